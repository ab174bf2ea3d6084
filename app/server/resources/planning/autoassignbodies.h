#pragma once

#include "core/model/assignment.h"

namespace planning::server
{

// Which posts are to be filled; an empty list names all.
struct AutoAssignScope {
    QList<Id<Event>> events;
    QList<Id<Team>> teams;
    QList<Id<Site>> sites;
    QList<Id<Shift>> shifts;
};

// In percent of the usual, see Weights.
struct AutoAssignWeights {
    int softRules = 100;
    int preferences = 100;
    int cost = 100;
    int fairness = 100;
    int stability = 100;
    int travel = 100;
};

struct AutoAssignPin {
    Id<Person> person;
    Id<Shift> shift;
};

// The body of /planning/auto-assign/start.
struct AutoAssigning {
    Instant from{};
    Instant to{};
    AutoAssignScope scope;
    AutoAssignWeights weights;
    int timeLimit = 60; // seconds
    std::int64_t seed = 0;
    QList<AutoAssignPin> pins;
};

} // namespace planning::server

namespace planning
{

template <>
struct Fields<server::AutoAssignScope> {
    using Scope = server::AutoAssignScope;
    static constexpr auto table = Parts{field<&Scope::events>("events", MergeGroup::Set),
                                        field<&Scope::teams>("teams", MergeGroup::Set),
                                        field<&Scope::sites>("sites", MergeGroup::Set),
                                        field<&Scope::shifts>("shifts", MergeGroup::Set)};
};

template <>
struct Fields<server::AutoAssignWeights> {
    using W = server::AutoAssignWeights;
    static constexpr auto table = Parts{field<&W::softRules>("soft_rules", MergeGroup::Text),
                                        field<&W::preferences>("preferences", MergeGroup::Text),
                                        field<&W::cost>("cost", MergeGroup::Text),
                                        field<&W::fairness>("fairness", MergeGroup::Text),
                                        field<&W::stability>("stability", MergeGroup::Text),
                                        field<&W::travel>("travel", MergeGroup::Text)};
};

template <>
struct Fields<server::AutoAssignPin> {
    using Pin = server::AutoAssignPin;
    static constexpr auto table = Parts{field<&Pin::person>("person_id", MergeGroup::Person),
                                        field<&Pin::shift>("shift_id", MergeGroup::Place)};
};

template <>
struct Fields<server::AutoAssigning> {
    using Body = server::AutoAssigning;
    static constexpr auto table = Parts{field<&Body::from>("from", MergeGroup::Timing),
                                        field<&Body::to>("to", MergeGroup::Timing),
                                        field<&Body::scope>("scope", MergeGroup::Set),
                                        field<&Body::weights>("weights", MergeGroup::Set),
                                        field<&Body::timeLimit>("time_limit_s", MergeGroup::Text),
                                        field<&Body::seed>("seed", MergeGroup::Text),
                                        field<&Body::pins>("pins", MergeGroup::Set)};
};

} // namespace planning
