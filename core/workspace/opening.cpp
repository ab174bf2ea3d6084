#include "core/workspace/opening.h"

#include "core/store/store.h"
#include "core/workspace/workspace.h"

#include <QtConcurrent>

namespace planning
{

using Opened = Result<std::shared_ptr<OpenedFile>>;

static void openAndRead(QPromise<Opened> &promise, const QString &path)
{
    promise.setProgressRange(0, 100);
    auto file = Store::openAndRead(path, [&promise](int percent) {
        promise.setProgressValue(percent);
        return !promise.isCanceled();
    });
    promise.addResult(file ? Opened(std::make_shared<OpenedFile>(*std::move(file)))
                           : Opened(file.error()));
}

Opening::Opening(const QString &path, QObject *parent) : QObject(parent), m_path(path)
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &Opening::progressed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Opening::finished);
    m_watcher.setFuture(QtConcurrent::run(openAndRead, path));
}

Opening::~Opening()
{
    m_watcher.cancel();
}

void Opening::cancel()
{
    m_watcher.cancel();
}

Result<std::unique_ptr<Workspace>> Opening::take(const Environment &environment)
{
    if (m_watcher.isCanceled())
        return Error{ErrorCode::Cancelled, {}, m_path};
    const Opened opened = m_watcher.future().takeResult();
    if (!opened)
        return opened.error();
    return Workspace::adopt(std::move(**opened), environment);
}

} // namespace planning
