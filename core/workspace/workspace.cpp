#include "core/workspace/workspace.h"

#include "core/store/store.h"
#include "core/workspace/fullcheck.h"
#include "core/workspace/validate.h"

namespace planning
{

Workspace::Workspace(std::unique_ptr<ChangeStore> store, Plan plan, const Environment &environment)
    : m_store(std::move(store)),
      m_plan(std::move(plan)),
      m_environment(environment),
      m_history(environment.undoSteps)
{
}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &path, const Plan &plan,
                                                     const Environment &environment,
                                                     Existing existing)
{
    if (const auto valid = validate(plan); !valid)
        return valid.error();
    if (const auto created = Store::create(path, plan, existing); !created)
        return created.error();
    return open(path, environment);
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path,
                                                   const Environment &environment)
{
    auto store = Store::open(path);
    if (!store)
        return store.error();
    auto plan = (*store)->loadPlan();
    if (!plan)
        return plan.error();
    return std::unique_ptr<Workspace>(
        new Workspace(*std::move(store), *std::move(plan), environment));
}

Result<std::unique_ptr<Workspace>> Workspace::adopt(OpenedFile file, const Environment &environment)
{
    Plan plan = std::move(file.plan);
    auto store = Store::adopt(std::move(file));
    if (!store)
        return store.error();
    return std::unique_ptr<Workspace>(
        new Workspace(*std::move(store), std::move(plan), environment));
}

std::unique_ptr<Workspace> Workspace::over(std::unique_ptr<ChangeStore> store, Plan plan,
                                           const Environment &environment)
{
    return std::unique_ptr<Workspace>(
        new Workspace(std::move(store), std::move(plan), environment));
}

bool Workspace::isReadOnly() const
{
    return m_store->mode() == OpenMode::ReadOnly;
}

const ConflictIndex &Workspace::conflicts() const
{
    if (!m_conflicts)
        m_conflicts.emplace().reset(m_plan);
    return *m_conflicts;
}

void Workspace::checkInBackground()
{
    if (!m_fullCheck) {
        m_fullCheck = std::make_unique<FullCheck>();
        connect(m_fullCheck.get(), &FullCheck::finished, this, [this] {
            m_conflicts = m_fullCheck->take(m_plan);
            Q_EMIT conflictsFound();
        });
    }
    if (!m_conflicts)
        m_conflicts.emplace();
    m_fullCheck->start(m_plan);
}

bool Workspace::isChecking() const
{
    return m_fullCheck && m_fullCheck->isRunning();
}

std::vector<Conflict> Workspace::preview(const Change &change)
{
    if (!m_plan.apply(change))
        return {};
    const Touched concerned = touched(change, m_plan);
    std::vector<Conflict> found;
    if (validate(change, m_plan))
        found = m_conflicts ? m_conflicts->preview(m_plan, concerned)
                            : Checker().check(m_plan, concerned);
    takeBack(change);
    return withoutKnown(std::move(found), concerned);
}

void Workspace::tryOut(const Change &change, const std::function<void(const Plan &)> &look)
{
    if (!m_plan.apply(change))
        return;
    look(m_plan);
    takeBack(change);
}

std::vector<Conflict> Workspace::withoutKnown(std::vector<Conflict> found,
                                              const Touched &concerned) const
{
    if (!isChecking()) {
        const ConflictIndex &known = conflicts();
        std::erase_if(found, [&](const Conflict &conflict) { return known.find(conflict.key); });
        return found;
    }
    const std::vector<Conflict> known = Checker().check(m_plan, concerned); // sorted by key
    std::erase_if(found, [&](const Conflict &conflict) {
        return std::ranges::binary_search(known, conflict.key, {}, &Conflict::key);
    });
    return found;
}

void Workspace::takeBack(const Change &change)
{
    const auto takenBack = m_plan.apply(inverse(change));
    Q_ASSERT(takenBack);
}

Result<void> Workspace::carryOut(const Change &change, Validation validation)
{
    if (const auto applied = m_plan.apply(change); !applied)
        return applied;
    const auto valid = validation(change, m_plan);
    const auto stored = valid ? m_store->commit(change) : valid;
    if (!stored)
        takeBack(change);
    return stored;
}

void Workspace::announce(const Change &change)
{
    const Touched concerned = touched(change, m_plan);
    updateConflicts(concerned);
    Q_EMIT changed(concerned);
}

void Workspace::updateConflicts(const Touched &touched)
{
    if (m_fullCheck && touched.everything) {
        m_fullCheck->start(m_plan);
        return;
    }
    if (m_conflicts)
        m_conflicts->update(m_plan, touched);
    if (isChecking())
        m_fullCheck->note(touched);
}

Result<void> Workspace::commit(Change change)
{
    if (isReadOnly())
        return Error{ErrorCode::ReadOnly, {}, {}};
    if (change.isEmpty())
        return ok();
    change = stamped(std::move(change), m_environment);
    change = withRecordsStamped(std::move(change), m_plan, m_environment.versioning);
    if (const auto done = carryOut(change, validate); !done)
        return done;
    m_history.record({change.id, change.name});
    announce(change);
    return ok();
}

Result<void> Workspace::follow(const Change &change)
{
    const auto applied = m_plan.apply(change);
    if (applied)
        announce(change);
    return applied;
}

QString Workspace::undoText() const
{
    return canUndo() ? m_history.lastDone()->name : QString();
}

QString Workspace::redoText() const
{
    return canRedo() ? m_history.lastUndone()->name : QString();
}

Result<void> Workspace::undo()
{
    if (!canUndo())
        return Error{ErrorCode::NotFound, {}, {}};
    const auto last = m_store->change(m_history.lastDone()->change);
    if (!last)
        return last.error();
    const Change change = stamped(inverse(*last), m_environment);
    if (const auto done = carryOut(change, validateReferences); !done)
        return done;
    m_history.stepBack();
    announce(change);
    return ok();
}

Result<void> Workspace::redo()
{
    if (!canRedo())
        return Error{ErrorCode::NotFound, {}, {}};
    const auto last = m_store->change(m_history.lastUndone()->change);
    if (!last)
        return last.error();
    const Change change = stamped(*last, m_environment);
    if (const auto done = carryOut(change, validateReferences); !done)
        return done;
    m_history.stepForward();
    announce(change);
    return ok();
}

} // namespace planning
