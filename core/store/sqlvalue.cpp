#include "core/store/sqlvalue.h"

#include <QtEndian>

namespace planning::sql
{

static constexpr qsizetype kHalf = sizeof(std::uint64_t);

QVariant toValue(const Uuid &uuid)
{
    if (uuid.isNull())
        return {};
    QByteArray bytes(2 * kHalf, Qt::Uninitialized);
    qToBigEndian(uuid.high, bytes.data());
    qToBigEndian(uuid.low, bytes.data() + kHalf);
    return bytes;
}

std::optional<Uuid> uuidFromValue(const QVariant &value)
{
    if (value.isNull())
        return Uuid{};
    const QByteArray bytes = value.toByteArray();
    if (bytes.size() != 2 * kHalf)
        return std::nullopt;
    return Uuid{qFromBigEndian<std::uint64_t>(bytes.data()),
                qFromBigEndian<std::uint64_t>(bytes.data() + kHalf)};
}

QVariant toValue(const QString &value)
{
    // Qt binds a null string as NULL; a text column holds none.
    return value.isNull() ? QStringLiteral("") : value;
}

QVariant toValue(const QJsonObject &value)
{
    return value.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(toJson(value)));
}

template <typename Number>
static std::optional<Number> number(const QVariant &value)
{
    // The driver of PostgreSQL gives numbers without a sign as unsigned ones.
    if (value.typeId() != QMetaType::LongLong && value.typeId() != QMetaType::ULongLong)
        return std::nullopt;
    const qint64 wide = value.toLongLong();
    if (!std::in_range<Number>(wide))
        return std::nullopt;
    return static_cast<Number>(wide);
}

bool read(const QVariant &value, QString &out)
{
    out = value.toString();
    return value.typeId() == QMetaType::QString;
}

bool read(const QVariant &value, QJsonObject &out)
{
    return value.isNull() || readJson(value, out);
}

bool read(const QVariant &value, bool &out)
{
    const auto known = number<int>(value);
    if (!known || *known < 0 || *known > 1)
        return false;
    out = *known == 1;
    return true;
}

bool read(const QVariant &value, int &out)
{
    const auto known = number<int>(value);
    out = known.value_or(0);
    return known.has_value();
}

bool read(const QVariant &value, std::int64_t &out)
{
    const auto known = number<std::int64_t>(value);
    out = known.value_or(0);
    return known.has_value();
}

bool read(const QVariant &value, minutes &out)
{
    const auto known = number<std::int64_t>(value);
    out = minutes{known.value_or(0)};
    return known.has_value();
}

bool read(const QVariant &value, Money &out)
{
    return read(value, out.cents);
}

bool read(const QVariant &value, Percent &out)
{
    return read(value, out.value);
}

bool read(const QVariant &value, Instant &out)
{
    const auto known = number<std::int64_t>(value);
    out = Instant{seconds{known.value_or(0)}};
    return known.has_value();
}

bool read(const QVariant &value, LocalDay &out)
{
    const auto known = number<int>(value);
    out = LocalDay{std::chrono::days{known.value_or(0)}};
    return known.has_value();
}

} // namespace planning::sql
