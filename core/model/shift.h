#pragma once

#include "core/model/document.h"
#include "core/model/event.h"

namespace planning
{

enum class ShiftStatus { Draft, Published, Cancelled };
enum class Priority { Low, Medium, High, Critical };
enum class ShiftKind { Work, Travel, Standby, Rest };

template <>
struct EnumNames<ShiftStatus> {
    static constexpr std::array<std::string_view, 3> names{"draft", "published", "cancelled"};
};
template <>
struct EnumNames<Priority> {
    static constexpr std::array<std::string_view, 4> names{"low", "medium", "high", "critical"};
};
template <>
struct EnumNames<ShiftKind> {
    static constexpr std::array<std::string_view, 4> names{"work", "travel", "standby", "rest"};
};

// A pause inside a shift. An unpaid one is not work; no break ever counts as rest.
struct Break {
    Interval interval;
    bool paid = false;
    bool mandatory = true;

    bool operator==(const Break &) const = default;
};

template <>
struct Fields<Break> {
    static constexpr auto table =
        Parts{field<&Break::interval, &Interval::start>("start", MergeGroup::Timing),
              field<&Break::interval, &Interval::end>("end", MergeGroup::Timing),
              field<&Break::paid>("paid", MergeGroup::Timing),
              field<&Break::mandatory>("mandatory", MergeGroup::Timing)};
};

struct ChecklistItem {
    QString text;
    bool done = false;

    bool operator==(const ChecklistItem &) const = default;
};

template <>
struct Fields<ChecklistItem> {
    static constexpr auto table = Parts{field<&ChecklistItem::text>("text", MergeGroup::Set),
                                        field<&ChecklistItem::done>("done", MergeGroup::Set)};
};

// The bar on the timeline: `headcount` people of one role at one site.
struct Shift {
    Id<Shift> id;
    Record record;
    std::optional<Id<Mission>> mission;
    std::optional<Id<Event>> event;
    QString title;
    Id<Site> site;
    Id<Role> role;
    std::optional<Id<Team>> team;
    Interval planned; // start → end of the work on stage
    std::optional<Instant> callTime; // when people must be there; at or before the start
    QList<Break> breaks;
    int headcount = 1;
    QList<SkillRequirement> requiredSkills;
    ShiftStatus status = ShiftStatus::Draft;
    QString phase; // code of rules.md §7
    Priority priority = Priority::Medium;
    ShiftKind kind = ShiftKind::Work;
    QStringList tags; // "tour", "festival", "build", "premiere"…
    QString budgetLine;
    std::optional<Money> equipmentRate; // flat; empty: what the bookings of the shift cost
    std::optional<Money> transportCost; // flat
    QString notes;
    QList<Id<Document>> documents;
    QList<ChecklistItem> checklist;
    QString externalStatus;

    // [min(call, start), end): what overlap, rest and span are counted on.
    Interval duty() const
    {
        return {callTime ? std::min(*callTime, planned.start) : planned.start, planned.end};
    }

    bool operator==(const Shift &) const = default;
};

template <>
struct Fields<Shift> {
    static constexpr std::string_view entity = "shift";
    static constexpr std::string_view collection = "shifts";
    static constexpr auto table = entityFields<Shift>(
        field<&Shift::mission>("mission_id", MergeGroup::Place),
        field<&Shift::event>("event_id", MergeGroup::Place),
        field<&Shift::title>("title", MergeGroup::Text),
        field<&Shift::site>("site_id", MergeGroup::Place),
        field<&Shift::role>("role_id", MergeGroup::Place),
        field<&Shift::team>("team_id", MergeGroup::Place),
        field<&Shift::planned, &Interval::start>("start_time", MergeGroup::Timing),
        field<&Shift::planned, &Interval::end>("end_time", MergeGroup::Timing),
        field<&Shift::callTime>("call_time", MergeGroup::Timing),
        field<&Shift::breaks>("breaks", MergeGroup::Timing),
        field<&Shift::headcount>("headcount", MergeGroup::Text),
        field<&Shift::requiredSkills>("required_skills", MergeGroup::Set),
        field<&Shift::status>("status", MergeGroup::Status),
        field<&Shift::phase>("phase", MergeGroup::Text),
        field<&Shift::priority>("priority", MergeGroup::Text),
        field<&Shift::kind>("kind", MergeGroup::Text), field<&Shift::tags>("tags", MergeGroup::Set),
        field<&Shift::budgetLine>("budget_line", MergeGroup::Money, Visibility::Managers),
        field<&Shift::equipmentRate>("equipment_rate", MergeGroup::Money, Visibility::Managers),
        field<&Shift::transportCost>("transport_cost", MergeGroup::Money, Visibility::Managers),
        field<&Shift::notes>("notes", MergeGroup::Text),
        field<&Shift::documents>("documents", MergeGroup::Set),
        field<&Shift::checklist>("checklist", MergeGroup::Set),
        field<&Shift::externalStatus>("external_status", MergeGroup::Status));
};

// A pause of a template, counted from the template's start.
struct TemplateBreak {
    minutes after{0};
    minutes duration{0};
    bool paid = false;

    bool operator==(const TemplateBreak &) const = default;
};

template <>
struct Fields<TemplateBreak> {
    static constexpr auto table =
        Parts{field<&TemplateBreak::after>("after", MergeGroup::Timing),
              field<&TemplateBreak::duration>("minutes", MergeGroup::Timing),
              field<&TemplateBreak::paid>("paid", MergeGroup::Timing)};
};

// A shift that is wanted again and again. Templates with the same `day` name form a day template.
struct ShiftTemplate {
    Id<ShiftTemplate> id;
    Record record;
    QString name;
    QString day; // name of the day template; empty: stands alone
    Id<Role> role;
    std::optional<Id<Site>> site;
    std::optional<Id<Team>> team;
    minutes localStart{0}; // after local midnight
    minutes duration{0};
    minutes callBefore{0};
    QList<TemplateBreak> breaks;
    int headcount = 1;
    QList<SkillRequirement> requiredSkills;
    QString recurrence;

    bool operator==(const ShiftTemplate &) const = default;
};

template <>
struct Fields<ShiftTemplate> {
    static constexpr std::string_view entity = "shift_template";
    static constexpr std::string_view collection = "shift_templates";
    static constexpr auto table = entityFields<ShiftTemplate>(
        field<&ShiftTemplate::name>("name", MergeGroup::Text),
        field<&ShiftTemplate::day>("day", MergeGroup::Text),
        field<&ShiftTemplate::role>("role_id", MergeGroup::Place),
        field<&ShiftTemplate::site>("site_id", MergeGroup::Place),
        field<&ShiftTemplate::team>("team_id", MergeGroup::Place),
        field<&ShiftTemplate::localStart>("local_start", MergeGroup::Timing),
        field<&ShiftTemplate::duration>("duration", MergeGroup::Timing),
        field<&ShiftTemplate::callBefore>("call_before", MergeGroup::Timing),
        field<&ShiftTemplate::breaks>("breaks", MergeGroup::Timing),
        field<&ShiftTemplate::headcount>("headcount", MergeGroup::Text),
        field<&ShiftTemplate::requiredSkills>("required_skills", MergeGroup::Set),
        field<&ShiftTemplate::recurrence>("recurrence", MergeGroup::Timing));
};

} // namespace planning
