#pragma once

#include "core/model/record.h"

#include <QList>

namespace planning
{

struct Person;

// Entry of the catalogue of skills (rules.md §8). Skills are named by their code everywhere else.
struct Skill {
    Id<Skill> id;
    Record record;
    QString code; // "foh_engineer"
    QString nameFr;
    QString nameEn;
    QString category; // "sound"

    bool operator==(const Skill &) const = default;
};

template <>
struct Fields<Skill> {
    static constexpr std::string_view entity = "skill";
    static constexpr std::string_view collection = "skills";
    static constexpr auto table =
        entityFields<Skill>(field<&Skill::code>("code", MergeGroup::Text),
                            field<&Skill::nameFr>("name_fr", MergeGroup::Text),
                            field<&Skill::nameEn>("name_en", MergeGroup::Text),
                            field<&Skill::category>("category", MergeGroup::Text));
};

// A person masters a skill at a level from 1 (beginner) to 5 (expert).
struct PersonSkill {
    Id<PersonSkill> id;
    Record record;
    Id<Person> person;
    QString skill; // code
    int level = 3;

    bool operator==(const PersonSkill &) const = default;
};

template <>
struct Fields<PersonSkill> {
    static constexpr std::string_view entity = "person_skill";
    static constexpr std::string_view collection = "person_skills";
    static constexpr auto table =
        entityFields<PersonSkill>(field<&PersonSkill::person>("person_id", MergeGroup::Person),
                                  field<&PersonSkill::skill>("skill", MergeGroup::Text),
                                  field<&PersonSkill::level>("level", MergeGroup::Text));
};

// What a role or shift asks for.
struct SkillRequirement {
    QString skill; // code
    int minLevel = 1;

    bool operator==(const SkillRequirement &) const = default;
};

template <>
struct Fields<SkillRequirement> {
    static constexpr auto table =
        Parts{field<&SkillRequirement::skill>("skill", MergeGroup::Set),
              field<&SkillRequirement::minLevel>("min_level", MergeGroup::Set)};
};

} // namespace planning
