#pragma once

#include "core/base/idsource.h"
#include "core/rulesets/rulebook.h"

namespace planning
{

// The rule sets of a plan as changes: pure functions of the plan, each one undoable step with its
// name. A gesture that changes nothing gives a change without edits.

// Who goes by a rule set: all that its code is named by.
struct RuleSetUse {
    bool isDefault = false; // of the organisation
    QStringList events; // names
    int contracts = 0;
    QStringList heirs; // codes of rule sets that inherit from it

    bool isEmpty() const
    {
        return !isDefault && events.isEmpty() && contracts == 0 && heirs.isEmpty();
    }
};
RuleSetUse useOf(const Plan &plan, const QString &code);

// An own rule set that inherits everything from `base` and says nothing else yet.
Change addRuleSet(const Plan &plan, const QString &base, const QString &name, LocalDay from,
                  IdSource &ids);
// The same rules from another day on, to be changed there. The older version holds until then.
Change addVersion(const RuleSet &set, LocalDay from, IdSource &ids);
// One version goes. Errors: BadReference when it is the last one and something goes by it; the
// detail is a sentence that says what.
Result<Change> removeRuleSet(const Plan &plan, const RuleSet &set);
// What the organisation goes by where nothing else is said.
Change useAsDefault(const Plan &plan, const QString &code);
// The event's own rule set; an empty code: none of its own.
Change setRuleSet(const Event &event, const QString &code);

// Replaces a rule set. A new code is given to all its versions and to everything that names it.
// Errors: InvalidInput, Duplicate, InvalidTimeRange; the detail is a sentence that names the field,
// the value and what is accepted.
Result<Change> editRuleSet(const Plan &plan, const RuleSet &before, const RuleSet &after);

// One value or severity said by the rule set itself; undefined: as inherited again. `label` is the
// words for the undo step.
RuleSet withParameter(RuleSet set, const QString &rule, const QString &parameter,
                      const QJsonValue &value);
RuleSet withSeverity(RuleSet set, const QString &rule, const QJsonValue &severity);

} // namespace planning
