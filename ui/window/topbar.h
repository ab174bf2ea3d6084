#pragma once

#include "ui/timeline/boardorder.h"

#include <QToolBar>

class QLabel;
class QLineEdit;
class QMenu;
class QSlider;
class QToolButton;

namespace planning::ui
{

class Actions;
enum class Command;

// The bar over the board: whose plan, which days, how near, which rows, undo, import, print,
// search.
class TopBar final : public QToolBar
{
    Q_OBJECT

public:
    explicit TopBar(const Actions &actions, QWidget *parent = nullptr);

    void setOrganization(const QString &name);
    // The days in view, in words: "13 – 19 July 2026".
    void setShownDays(const QString &text);
    void setZoom(double secondsPerPixel);
    void setRows(BoardGrouping rows);
    void setRowOrder(RowOrder order);
    void focusSearch();

Q_SIGNALS:
    void zoomChosen(double secondsPerPixel);
    void searchTyped(const QString &text);
    void searchAccepted();

private:
    void addDateNavigation(const Actions &actions);
    void addZoom(const Actions &actions);
    void addRows();
    void addChoice(QMenu &menu, const std::vector<Command> &commands);
    void addSearch(const Actions &actions);

    QLabel *m_organization;
    QToolButton *m_shownDays;
    QSlider *m_zoom;
    const Actions &m_actions;
    QToolButton *m_rows;
    QLineEdit *m_search;
};

// The actions that choose these rows and this order.
Command rowsCommand(BoardGrouping rows);
Command orderCommand(RowOrder order);

} // namespace planning::ui
