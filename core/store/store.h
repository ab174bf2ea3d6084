#pragma once

#include "core/model/plan.h"
#include "core/store/changelog.h"
#include "core/store/changestore.h"
#include "core/store/database.h"
#include "core/store/entitytable.h"
#include "core/store/existing.h"
#include "core/store/migrations.h"
#include "core/store/planreader.h"

#include <QLockFile>

#include <memory>

namespace planning
{

// A file that a worker has opened and read for the thread that will own the store.
struct OpenedFile {
    QString path;
    OpenMode mode = OpenMode::ReadOnly;
    std::unique_ptr<QLockFile> lock; // null when it can only be read
    Plan plan;
};

// The working file of one plan (*.planningdb): an SQLite database that every change is written to
// as it is made. One program writes, others may read.
class Store final : public ChangeStore
{
public:
    // Makes a new file that holds the plan; it appears under its name when it is complete.
    // Something of that name is a Duplicate or, when it may be replaced, stays as it was until the
    // new file is complete; ReadOnly while another program has it open.
    static Result<void> create(const QString &path, const Plan &plan,
                               Existing existing = Existing::Refuse);

    // Opens for writing and brings an older schema up to date, after a verified copy was set aside
    // as "<file>.v<schema>-<day of its last change>.bak". A file that another program has open or
    // that cannot be written is opened ReadOnly instead: ask mode(). Errors: FileMissing,
    // ForeignFile, NewerVersion, Damaged, Storage; the file is then as it was.
    static Result<std::unique_ptr<Store>> open(
        const QString &path, OpenMode wanted = OpenMode::ReadWrite,
        const std::vector<Migration> &migrations = programMigrations());

    // Opens as above, reads everything and keeps hold of the file: to be called in a worker, since
    // a connection never leaves its thread. Cancelled when `goOn` says so.
    static Result<OpenedFile> openAndRead(const QString &path, const ReadingProgress &goOn);
    // Goes on with such a file; its plan is not needed.
    static Result<std::unique_ptr<Store>> adopt(OpenedFile file);

    OpenMode mode() const override { return m_mode; }

    // Everything in the file, as readPlan().
    Result<Plan> loadPlan(const ReadingProgress &goOn = {}) const
    {
        return readPlan(m_path, m_mode, goOn);
    }

    // In one transaction: when it returns, the change survives a power cut.
    Result<void> commit(const Change &change) override;
    Result<Change> change(Id<Change> id) override { return readChange(m_database, id); }

private:
    template <typename... T>
    using EntityTables = std::tuple<EntityTable<T>...>;

    Store(const QString &path, OpenMode mode, std::unique_ptr<QLockFile> lock, Database database);
    static Result<void> createAt(const QString &path, const Plan &plan);
    template <typename Visitor>
    Result<void> forEachTable(Visitor &&visit);
    Result<void> savePlan(const Plan &plan);
    Result<void> write(const Change &change, Transaction &transaction);

    QString m_path;
    std::unique_ptr<QLockFile> m_lock; // held while we write; null when we only read
    OpenMode m_mode;
    Database m_database;
    WithEntities<EntityTables> m_tables;
    ChangeLog m_changeLog;
};

} // namespace planning
