#pragma once

#include "ui/timeline/boardbuilder.h"

namespace planning::ui
{

// Makes the bars of a board. Looks at the plan and the options, which must outlive it.
class BoardBars final
{
public:
    BoardBars(const Plan &plan, const BoardOptions &options, const Zone &zone);

    // `open`: its posts that nobody fills.
    BoardBar ofShift(const Shift &shift, int open) const;
    BoardBar ofAssignment(const Assignment &assignment, const Shift &shift) const;
    BoardBar ofBooking(const Booking &booking) const;

private:
    BoardBar plain(const Shift &shift) const;
    BoardBar ofEventBooking(const Booking &booking) const;
    int teamIndexOf(const Shift &shift) const;
    std::optional<Zone> otherZone(Id<Site> site, Instant at) const;
    QString titleOf(const Shift &shift) const;
    QString crewOf(const Shift &shift) const;
    QString quantityOf(const Booking &booking) const;
    ConflictCounts conflictsOf(Id<Shift> shift, const std::optional<Id<Person>> &person) const;

    const Plan &m_plan;
    const BoardOptions &m_options;
    Zone m_zone;
    QHash<Id<Team>, int> m_teams;
    QHash<Id<Site>, Zone> m_otherZones; // of sites in another zone than the board's
};

} // namespace planning::ui
