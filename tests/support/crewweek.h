#pragma once

#include "core/base/clock.h"
#include "core/solver/assign.h"
#include "tests/support/crewplan.h"

namespace planning::test
{

// Posts of a week in March with Inès, Samir and Lou, who can do anything unless a test says else.
struct CrewWeek : CrewPlan {
    Id<Person> samir = addPerson(QStringLiteral("Samir"), QStringLiteral("Benali"));
    Id<Person> lou = addPerson(QStringLiteral("Lou"), QStringLiteral("Martin"));
    FixedClock clock{at(QStringLiteral("2026-02-01T08:00"))};
    IdSource ids{clock, 1};
    AssignOptions options;
    AssignScope scope{
        {at(QStringLiteral("2026-03-02T00:00")), at(QStringLiteral("2026-03-09T00:00"))},
        {},
        {},
        {},
        {}};

    Proposal propose(const AssignControl &control = {})
    {
        return proposeCrew(plan, scope, options, ids, control);
    }
    Id<Shift> post(const QString &times)
    {
        Shift shift;
        shift.title = times;
        shift.site = site;
        shift.role = role;
        shift.planned = timesOf(times);
        return add(shift);
    }
    void learn(Id<Person> person, const QString &code, int level = 3)
    {
        PersonSkill skill;
        skill.person = person;
        skill.skill = code;
        skill.level = level;
        add(skill);
    }
    void certify(Id<Person> person, const QString &code)
    {
        Certification certification;
        certification.person = person;
        certification.code = code;
        add(certification);
    }
    void goAway(Id<Person> person)
    {
        Leave leave;
        leave.person = person;
        leave.interval = scope.window;
        leave.kind = QStringLiteral("paid_leave");
        add(leave);
    }
    void declare(Id<Person> person, AvailabilityKind kind)
    {
        Availability availability;
        availability.person = person;
        availability.interval = scope.window;
        availability.kind = kind;
        add(availability);
    }
    void pay(Id<Person> person, int euros)
    {
        Contract contract;
        contract.person = person;
        contract.validFrom = *dayFromIsoDate(QStringLiteral("2026-01-01"));
        contract.hourlyRate = Money{100 * euros};
        contract.currency = QStringLiteral("EUR");
        add(contract);
    }
    QString nameOf(Id<Person> person) const { return plan.find(person)->firstName; }
    // Who is proposed for the shift, by first name.
    QString crewOf(Id<Shift> shift, const Proposal &proposal) const
    {
        QStringList names;
        for (const FilledPost &post : proposal.filled) {
            if (post.placement.shift == shift)
                names << nameOf(post.placement.person);
        }
        names.sort();
        return names.join(u", ");
    }
    void confirm(const Proposal &proposal)
    {
        Change change = proposal.change;
        for (AnyEdit &any : change.edits) {
            if (auto *edit = std::get_if<Edit<Assignment>>(&any); edit && edit->after)
                edit->after->status = AssignmentStatus::Confirmed;
        }
        apply(change);
    }
};

// "rest_minimum 2, leave_overlap 1": the rules and how many people each removes.
inline QString rulesOf(const UnfilledPost &post)
{
    QStringList texts;
    for (const RuleObstacle &each : post.obstacles)
        texts << QStringLiteral("%1 %2").arg(each.rule).arg(each.people);
    return texts.join(u", ");
}

} // namespace planning::test
