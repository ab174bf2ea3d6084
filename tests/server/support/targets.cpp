#include "tests/server/support/targets.h"

namespace planning::server::test
{

using namespace Qt::StringLiterals;

static QString keyOf(const Route &route)
{
    return QString::fromLatin1(nameOf(route.method)) + u' ' + route.pattern;
}

Targets::Targets(Records::Server &server) : m_records(server)
{
    addPlanningTargets(m_table, m_records);
    addCrewTargets(m_table, m_records);
    addStageTargets(m_table, m_records);
}

QString Targets::idFor(const QString &pattern, const QString &relation)
{
    const QString list = pattern.section(u"/{"_s, 0, 0);
    const auto &make = m_table.members.value(m_table.members.contains(pattern) ? pattern : list);
    if (!make)
        qFatal("It is not known how to make one of %s", qPrintable(list));
    const QString id = make(relation);
    if (id.isEmpty())
        qFatal("None of %s was made", qPrintable(list));
    return id;
}

QString Targets::idFor(const Route &route, const QString &relation)
{
    const QString asked = keyOf(route);
    const QString key = asked + u' ' + relation;
    const bool isConsuming = m_table.consuming.contains(asked) || m_table.consuming.contains(key);
    if (isConsuming || !m_ids.contains(key))
        m_ids[key] = idFor(route.pattern, relation);
    return m_ids.value(key);
}

// Where a route is open or nothing else is known, what is sent is nothing that it takes.
Target Targets::of(const Route &route, const QString &relation)
{
    Target target;
    if (route.pattern.contains(u'{'))
        target.id = idFor(route, relation);
    if (const auto &wish = m_table.wishes.value(keyOf(route)))
        target.wish = wish(relation);
    else if (route.method != Method::Get && route.method != Method::Delete)
        target.wish = wishFor({{u"colour"_s, u"red"_s}});
    return target;
}

} // namespace planning::server::test
