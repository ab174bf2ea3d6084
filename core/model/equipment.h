#pragma once

#include "core/model/assignment.h"

namespace planning
{

enum class EquipmentStatus { Available, Repair, Retired };
enum class BookingStatus { Pending, Confirmed, Cancelled };

template <>
struct EnumNames<EquipmentStatus> {
    static constexpr std::array<std::string_view, 3> names{"available", "repair", "retired"};
};
template <>
struct EnumNames<BookingStatus> {
    static constexpr std::array<std::string_view, 3> names{"pending", "confirmed", "cancelled"};
};

struct Equipment {
    Id<Equipment> id;
    Record record;
    QString name;
    QString category;
    QString subcategory;
    QString serial;
    int quantity = 1;
    QJsonObject specifications;
    QString requiredCertification; // code; empty: none
    std::optional<LocalDay> lastMaintenance;
    std::optional<int> maintenanceIntervalMonths;
    EquipmentStatus status = EquipmentStatus::Available;

    bool operator==(const Equipment &) const = default;
};

template <>
struct Fields<Equipment> {
    static constexpr std::string_view entity = "equipment";
    static constexpr std::string_view collection = "equipment";
    static constexpr auto table = entityFields<Equipment>(
        field<&Equipment::name>("name", MergeGroup::Text),
        field<&Equipment::category>("category", MergeGroup::Text),
        field<&Equipment::subcategory>("subcategory", MergeGroup::Text),
        field<&Equipment::serial>("serial", MergeGroup::Text),
        field<&Equipment::quantity>("quantity", MergeGroup::Counter),
        field<&Equipment::specifications>("specifications", MergeGroup::Text),
        field<&Equipment::requiredCertification>("required_certification", MergeGroup::Text),
        field<&Equipment::lastMaintenance>("last_maintenance", MergeGroup::Timing),
        field<&Equipment::maintenanceIntervalMonths>("maintenance_interval_months",
                                                     MergeGroup::Timing),
        field<&Equipment::status>("status", MergeGroup::Status));
};

struct Booking {
    Id<Booking> id;
    Record record;
    Id<Equipment> equipment;
    std::optional<Id<Shift>> shift;
    std::optional<Id<Event>> event;
    Interval interval;
    int quantity = 1;
    std::optional<Id<Person>> technician;
    BookingStatus status = BookingStatus::Confirmed;

    bool operator==(const Booking &) const = default;
};

template <>
struct Fields<Booking> {
    static constexpr std::string_view entity = "booking";
    static constexpr std::string_view collection = "bookings";
    static constexpr auto table = entityFields<Booking>(
        field<&Booking::equipment>("equipment_id", MergeGroup::Place),
        field<&Booking::shift>("shift_id", MergeGroup::Place),
        field<&Booking::event>("event_id", MergeGroup::Place),
        field<&Booking::interval, &Interval::start>("start_time", MergeGroup::Timing),
        field<&Booking::interval, &Interval::end>("end_time", MergeGroup::Timing),
        field<&Booking::quantity>("quantity", MergeGroup::Text),
        field<&Booking::technician>("technician_id", MergeGroup::Person),
        field<&Booking::status>("status", MergeGroup::Status));
};

} // namespace planning
