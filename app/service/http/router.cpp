#include "service/http/router.h"

#include <stdexcept>

namespace service::http {

namespace {

bool isParameter(QStringView segment) {
    return segment.startsWith(u'{') && segment.endsWith(u'}');
}

// Whether the path is of this pattern, and what its parameters are. A parameter is one segment that is not
// empty.
bool fits(const QString& pattern, const QString& path, QHash<QString, QString>& parameters) {
    const QList<QStringView> wanted = QStringView(pattern).split(u'/');
    const QList<QStringView> given = QStringView(path).split(u'/');
    if (wanted.size() != given.size()) {
        return false;
    }
    for (qsizetype index = 0; index < wanted.size(); ++index) {
        const QStringView segment = wanted[index];
        if (isParameter(segment) ? given[index].isEmpty() : segment != given[index]) {
            return false;
        }
    }
    for (qsizetype index = 0; index < wanted.size(); ++index) {
        if (isParameter(wanted[index])) {
            parameters.insert(wanted[index].sliced(1, wanted[index].size() - 2).toString(),
                              given[index].toString());
        }
    }
    return true;
}

} // namespace

void Router::add(Route route) {
    const bool fixed = !route.pattern.contains(u'{');
    Routes& routes = fixed ? m_fixed[route.pattern] : m_patterns;
    for (const std::unique_ptr<Route>& present : routes) {
        if (present->method == route.method && present->pattern == route.pattern) {
            throw std::logic_error((QStringLiteral("two handlers for ") + route.pattern).toStdString());
        }
    }
    routes.push_back(std::make_unique<Route>(std::move(route)));
    m_all.append(routes.back().get());
}

Match Router::find(api::Method method, const QString& path) const {
    Match match;
    if (const auto fixed = m_fixed.find(path); fixed != m_fixed.end()) {
        for (const std::unique_ptr<Route>& route : fixed->second) {
            if (route->method == method) {
                match.route = route.get();
                return match;
            }
        }
    }
    for (const std::unique_ptr<Route>& route : m_patterns) {
        if (route->method == method && fits(route->pattern, path, match.parameters)) {
            match.route = route.get();
            return match;
        }
    }
    match.allowed = methodsOf(path);
    return match;
}

QList<api::Method> Router::methodsOf(const QString& path) const {
    QList<api::Method> methods;
    QHash<QString, QString> ignored;
    if (const auto fixed = m_fixed.find(path); fixed != m_fixed.end()) {
        for (const std::unique_ptr<Route>& route : fixed->second) {
            methods.append(route->method);
        }
    }
    for (const std::unique_ptr<Route>& route : m_patterns) {
        if (!methods.contains(route->method) && fits(route->pattern, path, ignored)) {
            methods.append(route->method);
        }
    }
    return methods;
}

} // namespace service::http
