#pragma once

#include "app/server/api/expectation.h"

namespace planning::server::detail
{

// The pointer of the first member that V does not have, "" when there is none.
template <typename V>
QString unknownMember(const QJsonValue &value)
{
    if constexpr (Described<V>) {
        const QJsonObject object = value.toObject();
        QStringList known;
        QString found;
        forEachField<V>([&]<auto... Path>(const Field<Path...> &field) {
            const QString name = json::text(field.name);
            known.append(name);
            using Member = std::remove_cvref_t<decltype(field.of(std::declval<V &>()))>;
            if (const auto it = object.constFind(name);
                it != object.constEnd() && found.isEmpty()) {
                if (const QString inside = unknownMember<Member>(*it); !inside.isEmpty())
                    found = u'/' + name + inside;
            }
        });
        for (const QString &key : object.keys()) {
            if (!known.contains(key))
                return u'/' + key;
        }
        return found;
    }
    return {};
}

template <typename T>
QString unknownMemberOfList(const QJsonArray &array)
{
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (const QString inside = unknownMember<T>(array.at(i)); !inside.isEmpty())
            return u'/' + QString::number(i) + inside;
    }
    return {};
}

template <typename T>
QString unknownIn(const QJsonValue &value, const QList<T> *)
{
    return unknownMemberOfList<T>(value.toArray());
}
template <typename V>
QString unknownIn(const QJsonValue &value, const V *)
{
    return unknownMember<typename Bare<V>::Type>(value);
}

} // namespace planning::server::detail
