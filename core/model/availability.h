#pragma once

#include "core/model/person.h"

namespace planning
{

// Engaged: works for another employer, which counts in limits of hours and rests (rules.md R43).
enum class AvailabilityKind { Available, Unavailable, Preferred, Engaged };

template <>
struct EnumNames<AvailabilityKind> {
    static constexpr std::array<std::string_view, 4> names{"available", "unavailable", "preferred",
                                                           "engaged"};
};

constexpr bool isAway(AvailabilityKind kind)
{
    return kind == AvailabilityKind::Unavailable || kind == AvailabilityKind::Engaged;
}

// When a person declared to be available or not. With a recurrence (RFC 5545 RRULE, expanded in
// `timezone`) the interval is the first occurrence.
struct Availability {
    Id<Availability> id;
    Record record;
    Id<Person> person;
    Interval interval;
    QString recurrence; // "FREQ=WEEKLY;BYDAY=TU"; empty: once
    QString timezone; // IANA name; empty: the organisation's
    AvailabilityKind kind = AvailabilityKind::Unavailable;
    QString note;

    bool operator==(const Availability &) const = default;
};

template <>
struct Fields<Availability> {
    static constexpr std::string_view entity = "availability";
    static constexpr std::string_view collection = "availabilities";
    static constexpr auto table = entityFields<Availability>(
        field<&Availability::person>("person_id", MergeGroup::Person),
        field<&Availability::interval, &Interval::start>("start_time", MergeGroup::Timing),
        field<&Availability::interval, &Interval::end>("end_time", MergeGroup::Timing),
        field<&Availability::recurrence>("recurrence", MergeGroup::Timing),
        field<&Availability::timezone>("timezone", MergeGroup::Timing),
        field<&Availability::kind>("kind", MergeGroup::Status),
        field<&Availability::note>("note", MergeGroup::Text, Visibility::Own));
};

enum class LeaveStatus { Pending, Approved, Refused };

template <>
struct EnumNames<LeaveStatus> {
    static constexpr std::array<std::string_view, 3> names{"pending", "approved", "refused"};
};

// Holiday, sickness, training… Whole days run from local midnight to local midnight.
struct Leave {
    Id<Leave> id;
    Record record;
    Id<Person> person;
    Interval interval;
    QString kind; // "paid_leave", "sick", "training"…
    LeaveStatus status = LeaveStatus::Approved;

    bool operator==(const Leave &) const = default;
};

template <>
struct Fields<Leave> {
    static constexpr std::string_view entity = "leave";
    static constexpr std::string_view collection = "leaves";
    static constexpr auto table = entityFields<Leave>(
        field<&Leave::person>("person_id", MergeGroup::Person),
        field<&Leave::interval, &Interval::start>("start_time", MergeGroup::Timing),
        field<&Leave::interval, &Interval::end>("end_time", MergeGroup::Timing),
        field<&Leave::kind>("kind", MergeGroup::Text, Visibility::Own),
        field<&Leave::status>("status", MergeGroup::Status));
};

} // namespace planning
