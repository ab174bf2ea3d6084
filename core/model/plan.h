#pragma once

#include "core/base/result.h"
#include "core/model/change.h"
#include "core/model/dayindex.h"
#include "core/model/memberindex.h"
#include "core/model/table.h"

namespace planning
{

// Everything one organisation has planned: a value. It changes only by apply(). Copy it to give it
// to a thread; compare it in a test.
class Plan final
{
public:
    // Written out in plan.cpp: every user would otherwise compile the copying of every entity.
    Plan();
    Plan(const Plan &other);
    Plan(Plan &&other) noexcept;
    Plan &operator=(const Plan &other);
    Plan &operator=(Plan &&other) noexcept;
    ~Plan();

    template <typename T>
    const Table<T> &table() const
    {
        return m_tables.template get<Table<T>>();
    }
    template <typename T>
    std::span<const T> all() const
    {
        return table<T>().rows();
    }
    // Null when there is no such entity; valid until the next change.
    template <typename T>
    const T *find(Id<T> id) const
    {
        return table<T>().find(id);
    }
    template <typename T>
    const T *find(const std::optional<Id<T>> &id) const
    {
        return id ? find(*id) : nullptr;
    }

    // Ids of the entities whose member holds `key`: by<&Assignment::person>(personId). Unsorted.
    template <auto Member>
    auto by(typename MemberIndex<Member>::Key key) const
    {
        return m_indexes.template get<MemberIndex<Member>>().of(key);
    }

    // Whether by() answers for the member at this path of members.
    template <auto... Path>
    static constexpr bool isIndexed()
    {
        if constexpr (sizeof...(Path) == 1)
            return (decltype(m_indexes)::template has<MemberIndex<Path>> && ...);
        return false;
    }

    // Shifts whose duty may touch the window (exact to the UTC day), unsorted: all, or those of one
    // site.
    std::vector<Id<Shift>> shiftsNear(const Interval &window) const { return m_days.near(window); }
    std::vector<Id<Shift>> shiftsNear(Id<Site> site, const Interval &window) const
    {
        return m_days.near(site, window);
    }

    // The one organisation of the plan; null in an empty plan.
    const Organization *organization() const;

    // Keys of a plan file this program does not know, kept for the next export.
    const QJsonObject &unknown() const { return m_unknown; }
    void setUnknown(QJsonObject unknown) { m_unknown = std::move(unknown); }

    // Applies all edits or, when one does not fit (its `before` is not what the plan holds, an
    // insert of an existing id), none. Microseconds per edit, whatever the size of the plan.
    Result<void> apply(const Change &change);

    // Bulk loading of entities that are known to fit (store, plan file): false if the id exists.
    template <typename T>
    bool load(T entity)
    {
        if (table<T>().contains(entity.id))
            return false;
        insert(std::move(entity));
        return true;
    }
    template <typename T>
    void reserve(std::size_t count)
    {
        m_tables.template get<Table<T>>().reserve(count);
    }

    bool operator==(const Plan &other) const;

private:
    template <typename... T>
    using Tables = Parts<Table<T>...>;

    template <typename T>
    Result<void> applyEdit(const Edit<T> &edit);
    template <typename T>
    void insert(T entity);
    template <typename T>
    void remove(const T &entity);
    template <typename T>
    void replace(const T &before, T after);
    template <typename T, typename Visitor>
    void forEachIndexOf(Visitor &&visit);

    WithEntities<Tables> m_tables;
    Parts<MemberIndex<&PersonSkill::person>, MemberIndex<&Certification::person>,
          MemberIndex<&Contract::person>, MemberIndex<&Availability::person>,
          MemberIndex<&Leave::person>, MemberIndex<&Assignment::person>,
          MemberIndex<&Assignment::shift>, MemberIndex<&Shift::site>, MemberIndex<&Shift::event>,
          MemberIndex<&Shift::mission>, MemberIndex<&Shift::role>, MemberIndex<&Mission::event>,
          MemberIndex<&Invitation::assignment>, MemberIndex<&WorkedTime::assignment>,
          MemberIndex<&Booking::equipment>, MemberIndex<&Booking::shift>,
          MemberIndex<&Booking::event>>
        m_indexes;
    DayIndex m_days;
    QJsonObject m_unknown;
};

template <typename T, typename Visitor>
void Plan::forEachIndexOf(Visitor &&visit)
{
    m_indexes.forEach([&visit]<auto Member>(MemberIndex<Member> & index) {
        if constexpr (std::is_same_v<typename MemberIndex<Member>::T, T>)
            visit(index);
    });
}

template <typename T>
void Plan::insert(T entity)
{
    forEachIndexOf<T>([&entity](auto &index) { index.insert(entity); });
    if constexpr (std::is_same_v<T, Shift>)
        m_days.insert(entity);
    m_tables.template get<Table<T>>().insert(std::move(entity));
}

} // namespace planning
