#include "ui/views/shiftcelledit.h"

#include "core/workspace/shiftchanges.h"
#include "ui/models/fuzzymatch.h"
#include "ui/models/labels.h"
#include "ui/models/typeddate.h"
#include "ui/models/typedtime.h"
#include "ui/models/zones.h"
#include "ui/panels/shiftedit.h"
#include "ui/timeline/timetext.h"
#include "ui/tr.h"

#include <QCollator>

namespace planning::ui
{

static constexpr int kMostPeople = 999;
static constexpr std::size_t kNamedChoices = 8; // in a refusal

namespace
{

// Where a cell is.
struct Cell {
    const ShiftSource &source;
    const Shift &shift;
    ShiftColumn column;

    const Plan &plan() const { return source.plan; }
    Zone zone() const { return zoneOf(source.plan, shift); }
    std::vector<Id<Shift>> shifts() const { return {shift.id}; }
};

CellEdit refused(const QString &sentence)
{
    return {{}, sentence};
}

} // namespace

static CellEdit dayEdit(const Cell &cell, const QString &typed)
{
    const LocalSeconds start = cell.zone().toLocal(cell.shift.planned.start);
    const LocalDay today = std::chrono::floor<std::chrono::days>(start);
    const auto day = typedDate(typed, today, QLocale());
    if (!day)
        return refused(Tr::tr("“%1” is not a day. Write one like %2, or +1 for the day after.")
                           .arg(typed, dateText(today, QLocale())));
    const Instant moved = cell.zone().toInstant(start + (*day - today));
    return {moveShifts(cell.plan(), cell.shifts(), moved - cell.shift.planned.start), {}};
}

static CellEdit noTime(const QString &typed)
{
    return refused(Tr::tr("“%1” is not a time. Write one like 20:15 or 20h15.").arg(typed));
}

static LocalSeconds onDay(LocalDay day, const QTime &time)
{
    return day + seconds{time.msecsSinceStartOfDay() / 1000};
}

static CellEdit startEdit(const Cell &cell, const QString &typed)
{
    const auto time = typedTime(typed, QLocale());
    if (!time)
        return noTime(typed);
    const Zone zone = cell.zone();
    const Interval &planned = cell.shift.planned;
    const Instant start = zone.toInstant(onDay(zone.dayOf(planned.start), *time));
    const Instant latest = planned.end - kShortestShift;
    if (start > latest)
        return refused(
            Tr::tr("The shift ends at %1: it can start at %2 at the latest. Change its "
                   "day or its end first.")
                .arg(clockText(planned.end, zone, QLocale()), clockText(latest, zone, QLocale())));
    if (start == planned.start)
        return {};
    return {resizeStart(cell.plan(), cell.shift.id, start), {}};
}

static CellEdit endEdit(const Cell &cell, const QString &typed)
{
    const auto time = typedTime(typed, QLocale());
    if (!time)
        return noTime(typed);
    const Zone zone = cell.zone();
    const Interval &planned = cell.shift.planned;
    // A shift of a day or more still ends on its day; another, at the next time that is meant.
    const bool isLong = planned.duration() >= std::chrono::days{1};
    const LocalDay day = zone.dayOf(isLong ? planned.end : planned.start);
    Instant end = zone.toInstant(onDay(day, *time));
    if (end <= planned.start)
        end = zone.toInstant(onDay(day + std::chrono::days{1}, *time));
    if (end - planned.start < kShortestShift)
        return refused(Tr::tr("The shift starts at %1 and lasts at least %2 minutes.")
                           .arg(clockText(planned.start, zone, QLocale()))
                           .arg(kShortestShift.count()));
    if (end == planned.end)
        return {};
    return {resizeEnd(cell.plan(), cell.shift.id, end), {}};
}

static CellEdit headcountEdit(const Cell &cell, const QString &typed)
{
    bool isNumber = false;
    const int count = typed.toInt(&isNumber);
    if (!isNumber || count < 1 || count > kMostPeople)
        return refused(Tr::tr("“%1” is not a number of posts. Write one from 1 to %2.")
                           .arg(typed)
                           .arg(kMostPeople));
    return {shiftsEdited(cell.plan(), cell.shifts(), Tr::tr("Plan for %n people", nullptr, count),
                         [count](Shift &shift) { shift.headcount = count; }),
            {}};
}

static void sortByText(std::vector<CellChoice> &choices)
{
    QCollator collator;
    std::ranges::sort(choices, [&collator](const CellChoice &left, const CellChoice &right) {
        return collator.compare(left.text, right.text) < 0;
    });
}

template <typename T>
static std::vector<CellChoice> choicesOf(std::span<const T> entities, auto nameOf)
{
    std::vector<CellChoice> choices;
    for (const T &entity : entities)
        choices.push_back({nameOf(entity), entity.id.toString()});
    sortByText(choices);
    return choices;
}

static std::vector<CellChoice> statusChoices()
{
    std::vector<CellChoice> choices;
    for (const auto status : {ShiftStatus::Draft, ShiftStatus::Published, ShiftStatus::Cancelled})
        choices.push_back({label(status), QString::number(static_cast<int>(status))});
    return choices;
}

std::vector<CellChoice> cellChoices(const ShiftSource &source, ShiftColumn column)
{
    const Plan &plan = source.plan;
    switch (column) {
    case ShiftColumn::Site:
        return choicesOf(plan.all<Site>(), [](const Site &site) { return site.name; });
    case ShiftColumn::Role:
        return choicesOf(plan.all<Role>(),
                         [&](const Role &role) { return roleName(role, source.language); });
    case ShiftColumn::Team: {
        auto teams = choicesOf(plan.all<Team>(), [](const Team &team) { return team.name; });
        teams.insert(teams.begin(), {Tr::tr("None"), QString()});
        return teams;
    }
    case ShiftColumn::Status:
        return statusChoices();
    default:
        return {};
    }
}

// The choice that was picked, or else the only one whose name fits best.
static std::optional<CellChoice> chosen(const std::vector<CellChoice> &choices,
                                        const QString &typed)
{
    const auto picked = std::ranges::find(choices, typed, &CellChoice::value);
    if (picked != choices.end())
        return *picked;
    std::optional<CellChoice> best;
    int distance = 0;
    int rivals = 0;
    for (const CellChoice &choice : choices) {
        const QString name = searchable(choice.text);
        if (name == searchable(typed))
            return choice;
        const auto off = fuzzyDistance(searchable(typed), name);
        if (!off || (best && *off > distance))
            continue;
        rivals = best && *off == distance ? rivals + 1 : 0;
        best = choice;
        distance = *off;
    }
    return rivals == 0 ? best : std::nullopt;
}

static QString namesOf(const std::vector<CellChoice> &choices)
{
    QStringList names;
    for (const CellChoice &choice : choices)
        names.append(choice.text);
    if (choices.size() <= kNamedChoices)
        return names.join(QStringLiteral(", "));
    return Tr::tr("%1 …").arg(names.mid(0, kNamedChoices).join(QStringLiteral(", ")));
}

static Change changeTo(const Cell &cell, const CellChoice &choice)
{
    const Plan &plan = cell.plan();
    switch (cell.column) {
    case ShiftColumn::Site:
        return moveToSite(plan, cell.shifts(), *Id<Site>::fromString(choice.value));
    case ShiftColumn::Role:
        return shiftsEdited(
            plan, cell.shifts(), Tr::tr("Change the role to “%1”").arg(choice.text),
            [role = *Id<Role>::fromString(choice.value)](Shift &shift) { shift.role = role; });
    case ShiftColumn::Team:
        return shiftsEdited(
            plan, cell.shifts(), Tr::tr("Change the team to “%1”").arg(choice.text),
            [team = Id<Team>::fromString(choice.value)](Shift &shift) { shift.team = team; });
    default:
        return setStatus(plan, cell.shifts(), static_cast<ShiftStatus>(choice.value.toInt()));
    }
}

static CellEdit choiceEdit(const Cell &cell, const QString &typed)
{
    const auto choices = cellChoices(cell.source, cell.column);
    const auto choice = chosen(choices, typed);
    if (!choice)
        return refused(Tr::tr("“%1” is none of these: %2.").arg(typed, namesOf(choices)));
    return {changeTo(cell, *choice), {}};
}

QString editText(const ShiftSource &source, const Shift &shift, ShiftColumn column)
{
    switch (column) {
    case ShiftColumn::Day:
        return dateText(zoneOf(source.plan, shift).dayOf(shift.planned.start), QLocale());
    case ShiftColumn::End:
        return clockText(shift.planned.end, zoneOf(source.plan, shift), QLocale());
    case ShiftColumn::Notes:
        return shift.notes;
    default:
        return cellText(source, shift, column);
    }
}

CellEdit cellEdit(const ShiftSource &source, Id<Shift> id, ShiftColumn column, const QString &typed)
{
    const Cell cell{source, *source.plan.find(id), column};
    const QString text = typed.trimmed();
    switch (column) {
    case ShiftColumn::Day:
        return dayEdit(cell, text);
    case ShiftColumn::Start:
        return startEdit(cell, text);
    case ShiftColumn::End:
        return endEdit(cell, text);
    case ShiftColumn::Headcount:
        return headcountEdit(cell, text);
    case ShiftColumn::Title:
        return {shiftsEdited(cell.plan(), cell.shifts(), Tr::tr("Rename to “%1”").arg(text),
                             [&text](Shift &shift) { shift.title = text; }),
                {}};
    case ShiftColumn::Notes:
        return {shiftsEdited(cell.plan(), cell.shifts(), Tr::tr("Change the notes"),
                             [&text](Shift &shift) { shift.notes = text; }),
                {}};
    default:
        return choiceEdit(cell, text);
    }
}

} // namespace planning::ui
