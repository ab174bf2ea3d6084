#include "core/exchange/crewwords.h"

#include "core/exchange/wordfolding.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace planning
{

using namespace Qt::StringLiterals;

static QStringList partsOf(const QString &text)
{
    static const QRegularExpression kSeparators(uR"(\s*[;|\n\r]\s*)"_s);
    return text.split(kSeparators, Qt::SkipEmptyParts);
}

// The longest of the skill's words that the job contains; 0: none.
static qsizetype matchLength(const CatalogueSkill &skill, const QString &job)
{
    qsizetype longest = 0;
    for (const QString &words : skill.jobs + QStringList{skill.nameFr, skill.nameEn, skill.code}) {
        const QString folded = foldedJob(words);
        if (containsWords(job, folded))
            longest = std::max(longest, folded.size());
    }
    return longest;
}

QStringList skillsOfJob(const QString &job, const Catalogue &catalogue)
{
    const QString folded = foldedJob(job);
    const CatalogueSkill *best = nullptr;
    qsizetype bestLength = 0;
    for (const CatalogueSkill &skill : catalogue.skills) {
        const qsizetype length = matchLength(skill, folded);
        if (length > bestLength) {
            best = &skill;
            bestLength = length;
        }
    }
    return best ? QStringList{best->code} + best->implies : QStringList();
}

namespace
{

struct CertificateWords {
    const CatalogueCertification *certification = nullptr;
    QString words; // those that were found, folded
};

} // namespace

static CertificateWords namedCertificate(const QString &folded, const Catalogue &catalogue)
{
    CertificateWords best;
    for (const CatalogueCertification &certification : catalogue.certifications) {
        for (const QString &words : certification.words) {
            const QString candidate = foldedWords(words);
            if (candidate.size() > best.words.size() && containsWords(folded, candidate))
                best = {&certification, candidate};
        }
    }
    return best;
}

// What is left of the text beside the certificate's own words and those that announce a date.
static QString detailOf(const QString &text, const QString &matched)
{
    static const QStringList kAnnouncing{u"caces"_s, u"exp"_s,     u"expire"_s,  u"le"_s,
                                         u"au"_s,    u"jusqu"_s,   u"valable"_s, u"valid"_s,
                                         u"until"_s, u"expires"_s, u"jusque"_s};
    const QStringList known = matched.split(u' ') + kAnnouncing;
    static const QRegularExpression kSigns(uR"([\s().,:]+)"_s);
    QStringList rest;
    for (const QString &word : text.split(kSigns, Qt::SkipEmptyParts)) {
        const bool isLevel = word.size() == 2 && word == word.toUpper(); // B0, BR
        if (isLevel || !known.contains(foldedWords(word)))
            rest << word;
    }
    return rest.join(u' ');
}

FoundCertificates certificatesIn(const QString &text, const Catalogue &catalogue)
{
    FoundCertificates found;
    for (const QString &part : partsOf(text)) {
        QString words = part;
        const FoundDays days = daysIn(part);
        std::for_each(days.days.rbegin(), days.days.rend(), [&words](const auto &day) {
            words.remove(day.position, day.length); // from the back, so that positions stay
        });
        const CertificateWords named = namedCertificate(foldedWords(words), catalogue);
        if (!named.certification || days.hasImpossible) {
            found.unknown << part;
            continue;
        }
        const auto expiry = days.days.empty() ? std::nullopt : std::optional(days.days.back().day);
        found.certificates.push_back(
            {named.certification->code, expiry, detailOf(words, named.words)});
    }
    return found;
}

static std::optional<std::chrono::weekday> weekdayIn(const QString &folded)
{
    struct Name {
        QLatin1String french;
        QLatin1String english;
    };
    static constexpr std::array kNames{
        Name{"dimanche"_L1, "sunday"_L1}, Name{"lundi"_L1, "monday"_L1},
        Name{"mardi"_L1, "tuesday"_L1},   Name{"mercredi"_L1, "wednesday"_L1},
        Name{"jeudi"_L1, "thursday"_L1},  Name{"vendredi"_L1, "friday"_L1},
        Name{"samedi"_L1, "saturday"_L1}};
    for (unsigned i = 0; i < kNames.size(); ++i) {
        for (const QString &name : {QString(kNames[i].french), QString(kNames[i].english)}) {
            if (containsWords(folded, name) || containsWords(folded, name + u's'))
                return std::chrono::weekday{i};
        }
    }
    return std::nullopt;
}

static bool saysAbsent(const QString &folded)
{
    static const QRegularExpression kWords(
        uR"(\b(indispo\w*|pas disponible|absent\w*|conges?|unavailable|not available)\b)"_s);
    return kWords.match(folded).hasMatch();
}

static std::optional<FoundAbsence> absenceIn(const QString &part)
{
    const QString folded = foldedWords(part);
    const FoundDays found = daysIn(part);
    if (!saysAbsent(folded) || found.hasImpossible || found.days.size() > 2)
        return std::nullopt;
    FoundAbsence absence;
    absence.text = part;
    if (found.days.empty()) {
        absence.weekday = weekdayIn(folded);
        return absence.weekday ? std::optional(absence) : std::nullopt;
    }
    absence.first = found.days.front().day;
    absence.last = found.days.back().day;
    return absence.first <= absence.last ? std::optional(absence) : std::nullopt;
}

FoundRemarks remarksIn(const QString &text)
{
    FoundRemarks found;
    for (const QString &part : partsOf(text)) {
        if (auto absence = absenceIn(part))
            found.absences.push_back(*std::move(absence));
        else
            found.notes << part;
    }
    return found;
}

QString weeklyRecurrence(std::chrono::weekday weekday)
{
    static constexpr std::array kCodes{"SU"_L1, "MO"_L1, "TU"_L1, "WE"_L1,
                                       "TH"_L1, "FR"_L1, "SA"_L1};
    return u"FREQ=WEEKLY;BYDAY=%1"_s.arg(kCodes[weekday.c_encoding()]);
}

} // namespace planning
