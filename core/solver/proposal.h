#pragma once

#include "core/model/change.h"
#include "core/rules/conflict.h"
#include "core/solver/assignscope.h"
#include "core/solver/balance.h"

namespace planning
{

// What a term says for or against somebody.
struct TermFigure {
    CostTerm term = CostTerm::SoftRules;
    std::int64_t value = 0; // in the unit of the term
    std::int64_t points = 0; // what it counts for; negative: in favour

    bool operator==(const TermFigure &) const = default;
};

// Somebody else who could take a post, and what would be lost.
struct Alternative {
    Id<Person> person;
    std::int64_t points = 0; // worse by so much; negative: better, as things turned out
    std::vector<TermFigure> losses; // the terms that differ, gravest first

    bool operator==(const Alternative &) const = default;
};

// A seat that was given to somebody.
struct FilledPost {
    Id<Assignment> assignment; // in the change
    Placement placement;
    bool isPinned = false;
    int score = 0; // 0–100; 100: nobody who could have taken it was better in any respect
    std::vector<TermFigure> terms; // that count for this person, gravest first
    std::vector<Alternative> nextBest; // at most three

    bool operator==(const FilledPost &) const = default;
};

// How many candidates a rule removes.
struct RuleObstacle {
    QString rule; // code
    int people = 0;
    int alone = 0; // for whom it is the only obstacle

    bool operator==(const RuleObstacle &) const = default;
};

// Who comes nearest to a post that nobody may take.
struct NearestPerson {
    Id<Person> person;
    std::vector<Conflict> obstacles; // by key

    bool operator==(const NearestPerson &) const = default;
};

// A shift with seats that stay free.
struct UnfilledPost {
    Id<Shift> shift;
    int seats = 0; // that stay free
    int candidates = 0; // active people who are not on it and have not declined
    std::vector<RuleObstacle> obstacles; // who removes most first
    std::optional<NearestPerson> nearest; // empty without candidates
    QStringList relaxation; // the fewest rules that would have to give way for one seat: codes

    bool operator==(const UnfilledPost &) const = default;
};

// A pin that the rules forbid.
struct RefusedPin {
    Placement placement;
    std::vector<Conflict> breaches; // empty: already on it, declined, not there, or no free seat

    bool operator==(const RefusedPin &) const = default;
};

// Of the posts in the scope.
struct SeatCoverage {
    int seats = 0;
    int filledBefore = 0;
    int filledAfter = 0;

    bool operator==(const SeatCoverage &) const = default;
};

// What somebody works in the window of the scope and the four weeks before.
struct PersonShare {
    Id<Person> person;
    Balance before;
    Balance after;

    bool operator==(const PersonShare &) const = default;
};

// How the search went.
struct SearchCourse {
    std::uint64_t seed = 0;
    std::int64_t moves = 0; // that were tried
    std::chrono::microseconds preparing{0}; // copying the plan and judging everybody
    std::chrono::microseconds searching{0}; // candidates, and giving seats
    std::chrono::microseconds explaining{0};
    bool isStopped = false; // before it was through: the proposal is legal but perhaps not full
};

// Who could take the open posts of a scope. Legal: applied and confirmed by everybody it causes no
// hard conflict.
struct Proposal {
    Change change; // assignments of status proposed and source auto, with their score
    SeatCoverage coverage;
    std::vector<FilledPost> filled; // by start of the shift
    std::vector<UnfilledPost> unfilled; // by start of the shift
    std::vector<RefusedPin> refusedPins;
    std::vector<PersonShare> shares; // of active people whose share changes, by id
    Terms costs; // what the roster costs more than before
    SearchCourse course;
};

} // namespace planning
