#pragma once

#include "core/model/person.h"
#include "core/model/ruleset.h"

namespace planning
{

// What each person was told, when, by whom.
struct Publication {
    Id<Publication> id;
    Record record;
    Interval interval;
    QList<Id<Team>> teams; // scope; all three empty: everyone
    QList<Id<Person>> persons;
    QStringList events;
    Instant at{};
    Id<Account> account;
    QJsonObject digests; // person id → digest of what they were told

    bool operator==(const Publication &) const = default;
};

template <>
struct Fields<Publication> {
    static constexpr std::string_view entity = "publication";
    static constexpr std::string_view collection = "publications";
    static constexpr auto table = entityFields<Publication>(
        field<&Publication::interval, &Interval::start>("start_time", MergeGroup::Timing),
        field<&Publication::interval, &Interval::end>("end_time", MergeGroup::Timing),
        field<&Publication::teams>("teams", MergeGroup::Set),
        field<&Publication::persons>("persons", MergeGroup::Set),
        field<&Publication::events>("events", MergeGroup::Set),
        field<&Publication::at>("at", MergeGroup::Timing),
        field<&Publication::account>("account_id", MergeGroup::Person),
        field<&Publication::digests>("digests", MergeGroup::Text, Visibility::Managers));
};

struct Acknowledgement {
    Id<Acknowledgement> id;
    Record record;
    Id<Publication> publication;
    Id<Person> person;
    Instant seenAt{};

    bool operator==(const Acknowledgement &) const = default;
};

template <>
struct Fields<Acknowledgement> {
    static constexpr std::string_view entity = "acknowledgement";
    static constexpr std::string_view collection = "acknowledgements";
    static constexpr auto table = entityFields<Acknowledgement>(
        field<&Acknowledgement::publication>("publication_id", MergeGroup::Place),
        field<&Acknowledgement::person>("person_id", MergeGroup::Person),
        field<&Acknowledgement::seenAt>("seen_at", MergeGroup::Timing));
};

} // namespace planning
