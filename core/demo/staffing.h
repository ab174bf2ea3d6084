#pragma once

#include "core/demo/crew.h"

#include <set>

namespace planning::demo
{

// Puts qualified, present and rested people on shifts: no more than one duty a day, 11 hours
// between two, 10 hours a day, 44 a week.
class Staffing final
{
public:
    Staffing(PlanBuilder &builder, std::vector<CrewMember> crew);

    // Assigns up to `headcount` people. Shifts must come in the order of their duty's start.
    void staff(Id<Shift> shift, int headcount, AssignmentStatus status);

private:
    // The work of a shift on the local day it starts and on the next one.
    struct Work {
        Interval duty;
        LocalDay day;
        LocalDay serviceDay;
        minutes onDay;
        minutes onNextDay;
    };
    // What someone has been given so far.
    struct Load {
        std::optional<Instant> end; // of the last duty
        LocalDay day; // the last day with work
        minutes onDay{0};
        LocalDay week; // its Monday
        minutes inWeek{0};
        minutes total{0};
    };

    // Positions of people, who has worked least first.
    using Queue = std::set<std::pair<minutes, std::size_t>>;
    // Who can take posts of a role.
    struct Candidates {
        QHash<Id<Site>, Queue> atHome;
        Queue everywhere; // those at home too
    };
    struct Trade {
        Candidates own; // whose trade it is
        Candidates others; // who knows it besides
    };

    Work workOf(const Shift &shift) const;
    bool canWork(std::size_t position, const Work &work) const;
    std::optional<std::size_t> first(const Queue &queue, const Work &work) const;
    std::optional<std::size_t> choose(const Shift &shift, const Work &work) const;
    template <typename Visitor>
    void forEachQueueOf(std::size_t position, Visitor &&visit);
    void give(std::size_t position, const Work &work);

    PlanBuilder &m_builder;
    std::vector<CrewMember> m_crew;
    std::vector<Load> m_loads; // parallel to m_crew
    QHash<Id<Role>, Trade> m_trades;
};

} // namespace planning::demo
