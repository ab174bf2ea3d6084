#pragma once

#include "app/server/api/listing.h"
#include "app/server/api/routecontract.h"

namespace planning::server
{

// How the operations of an entity are called: "ShiftTemplate", "ShiftTemplates".
struct EntityWords {
    QString singular;
    QString plural;
};

// The contract of one of the usual operations on a collection or a member of it; `written` is what
// a write answers, the entity if it has no name.
RouteContract contractOf(const EntityWords &words, Method method, bool isMember,
                         const Schema &entity, const Schema &written);

// The schema with more said of a member.
QJsonObject withMember(QJsonObject schema, const QString &name, const QJsonObject &more);
// The schema of a body with members that only the server gives.
QJsonObject withGiven(QJsonObject schema, const QStringList &names);

bool isAmong(const QList<QueryParameter> &parameters, const QString &name);

// By which fields a list may be sorted, either way.
template <typename T>
QJsonObject sortSchema()
{
    QJsonArray names;
    forEachField<T>([&](const auto &field) {
        using Member = std::remove_cvref_t<decltype(field.of(std::declval<T &>()))>;
        if constexpr (Sortable<Member>) {
            names.append(json::text(field.name));
            names.append(u'-' + json::text(field.name));
        }
    });
    QJsonObject schema = schema::text();
    schema[QStringLiteral("enum")] = names;
    return schema;
}

// Whether a window of time says anything about T.
template <typename T>
constexpr bool hasTimes()
{
    bool hasStart = false;
    forEachField<T>([&](const auto &field) {
        hasStart = hasStart || field.name == "start_time" || field.name == "start_date";
    });
    return hasStart;
}

// What every list of T takes: paging, the order, the window, and a value of each simple field.
template <typename T>
QList<QueryParameter> listParameters()
{
    QList<QueryParameter> parameters = pagingParameters();
    parameters.append(
        {QStringLiteral("sort"), sortSchema<T>, "The field to sort by; with “-” downwards."});
    if constexpr (hasTimes<T>())
        parameters += windowParameters();
    forEachField<T>([&](const auto &field) {
        using Member = std::remove_cvref_t<decltype(field.of(std::declval<T &>()))>;
        const QString name = json::text(field.name);
        if constexpr (Sortable<Member>) {
            if (!isAmong(parameters, name))
                parameters.append({name, schema::of<Member>, "Only those that have this value."});
        }
    });
    return parameters;
}

} // namespace planning::server
