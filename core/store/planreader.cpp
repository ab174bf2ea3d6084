#include "core/store/planreader.h"

#include "core/store/entitytable.h"

#include <QThread>
#include <QtConcurrent>

#include <atomic>
#include <span>

namespace planning
{

// Rows of a table that are read in one go: some 20 ms.
static constexpr std::int64_t kSliceRows = 4096;

const QString kUnknownKeys = QStringLiteral("unknown_keys");

namespace
{

template <typename... T>
using RowsOfOneTable = std::variant<std::vector<T>...>;
using Rows = WithEntities<RowsOfOneTable>;

// A part of a table, and its rows once they are read.
struct Slice {
    RowRange range;
    Result<Rows> (*read)(Database &database, const RowRange &range);
    Result<Rows> rows = Rows{};
};

// The slices of one table, and what puts their rows into a plan.
struct TableSlices {
    std::size_t first = 0;
    std::size_t count = 0;
    void (*moveInto)(Plan &plan, std::span<Slice> slices);
};

// The slices of a file, taken one after the other by as many readers as there are.
class Slices final
{
public:
    // Looks up how much there is.
    Result<void> find(Database &database);
    std::size_t size() const { return m_slices.size(); }
    // Reads slices until none is left; called by each reader, with a connection of its own.
    void readBy(Database &database, const ReadingProgress &goOn);
    // After all have been read: the plan, or what the first slice that failed has met.
    Result<Plan> takePlan();

private:
    template <typename T>
    void add(std::int64_t lastRow);

    std::vector<Slice> m_slices;
    std::vector<TableSlices> m_tables;
    std::atomic<std::size_t> m_next = 0;
};

template <typename T>
Result<Rows> rowsOf(Database &database, const RowRange &range)
{
    auto rows = EntityTable<T>::load(database, range);
    if (!rows)
        return rows.error();
    return Rows(*std::move(rows));
}

template <typename T>
void moveInto(Plan &plan, std::span<Slice> slices)
{
    std::size_t count = 0;
    for (const Slice &slice : slices)
        count += std::get<std::vector<T>>(*slice.rows).size();
    plan.reserve<T>(count);
    for (Slice &slice : slices) {
        for (T &row : std::get<std::vector<T>>(*slice.rows))
            plan.load(std::move(row));
        slice.rows = Rows{}; // its memory is not needed any more
    }
}

template <typename T>
void Slices::add(std::int64_t lastRow)
{
    const std::size_t first = m_slices.size();
    for (std::int64_t row = 1; row <= lastRow; row += kSliceRows)
        m_slices.push_back({{row, std::min(row + kSliceRows - 1, lastRow)}, &rowsOf<T>});
    m_tables.push_back({first, m_slices.size() - first, &moveInto<T>});
}

Result<void> Slices::find(Database &database)
{
    Result<void> status;
    Entities::forEach([&]<typename T>() {
        if (!status)
            return;
        if (database.dialect() == Dialect::PostgreSQL) {
            add<T>(1); // all in one slice
            return;
        }
        const auto lastRow =
            database.number(QStringLiteral("SELECT max(rowid) FROM ") + EntityTable<T>::name());
        if (lastRow)
            add<T>(*lastRow);
        else
            status = lastRow.error();
    });
    return status;
}

void Slices::readBy(Database &database, const ReadingProgress &goOn)
{
    for (std::size_t at = m_next++; at < size(); at = m_next++) {
        Slice &slice = m_slices[at];
        if (goOn && !goOn(static_cast<int>(100 * at / size())))
            slice.rows = Error{ErrorCode::Cancelled, {}, {}};
        else
            slice.rows = slice.read(database, slice.range);
        if (!slice.rows)
            m_next = size(); // the others stop too
    }
}

Result<Plan> Slices::takePlan()
{
    for (const Slice &slice : m_slices) {
        if (!slice.rows)
            return slice.rows.error();
    }
    // A table and its indexes share no memory with the others of the plan.
    Plan plan;
    QtConcurrent::blockingMap(m_tables, [&](const TableSlices &table) {
        table.moveInto(plan, std::span(m_slices).subspan(table.first, table.count));
    });
    return plan;
}

} // namespace

static Result<void> readByAnother(const QString &path, Slices &slices, const ReadingProgress &goOn)
{
    auto database = Database::open(path, OpenMode::ReadOnly);
    if (!database)
        return database.error();
    slices.readBy(*database, goOn);
    return ok();
}

// Small plans, whose tables are a slice each, are not worth a second connection.
static int readersFor(const Slices &slices, OpenMode mode)
{
    const bool isBig = slices.size() > Entities::size;
    return isBig && mode == OpenMode::ReadWrite ? QThread::idealThreadCount() : 1;
}

using Readers = std::vector<QFuture<Result<void>>>;

static Readers startReaders(int count, const std::function<Result<void>()> &read)
{
    Readers readers;
    for (int i = 0; i < count; ++i)
        readers.push_back(QtConcurrent::run(read));
    return readers;
}

// Waits for all of them: they use what belongs to the caller.
static Result<void> finish(const Readers &readers)
{
    Result<void> status;
    for (const auto &reader : readers) {
        if (const auto done = reader.result(); !done)
            status = done;
    }
    return status;
}

static Result<QJsonObject> unknownKeys(Database &database)
{
    const auto unknown =
        database.texts(QStringLiteral("SELECT value FROM meta WHERE key = '%1'").arg(kUnknownKeys));
    if (!unknown)
        return unknown.error();
    if (unknown->isEmpty())
        return QJsonObject{};
    auto keys = fromJsonText<QJsonObject>(unknown->first().toUtf8());
    if (!keys)
        return Error{ErrorCode::Damaged, keys.error().detail, kUnknownKeys};
    return keys;
}

static Result<Plan> takePlan(Database &database, Slices &slices)
{
    auto unknown = unknownKeys(database);
    if (!unknown)
        return unknown.error();
    auto plan = slices.takePlan();
    if (plan)
        plan->setUnknown(*std::move(unknown));
    return plan;
}

Result<Plan> readPlan(const QString &path, OpenMode mode, const ReadingProgress &goOn)
{
    auto database = Database::open(path, OpenMode::ReadOnly);
    if (!database)
        return database.error();
    // All tables as of one moment, whatever another program writes meanwhile.
    auto transaction = Transaction::beginReading(*database);
    if (!transaction)
        return transaction.error();
    Slices slices;
    if (const auto found = slices.find(*database); !found)
        return found.error();
    const Readers others = startReaders(readersFor(slices, mode) - 1,
                                        [&] { return readByAnother(path, slices, goOn); });
    slices.readBy(*database, goOn);
    if (const auto done = finish(others); !done)
        return done.error();
    return takePlan(*database, slices);
}

Result<Plan> readPlan(Database &database)
{
    Slices slices;
    if (const auto found = slices.find(database); !found)
        return found.error();
    slices.readBy(database, {});
    return takePlan(database, slices);
}

} // namespace planning
