#include "core/workspace/fullcheck.h"

#include <QtConcurrent>

namespace planning
{

static ConflictIndex conflictsOf(const Plan &plan)
{
    ConflictIndex conflicts;
    conflicts.reset(plan);
    return conflicts;
}

FullCheck::FullCheck(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_isRunning = false;
        Q_EMIT finished();
    });
}

void FullCheck::start(const Plan &plan)
{
    m_touched = {};
    m_isRunning = true;
    m_watcher.setFuture(QtConcurrent::run([copy = plan] { return conflictsOf(copy); }));
}

void FullCheck::note(const Touched &touched)
{
    m_touched.add(touched);
}

ConflictIndex FullCheck::take(const Plan &plan)
{
    ConflictIndex conflicts = m_watcher.future().takeResult();
    conflicts.update(plan, std::exchange(m_touched, {}));
    return conflicts;
}

} // namespace planning
