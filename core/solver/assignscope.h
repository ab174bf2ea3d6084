#pragma once

#include "core/rules/checker.h"
#include "core/solver/costterm.h"

#include <chrono>
#include <functional>

namespace planning
{

// Which posts are to be filled: those of shifts that begin in the window and are of one of the
// events, teams, sites and shifts named. An empty list names all.
struct AssignScope {
    Interval window; // finite
    std::vector<Id<Event>> events;
    std::vector<Id<Team>> teams; // of the shift or, where it has none, of its role
    std::vector<Id<Site>> sites;
    std::vector<Id<Shift>> shifts;
};

// Somebody on a shift.
struct Placement {
    Id<Person> person;
    Id<Shift> shift;

    auto operator<=>(const Placement &) const = default;
};

// What becomes of an earlier proposal of the engine that nobody pinned and no one answered yet.
enum class EarlierProposals { Keep, Replace };

struct AssignOptions {
    Weights weights;
    std::uint64_t seed = 0; // decides between equals
    std::chrono::milliseconds timeLimit{0}; // 0: none
    std::int64_t moveBudget = 0; // moves that may be tried; 0: any number
    std::vector<Placement> pins; // put on first, where that is legal
    EarlierProposals earlier = EarlierProposals::Keep;
    Instant now{}; // when the proposals are made, which rules about notice ask
};

// Told how many of the posts have been dealt with.
using AssignProgress = std::function<void(int done, int all)>;

// When to give up; whatever is there by then is legal.
struct AssignControl {
    IsStopped isStopped = {};
    AssignProgress progress = {};
};

} // namespace planning
