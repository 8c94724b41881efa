#include "service/http/dispatcher.h"

#include <QLoggingCategory>

namespace service::http {

namespace {

Q_LOGGING_CATEGORY(log, "service.http")

// What costs us something, or a secret that can be guessed at.
bool isMetered(const Route& route) {
    return route.pattern.startsWith(QStringLiteral("/v1/")) ||
           route.pattern.startsWith(QStringLiteral("/sso/")) ||
           route.pattern.startsWith(QStringLiteral("/amazon/"));
}

core::Error errorOf(const store::DatabaseError& error) {
    using Kind = store::DatabaseError::Kind;
    // A conflict that several runs did not settle is a sign of load: it may go well later.
    const bool later = error.kind() == Kind::Unavailable || error.kind() == Kind::Conflict;
    return {later ? core::ErrorId::ServiceUnavailable : core::ErrorId::Internal, {}, {}};
}

// Nobody is known to be behind it.
bool isStrange(const Route& route, const core::Error& error) {
    if (route.access == api::Access::DevKey) {
        return error.id == core::ErrorId::InvalidCredentials;
    }
    return error.id == core::ErrorId::SessionRequired || error.id == core::ErrorId::SessionExpired;
}

// What a stranger is told to come back with (RFC 7617, 2).
void askForDevKey(Reply& reply) {
    reply.headers.append({QByteArrayLiteral("WWW-Authenticate"),
                          QByteArrayLiteral("Basic realm=\"Personal Center\", charset=\"UTF-8\"")});
}

} // namespace

core::Result<void> Dispatcher::admitNetwork(const Request& request) const {
    return m_services.networkMeter.take(request.address, m_services.clock.now());
}

core::Result<Reply> Dispatcher::handle(const Route& route, const Request& request) const {
    const bool anyone = route.access == api::Access::Anyone;
    if (anyone && isMetered(route)) {
        if (const core::Result<void> room = admitNetwork(request); !room) {
            return core::fail(room.error());
        }
    }
    Exchange exchange(request, m_services, route.access, route.status);
    core::Result<Reply> reply = route.handler(exchange);
    if (!anyone && reply && !exchange.isAuthorized()) {
        throw std::logic_error("a handler answered without having its session checked");
    }
    if (!anyone && !reply && isStrange(route, reply.error())) {
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
    Reply reply = problem(error, request.language);
    if (route.access == api::Access::DevKey && isStrange(route, error)) {
        askForDevKey(reply);
    }
    return reply;
}

std::optional<QByteArray> Dispatcher::piece(BodyStream& stream, const Request& request) const noexcept {
    try {
        return stream.next();
    } catch (const std::exception& failure) {
        qCWarning(log, "request %s: the reply broke off: %s", qUtf8Printable(request.id), failure.what());
    } catch (...) {
        qCCritical(log, "request %s: an unknown exception", qUtf8Printable(request.id));
    }
    return std::nullopt;
}

} // namespace service::http
