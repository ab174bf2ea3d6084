#pragma once

#include "core/base/idsource.h"
#include "core/model/references.h"

#include <QJsonObject>

namespace planning::test
{

// Fills every field of any entity with a value of its own, derived from the field tables, so that a
// round trip test cannot forget a new field. References lead to the one entity of each type that it
// fills.
class Filler final
{
public:
    explicit Filler(IdSource &ids) : m_ids(ids)
    {
        Entities::forEach([&]<typename T>() { std::get<Id<T>>(m_entities) = ids.next<T>(); });
    }

    template <typename T>
    T filled()
    {
        T value{};
        forEachField<T>([&](const auto &field) { fill(field.of(value)); });
        if constexpr (requires { value.record; })
            value.record.unknown = QJsonObject{{QStringLiteral("from_the_future"), next()}};
        return value;
    }

private:
    int next() { return ++m_count; }

    void fill(QString &value) { value = QStringLiteral("text é \"%1\"\n").arg(next()); }
    void fill(QJsonObject &value) { value = QJsonObject{{QStringLiteral("key"), next()}}; }
    void fill(bool &value) { value = next() % 2 == 0; }
    void fill(int &value) { value = next(); }
    void fill(std::int64_t &value) { value = (std::int64_t{1} << 40) + next(); }
    void fill(minutes &value) { value = minutes{next()}; }
    void fill(Money &value) { value = Money{next()}; }
    void fill(Percent &value) { value = Percent{next()}; }
    void fill(Instant &value) { value = Instant{seconds{1772442000 + 60 * next()}}; }
    void fill(LocalDay &value) { value = LocalDay{std::chrono::days{20000 + next()}}; }
    template <typename E>
    requires std::is_enum_v<E>
    void fill(E &value) { value = static_cast<E>(next() % int(EnumNames<E>::names.size())); }
    template <typename X>
    void fill(Id<X> &value)
    {
        if constexpr (kIsEntity<X>)
            value = std::get<Id<X>>(m_entities);
        else
            value = m_ids.next<X>();
    }
    template <typename V>
    void fill(std::optional<V> &value)
    {
        value.emplace();
        fill(*value);
    }
    template <typename V>
    void fill(QList<V> &values)
    {
        values.resize(2);
        for (V &value : values)
            fill(value);
    }
    template <typename T>
    requires requires { Fields<T>::table; }
    void fill(T &value) { value = filled<T>(); }

    template <typename... T>
    using EntityIds = std::tuple<Id<T>...>;

    IdSource &m_ids;
    WithEntities<EntityIds> m_entities;
    int m_count = 0;
};

// One of every entity, every field filled.
inline Plan filledPlan()
{
    const FixedClock clock{Instant{seconds{1772442000}}};
    IdSource ids(clock, 1);
    Filler filler(ids);
    Plan plan;
    Entities::forEach([&]<typename T>() { plan.load(filler.filled<T>()); });
    plan.setUnknown({{QStringLiteral("from_the_future"), QStringLiteral("kept")}});
    return plan;
}

} // namespace planning::test
