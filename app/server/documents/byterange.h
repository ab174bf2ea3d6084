#pragma once

#include <QByteArray>

#include <optional>

namespace planning::server
{

// A part of a file: `length` bytes from `offset`.
struct ByteRange {
    qint64 offset = 0;
    qint64 length = 0;

    bool operator==(const ByteRange &) const = default;
};

enum class RangeWish {
    Whole, // no range, several, or none that is understood: RFC 9110 lets us send everything
    Part,
    Unsatisfiable, // lies behind the end
};

struct RangeAnswer {
    RangeWish wish = RangeWish::Whole;
    ByteRange part = {}; // of RangeWish::Part

    bool operator==(const RangeAnswer &) const = default;
};

// What a Range field ("bytes=0-99", "bytes=-500") asks of a file of `size` bytes.
RangeAnswer rangeOf(const QByteArray &field, qint64 size);

} // namespace planning::server
