#pragma once

#include "core/model/organization.h"

namespace planning
{

// The id of something that an outside source names by `key` ("Camp2019/a0a0fcfe…"): the first 128
// bits of SHA-256 over the organisation's id, the kind of entity and the key, marked as UUIDv8
// (RFC 9562). The same source gives the same id again, on every machine and without a list of
// external keys: that is how a repeated import finds what it made.
Uuid derivedUuid(Id<Organization> organization, QStringView entity, QStringView key);

template <typename T>
Id<T> derivedId(Id<Organization> organization, QStringView key)
{
    const auto &name = Fields<T>::entity;
    return {derivedUuid(
        organization, QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())), key)};
}

// Whether derivedUuid() made it.
bool isDerived(const Uuid &uuid);

} // namespace planning
