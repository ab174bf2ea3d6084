#include "ui/timeline/dragverdicts.h"

#include <QElapsedTimer>

#include <algorithm>

namespace planning::ui
{

static constexpr qint64 kSlice = 4; // milliseconds at a time

DragVerdicts::DragVerdicts(QObject *parent) : QObject(parent)
{
    connect(&m_soon, &QTimer::timeout, this, &DragVerdicts::judgeSome);
}

void DragVerdicts::ask(const Gesture &gesture, const std::vector<RowKey> &others)
{
    if (!m_judge)
        return;
    m_gesture.toRow = gesture.toRow;
    if (m_gesture != gesture) {
        m_gesture = gesture;
        m_rows.clear();
    }
    m_waiting.clear();
    for (const RowKey &row : others) {
        if (row != gesture.toRow && !isJudged(row))
            m_waiting.push_back(row);
    }
    if (!isJudged(gesture.toRow))
        judge(gesture.toRow);
    if (!m_waiting.empty())
        m_soon.start();
}

void DragVerdicts::clear()
{
    m_soon.stop();
    m_waiting.clear();
    m_rows.clear();
}

void DragVerdicts::judge(const RowKey &row)
{
    Gesture there = m_gesture;
    there.toRow = row;
    m_rows.push_back({row, m_judge(there)});
}

void DragVerdicts::judgeSome()
{
    QElapsedTimer time;
    time.start();
    while (!m_waiting.empty() && time.elapsed() < kSlice) {
        judge(m_waiting.front());
        m_waiting.pop_front();
    }
    if (m_waiting.empty())
        m_soon.stop();
    Q_EMIT found();
}

bool DragVerdicts::isJudged(const RowKey &row) const
{
    return std::ranges::find(m_rows, row, &JudgedRow::row) != m_rows.end();
}

} // namespace planning::ui
