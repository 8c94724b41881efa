#include "service/http/exchange.h"

#include "service/http/services.h"

#include <QLoggingCategory>

namespace service::http {

namespace {

Q_LOGGING_CATEGORY(log, "service.http")

// What follows this scheme, with its space, in Authorization. Empty where it is another.
QByteArray authorizationOf(const Request& request, QByteArrayView scheme) {
    const QByteArray header = request.header(QByteArrayLiteral("authorization"));
    if (header.size() <= scheme.size() ||
        header.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0) {
        return {};
    }
    return header.sliced(scheme.size()).trimmed();
}

// RFC 6750, 2.1. Empty where there is none.
QByteArray bearerTokenOf(const Request& request) {
    return authorizationOf(request, "bearer ");
}

// RFC 7617, 2.
std::optional<BasicCredentials> basicCredentialsOf(const Request& request) {
    const auto decoding = QByteArray::fromBase64Encoding(authorizationOf(request, "basic "),
                                                         QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray pair = decoding ? *decoding : QByteArray();
    const qsizetype colon = pair.indexOf(':');
    if (colon < 0) {
        return std::nullopt;
    }
    return BasicCredentials{pair.first(colon), pair.sliced(colon + 1)};
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

core::Result<Caller> Exchange::checkCaller(store::Transaction& transaction, bool writing) {
    if (m_access == api::Access::DevKey) {
        const auto given = basicCredentialsOf(m_request);
        if (!given) {
            return core::fail(core::ErrorId::InvalidCredentials);
        }
        return m_services.devKeys.check(transaction, *given, m_request, m_now);
    }
    const QByteArray token = bearerTokenOf(m_request);
    if (token.isEmpty()) {
        return core::fail(core::ErrorId::SessionRequired);
    }
    return m_services.guard.check(transaction, token, m_request, m_now, writing);
}

core::Result<void> Exchange::admit(store::Transaction& transaction, bool writing) {
    if (m_access == api::Access::Anyone) {
        m_authorized = true;
        return {};
    }
    core::Result<Caller> caller = checkCaller(transaction, writing);
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

QString Exchange::callerName() const {
    if (!m_caller.sessionId.isEmpty()) {
        return m_caller.sessionId;
    }
    return m_caller.devKey.isEmpty() ? m_request.path : m_caller.devKey;
}

core::Result<Reply> Exchange::once(store::Transaction& transaction,
                                   const std::function<core::Result<Reply>(store::Transaction&)>& work) {
    const auto call = m_services.keptReplies.callOf(m_request, callerName());
    if (!call) {
        return core::fail(call.error());
    }
    if (!*call) {
        return work(transaction);
    }
    m_answeredTo.clear(); // this may be another run of the same call
    core::Result<std::optional<Reply>> kept =
        m_services.keptReplies.begin(transaction, **call, m_caller.accountId, m_now);
    if (!kept) {
        return core::fail(kept.error());
    }
    if (*kept) {
        return **std::move(kept);
    }
    core::Result<Reply> reply = work(transaction);
    if (reply && reply->status >= 200 && reply->status < 300) {
        m_services.keptReplies.keep(transaction, **call, m_answeredTo, *reply);
    } else {
        m_services.keptReplies.giveUp(transaction, **call);
    }
    return reply;
}

core::Result<Reply> Exchange::perform(Mode mode,
                                      const std::function<core::Result<Reply>(store::Transaction&)>& work) {
    const bool writes = mode != Mode::Read;
    const auto admitted = [&](store::Transaction& transaction) -> core::Result<Reply> {
        const core::Result<void> admission = admit(transaction, writes);
        if (!admission) {
            return core::fail(admission.error());
        }
        return mode == Mode::Write ? once(transaction, work) : work(transaction);
    };
    if (writes) {
        return database().write(admitted);
    }
    bool useIsDue = false;
    core::Result<Reply> reply = database().read([&](store::Transaction& transaction) {
        core::Result<Reply> outcome = admitted(transaction);
        useIsDue = m_authorized && !m_caller.sessionId.isEmpty() &&
                   m_services.guard.useIsDue(transaction, m_caller, m_now);
        return outcome;
    });
    if (useIsDue && !database().isBeingWritten()) { // then the next read notes it
        noteUse();
    }
    return reply;
}

core::Result<Reply>
Exchange::performLast(const std::function<core::Result<Reply>(store::Transaction&)>& work,
                      const std::function<std::optional<Reply>(store::Transaction&)>& again) {
    return database().writeLocked([&](store::Transaction& transaction) -> core::Result<Reply> {
        const core::Result<void> admission = admit(transaction, true);
        core::Result<Reply> reply = admission ? work(transaction) : core::fail(admission.error());
        // Also where the session went between the two.
        if (!reply && reply.error().id == core::ErrorId::SessionExpired) {
            if (std::optional<Reply> answer = again(transaction)) {
                m_authorized = true; // by what the answer was kept under
                return *std::move(answer);
            }
        }
        return reply;
    });
}

core::Result<std::optional<QByteArray>> Exchange::proofOfCall() const {
    const auto call = m_services.keptReplies.callOf(m_request, QString::fromLatin1(bearerTokenOf(m_request)));
    if (!call) {
        return core::fail(call.error());
    }
    return *call ? std::optional((*call)->keyHash) : std::nullopt;
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
    return number(QStringLiteral("limit"), byDefault, most);
}

core::Result<int> Exchange::number(const QString& name, int byDefault, int largest) const {
    if (!m_request.query.hasQueryItem(name)) {
        return byDefault;
    }
    bool isNumber = false;
    const int number = m_request.queryValue(name).toInt(&isNumber);
    const auto wrong = [&](const QString& id, const QJsonObject& params = {}) {
        return core::fail(core::Error{core::ErrorId::BadRequest, {}, {{name, id, params}}});
    };
    if (!isNumber) {
        return wrong(QStringLiteral("wrong_type"));
    }
    if (number < 1) {
        return wrong(QStringLiteral("too_small"), {{QStringLiteral("smallest"), 1}});
    }
    if (number > largest) {
        return wrong(QStringLiteral("too_large"), {{QStringLiteral("largest"), largest}});
    }
    return number;
}

} // namespace service::http
