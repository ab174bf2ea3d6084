#pragma once

#include "core/model/plan.h"
#include "core/store/database.h"
#include "core/store/sqlvalue.h"

namespace planning
{

// Rows by their place in the file (SQLite's rowid, from 1), both included.
struct RowRange {
    std::int64_t first = 0;
    std::int64_t last = 0;
};

// The SQL table of one entity. Statements, binding and reading are derived from its field table:
// the columns are the fields in table order (the id first), then "unknown".
template <typename T>
class EntityTable final
{
public:
    explicit EntityTable(Database &database)
        : m_insert(database, insertSql()),
          m_update(database, updateSql()),
          m_remove(database, removeSql())
    {
    }

    Result<void> insertAll(const Plan &plan, Transaction &)
    {
        for (const T &entity : plan.all<T>()) {
            if (const auto inserted = m_insert.run(rowOf(entity)); !inserted)
                return inserted;
        }
        return ok();
    }

    Result<void> write(const Edit<T> &edit, Transaction &)
    {
        if (!edit.before)
            return m_insert.run(rowOf(*edit.after));
        const QVariant id = sql::toValue(edit.id());
        if (!edit.after)
            return m_remove.changeOneRow({id});
        return m_update.changeOneRow(rowOf(*edit.after).sliced(1) << id);
    }

    // Writes an edit among the rows of one organisation; for the database of a server.
    static Command command(const Edit<T> &edit, const QVariant &organization)
    {
        static const QString insert = insertSql();
        static const QString ofOrganization = QStringLiteral(" AND org_id = ?");
        static const QString update = updateSql() + ofOrganization;
        static const QString remove = removeSql() + ofOrganization;
        if (!edit.before)
            return {insert, rowOf(*edit.after)};
        const QVariant id = sql::toValue(edit.id());
        if (!edit.after)
            return {remove, {id, organization}, Command::Rows::One};
        return {update, rowOf(*edit.after).sliced(1) << id << organization, Command::Rows::One};
    }

    // The rows of a part of the table, in the order of the file; in PostgreSQL those of the
    // organisation that the connection acts for.
    static Result<std::vector<T>> load(Database &database, const RowRange &range)
    {
        auto rows = database.query(selection(database, range));
        if (!rows)
            return rows.error();
        std::vector<T> entities;
        entities.reserve(static_cast<std::size_t>(range.last - range.first + 1));
        for (;;) {
            const auto row = rows->next();
            if (!row)
                return row.error();
            if (!*row)
                return entities;
            auto entity = read(*rows);
            if (!entity)
                return entity.error();
            entities.push_back(*std::move(entity));
        }
    }

    static QString name() { return json::text(Fields<T>::collection); }

    static QStringList columns()
    {
        QStringList columns;
        forEachField<T>([&](const auto &field) { columns.append(json::text(field.name)); });
        columns.append(QStringLiteral("unknown"));
        return columns;
    }

private:
    static QVariantList rowOf(const T &entity)
    {
        QVariantList row;
        row.reserve(static_cast<qsizetype>(kFieldCount<T>) + 2);
        forEachField<T>([&](const auto &field) { row.append(sql::toValue(field.of(entity))); });
        row.append(sql::toValue(entity.record.unknown));
        return row;
    }

    static Result<T> read(const Statement &row)
    {
        T entity{};
        int column = 0;
        std::string_view unreadable;
        forEachField<T>([&](const auto &field) {
            if (!sql::read(row.value(column++), field.of(entity)))
                unreadable = field.name;
        });
        if (!sql::read(row.value(column), entity.record.unknown))
            unreadable = "unknown";
        if (unreadable.empty())
            return entity;
        return Error{ErrorCode::Damaged,
                     QStringLiteral("the value of %1 cannot be read").arg(json::text(unreadable)),
                     name() + QLatin1Char('/') + entity.id.toString()};
    }

    static QString insertSql()
    {
        const QStringList marks(columns().size(), QStringLiteral("?"));
        const QString separator = QStringLiteral(", ");
        return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
            .arg(name(), columns().join(separator), marks.join(separator));
    }
    static QString updateSql()
    {
        return QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?")
            .arg(name(), columns().sliced(1).join(QStringLiteral(" = ?, ")));
    }
    static QString removeSql() { return QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(name()); }
    static Command selection(const Database &database, const RowRange &range)
    {
        const QString select =
            QStringLiteral("SELECT %1 FROM %2").arg(columns().join(QStringLiteral(", ")), name());
        if (database.dialect() == Dialect::PostgreSQL)
            return {select + QStringLiteral(" WHERE org_id = ?"),
                    {sql::toValue(database.organization())}};
        return {select + QStringLiteral(" WHERE rowid BETWEEN ? AND ?"),
                {qint64(range.first), qint64(range.last)}};
    }

    LazyStatement m_insert;
    LazyStatement m_update;
    LazyStatement m_remove;
};

} // namespace planning
