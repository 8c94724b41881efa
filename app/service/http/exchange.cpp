#include "service/http/exchange.h"

#include "service/http/services.h"

#include <QLoggingCategory>

namespace service::http {

namespace {

Q_LOGGING_CATEGORY(log, "service.http")

// RFC 6750, 2.1. Empty where there is none.
QByteArray bearerTokenOf(const Request& request) {
    const QByteArray header = request.header(QByteArrayLiteral("authorization"));
    constexpr qsizetype length = 7;
    if (header.size() <= length || header.first(length).compare("bearer ", Qt::CaseInsensitive) != 0) {
        return {};
    }
    return header.sliced(length).trimmed();
}

} // namespace

Exchange::Exchange(const Request& request, Services& services, api::Access access, int status)
    : m_request(request)
    , m_services(services)
    , m_access(access)
    , m_status(status)
    , m_now(services.clock.now()) {}

store::Database& Exchange::database() {
    return m_services.database;
}

core::Result<void> Exchange::admit(store::Transaction& transaction, bool writing) {
    if (m_access == api::Access::Anyone) {
        m_authorized = true;
        return {};
    }
    const QByteArray token = bearerTokenOf(m_request);
    if (token.isEmpty()) {
        return core::fail(core::ErrorId::SessionRequired);
    }
    core::Result<Caller> caller = m_services.guard.check(transaction, token, m_request, m_now, writing);
    if (!caller) {
        return core::fail(caller.error());
    }
    m_caller = *std::move(caller);
    if (m_access == api::Access::StepUp && !m_caller.steppedUp) {
        return core::fail(m_services.guard.stepUpRequired(transaction, m_caller));
    }
    m_authorized = true;
    return {};
}

core::Result<Reply> Exchange::once(store::Transaction& transaction,
                                   const std::function<core::Result<Reply>(store::Transaction&)>& work) {
    const QString& caller = m_caller.sessionId.isEmpty() ? m_request.path : m_caller.sessionId;
    const auto call = m_services.keptReplies.callOf(m_request, caller);
    if (!call) {
        return core::fail(call.error());
    }
    if (!*call) {
        return work(transaction);
    }
    core::Result<std::optional<Reply>> kept = m_services.keptReplies.begin(transaction, **call, m_now);
    if (!kept) {
        return core::fail(kept.error());
    }
    if (*kept) {
        return **std::move(kept);
    }
    core::Result<Reply> reply = work(transaction);
    if (reply && reply->status >= 200 && reply->status < 300) {
        m_services.keptReplies.keep(transaction, **call, *reply);
    } else {
        m_services.keptReplies.giveUp(transaction, **call);
    }
    return reply;
}

core::Result<Reply> Exchange::perform(bool writes,
                                      const std::function<core::Result<Reply>(store::Transaction&)>& work) {
    const auto admitted = [&](store::Transaction& transaction) -> core::Result<Reply> {
        const core::Result<void> admission = admit(transaction, writes);
        if (!admission) {
            return core::fail(admission.error());
        }
        return writes ? once(transaction, work) : work(transaction);
    };
    if (writes) {
        return database().write(admitted);
    }
    bool useIsDue = false;
    core::Result<Reply> reply = database().read([&](store::Transaction& transaction) {
        core::Result<Reply> outcome = admitted(transaction);
        useIsDue = m_authorized && m_access != api::Access::Anyone &&
                   m_services.guard.useIsDue(transaction, m_caller, m_now);
        return outcome;
    });
    if (useIsDue) {
        noteUse();
    }
    return reply;
}

// After a read; the answer does not depend on it.
void Exchange::noteUse() {
    try {
        database().write([&](store::Transaction& transaction) {
            (void)m_services.guard.check(transaction, bearerTokenOf(m_request), m_request, m_now, true);
        });
    } catch (const store::DatabaseError& error) {
        qCWarning(log, "request %s: the use of a session was not written: %s", qUtf8Printable(m_request.id),
                  error.what());
    }
}

core::Result<Caller> Exchange::authorize() {
    const core::Result<void> admission =
        database().read([&](store::Transaction& transaction) { return admit(transaction, false); });
    if (!admission) {
        return core::fail(admission.error());
    }
    return m_caller;
}

core::Result<void> Exchange::matches(int version, const QJsonObject& current) const {
    const QByteArray header = m_request.header(QByteArrayLiteral("if-match")).trimmed();
    if (header.isEmpty() || header == "*") {
        return {};
    }
    const QByteArray present = '"' + QByteArray::number(version) + '"';
    for (const QByteArray& tag : header.split(',')) {
        if (tag.trimmed() == present) {
            return {};
        }
    }
    return core::fail(core::ErrorId::ChangedElsewhere, {{QStringLiteral("current"), current}});
}

core::Result<int> Exchange::limit() const {
    constexpr int byDefault = 50;
    constexpr int most = 200;
    const QString name = QStringLiteral("limit");
    if (!m_request.query.hasQueryItem(name)) {
        return byDefault;
    }
    bool isNumber = false;
    const int limit = m_request.queryValue(name).toInt(&isNumber);
    const auto wrong = [&](const QString& id, const QJsonObject& params = {}) {
        return core::fail(core::Error{core::ErrorId::BadRequest, {}, {{name, id, params}}});
    };
    if (!isNumber) {
        return wrong(QStringLiteral("wrong_type"));
    }
    if (limit < 1) {
        return wrong(QStringLiteral("too_small"), {{QStringLiteral("smallest"), 1}});
    }
    if (limit > most) {
        return wrong(QStringLiteral("too_large"), {{QStringLiteral("largest"), most}});
    }
    return limit;
}

} // namespace service::http
