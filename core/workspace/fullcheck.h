#pragma once

#include "core/model/touched.h"
#include "core/rules/conflictindex.h"

#include <QFutureWatcher>
#include <QObject>

namespace planning
{

// A check of a whole plan in a worker, on a copy of the plan: a huge one takes half a second. What
// changes meanwhile is checked again when it ends, so no edit is missed.
class FullCheck final : public QObject
{
    Q_OBJECT

public:
    explicit FullCheck(QObject *parent = nullptr);
    ~FullCheck() override; // a check that still runs stops soon; nobody waits for it

    // Of the plan as it is now. A check that still runs is stopped, its result dropped.
    void start(const Plan &plan);
    bool isRunning() const { return m_isRunning; }
    // The plan has changed while the check runs.
    void note(const Touched &touched);
    // After finished(): the conflicts of `plan`, which has changed by what was noted since start().
    ConflictIndex take(const Plan &plan);

Q_SIGNALS:
    void finished();

private:
    QFutureWatcher<ConflictIndex> m_watcher; // tells nothing of a check that was replaced
    Touched m_touched; // since start()
    bool m_isRunning = false;
};

} // namespace planning
