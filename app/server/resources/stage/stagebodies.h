#pragma once

#include "core/model/equipment.h"
#include "core/model/event.h"

namespace planning::server
{

// What callers send that is no entity, each described by its field table.

struct BookingBody {
    Id<Equipment> equipment;
    std::optional<Id<Event>> event; // empty: that of the shift
    std::optional<Id<Shift>> shift;
    std::optional<Instant> start; // empty: that of the shift
    std::optional<Instant> end;
    std::optional<Id<Person>> technician;
    int quantity = 1;
};

enum class ResourceType { Technician, Equipment };

// Who or what a shift needs.
struct ResourceBody {
    QString id;
    ResourceType type = ResourceType::Technician;
    QString role; // id, code or name; empty: that of the others
    QStringList requiredSkills; // codes
    int quantity = 1; // of equipment
};

struct ShiftBody {
    Id<Shift> id; // null: the server makes it
    QString title;
    std::optional<Id<Event>> event;
    std::optional<Id<Site>> site; // empty: that of the event
    Interval planned;
    std::optional<Instant> callTime;
    QList<Break> breaks;
    QList<ResourceBody> resources;
    QJsonObject economicValue; // see GivenValue
    Priority priority = Priority::Medium;
    QJsonObject metadata; // kept as it is, but for the checklist
    QString notes;
};

struct TokenBody {
    QString token;
};

struct EventBody {
    Id<Event> id; // null: the server makes it
    std::optional<Id<Project>> project;
    QString name;
    QString description;
    QString startDate; // a day, or a moment whose local day is meant
    QString endDate;
    QJsonObject venue;
    QString status;
    QJsonObject technicalRequirements;
    QJsonObject budget; // {total, breakdown: {line: amount}}
    QJsonObject contacts;
};

struct EventMoveBody {
    LocalDay to{}; // first day
    bool dryRun = false;
};

} // namespace planning::server

namespace planning
{

template <>
struct EnumNames<server::ResourceType> {
    static constexpr std::array<std::string_view, 2> names{"technician", "equipment"};
};

template <>
struct Fields<server::BookingBody> {
    using Body = server::BookingBody;
    static constexpr auto table =
        Parts{field<&Body::equipment>("equipment_id", MergeGroup::Place),
              field<&Body::event>("event_id", MergeGroup::Place),
              field<&Body::shift>("shift_id", MergeGroup::Place),
              field<&Body::start>("start_time", MergeGroup::Timing),
              field<&Body::end>("end_time", MergeGroup::Timing),
              field<&Body::technician>("technician_id", MergeGroup::Person),
              field<&Body::quantity>("quantity", MergeGroup::Text)};
};

template <>
struct Fields<server::ResourceBody> {
    using Body = server::ResourceBody;
    static constexpr auto table = Parts{
        field<&Body::id>("id", MergeGroup::Person), field<&Body::type>("type", MergeGroup::Text),
        field<&Body::role>("role", MergeGroup::Place),
        field<&Body::requiredSkills>("required_skills", MergeGroup::Set),
        field<&Body::quantity>("quantity", MergeGroup::Text)};
};

template <>
struct Fields<server::ShiftBody> {
    using Body = server::ShiftBody;
    static constexpr auto table =
        Parts{field<&Body::id>("id", MergeGroup::Text),
              field<&Body::title>("title", MergeGroup::Text),
              field<&Body::event>("event_id", MergeGroup::Place),
              field<&Body::site>("site_id", MergeGroup::Place),
              field<&Body::planned, &Interval::start>("start_time", MergeGroup::Timing),
              field<&Body::planned, &Interval::end>("end_time", MergeGroup::Timing),
              field<&Body::callTime>("call_time", MergeGroup::Timing),
              field<&Body::breaks>("break_times", MergeGroup::Timing),
              field<&Body::resources>("resources", MergeGroup::Set),
              field<&Body::economicValue>("economic_value", MergeGroup::Money),
              field<&Body::priority>("priority", MergeGroup::Text),
              field<&Body::metadata>("metadata", MergeGroup::Text),
              field<&Body::notes>("notes", MergeGroup::Text)};
};

template <>
struct Fields<server::TokenBody> {
    static constexpr auto table =
        Parts{field<&server::TokenBody::token>("token", MergeGroup::Text)};
};

template <>
struct Fields<server::EventBody> {
    using Body = server::EventBody;
    static constexpr auto table =
        Parts{field<&Body::id>("id", MergeGroup::Text),
              field<&Body::project>("project_id", MergeGroup::Place),
              field<&Body::name>("name", MergeGroup::Text),
              field<&Body::description>("description", MergeGroup::Text),
              field<&Body::startDate>("start_date", MergeGroup::Timing),
              field<&Body::endDate>("end_date", MergeGroup::Timing),
              field<&Body::venue>("venue", MergeGroup::Place),
              field<&Body::status>("status", MergeGroup::Status),
              field<&Body::technicalRequirements>("technical_requirements", MergeGroup::Text),
              field<&Body::budget>("budget", MergeGroup::Money),
              field<&Body::contacts>("contacts", MergeGroup::Text)};
};

template <>
struct Fields<server::EventMoveBody> {
    using Body = server::EventMoveBody;
    static constexpr auto table = Parts{field<&Body::to>("to", MergeGroup::Timing),
                                        field<&Body::dryRun>("dry_run", MergeGroup::Text)};
};

} // namespace planning
