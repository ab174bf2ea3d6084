#pragma once

#include "core/demo/crew.h"

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

    Work workOf(const Shift &shift) const;
    bool canWork(std::size_t position, const Work &work) const;
    std::optional<std::size_t> choose(const Shift &shift, const Work &work) const;
    void give(std::size_t position, const Work &work);

    PlanBuilder &m_builder;
    std::vector<CrewMember> m_crew;
    std::vector<Load> m_loads; // parallel to m_crew
    QHash<Id<Role>, std::vector<std::size_t>> m_candidates;
};

} // namespace planning::demo
