#include "app/server/api/expectation.h"

namespace planning::server
{

namespace detail
{

Expectation expectedInstant()
{
    return {{QT_TRANSLATE_NOOP("Server",
                               "A moment with its offset is expected: 2026-02-15T20:00:00+01:00.")},
            ProblemCode::InvalidTimeRange};
}

Expectation expectedDay()
{
    return {{QT_TRANSLATE_NOOP("Server", "A day is expected: 2026-02-15.")},
            ProblemCode::InvalidTimeRange};
}

Expectation expectedId()
{
    return {{QT_TRANSLATE_NOOP("Server", "An id (UUID) is expected.")}};
}

Expectation expectedText()
{
    return {{QT_TRANSLATE_NOOP("Server", "A text is expected.")}};
}

Expectation expectedNumber()
{
    return {{QT_TRANSLATE_NOOP("Server", "A whole number is expected.")}};
}

Expectation expectedTruth()
{
    return {{QT_TRANSLATE_NOOP("Server", "true or false is expected.")}};
}

Expectation expectedNames(std::span<const std::string_view> names)
{
    QStringList list;
    for (const std::string_view name : names)
        list.append(json::text(name));
    return {{QT_TRANSLATE_NOOP("Server", "One of these is expected: %1."),
             {list.join(QStringLiteral(", "))}}};
}

Expectation expectedStructure(const QString &detail)
{
    return {{QT_TRANSLATE_NOOP("Server", "This cannot be read: %1."), {detail}}};
}

} // namespace detail

} // namespace planning::server
