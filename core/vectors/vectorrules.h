#pragma once

#include "core/model/ruleset.h"

#include <QStringList>

namespace planning
{

// The rule set of a test vector: its profile ("FR-3090-T / FR-1285 montage": the first part that
// names a rule set; FR-DC when none does) with its parameters on top.
RuleSet ruleSetOfVector(const QJsonObject &vector);

// The code that a part of a profile begins with: "US" of "US-IATSE", "FR-1285" of "FR-1285 tour".
QString ruleSetOf(const QString &profile);

// Tags that the words of a profile give to every shift of the vector: "montage" is "build".
QStringList tagsOfProfile(const QString &profile);

} // namespace planning
