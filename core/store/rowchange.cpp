#include "core/store/rowchange.h"

namespace planning
{

static Result<int> changedRows(Database &database, const RowChange &change)
{
    auto statement = database.prepare(change.sql);
    if (!statement)
        return statement.error();
    if (const auto done = statement->run(change.values); !done)
        return done.error();
    return statement->changedRows();
}

Result<int> changeTogether(Database &database, const std::vector<RowChange> &changes)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    std::optional<int> first;
    for (const RowChange &each : changes) {
        const auto rows = changedRows(database, each);
        if (!rows)
            return rows;
        if (!first)
            first = *rows;
        if (*first == 0)
            return 0;
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return first.value_or(0);
}

Result<void> change(Database &database, const std::vector<RowChange> &changes)
{
    const auto changed = changeTogether(database, changes);
    return changed ? ok() : Result<void>(changed.error());
}

Result<std::optional<Statement>> firstRow(Database &database, const QString &sql,
                                          const QVariantList &values)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return statement.error();
    if (const auto done = statement->run(values); !done)
        return done.error();
    const auto row = statement->next();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<Statement>();
    return std::optional(*std::move(statement));
}

} // namespace planning
