#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace planning
{

// 128 bits of a UUID, big-endian order: comparing two of them compares their text.
struct Uuid {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    constexpr bool isNull() const { return high == 0 && low == 0; }
    QString toString() const; // 36 lower-case characters
    static std::optional<Uuid> fromString(QStringView text);

    constexpr auto operator<=>(const Uuid &) const = default;
};

// Names one entity of type T. Ids are UUIDv7 made by whoever creates the entity, so they sort by
// creation time. A default-constructed id is null and names nothing.
template <typename T>
struct Id {
    Uuid uuid;

    constexpr bool isNull() const { return uuid.isNull(); }
    QString toString() const { return uuid.toString(); }
    static std::optional<Id> fromString(QStringView text)
    {
        if (const auto uuid = Uuid::fromString(text))
            return Id{*uuid};
        return std::nullopt;
    }

    constexpr auto operator<=>(const Id &) const = default;
};

inline size_t qHash(const Uuid &uuid, size_t seed = 0)
{
    // The low half of a UUIDv7 is random, the end of the high half too.
    return static_cast<size_t>(uuid.low ^ (uuid.high * 0x9E3779B97F4A7C15ULL)) ^ seed;
}

template <typename T>
size_t qHash(const Id<T> &id, size_t seed = 0)
{
    return qHash(id.uuid, seed);
}

} // namespace planning

template <>
struct std::hash<planning::Uuid> {
    size_t operator()(const planning::Uuid &uuid) const { return planning::qHash(uuid); }
};

template <typename T>
struct std::hash<planning::Id<T>> {
    size_t operator()(const planning::Id<T> &id) const { return planning::qHash(id.uuid); }
};
