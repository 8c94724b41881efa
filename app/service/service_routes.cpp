#include "service/service_routes.h"

#include <QFile>

namespace service {

namespace {

http::Reply plain(const char* text) {
    http::Reply reply;
    reply.contentType = QByteArrayLiteral("text/plain; charset=utf-8");
    reply.body = text;
    return reply;
}

core::Result<http::Reply> health(http::Exchange& /*exchange*/) {
    return plain("ok\n");
}

core::Result<http::Reply> contract(http::Exchange& /*exchange*/) {
    QFile file(QStringLiteral(":/openapi.yaml"));
    if (!file.open(QIODevice::ReadOnly)) {
        return core::fail(core::ErrorId::NotFound);
    }
    http::Reply reply;
    reply.contentType = QByteArrayLiteral("application/yaml");
    reply.body = file.readAll();
    return reply;
}

} // namespace

void ServiceRoutes::registerRoutes(http::Router& router) {
    const auto page = [&](const QString& path, http::Pool pool, http::Handler handler) {
        router.add({api::Method::Get, path, api::Access::Anyone, 200, pool, http::Router::defaultBodyLimit,
                    std::move(handler)});
    };
    page(QStringLiteral("/healthz"), http::Pool::Listener, health);
    page(QStringLiteral("/readyz"), http::Pool::Work,
         [this](http::Exchange& exchange) { return ready(exchange); });
    page(QStringLiteral("/openapi.yaml"), http::Pool::Work, contract);
    router.on(api::getMeta, [this](http::Exchange& exchange) { return meta(exchange); });
}

core::Result<http::Reply> ServiceRoutes::ready(http::Exchange& exchange) const {
    if (!m_migrations.areApplied(exchange.database())) {
        return core::fail(core::ErrorId::ServiceUnavailable);
    }
    return plain("ready\n");
}

core::Result<http::Reply> ServiceRoutes::meta(http::Exchange& exchange) const {
    api::Meta meta;
    meta.version = QStringLiteral(PERSONAL_CENTER_VERSION);
    meta.instanceId = m_instanceId;
    meta.time = exchange.now();
    meta.embedded = m_settings.embedded;
    meta.callback.allowNetworks = m_settings.callbackNetworks;
    meta.contacts = m_settings.contacts;
    meta.guides = m_settings.guides;
    return http::replyWith(meta);
}

} // namespace service
