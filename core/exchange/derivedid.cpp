#include "core/exchange/derivedid.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace planning
{

static constexpr std::uint64_t kVersionMask = 0xF000;
static constexpr std::uint64_t kVersion8 = 0x8000;
static constexpr std::uint64_t kVariantMask = 0xC000000000000000ULL;
static constexpr std::uint64_t kVariant = 0x8000000000000000ULL;

Uuid derivedUuid(Id<Organization> organization, QStringView entity, QStringView key)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : {organization.toString(), entity.toString(), key.toString()}) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\0", 1)); // so that parts cannot run into each other
    }
    const QByteArray digest = hash.result();
    const auto high = qFromBigEndian<quint64>(digest.constData());
    const auto low = qFromBigEndian<quint64>(digest.constData() + 8);
    return {(high & ~kVersionMask) | kVersion8, (low & ~kVariantMask) | kVariant};
}

bool isDerived(const Uuid &uuid)
{
    return (uuid.high & kVersionMask) == kVersion8;
}

} // namespace planning
