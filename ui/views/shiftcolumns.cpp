#include "ui/views/shiftcolumns.h"

#include "core/model/plan.h"
#include "ui/models/labels.h"
#include "ui/models/workload.h"
#include "ui/models/zones.h"
#include "ui/timeline/conflictcounts.h"
#include "ui/timeline/timetext.h"
#include "ui/tr.h"

#include <QLocale>

#include <array>

namespace planning::ui
{

namespace
{

enum class CellKind { Text, Number };
enum class CellUse { Read, Edit };

struct Description {
    ShiftColumn column;
    const char *title;
    CellKind kind;
    CellUse use = CellUse::Read;
};

constexpr std::array kDescriptions{
    Description{ShiftColumn::Day, QT_TRANSLATE_NOOP("Ui", "Day"), CellKind::Number, CellUse::Edit},
    Description{ShiftColumn::Start, QT_TRANSLATE_NOOP("Ui", "Start"), CellKind::Number,
                CellUse::Edit},
    Description{ShiftColumn::End, QT_TRANSLATE_NOOP("Ui", "End"), CellKind::Number, CellUse::Edit},
    Description{ShiftColumn::Call, QT_TRANSLATE_NOOP("Ui", "Call"), CellKind::Number},
    Description{ShiftColumn::Duration, QT_TRANSLATE_NOOP("Ui", "Duration"), CellKind::Number},
    Description{ShiftColumn::Title, QT_TRANSLATE_NOOP("Ui", "Title"), CellKind::Text,
                CellUse::Edit},
    Description{ShiftColumn::Site, QT_TRANSLATE_NOOP("Ui", "Site"), CellKind::Text, CellUse::Edit},
    Description{ShiftColumn::Role, QT_TRANSLATE_NOOP("Ui", "Role"), CellKind::Text, CellUse::Edit},
    Description{ShiftColumn::Team, QT_TRANSLATE_NOOP("Ui", "Team"), CellKind::Text, CellUse::Edit},
    Description{ShiftColumn::Event, QT_TRANSLATE_NOOP("Ui", "Event"), CellKind::Text},
    Description{ShiftColumn::Phase, QT_TRANSLATE_NOOP("Ui", "Phase"), CellKind::Text},
    Description{ShiftColumn::Headcount, QT_TRANSLATE_NOOP("Ui", "Posts"), CellKind::Number,
                CellUse::Edit},
    Description{ShiftColumn::Filled, QT_TRANSLATE_NOOP("Ui", "Filled"), CellKind::Number},
    Description{ShiftColumn::Missing, QT_TRANSLATE_NOOP("Ui", "Missing"), CellKind::Number},
    Description{ShiftColumn::Status, QT_TRANSLATE_NOOP("Ui", "Status"), CellKind::Text,
                CellUse::Edit},
    Description{ShiftColumn::People, QT_TRANSLATE_NOOP("Ui", "People"), CellKind::Text},
    Description{ShiftColumn::Hard, QT_TRANSLATE_NOOP("Ui", "Hard conflicts"), CellKind::Number},
    Description{ShiftColumn::Soft, QT_TRANSLATE_NOOP("Ui", "Soft conflicts"), CellKind::Number},
    Description{ShiftColumn::BudgetLine, QT_TRANSLATE_NOOP("Ui", "Budget line"), CellKind::Text},
    Description{ShiftColumn::Notes, QT_TRANSLATE_NOOP("Ui", "Notes"), CellKind::Text,
                CellUse::Edit},
};
static_assert(kDescriptions.size() == kShiftColumns);

const Description &describe(ShiftColumn column)
{
    return kDescriptions.at(static_cast<std::size_t>(column));
}

} // namespace

QString columnTitle(ShiftColumn column)
{
    return Tr::tr(describe(column).title);
}

static bool isNumber(ShiftColumn column)
{
    return describe(column).kind == CellKind::Number;
}

bool isAmount(ShiftColumn column)
{
    return isNumber(column) && column > ShiftColumn::Call;
}

bool isEditable(ShiftColumn column)
{
    return describe(column).use == CellUse::Edit;
}

static int missingOn(const Plan &plan, const Shift &shift)
{
    if (shift.status == ShiftStatus::Cancelled)
        return 0;
    return std::max(0, shift.headcount - crewCount(plan, shift.id));
}

// By name, those who said no left out.
static QStringList crewNames(const Plan &plan, const Shift &shift)
{
    QStringList names;
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift.id)) {
        const Assignment &assignment = *plan.find(id);
        const Person *person = plan.find(assignment.person);
        if (person && commitment(assignment.status, shift.status) != Commitment::None)
            names.append(person->fullName());
    }
    names.sort();
    return names;
}

// Nothing rather than a column full of zeros.
static QString countText(std::int64_t count)
{
    return count == 0 ? QString() : QString::number(count);
}

static QString endText(const Shift &shift, const Zone &zone)
{
    const QString clock = clockText(shift.planned.end, zone, QLocale());
    const auto days = zone.dayOf(shift.planned.end) - zone.dayOf(shift.planned.start);
    return days.count() == 0 ? clock : Tr::tr("%1 (+%2)").arg(clock).arg(days.count());
}

static QString timeText(const Plan &plan, const Shift &shift, ShiftColumn column)
{
    const Zone zone = zoneOf(plan, shift);
    switch (column) {
    case ShiftColumn::Day:
        return dayText(shift.planned.start, zone, QLocale());
    case ShiftColumn::Start:
        return clockText(shift.planned.start, zone, QLocale());
    case ShiftColumn::End:
        return endText(shift, zone);
    case ShiftColumn::Call:
        return shift.callTime ? clockText(*shift.callTime, zone, QLocale()) : QString();
    default:
        return durationText(shift.planned.duration());
    }
}

template <typename T>
static QString nameOf(const T *entity)
{
    return entity ? entity->name : QString();
}

// Columns of words, but for the people.
static QString wordText(const ShiftSource &source, const Shift &shift, ShiftColumn column)
{
    const Plan &plan = source.plan;
    switch (column) {
    case ShiftColumn::Title:
        return shift.title;
    case ShiftColumn::Site:
        return nameOf(plan.find(shift.site));
    case ShiftColumn::Role: {
        const Role *role = plan.find(shift.role);
        return role ? roleName(*role, source.language) : QString();
    }
    case ShiftColumn::Team:
        return nameOf(plan.find(shift.team));
    case ShiftColumn::Event:
        return nameOf(plan.find(shift.event));
    case ShiftColumn::Phase:
        return phaseLabel(shift.phase);
    case ShiftColumn::Status:
        return label(shift.status);
    case ShiftColumn::BudgetLine:
        return shift.budgetLine;
    default:
        return shift.notes.simplified();
    }
}

static std::int64_t countOf(const ShiftSource &source, const Shift &shift, ShiftColumn column)
{
    switch (column) {
    case ShiftColumn::Headcount:
        return shift.headcount;
    case ShiftColumn::Filled:
        return crewCount(source.plan, shift.id);
    case ShiftColumn::Missing:
        return missingOn(source.plan, shift);
    case ShiftColumn::Hard:
        return countsOf(source.conflicts, source.plan, shift.id, {}).hard;
    default:
        return countsOf(source.conflicts, source.plan, shift.id, {}).soft;
    }
}

static bool isCount(ShiftColumn column)
{
    return isNumber(column) && column > ShiftColumn::Duration;
}

QString cellText(const ShiftSource &source, const Shift &shift, ShiftColumn column)
{
    if (isCount(column)) {
        const std::int64_t count = countOf(source, shift, column);
        const bool always = column == ShiftColumn::Headcount || column == ShiftColumn::Filled;
        return always ? QString::number(count) : countText(count);
    }
    if (isNumber(column))
        return timeText(source.plan, shift, column);
    if (column == ShiftColumn::People)
        return crewNames(source.plan, shift).join(QStringLiteral(", "));
    return wordText(source, shift, column);
}

static std::int64_t timeRank(const Plan &plan, const Shift &shift, ShiftColumn column)
{
    const auto sinceMidnight = [zone = zoneOf(plan, shift)](Instant instant) {
        const LocalSeconds local = zone.toLocal(instant);
        return (local - std::chrono::floor<std::chrono::days>(local)).count();
    };
    switch (column) {
    case ShiftColumn::Day:
        return shift.planned.start.time_since_epoch().count();
    case ShiftColumn::Start:
        return sinceMidnight(shift.planned.start);
    case ShiftColumn::End:
        return sinceMidnight(shift.planned.end);
    case ShiftColumn::Call:
        return shift.callTime ? sinceMidnight(*shift.callTime) : -1;
    default:
        return shift.planned.duration().count();
    }
}

CellRank cellRank(const ShiftSource &source, const Shift &shift, ShiftColumn column)
{
    if (isCount(column))
        return {countOf(source, shift, column), {}};
    if (isNumber(column))
        return {timeRank(source.plan, shift, column), {}};
    if (column == ShiftColumn::Status)
        return {static_cast<std::int64_t>(shift.status), {}};
    return {0, cellText(source, shift, column)};
}

} // namespace planning::ui
