#include "service/http/dispatcher.h"

#include <QLoggingCategory>

namespace service::http {

namespace {

Q_LOGGING_CATEGORY(log, "service.http")

bool isOfTheContract(const Route& route) {
    return route.pattern.startsWith(QStringLiteral("/v1/"));
}

core::Error errorOf(const store::DatabaseError& error) {
    using Kind = store::DatabaseError::Kind;
    // A conflict that six runs did not settle is a sign of load: it may go well later.
    const bool later = error.kind() == Kind::Unavailable || error.kind() == Kind::Conflict;
    return {later ? core::ErrorId::ServiceUnavailable : core::ErrorId::Internal, {}, {}};
}

} // namespace

core::Result<void> Dispatcher::admitNetwork(const Request& request) const {
    return m_services.networkMeter.take(request.address, m_services.clock.now());
}

core::Result<Reply> Dispatcher::handle(const Route& route, const Request& request) const {
    const bool anyone = route.access == api::Access::Anyone;
    if (anyone && isOfTheContract(route)) {
        if (const core::Result<void> room = admitNetwork(request); !room) {
            return core::fail(room.error());
        }
    }
    Exchange exchange(request, m_services, route.access, route.status);
    core::Result<Reply> reply = route.handler(exchange);
    if (!anyone && reply && !exchange.isAuthorized()) {
        throw std::logic_error("a handler answered without having its session checked");
    }
    const bool strange = !reply && (reply.error().id == core::ErrorId::SessionRequired ||
                                    reply.error().id == core::ErrorId::SessionExpired);
    if (!anyone && strange) {
        // A request without a session after all.
        if (const core::Result<void> room = admitNetwork(request); !room) {
            return core::fail(room.error());
        }
    }
    return reply;
}

Reply Dispatcher::answer(const Route& route, const Request& request) const noexcept {
    core::Error error;
    try {
        core::Result<Reply> reply = handle(route, request);
        if (reply) {
            return *std::move(reply);
        }
        error = reply.error();
    } catch (const store::DatabaseError& failure) {
        qCCritical(log, "request %s: %s", qUtf8Printable(request.id), failure.what());
        error = errorOf(failure);
    } catch (const std::exception& failure) {
        qCCritical(log, "request %s: %s", qUtf8Printable(request.id), failure.what());
        error = {core::ErrorId::Internal, {}, {}};
    } catch (...) {
        qCCritical(log, "request %s: an unknown exception", qUtf8Printable(request.id));
        error = {core::ErrorId::Internal, {}, {}};
    }
    return problem(error, request.language);
}

} // namespace service::http
