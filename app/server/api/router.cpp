#include "app/server/api/router.h"

namespace planning::server
{

static QStringList segmentsOf(const QString &path)
{
    return path.split(u'/', Qt::SkipEmptyParts);
}

// "{id}:approve" → "id" and ":approve"; nothing for a fixed segment.
static std::optional<std::pair<QString, QString>> parameterOf(const QString &segment)
{
    if (!segment.startsWith(u'{'))
        return std::nullopt;
    const qsizetype end = segment.indexOf(u'}');
    return std::pair{segment.sliced(1, end - 1), segment.sliced(end + 1)};
}

static QStringList parameterNames(const QString &pattern)
{
    QStringList names;
    for (const QString &segment : segmentsOf(pattern)) {
        if (const auto parameter = parameterOf(segment))
            names.append(parameter->first);
    }
    return names;
}

void Router::add(Route route)
{
    Node *node = &m_root;
    for (const QString &segment : segmentsOf(route.pattern)) {
        const auto parameter = parameterOf(segment);
        node = parameter ? &node->parameters[parameter->second] : &node->fixed[segment];
    }
    Q_ASSERT(!node->routes.contains(route.method));
    node->routes[route.method] = m_routes.size();
    m_routes.push_back(std::move(route));
}

Router::Found Router::descend(const Node &node, const QStringList &segments, qsizetype depth)
{
    if (depth == segments.size())
        return {node.routes.empty() ? nullptr : &node, {}};
    const QString &segment = segments.at(depth);
    if (const auto fixed = node.fixed.find(segment); fixed != node.fixed.end()) {
        if (Found found = descend(fixed->second, segments, depth + 1); found.node)
            return found;
    }
    // The longest ending first: "" ends every segment.
    for (auto it = node.parameters.rbegin(); it != node.parameters.rend(); ++it) {
        const QString &ending = it->first;
        if (segment.size() <= ending.size() || !segment.endsWith(ending))
            continue;
        Found found = descend(it->second, segments, depth + 1);
        if (!found.node)
            continue;
        found.values.prepend(segment.chopped(ending.size()));
        return found;
    }
    return {};
}

RouteMatch Router::matchOf(const Found &found, Method method) const
{
    RouteMatch match;
    for (const auto &[each, index] : found.node->routes) {
        match.allowed.append(nameOf(each));
        if (each == method)
            match.route = &m_routes[index];
    }
    if (match.route) {
        const QStringList names = parameterNames(match.route->pattern);
        for (qsizetype i = 0; i < names.size(); ++i)
            match.path.insert(names.at(i), found.values.at(i));
    }
    return match;
}

std::optional<RouteMatch> Router::find(Method method, const QString &path) const
{
    const Found found = descend(m_root, segmentsOf(path), 0);
    if (!found.node)
        return std::nullopt;
    return matchOf(found, method == Method::Head ? Method::Get : method);
}

QByteArray nameOf(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Head:
        return "HEAD";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Patch:
        return "PATCH";
    case Method::Delete:
        return "DELETE";
    case Method::Options:
        return "OPTIONS";
    case Method::Other:
        break;
    }
    return {};
}

} // namespace planning::server
