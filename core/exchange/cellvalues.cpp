#include "core/exchange/cellvalues.h"

#include "core/exchange/wordfolding.h"

#include <QRegularExpression>

#include <array>

namespace planning
{

using namespace Qt::StringLiterals;

namespace
{

// The three numbers of something written like a date.
struct WrittenDay {
    int first = 0;
    int second = 0;
    int third = 0;
    bool yearFirst = false;
};

} // namespace

static const QRegularExpression &dayPattern()
{
    static const QRegularExpression kPattern(
        uR"((?<!\d)(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}|\d{2}))(?!\d))"_s);
    return kPattern;
}

static WrittenDay writtenDay(const QRegularExpressionMatch &match)
{
    if (match.hasCaptured(1))
        return {match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt(),
                true};
    return {match.captured(5).toInt(), match.captured(7).toInt(), match.captured(8).toInt(), false};
}

static std::optional<LocalDay> validDay(int year, int month, int day)
{
    const int fullYear = year >= 100 ? year : year + (year < 50 ? 2000 : 1900);
    const std::chrono::year_month_day date{std::chrono::year{fullYear},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || fullYear < 1900 || fullYear > 2100)
        return std::nullopt;
    return LocalDay{date};
}

static std::optional<LocalDay> dayOf(const WrittenDay &written, DayOrder order)
{
    if (written.yearFirst)
        return validDay(written.first, written.second, written.third);
    if (order == DayOrder::MonthFirst)
        return validDay(written.third, written.first, written.second);
    return validDay(written.third, written.second, written.first);
}

DayOrder dayOrderOf(const QStringList &texts)
{
    bool someMonthFirst = false;
    for (const QString &text : texts) {
        const auto match = dayPattern().match(text);
        if (!match.hasMatch())
            continue;
        const WrittenDay written = writtenDay(match);
        const bool dayFirst = dayOf(written, DayOrder::DayFirst).has_value();
        const bool monthFirst = dayOf(written, DayOrder::MonthFirst).has_value();
        if (dayFirst && !monthFirst)
            return DayOrder::DayFirst;
        someMonthFirst = someMonthFirst || (monthFirst && !dayFirst);
    }
    return someMonthFirst ? DayOrder::MonthFirst : DayOrder::DayFirst;
}

std::optional<LocalDay> dayIn(QStringView text, DayOrder order)
{
    const QString trimmed = text.trimmed().toString();
    const auto match = dayPattern().match(trimmed);
    if (!match.hasMatch() || match.capturedLength() != trimmed.size())
        return std::nullopt;
    return dayOf(writtenDay(match), order);
}

FoundDays daysIn(const QString &text, DayOrder order)
{
    FoundDays found;
    auto matches = dayPattern().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (const auto day = dayOf(writtenDay(match), order))
            found.days.push_back({*day, match.capturedStart(), match.capturedLength()});
        else
            found.hasImpossible = true;
    }
    return found;
}

std::optional<QString> emailIn(QStringView text)
{
    static const QRegularExpression kPattern(
        uR"(^[^@\s,;<>"]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QString trimmed = text.trimmed().toString();
    return kPattern.match(trimmed).hasMatch() ? std::optional(trimmed) : std::nullopt;
}

std::optional<QStringList> phonesIn(QStringView text)
{
    static const QRegularExpression kSeparators(uR"(\s*[/;,|\n\r]\s*)"_s);
    static const QRegularExpression kPhone(uR"(^\+?[\d\s().-]+$)"_s);
    QStringList phones;
    for (const QString &part : text.toString().split(kSeparators, Qt::SkipEmptyParts)) {
        const QString phone = part.simplified();
        const qsizetype digits = std::ranges::count_if(phone, [](QChar c) { return c.isDigit(); });
        if (!kPhone.match(phone).hasMatch() || digits < 6 || digits > 15)
            return std::nullopt;
        phones << phone;
    }
    return phones.isEmpty() ? std::nullopt : std::optional(phones);
}

QString phoneDigits(const QString &phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (c.isDigit())
            digits += c;
    }
    const bool isFrench = digits.size() == 11 && phone.trimmed().startsWith(u"+33"_s);
    return isFrench ? u'0' + digits.mid(2) : digits;
}

std::optional<Money> rateIn(QStringView text)
{
    static const QRegularExpression kPattern(
        uR"(^(?:€|\$|£|eur)?(\d{1,4})(?:[.,](\d{1,2}))?(?:€|\$|£|eur|euros?|chf)?(?:/?h|/?heure|/?hour)?$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString compact = text.toString();
    compact.removeIf([](QChar c) { return c.isSpace(); });
    const auto match = kPattern.match(compact);
    if (!match.hasMatch())
        return std::nullopt;
    const QString cents = match.captured(2).leftJustified(2, u'0');
    return Money{match.captured(1).toInt() * 100 + cents.toInt()};
}

std::optional<ContractKind> contractKindIn(QStringView text)
{
    struct Words {
        QLatin1String words;
        ContractKind kind;
    };
    static constexpr std::array kWords{Words{"cdi"_L1, ContractKind::Permanent},
                                       Words{"permanent"_L1, ContractKind::Permanent},
                                       Words{"employee"_L1, ContractKind::Permanent},
                                       Words{"intermittent"_L1, ContractKind::CdduIntermittent},
                                       Words{"intermittente"_L1, ContractKind::CdduIntermittent},
                                       Words{"cddu"_L1, ContractKind::CdduIntermittent},
                                       Words{"cdd"_L1, ContractKind::CdduIntermittent},
                                       Words{"freelance"_L1, ContractKind::Freelance},
                                       Words{"independant"_L1, ContractKind::Freelance},
                                       Words{"independante"_L1, ContractKind::Freelance},
                                       Words{"auto entrepreneur"_L1, ContractKind::Freelance},
                                       Words{"micro entrepreneur"_L1, ContractKind::Freelance},
                                       Words{"self employed"_L1, ContractKind::Freelance},
                                       Words{"benevole"_L1, ContractKind::Volunteer},
                                       Words{"volunteer"_L1, ContractKind::Volunteer},
                                       Words{"prestataire"_L1, ContractKind::Subcontractor},
                                       Words{"sous traitant"_L1, ContractKind::Subcontractor},
                                       Words{"subcontractor"_L1, ContractKind::Subcontractor}};
    const QString folded = foldedWords(text);
    for (const Words &each : kWords) {
        if (containsWords(folded, each.words))
            return each.kind;
    }
    return std::nullopt;
}

SplitName splitName(const QString &fullName)
{
    const QString name = fullName.simplified();
    if (const qsizetype comma = name.indexOf(u','); comma >= 0)
        return {name.mid(comma + 1).trimmed(), name.left(comma).trimmed()};
    // Lists often write family names in capitals, before or after the first name.
    QStringList first;
    QStringList last;
    for (const QString &word : name.split(u' ')) {
        const bool isCapital = word.size() > 1 && word == word.toUpper();
        (isCapital ? last : first) << word;
    }
    if (!first.isEmpty() && !last.isEmpty())
        return {first.join(u' '), last.join(u' ')};
    if (!name.contains(u' '))
        return {{}, name};
    return {name.section(u' ', 0, 0), name.section(u' ', 1)};
}

} // namespace planning
