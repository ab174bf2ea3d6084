#include "core/rules/qualification.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

namespace
{

struct Qualifications {
    std::vector<const PersonSkill *> skills;
    std::vector<const Certification *> certifications;

    const PersonSkill *skill(const QString &code) const
    {
        const auto it = std::ranges::find_if(
            skills, [&code](const PersonSkill *each) { return each->skill == code; });
        return it == skills.end() ? nullptr : *it;
    }
};

} // namespace

static Qualifications qualificationsOf(const Plan &plan, Id<Person> person)
{
    Qualifications result;
    for (const Id<PersonSkill> id : plan.by<&PersonSkill::person>(person))
        result.skills.push_back(plan.find(id));
    for (const Id<Certification> id : plan.by<&Certification::person>(person))
        result.certifications.push_back(plan.find(id));
    return result;
}

// Adds a conflict about the duty, unless its rule is off.
static void add(std::vector<Conflict> &conflicts, const Duty &duty, Rule rule,
                const QString &discriminator, std::vector<Detail> details)
{
    auto conflict = conflictOf(rule, *duty.rules,
                               {.person = duty.assignment->person,
                                .shift = duty.shift->id,
                                .discriminator = discriminator},
                               std::move(details));
    if (!conflict)
        return;
    if (!duty.isFirm())
        makeTentative(*conflict);
    conflicts.push_back(*std::move(conflict));
}

static void checkSkills(std::vector<Conflict> &conflicts, const Duty &duty, const RoleNeeds &needs,
                        const Qualifications &has)
{
    QStringList missing;
    QStringList tooLow;
    const auto check = [&](const SkillRequirement &required) {
        const PersonSkill *skill = has.skill(required.skill);
        QStringList &list = skill ? tooLow : missing;
        const bool lacks = !skill || skill->level < required.minLevel;
        if (lacks && !list.contains(required.skill))
            list << required.skill;
    };
    std::ranges::for_each(needs.skills, check);
    std::ranges::for_each(duty.shift->requiredSkills, check);
    if (!missing.isEmpty()) {
        add(conflicts, duty, Rule::SkillMissing, u"missing"_s, {{"skills"_L1, missing}});
    }
    if (!tooLow.isEmpty()) {
        const auto before = conflicts.size();
        add(conflicts, duty, Rule::SkillMissing, u"level"_s, {{"skills"_L1, tooLow}});
        if (conflicts.size() > before)
            conflicts.back().variant = u"level"_s;
    }
}

static void checkRole(std::vector<Conflict> &conflicts, const Duty &duty, const RoleNeeds &needs,
                      const Qualifications &has)
{
    if (needs.profile.isEmpty() || has.skill(needs.profile))
        return;
    const bool isRequiredByShift =
        std::ranges::find(duty.shift->requiredSkills, needs.profile, &SkillRequirement::skill)
        != duty.shift->requiredSkills.end();
    if (!isRequiredByShift) // R18 has said so
        add(conflicts, duty, Rule::RoleMismatch, {}, {{"role"_L1, needs.profile}});
}

// The certificate of this code that lasts longest; null when there is none.
static const Certification *bestOf(const Qualifications &has, const QString &code, LocalDay day)
{
    const Certification *best = nullptr;
    for (const Certification *each : has.certifications) {
        if (each->code != code || (each->issuedOn && *each->issuedOn > day))
            continue;
        const bool lastsLonger =
            !best || (best->expiresOn && (!each->expiresOn || *each->expiresOn > *best->expiresOn));
        if (lastsLonger)
            best = each;
    }
    return best;
}

bool holdsCertification(const Plan &plan, Id<Person> person, const QString &code, LocalDay day)
{
    const Certification *held = bestOf(qualificationsOf(plan, person), code, day);
    return held && (!held->expiresOn || *held->expiresOn >= day);
}

// Valid through the whole of its last day, so what counts is the day of the duty's last minute.
static void checkCertification(std::vector<Conflict> &conflicts, const Duty &duty,
                               const QString &code, const Qualifications &has)
{
    const LocalDay lastDay = duty.calendar->civilDay(duty.span.end - minutes{1});
    const Certification *held = bestOf(has, code, lastDay);
    const auto before = conflicts.size();
    QString variant;
    if (!held) {
        variant = u"missing"_s;
        add(conflicts, duty, Rule::CertificationInvalid, code, {{"cert"_L1, code}});
    } else if (held->expiresOn && *held->expiresOn < lastDay) {
        add(conflicts, duty, Rule::CertificationInvalid, code,
            {{"cert"_L1, code}, {"date"_L1, *held->expiresOn}});
        variant = u"expired"_s;
    } else if (held->expiresOn) {
        const int left = static_cast<int>((*held->expiresOn - lastDay).count());
        if (left > duty.rules->parameters.certification.warnDays)
            return;
        variant = u"expiring"_s;
        add(conflicts, duty, Rule::CertificationInvalid, code,
            {{"cert"_L1, code}, {"date"_L1, *held->expiresOn}, {"days"_L1, left}});
    }
    if (conflicts.size() == before)
        return;
    Conflict &conflict = conflicts.back();
    conflict.variant = variant;
    if (variant == u"expiring"_s && conflict.type == ConflictType::Hard)
        conflict.type = ConflictType::Soft;
}

std::vector<Conflict> qualificationConflicts(const PlanContext &context, const PersonDuties &person)
{
    std::vector<Conflict> conflicts;
    const Qualifications has = qualificationsOf(context.plan(), person.person);
    for (const Duty &duty : person.duties) {
        const RoleNeeds &needs = context.needsOf(duty.shift->role);
        checkSkills(conflicts, duty, needs, has);
        checkRole(conflicts, duty, needs, has);
        for (const QString &code : needs.certifications)
            checkCertification(conflicts, duty, code, has);
    }
    return conflicts;
}

} // namespace planning
