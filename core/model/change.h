#pragma once

#include "core/model/entities.h"

#include <vector>

namespace planning
{

// One entity before and after: an insert has no `before`, a delete no `after`.
template <typename T>
struct Edit {
    std::optional<T> before;
    std::optional<T> after;

    const T &present() const { return after ? *after : *before; }
    Id<T> id() const { return present().id; }

    bool operator==(const Edit &) const = default;
};

template <typename... T>
using EditVariant = std::variant<Edit<T>...>;

using AnyEdit = WithEntities<EditVariant>;

struct Device; // names the installation a change was made on

// The only way a plan changes: a named list of edits, applied wholly or not at all. At most one
// edit concerns one entity.
struct Change {
    Id<Change> id;
    QString name; // what undo calls it: "Move “Sound check”"
    Id<Account> account;
    Id<Device> device;
    Instant at{};
    std::vector<AnyEdit> edits;

    // Written out in change.cpp: every user would otherwise compile the copying of every entity.
    Change();
    Change(const Change &other);
    Change(Change &&other) noexcept;
    Change &operator=(const Change &other);
    Change &operator=(Change &&other) noexcept;
    ~Change();

    bool isEmpty() const { return edits.empty(); }
    void add(AnyEdit edit);
    void append(const Change &other); // its edits

    template <typename T>
    void insert(T entity)
    {
        add(Edit<T>{std::nullopt, std::move(entity)});
    }
    template <typename T>
    void update(T before, T after)
    {
        add(Edit<T>{std::move(before), std::move(after)});
    }
    template <typename T>
    void remove(T entity)
    {
        add(Edit<T>{std::move(entity), std::nullopt});
    }

    bool operator==(const Change &other) const;
};

// The edits that take back `change`, in reverse order. Identity (id, account, at) is left empty:
// whoever commits it says who and when.
Change inverse(const Change &change);

} // namespace planning
