#pragma once

#include "core/solver/candidates.h"
#include "core/solver/openposts.h"

namespace planning
{

// A seat that a search gave to somebody, and why.
struct Decision {
    Placement placement;
    Terms terms; // what it cost at that moment
    Terms least; // the least in each term of those who were weighed up
};

// When a search ends. Asked between two moves.
class SearchLimit final
{
public:
    SearchLimit(const AssignOptions &options, const IsStopped &isStopped);

    bool isReached(const Roster &roster);
    bool wasReached() const { return m_wasReached; }

private:
    IsStopped m_isStopped;
    std::chrono::steady_clock::time_point m_end;
    std::int64_t m_moveBudget;
    bool m_wasReached = false;
};

// Fills the posts one seat after the other: of the most important posts first the one with the
// fewest candidates, of equal ones the one where the second best choice is worst compared to the
// best. Quick looks order the candidates; the rules are asked about the first few until three may
// take the seat, of which the best gets it. When all posts have been dealt with, everybody is asked
// once more for the seats that are left. One thread; the same plan, scope and options give the same
// decisions unless the time ends it.
std::vector<Decision> fillByRegret(Roster &roster, const std::vector<OpenPost> &posts,
                                   SearchLimit &limit, const AssignProgress &progress = {});

} // namespace planning
