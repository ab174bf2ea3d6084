#include "core/store/serversteps.h"

#include <QDir>
#include <QRegularExpression>

namespace planning
{

namespace part
{
const QString kControl = QStringLiteral("control");
const QString kEntities = QStringLiteral("postgresql");
const QString kOrganization = QStringLiteral("server");
} // namespace part

static const QString kFolder = QStringLiteral(":/migrations/");
static const QString kCreateSteps =
    QStringLiteral("CREATE TABLE IF NOT EXISTS schema_step (number BIGINT NOT NULL PRIMARY KEY)");
static const QString kInsertStep = QStringLiteral("INSERT INTO schema_step (number) VALUES (?)");
static const QString kDeleteStep = QStringLiteral("DELETE FROM schema_step WHERE number = ?");

static QString textOf(const QString &path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return QString::fromUtf8(file.readAll());
}

static QMap<int, ServerStep> readSteps()
{
    static const QRegularExpression name(QStringLiteral("^(\\d{4})_\\w+(\\.down)?\\.sql$"));
    QMap<int, ServerStep> steps;
    for (const QString &part : {part::kControl, part::kEntities, part::kOrganization}) {
        const QDir folder(kFolder + part);
        for (const QString &file : folder.entryList(QDir::Files, QDir::Name)) {
            const auto match = name.match(file);
            Q_ASSERT(match.hasMatch());
            ServerStep &step = steps[match.captured(1).toInt()];
            (match.hasCaptured(2) ? step.down : step.up)[part] += textOf(folder.filePath(file));
        }
    }
    return steps;
}

const QMap<int, ServerStep> &serverSteps()
{
    static const QMap<int, ServerStep> steps = readSteps();
    return steps;
}

int newestServerStep()
{
    return serverSteps().isEmpty() ? 0 : serverSteps().lastKey();
}

Result<int> serverStepOf(Database &database)
{
    const auto exists = database.hasTable(QStringLiteral("schema_step"));
    if (!exists)
        return exists.error();
    if (!*exists)
        return 0;
    const auto number =
        database.number(QStringLiteral("SELECT coalesce(max(number), 0) FROM schema_step"));
    if (!number)
        return number.error();
    return static_cast<int>(*number);
}

static Result<void> runStatements(Database &database, const QString &sql)
{
    for (const QString &statement : sql.split(QStringLiteral(";\n"))) {
        if (statement.trimmed().isEmpty())
            continue;
        if (const auto done = database.execute(database.inDialect(statement)); !done)
            return done;
    }
    return ok();
}

static Result<void> runParts(Database &database, const QMap<QString, QString> &sql,
                             const QStringList &parts)
{
    for (const QString &part : parts) {
        if (const auto done = runStatements(database, sql.value(part)); !done) {
            Error error = done.error();
            error.where = part;
            return error;
        }
    }
    return ok();
}

// One step up or down, from `before` to `after`.
static Result<void> runStep(Database &database, int before, int after, const QStringList &parts)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const bool up = after > before;
    const ServerStep step = serverSteps().value(std::max(before, after));
    const QStringList downwards(parts.rbegin(), parts.rend());
    const auto done =
        up ? runParts(database, step.up, parts) : runParts(database, step.down, downwards);
    if (!done)
        return done;
    const Command remember =
        up ? Command{kInsertStep, {after}} : Command{kDeleteStep, {before}, Command::Rows::One};
    if (const auto remembered = database.run(remember); !remembered)
        return remembered;
    return transaction->commit();
}

Result<void> leadTo(Database &database, int number, const QStringList &parts)
{
    if (const auto created = database.execute(kCreateSteps); !created)
        return created;
    const auto current = serverStepOf(database);
    if (!current)
        return current.error();
    if (*current > newestServerStep())
        return Error{ErrorCode::NewerVersion, QStringLiteral("schema %1").arg(*current), {}};
    for (int at = *current; at != number;) {
        const int next = number > at ? at + 1 : at - 1;
        if (const auto done = runStep(database, at, next, parts); !done)
            return done;
        at = next;
    }
    return ok();
}

Result<void> checkServerStep(Database &database)
{
    const auto current = serverStepOf(database);
    if (!current)
        return current.error();
    const QString detail =
        QStringLiteral("schema %1, this program has %2").arg(*current).arg(newestServerStep());
    if (*current > newestServerStep())
        return Error{ErrorCode::NewerVersion, detail, {}};
    if (*current < newestServerStep())
        return Error{ErrorCode::NotFound, detail, {}};
    return ok();
}

} // namespace planning
