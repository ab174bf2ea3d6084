#include "core/exchange/csvtable.h"

#include "core/exchange/json.h"

namespace planning
{

static const QByteArray kByteOrderMark = QByteArrayLiteral("\xEF\xBB\xBF");
static const QByteArray kEndOfLine = QByteArrayLiteral("\r\n");

template <typename T>
static QString collectionName()
{
    return QString::fromLatin1(Fields<T>::collection.data(), Fields<T>::collection.size());
}

static QByteArray cellText(const QString &value)
{
    return value.toUtf8();
}

template <typename V>
static QByteArray cellText(const V &value)
{
    QByteArray text = toJson(value);
    if (text.startsWith('"')) // an id, a date, a name: nothing escaped inside
        text = text.mid(1, text.size() - 2);
    return text;
}

template <typename V>
static QByteArray cellText(const std::optional<V> &value)
{
    return value ? cellText(*value) : QByteArray();
}

static QByteArray quotedIfNeeded(QByteArray text, QChar separator)
{
    const char special[] = {separator.toLatin1(), '"', '\r', '\n'};
    if (std::ranges::none_of(special, [&text](char c) { return text.contains(c); }))
        return text;
    return '"' + text.replace('"', "\"\"") + '"';
}

template <typename T>
static QByteArray headerOf(QChar separator)
{
    QByteArrayList cells;
    forEachField<T>([&cells](const auto &field) {
        cells.append(QByteArray(field.name.data(), static_cast<qsizetype>(field.name.size())));
    });
    return cells.join(separator.toLatin1());
}

template <typename T>
static QByteArray rowOf(const T &entity, QChar separator)
{
    QByteArrayList cells;
    forEachField<T>([&](const auto &field) {
        cells.append(quotedIfNeeded(cellText(field.of(entity)), separator));
    });
    return cells.join(separator.toLatin1());
}

template <typename T>
static QByteArray tableOf(const Plan &plan, QChar separator)
{
    std::vector<const T *> rows;
    for (const T &row : plan.all<T>())
        rows.push_back(&row);
    std::ranges::sort(rows, {}, [](const T *row) { return row->id; });

    QByteArray text = kByteOrderMark + headerOf<T>(separator) + kEndOfLine;
    for (const T *row : rows)
        text += rowOf(*row, separator) + kEndOfLine;
    return text;
}

QStringList csvTableNames()
{
    QStringList names;
    Entities::forEach([&names]<typename T>() { names.append(collectionName<T>()); });
    return names;
}

Result<QByteArray> csvTable(const Plan &plan, const QString &name, QChar separator)
{
    std::optional<QByteArray> text;
    Entities::forEach([&]<typename T>() {
        if (name == collectionName<T>())
            text = tableOf<T>(plan, separator);
    });
    if (text)
        return *text;
    return Error{ErrorCode::InvalidInput, QStringLiteral("there is no table %1").arg(name), {}};
}

} // namespace planning
