#include "ui/timeline/rowkey.h"

#include <QHash>
#include <QStringList>

template <typename Visitor>
static void forEachId(const planning::ui::RowKey &key, Visitor &&visit)
{
    std::apply([&visit](const auto &...id) { (visit(id), ...); },
               std::tie(key.person, key.site, key.team, key.event, key.mission, key.role,
                        key.equipment, key.project));
}

namespace planning::ui
{

QString keyText(const RowKey &key)
{
    QStringList parts{QString::number(static_cast<int>(key.kind))};
    forEachId(key, [&parts](const auto &id) { parts.append(id ? id->toString() : QString()); });
    parts.append(key.category);
    return parts.join(QLatin1Char('|'));
}

} // namespace planning::ui

std::size_t std::hash<planning::ui::RowKey>::operator()(
    const planning::ui::RowKey &key) const noexcept
{
    std::size_t seed = qHash(key.category, static_cast<std::size_t>(key.kind));
    forEachId(key, [&seed]<typename T>(const std::optional<T> &id) {
        // Order counts: a team's row is not a site's.
        seed = seed * 31 + (id ? std::hash<T>()(*id) : 1);
    });
    return seed;
}
