#pragma once

#include "core/base/result.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace planning
{

struct Environment;
struct OpenedFile;
class Workspace;

// The opening of a file in a worker: brought up to date, read and indexed, a huge one takes more
// than a second. It can be given up.
class Opening final : public QObject
{
    Q_OBJECT

public:
    // Begins at once.
    explicit Opening(const QString &path, QObject *parent = nullptr);
    // Gives up; the file is let go as soon as the worker notices.
    ~Opening() override;

    const QString &path() const { return m_path; }
    // finished() comes when the file is let go: within a slice of reading, or after the copy that
    // is set aside before an older file is brought up to date.
    void cancel();
    // After finished(), once. Errors as Workspace::open(); Cancelled.
    Result<std::unique_ptr<Workspace>> take(const Environment &environment);

Q_SIGNALS:
    void progressed(int percent);
    void finished();

private:
    QString m_path;
    QFutureWatcher<Result<std::shared_ptr<OpenedFile>>> m_watcher; // shared: known only inside
};

} // namespace planning
