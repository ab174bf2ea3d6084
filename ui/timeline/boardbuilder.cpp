#include "ui/timeline/boardbuilder.h"

#include "core/model/holidays.h"
#include "ui/timeline/boardentities.h"
#include "ui/timeline/boardrows.h"
#include "ui/timeline/rowlists.h"

namespace planning::ui
{

BoardBuilder::BoardBuilder(BoardOptions options) : m_options(std::move(options)) { }

static std::vector<BoardTeam> teamsOf(const Plan &plan)
{
    std::vector<BoardTeam> teams;
    for (const Team *team : sortedTeams(plan))
        teams.push_back({team->name, QColor(team->color)});
    return teams;
}

// The public holidays where the first site is, for the years of the plan.
static std::vector<LocalDay> holidaysOf(const Plan &plan, const Interval &extent, const Zone &zone)
{
    std::vector<LocalDay> days;
    const auto sites = plan.all<Site>();
    const auto first = std::ranges::min_element(sites, {}, &Site::id);
    if (first == sites.end() || extent.isEmpty())
        return days;
    const auto calendar = HolidayCalendar::ofZone(first->holidayZone);
    if (!calendar)
        return days;
    const auto yearOf = [&zone](Instant instant) {
        return std::chrono::year_month_day{zone.dayOf(instant)}.year();
    };
    for (auto year = yearOf(extent.start); year <= yearOf(extent.end); ++year) {
        for (const Holiday &holiday : calendar->ofYear(year))
            days.push_back(holiday.day);
    }
    return days;
}

TimelineBoard BoardBuilder::build(const Plan &plan) const
{
    TimelineBoard board;
    board.grouping = m_options.grouping;
    if (const Organization *organization = plan.organization())
        board.zone = Zone::named(organization->defaultTimezone).value_or(Zone());
    board.teams = teamsOf(plan);
    board.rows = emptyRows(plan, m_options);
    BoardRows(plan, m_options, board.zone).fill(board.rows);
    board.holidays = holidaysOf(plan, board.extent(), board.zone);
    return board;
}

namespace
{

// Whether a board still has the right rows in the right groups, as far as something is touched.
class RowCheck final
{
public:
    RowCheck(const TimelineBoard &board, const Plan &plan, const QLocale &locale)
        : m_board(board),
          m_plan(plan),
          m_locale(locale),
          m_index(indexOf(board.rows))
    {
    }

    bool fits(const Touched &touched) const
    {
        const auto fit = [this](auto id) { return fits(id); };
        if (!std::ranges::all_of(touched.shifts, fit))
            return false;
        switch (m_board.grouping) {
        case BoardGrouping::People:
            return std::ranges::all_of(touched.persons, fit);
        case BoardGrouping::Sites:
            return std::ranges::all_of(touched.sites, fit);
        case BoardGrouping::Events:
            return std::ranges::all_of(touched.events, fit);
        case BoardGrouping::Equipment:
            return std::ranges::all_of(touched.equipment, fit);
        case BoardGrouping::Teams:
        case BoardGrouping::Roles:
            break;
        }
        return true;
    }

private:
    const BoardRow *row(const RowKey &key) const
    {
        const auto it = m_index.find(key);
        return it == m_index.end() ? nullptr : &m_board.rows[it->second];
    }
    static bool looksLike(const BoardRow *now, const BoardRow &row)
    {
        return now && now->label == row.label && now->sublabel == row.sublabel
               && now->team == row.team;
    }
    const BoardRow *groupAbove(const RowKey &key) const
    {
        std::size_t at = m_index.at(key);
        while (at > 0 && m_board.rows[at].key.kind != RowKind::Group)
            --at;
        return &m_board.rows[at];
    }
    bool fits(const RowKey &key, const std::optional<PlacedRow> &wanted) const
    {
        const BoardRow *now = row(key);
        if (!wanted || !now)
            return !wanted && !now;
        const BoardRow *group = groupAbove(key);
        return looksLike(now, wanted->row) && group->key == wanted->group.key
               && group->label == wanted->group.label;
    }
    bool fits(Id<Person> id) const { return fits(RowKey::ofPerson(id), rowOf(m_plan, id)); }
    bool fits(Id<Event> id) const
    {
        return fits({.kind = RowKind::Event, .event = id}, rowOf(m_plan, id));
    }
    bool fits(Id<Equipment> id) const { return fits(RowKey::ofEquipment(id), rowOf(m_plan, id)); }
    bool fits(Id<Site> id) const
    {
        const BoardRow *now = row({.site = id});
        const auto wanted = groupOf(m_plan, id);
        return wanted ? looksLike(now, *wanted) : !now;
    }
    bool fits(Id<Shift> id) const
    {
        const Shift *shift = m_plan.find(id);
        const auto key = shift ? rowKeyOf(m_plan, *shift, m_board.grouping) : std::nullopt;
        if (!key)
            return true;
        if (key->kind == RowKind::Role)
            return fits(*key, rowOf(m_plan, shift->role, m_locale));
        if (const Mission *mission = m_plan.find(key->mission))
            return row(*key) && row(*key)->label == mission->name;
        const bool hasBar =
            key->kind != RowKind::Unassigned || ShiftPosts(m_plan, *shift).open() > 0;
        return !hasBar || row(*key);
    }

    const TimelineBoard &m_board;
    const Plan &m_plan;
    const QLocale &m_locale;
    RowIndex m_index;
};

} // namespace

BoardUpdate BoardBuilder::update(TimelineBoard &board, const Plan &plan,
                                 const Touched &touched) const
{
    Touched concerned = touched;
    concerned.shifts = shiftsConcerned(plan, touched);
    const bool isStale = touched.everything || teamsOf(plan) != board.teams
                         || !RowCheck(board, plan, m_options.locale).fits(concerned);
    if (isStale) {
        board = build(plan);
        return {true, {}};
    }
    BoardUpdate result;
    result.rows = BoardRows(plan, m_options, board.zone).update(board, concerned);
    const bool isRowOver = std::ranges::any_of(result.rows, [&board](std::size_t row) {
        return board.rows[row].bars.empty() && isThereForBars(board.rows[row].key);
    });
    if (isRowOver) {
        board = build(plan);
        return {true, {}};
    }
    return result;
}

} // namespace planning::ui
