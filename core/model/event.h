#pragma once

#include "core/base/interval.h"
#include "core/model/role.h"
#include "core/model/site.h"

#include <QList>

namespace planning
{

// Who the work is done for.
struct Client {
    Id<Client> id;
    Record record;
    QString name;
    QJsonObject contacts;
    QString billingAddress;
    QString notes;

    bool operator==(const Client &) const = default;
};

template <>
struct Fields<Client> {
    static constexpr std::string_view entity = "client";
    static constexpr std::string_view collection = "clients";
    static constexpr auto table = entityFields<Client>(
        field<&Client::name>("name", MergeGroup::Text),
        field<&Client::contacts>("contacts", MergeGroup::Text, Visibility::Managers),
        field<&Client::billingAddress>("billing_address", MergeGroup::Text, Visibility::Managers),
        field<&Client::notes>("notes", MergeGroup::Text, Visibility::Managers));
};

enum class ProjectKind { Tour, Festival, Season, Production, Other };
enum class ProjectStatus { Draft, Active, Archived };

template <>
struct EnumNames<ProjectKind> {
    static constexpr std::array<std::string_view, 5> names{"tour", "festival", "season",
                                                           "production", "other"};
};
template <>
struct EnumNames<ProjectStatus> {
    static constexpr std::array<std::string_view, 3> names{"draft", "active", "archived"};
};

// Container of events: a tour, a festival, a season.
struct Project {
    Id<Project> id;
    Record record;
    std::optional<Id<Client>> client;
    QString name;
    ProjectKind kind = ProjectKind::Other;
    ProjectStatus status = ProjectStatus::Active;
    QString color;

    bool operator==(const Project &) const = default;
};

template <>
struct Fields<Project> {
    static constexpr std::string_view entity = "project";
    static constexpr std::string_view collection = "projects";
    static constexpr auto table =
        entityFields<Project>(field<&Project::client>("client_id", MergeGroup::Place),
                              field<&Project::name>("name", MergeGroup::Text),
                              field<&Project::kind>("kind", MergeGroup::Status),
                              field<&Project::status>("status", MergeGroup::Status),
                              field<&Project::color>("color", MergeGroup::Text));
};

// One line of a budget: "labor", 12 000 €.
struct BudgetLine {
    QString line;
    Money amount;

    bool operator==(const BudgetLine &) const = default;
};

template <>
struct Fields<BudgetLine> {
    static constexpr auto table = Parts{field<&BudgetLine::line>("line", MergeGroup::Money),
                                        field<&BudgetLine::amount>("amount", MergeGroup::Money)};
};

// A show, a festival edition. Shifts may lie outside its dates (R42 says so).
struct Event {
    Id<Event> id;
    Record record;
    std::optional<Id<Project>> project;
    QString name;
    QString description;
    LocalDay startDate{};
    LocalDay endDate{}; // last day included
    Id<Site> site;
    QString status; // "planning", "load_in", "showtime", "completed"…
    QJsonObject technicalRequirements;
    QList<BudgetLine> budget;
    QJsonObject contacts;
    QString ruleSet; // code; empty: that of each contract, else the organisation's default

    bool operator==(const Event &) const = default;
};

template <>
struct Fields<Event> {
    static constexpr std::string_view entity = "event";
    static constexpr std::string_view collection = "events";
    static constexpr auto table = entityFields<Event>(
        field<&Event::project>("project_id", MergeGroup::Place),
        field<&Event::name>("name", MergeGroup::Text),
        field<&Event::description>("description", MergeGroup::Text),
        field<&Event::startDate>("start_date", MergeGroup::Timing),
        field<&Event::endDate>("end_date", MergeGroup::Timing),
        field<&Event::site>("site_id", MergeGroup::Place),
        field<&Event::status>("status", MergeGroup::Status),
        field<&Event::technicalRequirements>("technical_requirements", MergeGroup::Text),
        field<&Event::budget>("budget", MergeGroup::Money, Visibility::Managers),
        field<&Event::contacts>("contacts", MergeGroup::Text),
        field<&Event::ruleSet>("rule_set", MergeGroup::Status));
};

enum class FollowsEvent { Follow, Independent };

template <>
struct EnumNames<FollowsEvent> {
    static constexpr std::array<std::string_view, 2> names{"follow", "independent"};
};

// So many people of one role.
struct Slot {
    Id<Role> role;
    int headcount = 1;

    bool operator==(const Slot &) const = default;
};

template <>
struct Fields<Slot> {
    static constexpr auto table = Parts{field<&Slot::role>("role", MergeGroup::Set),
                                        field<&Slot::headcount>("headcount", MergeGroup::Set)};
};

// A call for crew in one phase of an event (or at a client's, without an event).
struct Mission {
    Id<Mission> id;
    Record record;
    std::optional<Id<Event>> event;
    std::optional<Id<Client>> client;
    QString name;
    QString phase; // code of rules.md §7: "fit_up", "show", "load_out"…
    Interval interval;
    Id<Site> site;
    FollowsEvent followsEvent = FollowsEvent::Follow;
    QList<Slot> slotList;

    bool operator==(const Mission &) const = default;
};

template <>
struct Fields<Mission> {
    static constexpr std::string_view entity = "mission";
    static constexpr std::string_view collection = "missions";
    static constexpr auto table = entityFields<Mission>(
        field<&Mission::event>("event_id", MergeGroup::Place),
        field<&Mission::client>("client_id", MergeGroup::Place),
        field<&Mission::name>("name", MergeGroup::Text),
        field<&Mission::phase>("phase", MergeGroup::Text),
        field<&Mission::interval, &Interval::start>("start_time", MergeGroup::Timing),
        field<&Mission::interval, &Interval::end>("end_time", MergeGroup::Timing),
        field<&Mission::site>("site_id", MergeGroup::Place),
        field<&Mission::followsEvent>("follows_event", MergeGroup::Timing),
        field<&Mission::slotList>("slots", MergeGroup::Set));
};

} // namespace planning
