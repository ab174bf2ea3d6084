#pragma once

#include "core/base/interval.h"
#include "core/model/calendar.h"
#include "core/model/shift.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QListView;
class QTimer;

namespace planning
{
class Clock;
}

namespace planning::ui
{

class ChoiceSwitch;
class TodayModel;
struct Presence;
struct TodayLine;
struct TodayLists;

// For a screen on the wall: who is at work, who comes and who goes next, and which posts are open,
// in letters that grow with the window. Follows the clock by itself. Of today, or of the day in the
// middle of the board at the same time of day.
class TodayView final : public QWidget
{
    Q_OBJECT

public:
    TodayView(const PanelContext &context, const Clock &clock, QWidget *parent = nullptr);

    // What the board shows.
    void setWindow(const Interval &window);
    // Also after a change of the plan.
    void refresh();

Q_SIGNALS:
    void shiftsChosen(const std::vector<planning::Id<planning::Shift>> &shifts);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // A heading with its list.
    struct Column {
        QLabel *heading;
        QListView *list;
        TodayModel *lines;
        QString title;
    };

    Column buildColumn(const QString &title, const char *objectName, const QColor &timeColor);
    QBoxLayout *buildTop();
    static QBoxLayout *stacked(const Column &column);
    void show(const Column &column, std::vector<TodayLine> lines);
    void showLists(const TodayLists &lists);
    void scaleLetters();
    Instant moment() const;
    bool hasShiftsToday() const;
    TodayLine lineOf(const Presence &presence, const QString &time) const;

    PanelContext m_context;
    const Clock &m_clock;
    Zone m_zone;
    Interval m_window;
    bool m_isChosen = false; // which day, by the user
    ChoiceSwitch *m_which;
    QLabel *m_day;
    QLabel *m_time;
    Column m_on;
    Column m_arriving;
    Column m_leaving;
    Column m_open;
    QTimer *m_tick;
};

} // namespace planning::ui
