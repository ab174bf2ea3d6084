#pragma once

#include "ui/timeline/gesture.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace planning::ui
{

struct JudgedRow {
    RowKey row;
    RowVerdict verdict;
};

// What the rules say of a drag, row by row: of the row under the pointer at once, of the others in
// slices of a few milliseconds, so that the drag stays smooth. An answer is kept until the drag
// changes in time.
class DragVerdicts final : public QObject
{
    Q_OBJECT

public:
    explicit DragVerdicts(QObject *parent = nullptr);

    // Without a judge nothing is found.
    void setJudge(JudgeGesture judge) { m_judge = std::move(judge); }

    // Of the gesture as it is, and as if it ended on each of the other rows; nearest first.
    void ask(const Gesture &gesture, const std::vector<RowKey> &others);
    void clear();

    const std::vector<JudgedRow> &rows() const { return m_rows; }

Q_SIGNALS:
    void found(); // more rows than before

private:
    void judge(const RowKey &row);
    void judgeSome();
    bool isJudged(const RowKey &row) const;

    JudgeGesture m_judge;
    Gesture m_gesture; // its row is that of the last question
    std::vector<JudgedRow> m_rows;
    std::deque<RowKey> m_waiting;
    QTimer m_soon;
};

} // namespace planning::ui
