#pragma once

#include "core/base/clock.h"
#include "ui/timeline/boardbuilder.h"
#include "ui/timeline/boardpreview.h"
#include "ui/timeline/dragverdicts.h"
#include "ui/timeline/gesture.h"
#include "ui/timeline/timelinedrag.h"
#include "ui/timeline/timelinepainter.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>

class QMimeData;

namespace planning::ui
{

// The board planners work on. It shows a TimelineBoard, scrolls, zooms, selects, and reports what
// is done with mouse and keyboard as Gestures; it never changes the plan or the board itself.
class TimelineView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(const Clock &clock, QWidget *parent = nullptr);

    // Panels beside the board leave room for its names and as much again for its bars.
    QSize minimumSizeHint() const override;

    const TimelineBoard &board() const { return m_board; }
    void setBoard(TimelineBoard board);
    // Lets `change` edit the board in place and redraws what it says it changed.
    void changeBoard(const std::function<BoardUpdate(TimelineBoard &)> &change);
    // Draws the badges anew. Bars stay where they are, so that a drag goes on.
    void countConflicts(const CountConflicts &conflicts);
    void setGridStep(minutes step) { m_gridStep = step; } // what drags and arrow keys go by
    void setTheme(const Theme &theme);
    void setJudge(const JudgeGesture &judge);
    // Asked what a drop from outside would put on the board.
    void setForesight(const ForeseeGesture &foresight) { m_foresight = foresight; }
    // Draws ghosts of what a change would do, until given something else or the board changes.
    void showPreview(BoardPreview preview);

    const std::vector<BarKey> &selection() const { return m_selection; }
    void select(std::vector<BarKey> bars);
    void deselect(const std::function<bool(const BarKey &)> &isGone); // without a signal
    // Brings a shift into view, opening its group, and selects its bars.
    void reveal(Id<Shift> shift);

    // Groups whose rows are hidden, by their keyText(); those of other boards may be among them.
    const QStringList &collapsedGroups() const { return m_collapsed; }
    void setCollapsedGroups(const QStringList &groups);
    void toggleGroup(std::size_t row);
    std::optional<std::size_t> focusedGroup() const; // its row
    void focusGroup(std::size_t row);

    Interval window() const { return scene().window(); }
    Instant timeAt(const QPoint &globalPosition) const;
    void showWindow(const Interval &window);
    void goTo(Instant instant); // into the middle; the zoom stays
    void zoom(double factor); // around the middle
    void fitSelection(); // everything when nothing is selected

    // For assistive technology: rectangles are of the viewport and may lie outside of it.
    std::optional<BarPlace> focusedBar() const { return m_focusPlace; }
    void focusBar(const BarPlace &place);
    QRect rowRect(std::size_t row) const;
    QRect barRect(const BarPlace &place) const;
    Hit hitAt(QPointF viewportPoint) const;

Q_SIGNALS:
    void gestureFinished(const planning::ui::Gesture &gesture);
    void selectionChanged();
    void windowChanged();
    void boardChanged(); // its bars or their badges
    void groupsChanged(); // collapsed ones
    void openRequested(const planning::ui::BarKey &bar);
    void menuRequested(const QPoint &globalPosition);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Mode { Idle, Pressed, Dragging, Panning, RubberBand };
    enum class Direction { Previous, Next, Up, Down };

    // timelineview.cpp: picture and scrolling
    TimelineScene scene() const;
    void rebuildLayout();
    void invalidate();
    void syncScrollBars();
    void setScale(const TimeScale &scale);
    void scrollBy(QPointF pixels);
    void updateOverlay();
    QPointF toRows(QPointF viewportPoint) const;
    void locateBars();
    void setFocusBar(const BarKey &key);
    void announceFocus();
    const BoardBar &barAt(const BarPlace &place) const;
    void ensureVisible(const BarPlace &place);
    void ensureRowVisible(std::size_t row);
    void showToolTip(const QPoint &at, const QPoint &global);
    // timelinemouse.cpp
    void beginDrag();
    void beginPan(QPointF at);
    void dragTo(QPointF at, Qt::KeyboardModifiers modifiers);
    std::vector<RowKey> rowsInReach() const;
    void showVerdicts();
    void finishDrag();
    void cancelInteraction();
    void click(Qt::KeyboardModifiers modifiers);
    void updateHover(QPointF at);
    void updateRubberBand(QPointF at);
    void autoScroll();
    void selectRange(const BarPlace &last);
    // timelinekeys.cpp
    void moveFocus(Direction direction, Qt::KeyboardModifiers modifiers);
    void focusOn(const BarPlace &place, Qt::KeyboardModifiers modifiers);
    void stepFrom(std::size_t row, Direction direction, Qt::KeyboardModifiers modifiers);
    bool handleEditKey(const QKeyEvent &event);
    void nudge(GestureKind kind, int steps);
    void moveToRow(Direction direction);
    bool handleTyping(const QKeyEvent &event);
    // timelinegroups.cpp
    void setCollapsed(std::size_t row, bool isCollapsed);
    std::optional<std::size_t> groupAt(QPointF viewportPoint) const;
    bool handleGroupKey(const QKeyEvent &event);
    // timelineghosts.cpp
    std::vector<Ghost> previewedGhosts() const;
    QRectF rectOf(const PreviewedBar &previewed) const;
    Ghost ghostOf(const PreviewedBar &previewed) const;
    // timelinedrop.cpp
    std::optional<Gesture> gestureOf(const QMimeData &dragged) const;
    std::optional<Gesture> gestureOnto(GestureKind kind, QPointF at) const;
    std::optional<Gesture> placementAt(std::vector<Id<ShiftTemplate>> templates, QPointF at,
                                       Snapping snapping) const;
    void takePointer(const QDropEvent &event);
    bool dragOver(const QMimeData &dragged);
    void foresee(const Gesture &gesture);
    void showForeseen(TimelineOverlay overlay, BoardPreview preview);
    void endDragOver();

    const Clock &m_clock;
    TimelineBoard m_board;
    TimelineLayout m_layout;
    TimeScale m_scale;
    const Theme *m_theme;
    std::unique_ptr<TimelinePainter> m_painter;
    JudgeGesture m_judge;
    ForeseeGesture m_foresight;
    std::optional<Gesture> m_foreseen; // whose ghosts and verdict are shown
    const QMimeData *m_dragged = nullptr; // from outside, while it is over the board
    DragVerdicts m_verdicts;
    BoardPreview m_shownPreview;
    QPixmap m_picture; // the board without overlay, reused while only the overlay changes
    bool m_pictureValid = false;
    int m_horizontalValue = 0; // of the scroll bar at the last synchronisation
    std::vector<BarKey> m_selection;
    std::optional<BarKey> m_focus;
    std::optional<RowKey> m_focusGroup; // instead of a bar
    QStringList m_collapsed;
    std::vector<BarPlace> m_selectedPlaces; // where they are on the board
    std::optional<BarPlace> m_focusPlace;
    TimelineOverlay m_overlay;
    Mode m_mode = Mode::Idle;
    PointerPress m_press;
    QPointF m_pointer; // last known, in the viewport
    Qt::KeyboardModifiers m_modifiers;
    bool m_spaceHeld = false;
    QString m_typed; // what is searched for
    QElapsedTimer m_sinceTyped;
    minutes m_gridStep{15};
    std::optional<TimelineDrag> m_drag;
    static constexpr int kScrollTick = 16; // milliseconds, at the edges during a drag
    QTimer m_autoScroll;
    QTimer m_nowTimer;
};

} // namespace planning::ui
