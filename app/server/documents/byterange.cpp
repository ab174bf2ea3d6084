#include "app/server/documents/byterange.h"

#include <algorithm>

namespace planning::server
{

// A number of digits only; empty for anything else.
static std::optional<qint64> numberOf(const QByteArray &text)
{
    const bool isDigits =
        !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isDigits && isNumber ? std::optional(number) : std::nullopt;
}

static RangeAnswer lastBytes(qint64 count, qint64 size)
{
    if (count == 0 || size == 0)
        return {RangeWish::Unsatisfiable};
    const qint64 length = std::min(count, size);
    return {RangeWish::Part, {size - length, length}};
}

RangeAnswer rangeOf(const QByteArray &field, qint64 size)
{
    static const QByteArray unit = "bytes=";
    if (!field.startsWith(unit) || field.contains(','))
        return {};
    const QByteArray range = field.sliced(unit.size()).trimmed();
    const qsizetype dash = range.indexOf('-');
    if (dash < 0)
        return {};
    const auto first = numberOf(range.first(dash));
    const auto last = numberOf(range.sliced(dash + 1));
    if (dash == 0)
        return last ? lastBytes(*last, size) : RangeAnswer{};
    const bool isOpen = dash == range.size() - 1;
    if (!first || (!last && !isOpen) || (last && *last < *first))
        return {};
    if (*first >= size)
        return {RangeWish::Unsatisfiable};
    const qint64 end = last ? std::min(*last, size - 1) : size - 1;
    return {RangeWish::Part, {*first, end - *first + 1}};
}

} // namespace planning::server
