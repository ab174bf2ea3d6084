#pragma once

#include "core/model/record.h"

#include <QStringList>

namespace planning
{

struct Webhook {
    Id<Webhook> id;
    Record record;
    QString url;
    QStringList events; // "shift.conflict.detected"…
    QString secret;
    bool active = true;

    bool operator==(const Webhook &) const = default;
};

template <>
struct Fields<Webhook> {
    static constexpr std::string_view entity = "webhook";
    static constexpr std::string_view collection = "webhooks";
    static constexpr auto table = entityFields<Webhook>(
        field<&Webhook::url>("url", MergeGroup::Text, Visibility::Managers),
        field<&Webhook::events>("events", MergeGroup::Set, Visibility::Managers),
        field<&Webhook::secret>("secret", MergeGroup::Text, Visibility::Managers),
        field<&Webhook::active>("active", MergeGroup::Status, Visibility::Managers));
};

} // namespace planning
