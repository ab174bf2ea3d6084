#include "ui/timeline/boardrows.h"

#include "ui/tr.h"

#include <algorithm>
#include <map>
#include <set>

namespace planning::ui
{

namespace
{

template <typename T>
QString nameOf(const T *entity)
{
    return entity ? entity->name : QString();
}

bool isLive(const Assignment &assignment)
{
    return assignment.status != AssignmentStatus::Declined
           && assignment.status != AssignmentStatus::Cancelled;
}

BoardRow groupRow(const QString &label, const std::optional<Id<Site>> &site,
                  const std::optional<Id<Team>> &team)
{
    BoardRow row;
    row.key = {RowKind::Group, std::nullopt, site, team};
    row.label = label;
    return row;
}

BoardRow personRow(const Person &person, int team)
{
    BoardRow row;
    row.key = {RowKind::Person, person.id, std::nullopt, std::nullopt};
    row.label = person.fullName();
    row.team = team;
    return row;
}

std::vector<const Person *> sortedPeople(const Plan &plan)
{
    std::vector<const Person *> people;
    for (const Person &person : plan.all<Person>()) {
        if (isShown(plan, person))
            people.push_back(&person);
    }
    std::ranges::sort(people, [](const Person *one, const Person *other) {
        const int order = QString::localeAwareCompare(one->lastName + one->firstName,
                                                      other->lastName + other->firstName);
        return order != 0 ? order < 0 : one->id < other->id;
    });
    return people;
}

std::vector<BoardRow> peopleRows(const Plan &plan)
{
    const std::vector<const Person *> people = sortedPeople(plan);
    BoardRow open;
    open.key.kind = RowKind::Unassigned;
    open.label = Tr::tr("To fill");
    std::vector<BoardRow> rows{open};
    const auto addGroup = [&](const QString &label, const std::optional<Id<Team>> &team,
                              int index) {
        rows.push_back(groupRow(label, std::nullopt, team));
        rows.back().team = index;
        const std::size_t header = rows.size() - 1;
        for (const Person *person : people) {
            const std::optional<Id<Team>> first =
                person->teams.isEmpty() ? std::nullopt : std::optional{person->teams.front()};
            if (first == team)
                rows.push_back(personRow(*person, index));
        }
        if (rows.size() == header + 1)
            rows.pop_back();
        else
            rows[header].sublabel = QString::number(rows.size() - header - 1);
    };
    int index = 0;
    for (const Team *team : sortedTeams(plan))
        addGroup(team->name, team->id, index++);
    addGroup(Tr::tr("Without a team"), std::nullopt, -1);
    return rows;
}

std::vector<BoardRow> siteRows(const Plan &plan)
{
    std::vector<const Site *> sites;
    for (const Site &site : plan.all<Site>())
        sites.push_back(&site);
    std::ranges::sort(sites, [](const Site *one, const Site *other) {
        const int order = QString::localeAwareCompare(one->name, other->name);
        return order != 0 ? order < 0 : one->id < other->id;
    });
    const std::vector<const Team *> teams = sortedTeams(plan);
    std::vector<BoardRow> rows;
    for (const Site *site : sites) {
        std::set<std::optional<Id<Team>>> used;
        for (const Id<Shift> id : plan.by<&Shift::site>(site->id))
            used.insert(teamOf(plan, *plan.find(id)));
        rows.push_back(groupRow(site->name, site->id, std::nullopt));
        const auto addTeam = [&](const QString &label, const std::optional<Id<Team>> &team,
                                 int index) {
            BoardRow row;
            row.key = {RowKind::Site, std::nullopt, site->id, team};
            row.label = label;
            row.team = index;
            rows.push_back(row);
        };
        for (std::size_t i = 0; i < teams.size(); ++i) {
            if (used.contains(teams[i]->id))
                addTeam(teams[i]->name, teams[i]->id, static_cast<int>(i));
        }
        if (used.empty() || used.contains(std::nullopt))
            addTeam(Tr::tr("Without a team"), std::nullopt, -1);
    }
    return rows;
}

} // namespace

std::optional<Id<Team>> teamOf(const Plan &plan, const Shift &shift)
{
    if (shift.team)
        return shift.team;
    const Role *role = plan.find(shift.role);
    return role ? role->team : std::nullopt;
}

bool isShown(const Plan &plan, const Person &person)
{
    return person.active || !plan.by<&Assignment::person>(person.id).empty();
}

int teamIndexOf(const Plan &plan, const Person &person)
{
    if (person.teams.isEmpty())
        return -1;
    const std::vector<const Team *> teams = sortedTeams(plan);
    const auto team = std::ranges::find(teams, person.teams.front(), &Team::id);
    return team == teams.end() ? -1 : static_cast<int>(team - teams.begin());
}

std::vector<Id<Shift>> shiftsConcerned(const Plan &plan, const Touched &touched)
{
    std::vector<Id<Shift>> shifts = touched.shifts;
    for (const Id<Person> person : touched.persons) {
        for (const Id<Assignment> id : plan.by<&Assignment::person>(person))
            shifts.push_back(plan.find(id)->shift);
    }
    std::ranges::sort(shifts);
    const auto repeated = std::ranges::unique(shifts);
    shifts.erase(repeated.begin(), repeated.end());
    return shifts;
}

std::vector<const Team *> sortedTeams(const Plan &plan)
{
    std::vector<const Team *> teams;
    for (const Team &team : plan.all<Team>())
        teams.push_back(&team);
    std::ranges::sort(teams, [](const Team *one, const Team *other) {
        const int order = QString::localeAwareCompare(one->name, other->name);
        return order != 0 ? order < 0 : one->id < other->id;
    });
    return teams;
}

std::vector<BoardRow> emptyRows(const Plan &plan, BoardGrouping grouping)
{
    return grouping == BoardGrouping::People ? peopleRows(plan) : siteRows(plan);
}

BoardRows::BoardRows(const Plan &plan, const BoardOptions &options, const Zone &zone)
    : m_plan(plan),
      m_options(options),
      m_zone(zone)
{
    int index = 0;
    for (const Team *team : sortedTeams(plan))
        m_teams.insert(team->id, index++);
}

void BoardRows::fill(BoardRow &row) const
{
    row.bars.clear();
    switch (row.key.kind) {
    case RowKind::Group:
        break;
    case RowKind::Unassigned:
        fillUnassigned(row);
        break;
    case RowKind::Person:
        fillPerson(row);
        break;
    case RowKind::Site:
        fillSite(row);
        break;
    }
    sortBars(row);
}

bool BoardRows::update(BoardRow &row, const Touched &touched) const
{
    switch (row.key.kind) {
    case RowKind::Group:
        return false;
    case RowKind::Person:
        if (!std::ranges::binary_search(touched.persons, *row.key.person))
            return false;
        fill(row);
        return true;
    case RowKind::Unassigned:
    case RowKind::Site:
        break;
    }
    return replaceShifts(row, touched.shifts);
}

void BoardRows::fillPerson(BoardRow &row) const
{
    const auto ids = m_plan.by<&Assignment::person>(*row.key.person);
    row.bars.reserve(ids.size());
    for (const Id<Assignment> id : ids) {
        const Assignment &assignment = *m_plan.find(id);
        const Shift *shift = m_plan.find(assignment.shift);
        if (shift && isLive(assignment))
            row.bars.push_back(assignmentBar(assignment, *shift));
    }
    row.loads = weeklyLoads(m_plan, *row.key.person, m_zone);
    row.weeklyCeiling = weeklyCeiling(m_plan, *row.key.person);
}

void BoardRows::fillSite(BoardRow &row) const
{
    for (const Id<Shift> id : m_plan.by<&Shift::site>(*row.key.site)) {
        const Shift &shift = *m_plan.find(id);
        if (belongs(shift, row))
            row.bars.push_back(shiftBar(shift));
    }
}

void BoardRows::fillUnassigned(BoardRow &row) const
{
    for (const Shift &shift : m_plan.all<Shift>()) {
        if (belongs(shift, row))
            row.bars.push_back(shiftBar(shift));
    }
}

bool BoardRows::belongs(const Shift &shift, const BoardRow &row) const
{
    if (row.key.kind == RowKind::Unassigned)
        return shift.status != ShiftStatus::Cancelled && missingOn(shift) > 0;
    return shift.site == *row.key.site && teamOf(m_plan, shift) == row.key.team;
}

bool BoardRows::replaceShifts(BoardRow &row, const std::vector<Id<Shift>> &shifts) const
{
    const auto isKept = [&shifts](const BoardBar &bar) {
        return !std::ranges::binary_search(shifts, bar.key.shift);
    };
    const auto outdated = std::ranges::stable_partition(row.bars, isKept);
    const std::vector<BoardBar> before(outdated.begin(), outdated.end());
    row.bars.erase(outdated.begin(), outdated.end());
    std::vector<BoardBar> after;
    for (const Id<Shift> id : shifts) {
        const Shift *shift = m_plan.find(id);
        if (shift && belongs(*shift, row))
            after.push_back(shiftBar(*shift));
    }
    row.bars.insert(row.bars.end(), after.begin(), after.end());
    sortBars(row);
    return !std::ranges::is_permutation(before, after);
}

// What the bars of a shift have in common.
BoardBar BoardRows::plainBar(const Shift &shift) const
{
    BoardBar bar;
    bar.key = {shift.id, std::nullopt};
    bar.work = shift.planned;
    if (shift.callTime && *shift.callTime < shift.planned.start)
        bar.callTime = shift.callTime;
    for (const Break &pause : shift.breaks)
        bar.breaks.append(pause.interval);
    bar.title = titleOf(shift);
    bar.headcount = shift.headcount;
    bar.team = teamIndexOf(shift);
    bar.status = shift.status;
    return bar;
}

BoardBar BoardRows::shiftBar(const Shift &shift) const
{
    BoardBar bar = plainBar(shift);
    bar.detail = crewOf(shift);
    bar.missing = missingOn(shift);
    bar.conflicts = conflictsOf(shift.id, std::nullopt);
    return bar;
}

BoardBar BoardRows::assignmentBar(const Assignment &assignment, const Shift &shift) const
{
    BoardBar bar = plainBar(shift);
    bar.key.assignment = assignment.id;
    bar.detail = nameOf(m_plan.find(shift.site));
    bar.answer = assignment.status;
    bar.pinned = assignment.pinned;
    bar.conflicts = conflictsOf(shift.id, assignment.person);
    if (assignment.part) {
        if (assignment.part->start > shift.planned.start)
            bar.callTime.reset();
        bar.work = *assignment.part;
    }
    return bar;
}

int BoardRows::missingOn(const Shift &shift) const
{
    const auto ids = m_plan.by<&Assignment::shift>(shift.id);
    const auto live =
        std::ranges::count_if(ids, [this](Id<Assignment> id) { return isLive(*m_plan.find(id)); });
    return std::max(0, shift.headcount - static_cast<int>(live));
}

int BoardRows::teamIndexOf(const Shift &shift) const
{
    const auto team = teamOf(m_plan, shift);
    return team ? m_teams.value(*team, -1) : -1;
}

QString BoardRows::titleOf(const Shift &shift) const
{
    if (!shift.title.isEmpty())
        return shift.title;
    const Role *role = m_plan.find(shift.role);
    if (!role)
        return {};
    return m_options.locale.language() == QLocale::French ? role->nameFr : role->nameEn;
}

QString BoardRows::crewOf(const Shift &shift) const
{
    QStringList names;
    for (const Id<Assignment> id : m_plan.by<&Assignment::shift>(shift.id)) {
        const Assignment &assignment = *m_plan.find(id);
        const Person *person = m_plan.find(assignment.person);
        if (person && isLive(assignment))
            names.append(person->lastName);
    }
    names.sort();
    return names.join(QStringLiteral(", "));
}

ConflictCounts BoardRows::conflictsOf(Id<Shift> shift,
                                      const std::optional<Id<Person>> &person) const
{
    return m_options.conflicts ? m_options.conflicts(shift, person) : ConflictCounts{};
}

} // namespace planning::ui
