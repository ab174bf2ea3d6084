#include "core/store/verification.h"

#include "core/base/tr.h"
#include "core/model/references.h"
#include "core/store/fileheader.h"
#include "core/store/store.h"

namespace planning
{

static Result<QStringList> damagedPages(Database &database)
{
    const auto findings = database.texts(QStringLiteral("PRAGMA integrity_check"));
    if (!findings || *findings == QStringList{QStringLiteral("ok")})
        return findings ? QStringList{} : findings;
    QStringList problems;
    for (const QString &finding : *findings)
        problems.append(CoreTr::tr("The file is damaged: %1.").arg(finding));
    return problems;
}

static QStringList brokenReferences(const Plan &plan)
{
    QStringList problems;
    Entities::forEach([&]<typename T>() {
        for (const T &entity : plan.all<T>()) {
            if (const auto broken = firstBrokenReference(plan, entity))
                problems.append(
                    CoreTr::tr("%1 %2 refers to something that does not exist: %3.")
                        .arg(json::text(Fields<T>::entity), entity.id.toString(), broken->detail));
        }
    });
    return problems;
}

// A gap in the record of what was done, and how many rows a query counts when there is one.
struct Gap {
    QString counted;
    QString problem; // with the count as %1
};

static std::vector<Gap> gaps()
{
    return {
        {QStringLiteral("SELECT coalesce(max(seq), 0) - count(*) FROM change_log"),
         CoreTr::tr("%1 changes are missing in the change log.")},
        {QStringLiteral("SELECT coalesce(max(seq), 0) - count(*) FROM audit_entry"),
         CoreTr::tr("%1 entries are missing in the audit.")},
        {QStringLiteral("SELECT count(*) FROM change_log c WHERE json_array_length(edits) <> "
                        "(SELECT count(*) FROM audit_entry a WHERE a.change_id = c.id)"),
         CoreTr::tr("%1 changes are not wholly in the audit.")},
    };
}

static Result<QStringList> auditGaps(Database &database)
{
    QStringList problems;
    for (const Gap &gap : gaps()) {
        const auto count = database.number(gap.counted);
        if (!count)
            return count.error();
        if (*count != 0)
            problems.append(gap.problem.arg(*count));
    }
    return problems;
}

Result<QStringList> verifyStore(const QString &path)
{
    auto store = Store::open(path, OpenMode::ReadOnly);
    if (!store)
        return store.error();
    auto database = Database::open(path, OpenMode::ReadOnly);
    if (!database)
        return database.error();
    const auto pages = damagedPages(*database);
    if (!pages || !pages->isEmpty())
        return pages;
    const auto plan = (*store)->loadPlan();
    if (!plan)
        return QStringList{describe(plan.error())};
    const auto missing = auditGaps(*database);
    if (!missing)
        return missing;
    return brokenReferences(*plan) + *missing;
}

Result<SchemaState> schemaState(const QString &path)
{
    const int newest = schemaVersion(programMigrations());
    if (const auto checked = checkFile(path, newest); !checked)
        return checked.error();
    auto database = Database::open(path, OpenMode::ReadOnly);
    if (!database)
        return database.error();
    const auto current = database->number(QStringLiteral("PRAGMA user_version"));
    if (!current)
        return current.error();
    return SchemaState{static_cast<int>(*current), newest};
}

Result<SchemaState> bringUpToDate(const QString &path)
{
    {
        const auto store = Store::open(path);
        if (!store)
            return store.error();
        if ((*store)->mode() == OpenMode::ReadOnly)
            return Error{ErrorCode::ReadOnly, {}, path};
    }
    return schemaState(path);
}

} // namespace planning
