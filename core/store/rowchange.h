#pragma once

#include "core/store/database.h"

#include <vector>

namespace planning
{

// One statement that writes, with its values.
struct RowChange {
    QString sql;
    QVariantList values;
};

// All of them as one transaction; yields the rows that the first one changed. When that is none,
// the others are not run and nothing is written.
Result<int> changeTogether(Database &database, const std::vector<RowChange> &changes);

// The same where it does not matter whether there was anything to change.
Result<void> change(Database &database, const std::vector<RowChange> &changes);

// The first row of a query, if there is one.
Result<std::optional<Statement>> firstRow(Database &database, const QString &sql,
                                          const QVariantList &values);

} // namespace planning
