#include "ui/timeline/boardbuilder.h"

#include "core/model/holidays.h"
#include "ui/timeline/boardrows.h"

#include <algorithm>

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
    board.rows = emptyRows(plan, m_options.grouping);
    const BoardRows rows(plan, m_options, board.zone);
    for (BoardRow &row : board.rows)
        rows.fill(row);
    board.holidays = holidaysOf(plan, board.extent(), board.zone);
    return board;
}

static const BoardRow *rowWith(const TimelineBoard &board, const RowKey &key)
{
    const auto row = std::ranges::find(board.rows, key, &BoardRow::key);
    return row == board.rows.end() ? nullptr : &*row;
}

static bool fits(const TimelineBoard &board, const Plan &plan, Id<Person> id)
{
    const BoardRow *row = rowWith(board, {RowKind::Person, id, std::nullopt, std::nullopt});
    const Person *person = plan.find(id);
    if (!person || !isShown(plan, *person))
        return !row;
    return row && row->label == person->fullName() && row->team == teamIndexOf(plan, *person);
}

static bool fits(const TimelineBoard &board, const Plan &plan, Id<Site> id)
{
    const BoardRow *row = rowWith(board, {RowKind::Group, std::nullopt, id, std::nullopt});
    const Site *site = plan.find(id);
    return site ? row && row->label == site->name : !row;
}

static bool fits(const TimelineBoard &board, const Plan &plan, Id<Shift> id)
{
    const Shift *shift = plan.find(id);
    return !shift
           || rowWith(board, {RowKind::Site, std::nullopt, shift->site, teamOf(plan, *shift)});
}

// Whether the board still has the right rows in the right order.
static bool rowsFit(const TimelineBoard &board, const Plan &plan, const Touched &touched)
{
    if (touched.everything || teamsOf(plan) != board.teams)
        return false;
    const auto rowFits = [&](auto id) { return fits(board, plan, id); };
    if (board.grouping == BoardGrouping::People)
        return std::ranges::all_of(touched.persons, rowFits);
    return std::ranges::all_of(touched.sites, rowFits)
           && std::ranges::all_of(touched.shifts, rowFits);
}

BoardUpdate BoardBuilder::update(TimelineBoard &board, const Plan &plan,
                                 const Touched &touched) const
{
    if (!rowsFit(board, plan, touched)) {
        board = build(plan);
        return {true, {}};
    }
    Touched concerned = touched;
    concerned.shifts = shiftsConcerned(plan, touched);
    const BoardRows rows(plan, m_options, board.zone);
    BoardUpdate result;
    for (std::size_t i = 0; i < board.rows.size(); ++i) {
        if (!rows.update(board.rows[i], concerned))
            continue;
        result.rows.push_back(i);
        // The last shift of a team has left a site: so does the team's row.
        if (board.rows[i].key.kind == RowKind::Site && board.rows[i].bars.empty()) {
            board = build(plan);
            return {true, {}};
        }
    }
    return result;
}

} // namespace planning::ui
