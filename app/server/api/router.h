#pragma once

#include "app/server/api/route.h"

#include <map>

namespace planning::server
{

inline constexpr QLatin1String kBasePath{"/api/v1"};

struct RouteMatch {
    const Route *route = nullptr; // null: the path exists, but not with this method
    QHash<QString, QString> path;
    QList<QByteArray> allowed; // methods of the path, for Allow
};

// Finds the route of a request. Paths are told apart segment by segment; a fixed segment goes
// before one with a parameter.
class Router final
{
public:
    void add(Route route);

    // Empty when no route has such a path.
    std::optional<RouteMatch> find(Method method, const QString &path) const;

    const std::vector<Route> &routes() const { return m_routes; }

private:
    struct Node {
        std::map<QString, Node> fixed;
        std::map<QString, Node> parameters; // by what follows the parameter: "" or ":approve"
        std::map<Method, std::size_t> routes;
    };
    struct Found {
        const Node *node = nullptr;
        QStringList values;
    };

    static Found descend(const Node &node, const QStringList &segments, qsizetype depth);
    RouteMatch matchOf(const Found &found, Method method) const;

    Node m_root;
    std::vector<Route> m_routes;
};

QByteArray nameOf(Method method);

} // namespace planning::server
