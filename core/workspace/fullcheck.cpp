#include "core/workspace/fullcheck.h"

#include <QtConcurrent>

namespace planning
{

static void findConflicts(QPromise<ConflictIndex> &promise, const Plan &plan)
{
    ConflictIndex conflicts;
    conflicts.reset(plan, [&promise] { return promise.isCanceled(); });
    promise.addResult(std::move(conflicts));
}

FullCheck::FullCheck(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_isRunning = false;
        Q_EMIT finished();
    });
}

FullCheck::~FullCheck()
{
    m_watcher.cancel();
}

void FullCheck::start(const Plan &plan)
{
    m_touched = {};
    m_isRunning = true;
    m_watcher.cancel();
    m_watcher.setFuture(QtConcurrent::run(findConflicts, plan));
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
