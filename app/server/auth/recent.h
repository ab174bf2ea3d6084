#pragma once

#include <QByteArray>
#include <QHash>

#include <list>

namespace planning::server
{

// Something for each of the callers that were met most recently: whoever invents callers cannot
// fill the memory. Each operation takes the same time however many there are.
template <typename T>
class Recent final
{
public:
    explicit Recent(std::size_t most) : m_most(most) { }

    // Of that caller, who becomes the most recent one; a new T when he is not known.
    T &of(const QByteArray &caller)
    {
        const auto known = m_places.constFind(caller);
        if (known != m_places.constEnd()) {
            m_entries.splice(m_entries.begin(), m_entries, *known);
            return m_entries.front().value;
        }
        m_entries.push_front({caller, T()});
        m_places.insert(caller, m_entries.begin());
        if (m_entries.size() > m_most)
            removeLast();
        return m_entries.front().value;
    }

    // From the least recent one on, as long as they have nothing worth keeping.
    template <typename IsIdle>
    void removeIdle(IsIdle isIdle)
    {
        while (!m_entries.empty() && isIdle(m_entries.back().value))
            removeLast();
    }

    std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        QByteArray caller;
        T value;
    };

    void removeLast()
    {
        m_places.remove(m_entries.back().caller);
        m_entries.pop_back();
    }

    std::size_t m_most;
    std::list<Entry> m_entries; // the most recent first
    QHash<QByteArray, typename std::list<Entry>::iterator> m_places;
};

} // namespace planning::server
