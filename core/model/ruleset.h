#pragma once

#include "core/model/account.h"

namespace planning
{

// An agreement or law as dated data: parameters and severities, on top of a base set.
struct RuleSet {
    Id<RuleSet> id;
    Record record;
    QString code; // "FR-DC"
    QString name;
    QString base; // code it inherits from; empty: none
    LocalDay validFrom{};
    std::optional<LocalDay> validTo; // last day included
    QJsonObject parameters; // rule code → parameters
    QJsonObject severities; // rule code → "hard" | "soft" | "off"
    QStringList activityTags; // tags of shifts that it applies to by itself: "tour"

    bool operator==(const RuleSet &) const = default;
};

template <>
struct Fields<RuleSet> {
    static constexpr std::string_view entity = "rule_set";
    static constexpr std::string_view collection = "rule_sets";
    static constexpr auto table =
        entityFields<RuleSet>(field<&RuleSet::code>("code", MergeGroup::Text),
                              field<&RuleSet::name>("name", MergeGroup::Text),
                              field<&RuleSet::base>("base", MergeGroup::Text),
                              field<&RuleSet::validFrom>("valid_from", MergeGroup::Timing),
                              field<&RuleSet::validTo>("valid_to", MergeGroup::Timing),
                              field<&RuleSet::parameters>("parameters", MergeGroup::Text),
                              field<&RuleSet::severities>("severities", MergeGroup::Status),
                              field<&RuleSet::activityTags>("activity_tags", MergeGroup::Set));
};

// Allows one named hard conflict, with a reason, in the audit.
struct Override {
    Id<Override> id;
    Record record;
    QString conflictKey;
    QString rule; // code
    QString reason;
    std::optional<Id<Account>> account; // empty: nobody had signed in
    Instant at{};

    bool operator==(const Override &) const = default;
};

template <>
struct Fields<Override> {
    static constexpr std::string_view entity = "override";
    static constexpr std::string_view collection = "overrides";
    static constexpr auto table =
        entityFields<Override>(field<&Override::conflictKey>("conflict_key", MergeGroup::Text),
                               field<&Override::rule>("rule", MergeGroup::Text),
                               field<&Override::reason>("reason", MergeGroup::Text),
                               field<&Override::account>("account_id", MergeGroup::Person),
                               field<&Override::at>("at", MergeGroup::Timing));
};

} // namespace planning
