#pragma once

#include "core/model/equipment.h"

namespace planning::server
{

struct UsedEquipment {
    Id<Equipment> equipment;
    int quantity = 1;

    bool operator==(const UsedEquipment &) const = default;
};

// Work at a client's: a mission of the phase "maintenance" with its first shift, who does it and
// with what.
struct Intervention {
    Id<Mission> id;
    std::optional<Id<Client>> client;
    QString name;
    std::optional<Id<Site>> site;
    std::optional<Id<Role>> role; // of those who do it
    Interval interval;
    QList<Id<Person>> technicians; // in a body also ids of accounts
    QList<UsedEquipment> equipment;
    QList<Id<Document>> documents;
    QString notes;
    std::optional<Id<Shift>> shift; // this and what follows is the server's to say
    QString status;
    std::int64_t version = 0;

    bool operator==(const Intervention &) const = default;
};

} // namespace planning::server

namespace planning
{

template <>
struct Fields<server::UsedEquipment> {
    using Used = server::UsedEquipment;
    static constexpr auto table = Parts{field<&Used::equipment>("equipment_id", MergeGroup::Place),
                                        field<&Used::quantity>("quantity", MergeGroup::Counter)};
};

template <>
struct Fields<server::Intervention> {
    using View = server::Intervention;
    static constexpr auto table =
        Parts{field<&View::id>("id", MergeGroup::Text),
              field<&View::client>("client_id", MergeGroup::Place),
              field<&View::name>("name", MergeGroup::Text),
              field<&View::site>("site_id", MergeGroup::Place),
              field<&View::role>("role_id", MergeGroup::Place),
              field<&View::interval, &Interval::start>("start_time", MergeGroup::Timing),
              field<&View::interval, &Interval::end>("end_time", MergeGroup::Timing),
              field<&View::technicians>("technicians", MergeGroup::Set),
              field<&View::equipment>("equipment", MergeGroup::Set),
              field<&View::documents>("documents", MergeGroup::Set),
              field<&View::notes>("notes", MergeGroup::Text),
              field<&View::shift>("shift_id", MergeGroup::Place),
              field<&View::status>("status", MergeGroup::Status),
              field<&View::version>("version", MergeGroup::Text)};
};

} // namespace planning
