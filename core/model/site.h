#pragma once

#include "core/model/record.h"

#include <QList>

namespace planning
{

enum class CapacityKind { Hard, Soft };

template <>
struct EnumNames<CapacityKind> {
    static constexpr std::array<std::string_view, 2> names{"hard", "soft"};
};

// A venue, a stage, a warehouse.
struct Site {
    Id<Site> id;
    Record record;
    QString name;
    QString address;
    QString timezone; // IANA name
    QString holidayZone; // "FR", "FR-AM" (Alsace-Moselle), "DE"…; empty: no holidays known
    std::optional<int> capacity; // people at work at the same time
    CapacityKind capacityKind = CapacityKind::Soft;
    QString technicalContact;
    QString notes;
    QList<Id<Site>> incompatibleSites;

    bool operator==(const Site &) const = default;
};

template <>
struct Fields<Site> {
    static constexpr std::string_view entity = "site";
    static constexpr std::string_view collection = "sites";
    static constexpr auto table =
        entityFields<Site>(field<&Site::name>("name", MergeGroup::Text),
                           field<&Site::address>("address", MergeGroup::Text),
                           field<&Site::timezone>("timezone", MergeGroup::Place),
                           field<&Site::holidayZone>("holiday_zone", MergeGroup::Place),
                           field<&Site::capacity>("capacity", MergeGroup::Place),
                           field<&Site::capacityKind>("capacity_kind", MergeGroup::Place),
                           field<&Site::technicalContact>("technical_contact", MergeGroup::Text),
                           field<&Site::notes>("notes", MergeGroup::Text),
                           field<&Site::incompatibleSites>("incompatible_sites", MergeGroup::Set));
};

// How long it takes from one site to another; holds in both directions unless both are given.
struct TravelTime {
    Id<TravelTime> id;
    Record record;
    Id<Site> fromSite;
    Id<Site> toSite;
    minutes duration{0};

    bool operator==(const TravelTime &) const = default;
};

template <>
struct Fields<TravelTime> {
    static constexpr std::string_view entity = "travel_time";
    static constexpr std::string_view collection = "travel_times";
    static constexpr auto table =
        entityFields<TravelTime>(field<&TravelTime::fromSite>("from_site", MergeGroup::Place),
                                 field<&TravelTime::toSite>("to_site", MergeGroup::Place),
                                 field<&TravelTime::duration>("minutes", MergeGroup::Timing));
};

} // namespace planning
