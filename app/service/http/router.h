#pragma once

#include "service/http/exchange.h"

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace service::http {

// Where a handler runs. Writing is what Work is for calls that change something: they wait for each other,
// and nobody who only reads waits with them. Hashing is for those that compute Argon2id: few threads, a short
// queue, and `busy` when it is full. Outbound is for those that wait for somebody else's server: threads
// enough to wait on, and `busy` too. Listener is for those that neither wait nor compute: it is the thread of
// all connections.
enum class Pool { Work, Writing, Hashing, Outbound, Listener };

// Where what is computed depends on what is asked. On the thread of all connections: no more than a glance.
using PoolChoice = std::function<Pool(const Request&)>;

using Handler = std::function<core::Result<Reply>(Exchange&)>;

struct Route {
    api::Method method;
    QString pattern;
    api::Access access;
    int status;
    Pool pool;
    qsizetype bodyLimit;
    Handler handler;
    PoolChoice choose = {};

    Pool poolFor(const Request& request) const {
        const Pool chosen = choose ? choose(request) : pool;
        return chosen == Pool::Work && method != api::Method::Get ? Pool::Writing : chosen;
    }
};

struct Match {
    const Route* route = nullptr; // none: not_found, or method_not_allowed where methods is not empty
    QHash<QString, QString> parameters;
    QList<api::Method> allowed;
};

// Which handler takes which path. Capabilities register here; the listener asks.
class Router {
  public:
    static constexpr qsizetype defaultBodyLimit = 256 * 1024;

    // Handler: core::Result<Reply>(Exchange&, const Request&), the body parsed and checked (bad_request
    // otherwise); without a second parameter where the endpoint takes no body.
    template <class RequestBody, class ReplyBody, class Function>
    void on(const api::Endpoint<RequestBody, ReplyBody>& endpoint, Function function, Pool pool = Pool::Work,
            qsizetype bodyLimit = defaultBodyLimit) {
        add(routeOf(endpoint, std::move(function), pool, bodyLimit));
    }
    template <class RequestBody, class ReplyBody, class Function>
    void on(const api::Endpoint<RequestBody, ReplyBody>& endpoint, Function function, PoolChoice choose,
            qsizetype bodyLimit = defaultBodyLimit) {
        Route route = routeOf(endpoint, std::move(function), Pool::Work, bodyLimit);
        route.choose = std::move(choose);
        add(std::move(route));
    }
    // Pages for a browser, and what has no struct in the contract.
    void onPage(api::Method method, const QString& pattern, Handler handler) {
        add({method, pattern, api::Access::Anyone, 200, Pool::Work, defaultBodyLimit, std::move(handler)});
    }

    void add(Route route);
    Match find(api::Method method, const QString& path) const;
    // Of any route that takes the path.
    QList<api::Method> methodsOf(const QString& path) const;
    // As they were added; each stays where it is.
    const QList<const Route*>& routes() const { return m_all; }

  private:
    template <class T>
    static core::Result<T> parse(const QByteArray& body) {
        const core::Result<QJsonObject> object = core::json::parseObject(body);
        if (!object) {
            return core::fail(object.error());
        }
        return core::json::fromJson<T>(*object);
    }
    template <class RequestBody, class ReplyBody, class Function>
    static Route routeOf(const api::Endpoint<RequestBody, ReplyBody>& endpoint, Function function, Pool pool,
                         qsizetype bodyLimit) {
        return {endpoint.method,
                QString::fromLatin1(endpoint.path),
                endpoint.access,
                endpoint.status,
                pool,
                bodyLimit,
                [function = std::move(function)](Exchange& exchange) -> core::Result<Reply> {
                    if constexpr (std::is_same_v<RequestBody, api::Empty>) {
                        return function(exchange);
                    } else {
                        const core::Result<RequestBody> body = parse<RequestBody>(exchange.request().body);
                        if (!body) {
                            // Whose call it is comes before what is wrong with it.
                            const core::Result<Caller> caller = exchange.authorize();
                            return core::fail(caller ? body.error() : caller.error());
                        }
                        return function(exchange, *body);
                    }
                }};
    }
    using Routes = std::vector<std::unique_ptr<Route>>;
    std::unordered_map<QString, Routes> m_fixed; // without parameters, by path
    Routes m_patterns;
    QList<const Route*> m_all;
};

} // namespace service::http
