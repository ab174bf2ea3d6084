#include "core/base/resource.h"

#include <QFile>
#include <QJsonDocument>

namespace planning
{

QByteArray resource(const QString &path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll() : QByteArray();
}

QJsonObject jsonResource(const QString &path)
{
    const QJsonObject json = QJsonDocument::fromJson(resource(path)).object();
    Q_ASSERT(!json.isEmpty());
    return json;
}

} // namespace planning
