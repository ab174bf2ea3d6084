#pragma once

#include "core/model/equipment.h"
#include "core/model/shift.h"
#include "core/rulesets/resolvedrules.h"

#include <QJsonObject>

#include <variant>
#include <vector>

namespace planning
{

// A figure of a conflict. The type says how it reads: an int is a plain count, minutes are a
// duration, a QString is a code or a name, a double is a rate.
using DetailValue =
    std::variant<int, minutes, Instant, LocalDay, QString, QStringList, double, Money>;

// `name` is the placeholder in the message and the key on the wire (a duration gets "_min" there).
struct Detail {
    QLatin1String name;
    DetailValue value;

    bool operator==(const Detail &) const = default;
};

// Something that breaks a rule, or is worth a warning.
struct Conflict {
    ConflictType type = ConflictType::Soft;
    QString rule; // code: "rest_minimum"
    Severity severity = Severity::Low;
    QString key; // rule and what it concerns: the same conflict has the same key after any edit
    std::optional<Id<Person>> person;
    std::optional<Id<Shift>> shift;
    std::optional<Id<Shift>> withShift; // the other one, of a rule about two
    std::optional<Id<Site>> site; // set: it belongs to the site, whoever else it names
    std::optional<Id<Equipment>> equipment;
    std::optional<Interval> span; // of a site's: no edit outside of it changes the conflict
    std::optional<Id<Event>> event;
    bool tentative = false; // someone has not confirmed yet
    QString variant; // which message of the rule: "expired"; usually empty
    std::vector<Detail> details;
    QString ruleSet; // code of the rule set applied
    QString legalRef;

    // Null when there is no such detail.
    const DetailValue *detail(QLatin1String name) const;

    bool operator==(const Conflict &) const = default;
};

// What a new conflict is about; `discriminator` tells apart several of one rule on one subject.
struct ConflictSubject {
    std::optional<Id<Person>> person = {};
    std::optional<Id<Shift>> shift = {};
    std::optional<Id<Shift>> withShift = {};
    std::optional<Id<Site>> site = {};
    std::optional<Id<Equipment>> equipment = {};
    std::optional<Id<Event>> event = {};
    QString discriminator = {};
};

// A conflict of `rule` as the rule set rates it; empty when the rule set turns the rule off.
std::optional<Conflict> conflictOf(Rule rule, const ResolvedRules &rules,
                                   const ConflictSubject &subject, std::vector<Detail> details);

// Lowers a conflict that someone unconfirmed takes part in to soft (rules.md §2.3).
void makeTentative(Conflict &conflict);

// Says that work for other employers takes part in a conflict.
void addSource(Conflict &conflict);

// The "details" of the wire format.
QJsonObject detailsToJson(const Conflict &conflict);

} // namespace planning
