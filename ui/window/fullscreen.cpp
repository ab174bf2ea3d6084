#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/topbar.h"

#include <QAction>
#include <QDockWidget>
#include <QMenuBar>
#include <QStatusBar>

namespace planning::ui
{

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

// The window manager may ask for it too.
void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::WindowStateChange || !m_wasShown)
        return;
    if (isFullScreen())
        showViewAlone();
    else
        showEverything();
}

void MainWindow::showViewAlone()
{
    if (m_docksBefore)
        return;
    m_docksBefore = saveState();
    menuBar()->hide();
    statusBar()->hide();
    m_topBar->hide();
    for (QDockWidget *dock : findChildren<QDockWidget *>())
        dock->hide();
    (*m_actions)[Command::FullScreen]->setChecked(true);
}

void MainWindow::showEverything()
{
    if (!m_docksBefore)
        return;
    menuBar()->show();
    statusBar()->show();
    restoreState(*m_docksBefore);
    m_docksAfter = std::exchange(m_docksBefore, {});
    (*m_actions)[Command::FullScreen]->setChecked(false);
}

// The docks share out the width of the screen until the window manager has given it back.
void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_docksAfter && !isFullScreen())
        restoreState(*std::exchange(m_docksAfter, {}));
}

} // namespace planning::ui
