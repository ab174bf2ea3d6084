#pragma once

#include "core/model/assignment.h"

namespace planning::server
{

// What callers send that is no entity, each described by its field table.

// Shift templates on days.
struct Placing {
    QStringList dates; // "2026-03-02"
    std::optional<Id<Site>> site;
    std::optional<Id<Team>> team;
    std::optional<Id<Event>> event;
    bool wholeDay = false; // with the other templates of the same day
};

// A hypothetical plan: shifts and assignments as they would be written, ids of what would go.
struct Hypothesis {
    QList<QJsonObject> shifts;
    QList<QJsonObject> assignments;
    QStringList removed;
};

struct GivenOverride {
    QString key; // of the conflict
    QString reason;
};

struct Publishing {
    Instant from{};
    Instant to{};
    QList<Id<Team>> teams; // all three empty: everything in the period
    QList<Id<Person>> persons;
    QList<Id<Event>> events;
    QList<GivenOverride> overrides;
};

} // namespace planning::server

namespace planning
{

template <>
struct Fields<server::Placing> {
    using Placing = server::Placing;
    static constexpr auto table = Parts{field<&Placing::dates>("dates", MergeGroup::Timing),
                                        field<&Placing::site>("site_id", MergeGroup::Place),
                                        field<&Placing::team>("team_id", MergeGroup::Place),
                                        field<&Placing::event>("event_id", MergeGroup::Place),
                                        field<&Placing::wholeDay>("whole_day", MergeGroup::Text)};
};

template <>
struct Fields<server::Hypothesis> {
    using Hypothesis = server::Hypothesis;
    static constexpr auto table =
        Parts{field<&Hypothesis::shifts>("shifts", MergeGroup::Set),
              field<&Hypothesis::assignments>("assignments", MergeGroup::Set),
              field<&Hypothesis::removed>("removed", MergeGroup::Set)};
};

template <>
struct Fields<server::GivenOverride> {
    using GivenOverride = server::GivenOverride;
    static constexpr auto table = Parts{field<&GivenOverride::key>("key", MergeGroup::Text),
                                        field<&GivenOverride::reason>("reason", MergeGroup::Text)};
};

template <>
struct Fields<server::Publishing> {
    using Publishing = server::Publishing;
    static constexpr auto table =
        Parts{field<&Publishing::from>("from", MergeGroup::Timing),
              field<&Publishing::to>("to", MergeGroup::Timing),
              field<&Publishing::teams>("teams", MergeGroup::Set),
              field<&Publishing::persons>("persons", MergeGroup::Set),
              field<&Publishing::events>("events", MergeGroup::Set),
              field<&Publishing::overrides>("overrides", MergeGroup::Set)};
};

} // namespace planning
