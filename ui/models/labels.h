#pragma once

#include "core/base/language.h"
#include "core/model/assignment.h"
#include "core/model/contract.h"
#include "core/model/zone.h"

#include <QString>
#include <QStringList>

namespace planning
{
class Plan;
}

namespace planning::ui
{

// Names of statuses, kinds and phases in the language of the window.
QString label(ShiftStatus status);
QString label(AssignmentStatus status);
QString label(ContractKind kind);
QString phaseLabel(const QString &phase); // the code itself when it is not one of rules.md §7

// Codes of rules.md §7 in the order in which a production goes through them.
const QStringList &phases();

QString roleName(const Role &role, Language language);
// The name from the plan's catalogue, or the code when the catalogue does not know it.
QString skillName(const Plan &plan, const QString &code, Language language);
// The name from the program's catalogue, or the code.
QString certificationName(const QString &code, Language language);
// The title, or what the shift is for when it has none.
QString shiftTitle(const Plan &plan, const Shift &shift, Language language);

// "Fri 17 Jul 20:00 – 02:00", in the zone.
QString spanText(const Interval &span, const Zone &zone);
// "Fri 17 Jul, 20:00", in the zone.
QString momentText(Instant instant, const Zone &zone);
// "Friday 17 July 2026"
QString longDayText(LocalDay day);

} // namespace planning::ui
