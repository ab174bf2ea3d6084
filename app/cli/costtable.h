#pragma once

#include "core/cost/plancosts.h"

#include <QLocale>
#include <QTextStream>

namespace planning::cli
{

// A group of costs under its name.
struct NamedGroup {
    QString name;
    CostGroup group;
};

// Rows of groups with a column for each category that costs anything, and the totals below.
void writeCostTable(QTextStream &out, const std::vector<NamedGroup> &groups, const QLocale &locale);

// The lines of a group: day, shift and person, what it is paid for, and the calculation.
void writeCostLines(QTextStream &out, const NamedGroup &group, const Plan &plan,
                    const QLocale &locale);

} // namespace planning::cli
