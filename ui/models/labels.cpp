#include "ui/models/labels.h"

#include "core/model/catalogue.h"
#include "core/model/plan.h"
#include "ui/tr.h"

#include <QDateTime>
#include <QLocale>

#include <array>

namespace planning::ui
{

namespace
{

struct Phase {
    const char *code;
    const char *name;
};

constexpr std::array kPhases{
    Phase{"prep", QT_TRANSLATE_NOOP("Ui", "Warehouse prep")},
    Phase{"travel", QT_TRANSLATE_NOOP("Ui", "Travel")},
    Phase{"load_in", QT_TRANSLATE_NOOP("Ui", "Load-in")},
    Phase{"rigging", QT_TRANSLATE_NOOP("Ui", "Rigging")},
    Phase{"fit_up", QT_TRANSLATE_NOOP("Ui", "Fit-up")},
    Phase{"focus", QT_TRANSLATE_NOOP("Ui", "Focus")},
    Phase{"line_check", QT_TRANSLATE_NOOP("Ui", "Line check")},
    Phase{"sound_check", QT_TRANSLATE_NOOP("Ui", "Sound check")},
    Phase{"tech_rehearsal", QT_TRANSLATE_NOOP("Ui", "Technical rehearsal")},
    Phase{"rehearsal", QT_TRANSLATE_NOOP("Ui", "Rehearsal")},
    Phase{"dress_rehearsal", QT_TRANSLATE_NOOP("Ui", "Dress rehearsal")},
    Phase{"doors", QT_TRANSLATE_NOOP("Ui", "Doors")},
    Phase{"show", QT_TRANSLATE_NOOP("Ui", "Show")},
    Phase{"interval", QT_TRANSLATE_NOOP("Ui", "Interval")},
    Phase{"changeover", QT_TRANSLATE_NOOP("Ui", "Changeover")},
    Phase{"strike", QT_TRANSLATE_NOOP("Ui", "Strike")},
    Phase{"load_out", QT_TRANSLATE_NOOP("Ui", "Load-out")},
    Phase{"maintenance", QT_TRANSLATE_NOOP("Ui", "Maintenance")},
    Phase{"standby_site", QT_TRANSLATE_NOOP("Ui", "Standby on site")},
    Phase{"on_call", QT_TRANSLATE_NOOP("Ui", "On call")},
    Phase{"day_off", QT_TRANSLATE_NOOP("Ui", "Day off")},
    Phase{"catering", QT_TRANSLATE_NOOP("Ui", "Catering")},
};

} // namespace

QString label(ShiftStatus status)
{
    switch (status) {
    case ShiftStatus::Draft:
        return Tr::tr("Draft");
    case ShiftStatus::Published:
        return Tr::tr("Published");
    case ShiftStatus::Cancelled:
        return Tr::tr("Cancelled");
    }
    return {};
}

QString label(AssignmentStatus status)
{
    switch (status) {
    case AssignmentStatus::Proposed:
        return Tr::tr("Proposed");
    case AssignmentStatus::Invited:
        return Tr::tr("Invited");
    case AssignmentStatus::Confirmed:
        return Tr::tr("Confirmed");
    case AssignmentStatus::Declined:
        return Tr::tr("Declined");
    case AssignmentStatus::Cancelled:
        return Tr::tr("Cancelled");
    }
    return {};
}

QString label(ContractKind kind)
{
    switch (kind) {
    case ContractKind::Permanent:
        return Tr::tr("Permanent");
    case ContractKind::CdduIntermittent:
        return Tr::tr("Fixed-term (intermittent)");
    case ContractKind::Freelance:
        return Tr::tr("Freelance");
    case ContractKind::Volunteer:
        return Tr::tr("Volunteer");
    case ContractKind::Subcontractor:
        return Tr::tr("Subcontractor");
    }
    return {};
}

QString phaseLabel(const QString &phase)
{
    const auto *known = std::ranges::find_if(
        kPhases, [&phase](const Phase &each) { return phase == QLatin1String(each.code); });
    return known == kPhases.end() ? phase : Tr::tr(known->name);
}

const QStringList &phases()
{
    static const QStringList codes = [] {
        QStringList result;
        for (const Phase &phase : kPhases)
            result.append(QString::fromLatin1(phase.code));
        return result;
    }();
    return codes;
}

static QString inLanguage(const QString &french, const QString &english, Language language)
{
    const QString &wanted = language == Language::French ? french : english;
    const QString &other = language == Language::French ? english : french;
    return wanted.isEmpty() ? other : wanted;
}

QString roleName(const Role &role, Language language)
{
    const QString name = inLanguage(role.nameFr, role.nameEn, language);
    return name.isEmpty() ? role.code : name;
}

QString skillName(const Plan &plan, const QString &code, Language language)
{
    const auto skills = plan.all<Skill>();
    const auto skill =
        std::ranges::find_if(skills, [&code](const Skill &each) { return each.code == code; });
    if (skill == skills.end())
        return code;
    const QString name = inLanguage(skill->nameFr, skill->nameEn, language);
    return name.isEmpty() ? code : name;
}

QString certificationName(const QString &code, Language language)
{
    static const Catalogue catalogue = builtInCatalogue();
    const CatalogueCertification *known = catalogue.certification(code);
    return known ? inLanguage(known->nameFr, known->nameEn, language) : code;
}

QString shiftTitle(const Plan &plan, const Shift &shift, Language language)
{
    if (!shift.title.isEmpty())
        return shift.title;
    if (const Role *role = plan.find(shift.role))
        return roleName(*role, language);
    return Tr::tr("Untitled shift");
}

// The wall clock of the zone, in a QDateTime that no other zone can touch.
static QDateTime clockFace(Instant instant, const Zone &zone)
{
    return QDateTime::fromSecsSinceEpoch(zone.toLocal(instant).time_since_epoch().count(), Qt::UTC);
}

QString spanText(const Interval &span, const Zone &zone)
{
    const QDateTime start = clockFace(span.start, zone);
    const QDateTime end = clockFace(span.end, zone);
    return Tr::tr("%1, %2 – %3")
        .arg(QLocale().toString(start.date(), QStringLiteral("ddd d MMM")),
             start.time().toString(QStringLiteral("HH:mm")),
             end.time().toString(QStringLiteral("HH:mm")));
}

QString momentText(Instant instant, const Zone &zone)
{
    const QDateTime face = clockFace(instant, zone);
    return Tr::tr("%1, %2").arg(QLocale().toString(face.date(), QStringLiteral("ddd d MMM")),
                                face.time().toString(QStringLiteral("HH:mm")));
}

QString longDayText(LocalDay day)
{
    const QDateTime midnight =
        QDateTime::fromSecsSinceEpoch(LocalSeconds(day).time_since_epoch().count(), Qt::UTC);
    return QLocale().toString(midnight.date(), QStringLiteral("dddd d MMMM yyyy"));
}

} // namespace planning::ui
