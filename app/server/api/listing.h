#pragma once

#include "app/server/api/call.h"
#include "app/server/api/entityjson.h"

#include <algorithm>

namespace planning::server
{

// What a list is asked for: "?limit=100&cursor=…&sort=-start_time&from=…&to=…&status=draft".
struct ListQuery {
    int limit = 100;
    QByteArray after; // sort key of the last item of the page before; empty: the first page
    QString sort; // name of a field; empty: the usual one
    bool descending = false;
    std::optional<Instant> from;
    std::optional<Instant> to;
    QString search; // "q"
    QList<std::pair<QString, QString>> filters; // by field, in the order given
};

// Reads the query; parameters of any other name are filters. Errors: VALIDATION_ERROR or
// INVALID_TIME_RANGE with the pointer "?limit".
Outcome<ListQuery> listQuery(const Request &request);

// Bytes that sort as the values do.
QByteArray sortKey(const QString &value);
QByteArray sortKey(std::int64_t value);
inline QByteArray sortKey(Instant value)
{
    return sortKey(std::int64_t{value.time_since_epoch().count()});
}
inline QByteArray sortKey(LocalDay value)
{
    return sortKey(std::int64_t{value.time_since_epoch().count()});
}
inline QByteArray sortKey(minutes value)
{
    return sortKey(std::int64_t{value.count()});
}
inline QByteArray sortKey(Money value)
{
    return sortKey(value.cents);
}
inline QByteArray sortKey(Percent value)
{
    return sortKey(std::int64_t{value.value});
}
template <typename T>
QByteArray sortKey(const Id<T> &value)
{
    return value.toString().toLatin1();
}
template <NamedEnum E>
QByteArray sortKey(E value)
{
    return sortKey(static_cast<std::int64_t>(value));
}
template <typename V>
requires requires(V value)
{
    sortKey(value);
}
QByteArray sortKey(const std::optional<V> &value)
{
    return value ? '\1' + sortKey(*value) : QByteArray();
}

template <typename V>
concept Sortable = requires(V value)
{
    sortKey(value);
};

Problem unknownParameter(const QString &name);
QJsonValue filterValue(const QString &text, bool isNumberOrTruth);

// Where the usual order of T begins: lists are in the order of this field, then of ids.
template <typename T>
constexpr std::string_view usualOrder()
{
    bool hasStart = false;
    forEachField<T>([&](const auto &field) { hasStart = hasStart || field.name == "start_time"; });
    return hasStart ? "start_time" : "id";
}

// Keeps the rows whose fields have the values asked for.
template <typename T>
Outcome<bool> applyFilters(std::vector<const T *> &rows, const ListQuery &query, Reader reader)
{
    for (const auto &[name, text] : query.filters) {
        bool isKnown = false;
        bool isReadable = true;
        forEachField<T>([&, &name = name, &text = text](const auto &field) {
            if (json::text(field.name) != name || !isVisible(field.visibility, reader))
                return;
            isKnown = true;
            using Member = std::remove_cvref_t<decltype(field.of(std::declval<T &>()))>;
            using Bare = typename detail::Bare<Member>::Type;
            constexpr bool isNumber =
                std::is_arithmetic_v<
                    Bare> || std::is_same_v<Bare, minutes> || std::is_same_v<Bare, Money>;
            Bare wanted{};
            isReadable = json::read(filterValue(text, isNumber), wanted).hasValue();
            std::erase_if(rows, [&](const T *row) { return !(field.of(*row) == wanted); });
        });
        if (!isKnown)
            return unknownParameter(name);
        if (!isReadable)
            return invalid(u'?' + name,
                           {QT_TRANSLATE_NOOP("Server", "“%1” is no such value."), {text}});
    }
    return true;
}

template <typename T>
Outcome<std::vector<std::pair<QByteArray, const T *>>> inOrder(const std::vector<const T *> &rows,
                                                               const ListQuery &query,
                                                               Reader reader)
{
    const QString order = query.sort.isEmpty() ? json::text(usualOrder<T>()) : query.sort;
    std::vector<std::pair<QByteArray, const T *>> keyed;
    bool isKnown = false;
    forEachField<T>([&](const auto &field) {
        using Member = std::remove_cvref_t<decltype(field.of(std::declval<T &>()))>;
        if constexpr (Sortable<Member>) {
            if (json::text(field.name) != order || !isVisible(field.visibility, reader))
                return;
            isKnown = true;
            keyed.reserve(rows.size());
            for (const T *row : rows)
                keyed.emplace_back(sortKey(field.of(*row)) + '\0' + sortKey(row->id), row);
        }
    });
    if (!isKnown)
        return invalid(QStringLiteral("?sort"),
                       {QT_TRANSLATE_NOOP("Server", "Lists cannot be sorted by “%1”."), {order}});
    std::ranges::sort(keyed);
    if (query.descending)
        std::ranges::reverse(keyed);
    return keyed;
}

// What the members of a page are called.
struct PageWords {
    QByteArray items = "items";
    QByteArray total = "total";
};

// One page: {"items": […], "next_cursor": …, "total": …}. `append(out, row)` writes an item.
template <typename T, typename Append>
Outcome<Response> page(std::vector<const T *> rows, const ListQuery &query, Reader reader,
                       Append &&append, const PageWords &words = {})
{
    if (auto filtered = applyFilters(rows, query, reader); !filtered)
        return filtered.problem();
    auto sorted = inOrder(rows, query, reader);
    if (!sorted)
        return sorted.problem();
    auto first = sorted->begin();
    if (!query.after.isEmpty()) {
        first = std::ranges::find_if(*sorted, [&](const auto &row) {
            return query.descending ? row.first < query.after : row.first > query.after;
        });
    }
    const auto rest = std::distance(first, sorted->end());
    const auto last = first + std::min<std::ptrdiff_t>(rest, query.limit);
    QByteArray body = "{\"" + words.items + "\":[";
    for (auto it = first; it != last; ++it) {
        append(body, *it->second);
        body += ',';
    }
    if (body.endsWith(','))
        body.chop(1);
    body += "],\"next_cursor\":";
    if (last == sorted->end())
        body += "null";
    else
        body += '"' + std::prev(last)->first.toBase64(QByteArray::Base64UrlEncoding) + '"';
    body += ",\"" + words.total + "\":" + QByteArray::number(sorted->size()) + '}';
    Response response{200, {}, std::move(body)};
    response.headers.set("Content-Type", "application/json");
    return response;
}

} // namespace planning::server
