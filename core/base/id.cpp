#include "core/base/id.h"

namespace planning
{

static constexpr int kTextLength = 36;

static constexpr bool isDashPosition(int position)
{
    return position == 8 || position == 13 || position == 18 || position == 23;
}

static int hexValue(char16_t c)
{
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'a' && c <= u'f')
        return c - u'a' + 10;
    if (c >= u'A' && c <= u'F')
        return c - u'A' + 10;
    return -1;
}

QString Uuid::toString() const
{
    static constexpr char16_t kDigits[] = u"0123456789abcdef";
    QString text(kTextLength, Qt::Uninitialized);
    QChar *out = text.data();
    int nibble = 0;
    for (int i = 0; i < kTextLength; ++i) {
        if (isDashPosition(i)) {
            out[i] = u'-';
            continue;
        }
        const std::uint64_t half = nibble < 16 ? high : low;
        out[i] = kDigits[(half >> (60 - 4 * (nibble % 16))) & 0xF];
        ++nibble;
    }
    return text;
}

std::optional<Uuid> Uuid::fromString(QStringView text)
{
    if (text.size() != kTextLength)
        return std::nullopt;
    Uuid uuid;
    int nibble = 0;
    for (int i = 0; i < kTextLength; ++i) {
        const char16_t c = text[i].unicode();
        if (isDashPosition(i)) {
            if (c != u'-')
                return std::nullopt;
            continue;
        }
        const int value = hexValue(c);
        if (value < 0)
            return std::nullopt;
        std::uint64_t &half = nibble < 16 ? uuid.high : uuid.low;
        half = (half << 4) | static_cast<std::uint64_t>(value);
        ++nibble;
    }
    return uuid;
}

} // namespace planning
