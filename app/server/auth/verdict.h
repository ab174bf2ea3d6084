#pragma once

#include <utility>
#include <variant>

namespace planning::server
{

// What a check lets through, or why it does not: a decision about a caller. (Result is for what
// could not be done at all.) The reason is for the log; a caller is told as little as possible.
template <typename T, typename Flaw>
class [[nodiscard]] Verdict
{
public:
    Verdict(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Verdict(Flaw flaw) : m_state(std::in_place_index<1>, flaw) { }

    explicit operator bool() const { return m_state.index() == 0; }
    const T &operator*() const { return std::get<0>(m_state); }
    const T *operator->() const { return &std::get<0>(m_state); }
    Flaw flaw() const { return std::get<1>(m_state); }
    bool isRefusedFor(Flaw flaw) const { return !*this && this->flaw() == flaw; }

private:
    std::variant<T, Flaw> m_state;
};

} // namespace planning::server
