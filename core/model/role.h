#pragma once

#include "core/model/skill.h"
#include "core/model/team.h"

#include <QStringList>

namespace planning
{

// What a post is for: "FOH engineer", "stagehand".
struct Role {
    Id<Role> id;
    Record record;
    QString code;
    QString nameFr;
    QString nameEn;
    std::optional<Id<Team>> team;
    QList<SkillRequirement> requiredSkills;
    QStringList requiredCertifications; // codes

    bool operator==(const Role &) const = default;
};

template <>
struct Fields<Role> {
    static constexpr std::string_view entity = "role";
    static constexpr std::string_view collection = "roles";
    static constexpr auto table = entityFields<Role>(
        field<&Role::code>("code", MergeGroup::Text),
        field<&Role::nameFr>("name_fr", MergeGroup::Text),
        field<&Role::nameEn>("name_en", MergeGroup::Text),
        field<&Role::team>("team_id", MergeGroup::Place),
        field<&Role::requiredSkills>("required_skills", MergeGroup::Set),
        field<&Role::requiredCertifications>("required_certifications", MergeGroup::Set));
};

} // namespace planning
