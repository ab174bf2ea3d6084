#pragma once

#include "core/model/person.h"
#include "core/model/shift.h"

namespace planning
{

enum class AssignmentStatus { Proposed, Invited, Confirmed, Declined, Cancelled };
enum class AssignmentSource { Manual, Auto, Import, Api };

template <>
struct EnumNames<AssignmentStatus> {
    static constexpr std::array<std::string_view, 5> names{"proposed", "invited", "confirmed",
                                                           "declined", "cancelled"};
};
template <>
struct EnumNames<AssignmentSource> {
    static constexpr std::array<std::string_view, 4> names{"manual", "auto", "import", "api"};
};

// A person on a shift, or offered one.
struct Assignment {
    Id<Assignment> id;
    Record record;
    Id<Shift> shift;
    Id<Person> person;
    AssignmentStatus status = AssignmentStatus::Proposed;
    AssignmentSource source = AssignmentSource::Manual;
    std::optional<int> score; // 0–100, from auto-assign
    bool pinned = false;
    std::optional<Interval> part; // only this part of the shift: "from 14:00"
    QString answerNote;

    bool operator==(const Assignment &) const = default;
};

template <>
struct Fields<Interval> {
    static constexpr auto table = Parts{field<&Interval::start>("start", MergeGroup::Timing),
                                        field<&Interval::end>("end", MergeGroup::Timing)};
};

template <>
struct Fields<Assignment> {
    static constexpr std::string_view entity = "assignment";
    static constexpr std::string_view collection = "assignments";
    static constexpr auto table = entityFields<Assignment>(
        field<&Assignment::shift>("shift_id", MergeGroup::Place),
        field<&Assignment::person>("person_id", MergeGroup::Person),
        field<&Assignment::status>("status", MergeGroup::Status),
        field<&Assignment::source>("source", MergeGroup::Text),
        field<&Assignment::score>("score", MergeGroup::Text, Visibility::Managers),
        field<&Assignment::pinned>("pinned", MergeGroup::Status, Visibility::Managers),
        field<&Assignment::part>("interval", MergeGroup::Timing),
        field<&Assignment::answerNote>("answer_note", MergeGroup::Text, Visibility::Own));
};

// Firm counts fully, tentative gives soft conflicts only, none counts for nothing (rules.md §2.3).
enum class Commitment { None, Tentative, Firm };

constexpr Commitment commitment(AssignmentStatus status, ShiftStatus shiftStatus)
{
    if (shiftStatus == ShiftStatus::Cancelled)
        return Commitment::None;
    switch (status) {
    case AssignmentStatus::Confirmed:
        return Commitment::Firm;
    case AssignmentStatus::Proposed:
    case AssignmentStatus::Invited:
        return Commitment::Tentative;
    case AssignmentStatus::Declined:
    case AssignmentStatus::Cancelled:
        break;
    }
    return Commitment::None;
}

// A question to a person, answered with a single-use token of which only the hash is kept.
struct Invitation {
    Id<Invitation> id;
    Record record;
    Id<Assignment> assignment;
    Instant sentAt{};
    std::optional<Instant> dueAt;
    QString tokenHash;
    std::optional<Instant> answeredAt;
    QString answer;

    bool operator==(const Invitation &) const = default;
};

template <>
struct Fields<Invitation> {
    static constexpr std::string_view entity = "invitation";
    static constexpr std::string_view collection = "invitations";
    static constexpr auto table = entityFields<Invitation>(
        field<&Invitation::assignment>("assignment_id", MergeGroup::Person),
        field<&Invitation::sentAt>("sent_at", MergeGroup::Timing),
        field<&Invitation::dueAt>("due_at", MergeGroup::Timing),
        field<&Invitation::tokenHash>("token_hash", MergeGroup::Text, Visibility::Managers),
        field<&Invitation::answeredAt>("answered_at", MergeGroup::Timing),
        field<&Invitation::answer>("answer", MergeGroup::Status));
};

enum class WorkedState { Entered, Approved, Locked };

template <>
struct EnumNames<WorkedState> {
    static constexpr std::array<std::string_view, 3> names{"entered", "approved", "locked"};
};

// The hours really worked, never the planned ones.
struct WorkedTime {
    Id<WorkedTime> id;
    Record record;
    Id<Assignment> assignment;
    Interval worked;
    QList<Break> breaks;
    WorkedState state = WorkedState::Entered;
    std::optional<Instant> checkIn;
    std::optional<Instant> checkOut;

    bool operator==(const WorkedTime &) const = default;
};

template <>
struct Fields<WorkedTime> {
    static constexpr std::string_view entity = "worked_time";
    static constexpr std::string_view collection = "worked_times";
    static constexpr auto table = entityFields<WorkedTime>(
        field<&WorkedTime::assignment>("assignment_id", MergeGroup::Person, Visibility::Own),
        field<&WorkedTime::worked, &Interval::start>("start_time", MergeGroup::Timing,
                                                     Visibility::Own),
        field<&WorkedTime::worked, &Interval::end>("end_time", MergeGroup::Timing, Visibility::Own),
        field<&WorkedTime::breaks>("breaks", MergeGroup::Timing, Visibility::Own),
        field<&WorkedTime::state>("state", MergeGroup::Status, Visibility::Own),
        field<&WorkedTime::checkIn>("check_in", MergeGroup::Timing, Visibility::Own),
        field<&WorkedTime::checkOut>("check_out", MergeGroup::Timing, Visibility::Own));
};

} // namespace planning
