#pragma once

#include "core/model/change.h"
#include "core/model/touched.h"
#include "core/workspace/workspace.h"

#include <QObject>

#include <optional>

namespace planning::ui
{

// The one door from widgets to the plan: every gesture, field and button hands its Change in here.
// What is done is on disk when perform() returns; there is no unsaved state.
class Editor final : public QObject
{
    Q_OBJECT

public:
    enum class SaveState {
        Saved,
        ReadOnly, // another instance holds the file
        Failed, // the last change could not be written; retry() tries again
    };

    explicit Editor(Workspace &workspace, QObject *parent = nullptr);

    const Plan &plan() const { return m_workspace.plan(); }
    const Workspace &workspace() const { return m_workspace; }
    SaveState saveState() const { return m_saveState; }

    // False when the change was refused: nothing has changed and failed() has said why. A change
    // without edits is done by doing nothing.
    bool perform(Change change);
    // Performs the change that could not be written once more.
    bool retry();

    bool canUndo() const { return m_workspace.canUndo(); }
    bool canRedo() const { return m_workspace.canRedo(); }
    bool undo();
    bool redo();

    // What the change would newly break; leaves nothing behind.
    std::vector<Conflict> preview(const Change &change) { return m_workspace.preview(change); }
    // Lets `look` see the plan as the change would make it.
    void tryOut(const Change &change, const std::function<void(const Plan &after)> &look)
    {
        m_workspace.tryOut(change, look);
    }

Q_SIGNALS:
    void changed(const planning::Touched &touched);
    void conflictsFound(); // by a check in the background
    void failed(const QString &sentence);
    void saveStateChanged(planning::ui::Editor::SaveState state);

private:
    bool finish(const Result<void> &result, const QString &name);
    void setSaveState(SaveState state);

    Workspace &m_workspace;
    SaveState m_saveState;
    std::optional<Change> m_unwritten;
};

} // namespace planning::ui
