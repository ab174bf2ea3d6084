#pragma once

#include "core/base/id.h"
#include "core/model/field.h"

#include <QHash>

#include <span>
#include <vector>

namespace planning
{

// All entities of one type: dense rows for scanning, found by id in constant time. Pointers and
// spans are valid until the next change of the table.
template <typename T>
class Table
{
public:
    std::span<const T> rows() const { return m_rows; }
    std::size_t size() const { return m_rows.size(); }
    bool contains(Id<T> id) const { return m_positions.contains(id); }

    // Null when there is no such entity.
    const T *find(Id<T> id) const
    {
        const auto it = m_positions.constFind(id);
        return it == m_positions.cend() ? nullptr : &m_rows[*it];
    }

    void reserve(std::size_t count)
    {
        m_rows.reserve(count);
        m_positions.reserve(static_cast<qsizetype>(count));
    }

    // The id must be new.
    void insert(T entity)
    {
        m_positions.insert(entity.id, m_rows.size());
        m_rows.push_back(std::move(entity));
    }

    // The id must exist.
    void replace(T entity) { m_rows[m_positions.value(entity.id)] = std::move(entity); }

    // The id must exist. The last row takes its place.
    void remove(Id<T> id)
    {
        const std::size_t position = m_positions.take(id);
        if (position + 1 != m_rows.size()) {
            m_rows[position] = std::move(m_rows.back());
            m_positions[m_rows[position].id] = position;
        }
        m_rows.pop_back();
    }

    // Same entities, in whatever order.
    bool operator==(const Table &other) const
    {
        if (size() != other.size())
            return false;
        return std::all_of(m_rows.begin(), m_rows.end(), [&other](const T &row) {
            const T *twin = other.find(row.id);
            return twin && *twin == row;
        });
    }

private:
    std::vector<T> m_rows;
    QHash<Id<T>, std::size_t> m_positions;
};

} // namespace planning
