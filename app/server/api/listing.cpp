#include "app/server/api/listing.h"

#include <bit>

namespace planning::server
{

static constexpr int kMostPerPage = 1000;

static Outcome<int> limitOf(const QString &text)
{
    bool isNumber = false;
    const int limit = text.toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > kMostPerPage)
        return invalid(QStringLiteral("?limit"),
                       {QT_TRANSLATE_NOOP("Server", "A number from 1 to %1 is expected."),
                        {QString::number(kMostPerPage)}});
    return limit;
}

static Outcome<Instant> momentOf(const QString &name, const QString &text)
{
    // A plus that was not encoded arrives as a space.
    if (const auto instant = instantFromRfc3339(QString(text).replace(u' ', u'+')))
        return *instant;
    const Expectation expected = detail::expectedInstant();
    return invalid(u'?' + name, expected.message, expected.code);
}

static Outcome<QByteArray> cursorOf(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return invalid(QStringLiteral("?cursor"),
                       {QT_TRANSLATE_NOOP("Server", "This is no cursor of a list: take the "
                                                    "next_cursor of the page before.")});
    return *decoded;
}

// Takes one parameter into the query.
static Outcome<bool> take(ListQuery &query, const QString &name, const QString &value)
{
    if (name == QLatin1String("limit")) {
        const auto limit = limitOf(value);
        if (!limit)
            return limit.problem();
        query.limit = *limit;
    } else if (name == QLatin1String("cursor")) {
        const auto cursor = cursorOf(value);
        if (!cursor)
            return cursor.problem();
        query.after = *cursor;
    } else if (name == QLatin1String("from") || name == QLatin1String("to")) {
        const auto moment = momentOf(name, value);
        if (!moment)
            return moment.problem();
        (name == QLatin1String("from") ? query.from : query.to) = *moment;
    } else if (name == QLatin1String("sort")) {
        query.descending = value.startsWith(u'-');
        query.sort = query.descending ? value.sliced(1) : value;
    } else if (name == QLatin1String("q")) {
        query.search = value;
    } else {
        query.filters.append({name, value});
    }
    return true;
}

Outcome<ListQuery> listQuery(const Request &request)
{
    ListQuery query;
    for (const auto &[name, value] : request.query.queryItems(QUrl::FullyDecoded)) {
        if (auto taken = take(query, name, value); !taken)
            return taken.problem();
    }
    if (query.from && query.to && *query.to <= *query.from)
        return invalid(QStringLiteral("?to"),
                       {QT_TRANSLATE_NOOP("Server", "“to” must be after “from”.")},
                       ProblemCode::InvalidTimeRange);
    return query;
}

QByteArray sortKey(const QString &value)
{
    return value.toCaseFolded().toUtf8();
}

QByteArray sortKey(std::int64_t value)
{
    // With the sign bit turned, the bytes of a number sort as the numbers do.
    const auto bits = std::bit_cast<std::uint64_t>(value) ^ (std::uint64_t{1} << 63);
    QByteArray key(8, '\0');
    for (int i = 0; i < 8; ++i)
        key[i] = static_cast<char>((bits >> (56 - 8 * i)) & 0xFF);
    return key;
}

Problem unknownParameter(const QString &name)
{
    return invalid(u'?' + name,
                   {QT_TRANSLATE_NOOP("Server", "There is no parameter “%1” here."), {name}});
}

QJsonValue filterValue(const QString &text, bool isNumberOrTruth)
{
    if (!isNumberOrTruth)
        return text;
    const auto value = parseJson(text.toUtf8());
    return value ? *value : QJsonValue(text);
}

} // namespace planning::server
