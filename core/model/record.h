#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/model/field.h"

#include <QJsonObject>

namespace planning
{

struct Organization;

// What every entity carries beside its own fields.
struct Record {
    Id<Organization> organization;
    std::int64_t version = 0; // given by the server, 0 before it has seen the entity
    Instant createdAt{};
    Instant updatedAt{};
    std::optional<Instant> deletedAt;
    QJsonObject unknown; // keys of a newer program, kept and written back

    bool operator==(const Record &) const = default;
};

// The field table of an entity: the fields of every entity, then its own ones.
template <typename T, typename... Own>
constexpr auto entityFields(const Own &...own)
{
    return Parts{
        field<&T::id>("id", MergeGroup::Text),
        field<&T::record, &Record::organization>("org_id", MergeGroup::Text),
        field<&T::record, &Record::version>("version", MergeGroup::Text),
        field<&T::record, &Record::createdAt>("created_at", MergeGroup::Text),
        field<&T::record, &Record::updatedAt>("updated_at", MergeGroup::Text),
        field<&T::record, &Record::deletedAt>("deleted_at", MergeGroup::Status),
        own...,
    };
}

// Amount in integer cents of the organisation's currency.
struct Money {
    std::int64_t cents = 0;
    constexpr auto operator<=>(const Money &) const = default;
};

// Factor in integer percent: 150 is "times one and a half".
struct Percent {
    int value = 100;
    constexpr auto operator<=>(const Percent &) const = default;
};

} // namespace planning
