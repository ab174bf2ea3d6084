#include "ui/edit/editor.h"

#include "ui/tr.h"

namespace planning::ui
{

Editor::Editor(Workspace &workspace, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_saveState(workspace.isReadOnly() ? SaveState::ReadOnly : SaveState::Saved)
{
    connect(&workspace, &Workspace::changed, this, &Editor::changed);
    connect(&workspace, &Workspace::conflictsFound, this, &Editor::conflictsFound);
}

bool Editor::perform(Change change)
{
    if (change.isEmpty())
        return true;
    const auto result = m_workspace.commit(change);
    m_unwritten.reset();
    if (!result && result.error().code == ErrorCode::Storage)
        m_unwritten = change;
    return finish(result, change.name);
}

bool Editor::retry()
{
    if (!m_unwritten)
        return true;
    return perform(*m_unwritten);
}

bool Editor::undo()
{
    const QString name = m_workspace.undoText();
    return finish(m_workspace.undo(), name);
}

bool Editor::redo()
{
    const QString name = m_workspace.redoText();
    return finish(m_workspace.redo(), name);
}

bool Editor::finish(const Result<void> &result, const QString &name)
{
    if (result) {
        setSaveState(SaveState::Saved);
        return true;
    }
    if (result.error().code == ErrorCode::Storage)
        setSaveState(SaveState::Failed);
    Q_EMIT failed(Tr::tr("“%1” could not be done. %2").arg(name, describe(result.error())));
    return false;
}

void Editor::setSaveState(SaveState state)
{
    if (state == m_saveState || m_saveState == SaveState::ReadOnly)
        return;
    m_saveState = state;
    Q_EMIT saveStateChanged(state);
}

} // namespace planning::ui
