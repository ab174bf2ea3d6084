#pragma once

#include "app/server/resources/entityoffer.h"

namespace planning::server
{

template <typename T>
Response entityAnswer(const EntityRoutes<T> &routes, Call &call, const T &entity, int status)
{
    QByteArray body;
    const bool isRead = call.request.method == Method::Get || call.request.method == Method::Head;
    if (routes.answer && !isRead)
        body = routes.answer(call, entity);
    else
        appendVisible(body, entity, readerOf(routes, call, entity));
    Response response = jsonAnswer(status, std::move(body));
    response.headers.set("ETag", entityTag(entity.record.version));
    return response;
}

template <typename T>
Outcome<Response> listEntities(const EntityRoutes<T> &routes, Call &call)
{
    auto query = listQuery(call.request);
    if (!query)
        return query.problem();
    query->filters.removeIf([&](const auto &filter) {
        return isAmong(routes.parameters, filter.first); // `rows` reads it
    });
    std::vector<const T *> rows;
    if (routes.rows) {
        rows = routes.rows(call, *query);
    } else {
        for (const T &row : call.organization->plan().template all<T>())
            rows.push_back(&row);
    }
    if (routes.isShown)
        std::erase_if(rows, [&](const T *row) { return !routes.isShown(call, *row); });
    const Reader reader = call.may(Capability::ReadDrafts) ? Reader::Manager : Reader::Crew;
    return page<T>(std::move(rows), *query, reader, [&](QByteArray &out, const T &row) {
        appendVisible(out, row, readerOf(routes, call, row));
    });
}

template <typename T>
Outcome<Response> readEntity(const EntityRoutes<T> &routes, Call &call)
{
    const auto entity = entityOf(routes, call);
    if (!entity)
        return entity.problem();
    return entityAnswer(routes, call, **entity, 200);
}

} // namespace planning::server
