#pragma once

#include "app/server/api/problem.h"

#include <variant>

namespace planning::server
{

// A value, or the problem the client is told instead. Like Result, with what HTTP needs to say.
template <typename T>
class [[nodiscard]] Outcome
{
public:
    Outcome(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Outcome(Problem problem) : m_state(std::in_place_index<1>, std::move(problem)) { }

    explicit operator bool() const { return m_state.index() == 0; }
    const T &operator*() const & { return std::get<0>(m_state); }
    T &operator*() & { return std::get<0>(m_state); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &std::get<0>(m_state); }
    T *operator->() { return &std::get<0>(m_state); }
    const Problem &problem() const { return std::get<1>(m_state); }

private:
    std::variant<T, Problem> m_state;
};

} // namespace planning::server
