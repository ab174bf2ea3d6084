#pragma once

#include "core/model/calendar.h"
#include "core/rulesets/rulebook.h"
#include "core/rulesets/travelmatrix.h"

#include <unordered_map>

namespace planning
{

// One live assignment, with all that the rules ask about it.
struct Duty {
    const Assignment *assignment;
    const Shift *shift;
    const Calendar *calendar; // of the shift's site
    const Contract *contract; // valid on its start; null when there is none
    const ResolvedRules
        *rules; // of an activity tag, else the event, the contract, the organisation
    Interval span; // [min(call, start), end), or the assigned part of it
    Commitment commitment;
    const QList<Break> *breaks; // of the shift; of hours worked, those that were entered

    bool isFirm() const { return commitment == Commitment::Firm; }
    // A day off on the board is neither work nor presence.
    bool isWork() const { return shift->kind != ShiftKind::Rest; }
};

// Breaks of a duty that lie in its span, clipped to it, in order.
std::vector<Break> breaksOf(const Duty &duty);
// The span without unpaid breaks: what is work.
std::vector<Interval> workOf(const Duty &duty);

// The shift's phase or one of its tags is among `tags`.
bool isTagged(const Shift &shift, const QStringList &tags);

// Firm work without any pause between shifts: touching and overlapping duties merged.
struct Block {
    Interval span;
    LocalDay serviceDay; // that its start belongs to
    std::span<const Duty *const> duties; // by start

    const Duty &first() const { return *duties.front(); }
    const Duty &last() const; // the one that ends last
};

// What the rules about one person look at.
struct PersonDuties {
    Id<Person> person;
    std::vector<Duty> duties; // firm and tentative, by start
    std::vector<const Duty *> firmWork; // those of `duties` that are firm and work, by start
    std::vector<Block> blocks; // by start

    PersonDuties() = default;
    PersonDuties(PersonDuties &&) = default; // blocks point into firmWork
    PersonDuties &operator=(PersonDuties &&) = default;
};

// What a role asks of a person.
struct RoleNeeds {
    QList<SkillRequirement> skills;
    QStringList certifications;
    QString profile; // skill code that a person must have to be of this role (R19); empty: any
};

// A plan as the rules see it: calendars, rule sets and needs of roles, each worked out once. Valid
// until anything but assignments changes in the plan; the duties it gives, until anything does. To
// be used by one thread.
class PlanContext final
{
public:
    explicit PlanContext(const Plan &plan);

    const Plan &plan() const { return m_plan; }
    const Zone &defaultZone() const { return m_zone; }
    Calendar defaultCalendar() const { return Calendar(m_zone, {}, m_dayCutoff); }
    std::chrono::weekday weekFirst() const { return m_weekFirst; }
    const Calendar &calendarOf(Id<Site> site) const;
    const RoleNeeds &needsOf(Id<Role> role) const;
    const ResolvedRules &defaultRules(LocalDay day) const { return m_book.defaultRules(day); }
    // Of a shift, whoever works on it: of an activity tag, else of its event, else the default.
    const ResolvedRules &rulesOf(const Shift &shift, LocalDay day) const;
    const TravelMatrix &travelMatrix() const { return m_travel; }
    // Usually none. Of a calendar that calendarOf() gave; each year is worked out once.
    std::span<const Holiday> holidaysOn(const Calendar &calendar, LocalDay day) const;

    // Empty when the assignment counts for nothing or refers to nothing.
    std::optional<Duty> dutyOf(const Assignment &assignment) const;
    PersonDuties dutiesOf(Id<Person> person) const;
    // The firm work of a person as hours were entered for it; what has none is left out.
    PersonDuties workedDuties(const PersonDuties &planned) const;

private:
    std::optional<Duty> dutyOf(const Assignment &assignment, const Shift &shift) const;
    std::vector<std::pair<const Assignment *, const Shift *>> rowsOf(Id<Person> person) const;
    QString codeOf(const Shift &shift, LocalDay day) const;
    const Contract *contractOf(Id<Person> person, LocalDay day) const;

    const Plan &m_plan;
    RuleBook m_book;
    Zone m_zone;
    minutes m_dayCutoff{0};
    TravelMatrix m_travel;
    std::chrono::weekday m_weekFirst = std::chrono::Monday;
    QSet<QString> m_skillCodes; // of the plan's catalogue
    mutable std::unordered_map<Id<Site>, Calendar> m_calendars;
    mutable std::unordered_map<Id<Role>, RoleNeeds> m_needs;
    using Years = std::unordered_map<int, std::vector<Holiday>>;
    mutable std::unordered_map<const Calendar *, Years> m_holidays;
};

} // namespace planning
