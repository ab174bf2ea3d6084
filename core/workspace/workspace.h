#pragma once

#include "core/model/touched.h"
#include "core/rules/conflictindex.h"
#include "core/store/existing.h"
#include "core/workspace/history.h"
#include "core/workspace/stamp.h"

#include <QObject>

#include <functional>
#include <memory>

namespace planning
{

class ChangeStore;
class FullCheck;
struct OpenedFile;

// The live plan of one file and the one door through which it changes. Every commit is in the file
// when it returns; one that fails has changed nothing, in memory or on disk.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    // Makes a new file that holds `plan` and opens it. BadReference if the plan is not sound; a
    // file of that name as Store::create().
    static Result<std::unique_ptr<Workspace>> create(const QString &path, const Plan &plan,
                                                     const Environment &environment,
                                                     Existing existing = Existing::Refuse);
    // Opens a file; read-only when another program holds it or it cannot be written.
    static Result<std::unique_ptr<Workspace>> open(const QString &path,
                                                   const Environment &environment);
    // Goes on with a file that a worker has opened; see Opening.
    static Result<std::unique_ptr<Workspace>> adopt(OpenedFile file,
                                                    const Environment &environment);
    // Over a plan that has been read from that store.
    static std::unique_ptr<Workspace> over(std::unique_ptr<ChangeStore> store, Plan plan,
                                           const Environment &environment);
    ~Workspace() override;

    const Plan &plan() const { return m_plan; }
    bool isReadOnly() const;

    // Checked in full when first asked for, from then on kept up to date by every commit.
    const ConflictIndex &conflicts() const;

    // Has the plan checked in a worker, now and whenever a change bears on all of it. Until
    // conflictsFound(), conflicts() holds what was known before and what commits meanwhile touch.
    void checkInBackground();
    bool isChecking() const;

    // The conflicts that the change would newly cause, sorted by key; none for a change that does
    // not fit. The plan is as before afterwards, but pointers to entities of the types it edits
    // are no longer valid.
    std::vector<Conflict> preview(const Change &change);
    // Lets `look` see the plan as the change would make it; not called for a change that does not
    // fit. Pointers into the plan are no longer valid afterwards.
    void tryOut(const Change &change, const std::function<void(const Plan &after)> &look);

    // Gives the change its identity and its entities their stamps, then: apply → validate → store →
    // announce. Errors: Stale, NotFound, Duplicate, BadReference, InvalidTimeRange, ReadOnly,
    // Storage. A change without edits does nothing.
    Result<void> commit(Change change);

    // Takes over a change that somebody else has committed to the same store. Stale when it does
    // not follow from the plan.
    Result<void> follow(const Change &change);

    // Undo reads the last change from the file and commits its inverse as a new one; the entities
    // become exactly what they were. Stale when they have changed since, Damaged when the file has
    // lost the change: nothing is then undone. NotFound when there is nothing to undo or redo, or
    // no more: see Environment::undoSteps.
    bool canUndo() const { return m_history.lastDone() != nullptr; }
    bool canRedo() const { return m_history.lastUndone() != nullptr; }
    QString undoText() const; // what undo takes back: "Move “Sound check”"; empty when nothing
    QString redoText() const;
    Result<void> undo();
    Result<void> redo();

Q_SIGNALS:
    // The plan has changed; sent once for each commit, undo and redo.
    void changed(const planning::Touched &touched);
    // A check in the background has ended.
    void conflictsFound();

private:
    Workspace(std::unique_ptr<ChangeStore> store, Plan plan, const Environment &environment);
    using Validation = Result<void> (&)(const Change &change, const Plan &after);
    Result<void> carryOut(const Change &change, Validation validation);
    void takeBack(const Change &change); // which the plan holds
    void announce(const Change &change);
    void updateConflicts(const Touched &touched);
    // Those that the change would newly cause, of all that are about what it touches.
    std::vector<Conflict> withoutKnown(std::vector<Conflict> found, const Touched &concerned) const;

    std::unique_ptr<ChangeStore> m_store;
    Plan m_plan;
    Environment m_environment;
    History m_history;
    mutable std::optional<ConflictIndex> m_conflicts;
    std::unique_ptr<FullCheck> m_fullCheck; // null: full checks are made where they are needed
};

} // namespace planning
