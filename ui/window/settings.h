#pragma once

#include "ui/dialogs/preferences.h"
#include "ui/timeline/boardorder.h"
#include "ui/views/centreviews.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace planning::ui
{

// Where the window was and how its docks were arranged; opaque bytes of Qt.
struct WindowLayout {
    QByteArray geometry;
    QByteArray docks;
    QByteArray tableColumns;
    int textPercent = 100; // when the docks were arranged: larger letters need other places
};

// What the board showed, and the view beside it that was seen.
struct BoardView {
    BoardGrouping rows = BoardGrouping::People;
    Interval window;
    int firstPixel = 0; // vertical scroll
    CentreView view = CentreView::Timeline;
    RowOrder order = RowOrder::Name;
    std::array<QStringList, kBoardGroupings.size()> collapsed = {}; // groups of each kind of rows
};

// What this machine remembers between two starts. Never part of a plan.
class Settings final
{
public:
    Settings(); // of the user
    explicit Settings(const QString &iniFile);

    Preferences preferences() const;
    void setPreferences(const Preferences &preferences);

    // Of each window by its number, from 0.
    WindowLayout windowLayout(int number) const;
    void setWindowLayout(int number, const WindowLayout &layout);

    // The numbers of the windows that were open together; never empty.
    QList<int> openWindows() const;
    void setOpenWindows(const QList<int> &numbers);

    // Empty for a plan never shown in this window on this machine.
    std::optional<BoardView> boardView(const QString &planPath, int window) const;
    void setBoardView(const QString &planPath, int window, const BoardView &view);

    // Existing files only, the latest first.
    QStringList recentFiles() const;
    void rememberFile(const QString &path);

    // The plan that was open when the program ended; empty after it was closed on purpose.
    QString sessionFile() const;
    void setSessionFile(const QString &path);

private:
    QSettings m_store;
};

} // namespace planning::ui
