#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace planning
{

// Why an operation could not be done. The sentence for the user is written by the caller that knows
// the intention; describe() gives the reason part of it.
enum class ErrorCode {
    InvalidInput, // malformed file, field or argument
    InvalidTimeRange, // R45: end <= start, call > start, break outside the shift
    BadReference, // R48: an id that names nothing, or things that do not belong together
    Stale, // the "before" of an edit is not what the plan holds
    NotFound, // an id, code or name that names nothing
    Duplicate, // an insert of an id that exists
    ReadOnly, // another instance holds the file
    NewerVersion,
    ForeignFile, // not one of our files
    Damaged, // truncated or corrupt file
    Storage, // disk full, permission, I/O
    Cancelled,
    FileMissing, // no file of that name
    Busy, // others were writing at the same time; it may succeed when tried again
};

struct Error {
    ErrorCode code = ErrorCode::InvalidInput;
    QString detail; // English, technical: "line 12, column Taux: 'abc' is not a number"
    QString where; // file, JSON pointer or field it concerns; empty when not known

    bool operator==(const Error &) const = default;
};

// A value, or the reason why there is none. A function that returns an error has changed nothing.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

// Result of an operation that yields nothing: `return ok();` or `return Error{...};`
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) { }

    bool hasValue() const { return !m_failed; }
    explicit operator bool() const { return hasValue(); }
    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_failed = false;
};

inline Result<void> ok()
{
    return {};
}

// The reason in the user's language, to be put after the intention: "Cannot open the plan: …".
QString describe(const Error &error);

} // namespace planning
