#include "ui/timeline/boardcoverage.h"

#include "ui/timeline/rowlists.h"

namespace planning::ui
{

BoardCoverage::BoardCoverage(const Plan &plan, BoardGrouping grouping, const Zone &zone)
    : m_plan(plan),
      m_grouping(grouping),
      m_zone(zone)
{
}

BoardCoverage::BoardCoverage(const Plan &plan, BoardGrouping grouping, const Zone &zone,
                             const Interval &when)
    : BoardCoverage(plan, grouping, zone)
{
    if (when.isEmpty()) {
        m_last = m_first;
        return;
    }
    m_first = zone.dayOf(when.start);
    m_last = zone.dayOf(when.end - seconds{1});
    const Interval days{zone.dayInterval(m_first).start, zone.dayInterval(m_last).end};
    for (const Id<Shift> id : plan.shiftsNear(days)) {
        const Shift &shift = *plan.find(id);
        add(shift, ShiftPosts(plan, shift));
    }
}

void BoardCoverage::add(const Shift &shift, const ShiftPosts &posts)
{
    const auto group = groupKeyOf(m_plan, shift, m_grouping);
    if (!group)
        return;
    auto days = m_days.find(*group);
    if (days == m_days.end())
        days = m_days.emplace(*group, CoverageDays(m_zone, m_first, m_last)).first;
    days->second.add(posts);
}

std::vector<CoverageDay> BoardCoverage::of(const RowKey &group) const
{
    if (group.kind != RowKind::Group)
        return {};
    if (m_grouping == BoardGrouping::Equipment)
        return usesOf(group.category);
    const auto days = m_days.find(group);
    return days == m_days.end() ? std::vector<CoverageDay>{} : days->second.take();
}

std::vector<CoverageDay> BoardCoverage::usesOf(const QString &category) const
{
    CoverageDays days(m_zone);
    for (const Equipment &equipment : m_plan.all<Equipment>()) {
        if (equipment.category != category)
            continue;
        for (const Id<Booking> id : m_plan.by<&Booking::equipment>(equipment.id)) {
            const Booking &booking = *m_plan.find(id);
            if (booking.status != BookingStatus::Cancelled)
                days.addUse(booking.interval, booking.quantity);
        }
    }
    return days.take();
}

bool BoardCoverage::update(BoardRow &group, const Touched &touched) const
{
    std::vector<CoverageDay> after;
    if (m_grouping == BoardGrouping::Equipment) {
        const bool isConcerned = std::ranges::any_of(touched.equipment, [&](Id<Equipment> id) {
            const Equipment *equipment = m_plan.find(id);
            return equipment && equipment->category == group.key.category;
        });
        after = isConcerned ? of(group.key) : group.coverage;
    } else {
        const auto first = std::ranges::lower_bound(group.coverage, m_first, {}, &CoverageDay::day);
        const auto last = std::ranges::upper_bound(group.coverage, m_last, {}, &CoverageDay::day);
        const std::vector<CoverageDay> between = of(group.key);
        if (std::equal(first, last, between.begin(), between.end()))
            return false;
        after.assign(group.coverage.begin(), first);
        after.insert(after.end(), between.begin(), between.end());
        after.insert(after.end(), last, group.coverage.end());
    }
    const bool isChanged = after != group.coverage;
    group.coverage = std::move(after);
    return isChanged;
}

} // namespace planning::ui
