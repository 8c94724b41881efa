#pragma once

#include "service/http/message.h"
#include "service/store/database.h"

#include <functional>

namespace service::http {

// Whose call it is, as the session or the DevKey says, never the request.
struct Caller {
    QString sessionId;
    QString accountId;
    bool steppedUp = false; // the step-up window is open
    bool useIsDue = false;  // as found by check(): its use was last written 10 minutes ago or more
    QString devKey = {};    // of an integration, which has no session
};

// Knows sessions, which http does not.
class SessionGuard {
  public:
    virtual ~SessionGuard() = default;
    // session_required, session_expired. Also notes the use of the session (every 10 minutes at most, when
    // `writing`).
    virtual core::Result<Caller> check(store::Transaction& transaction, const QByteArray& bearerToken,
                                       const Request& request, core::Time now, bool writing) = 0;
    // The error that asks for a step-up: step_up_required with params.methods.
    virtual core::Error stepUpRequired(store::Transaction& transaction, const Caller& caller) = 0;
    // A stored use that is due is written by the exchange after a read; nothing to do where it returns false.
    virtual bool useIsDue(store::Transaction& transaction, const Caller& caller, core::Time now) = 0;
};

// Of RFC 7617.
struct BasicCredentials {
    QByteArray user;
    QByteArray password;
};

// Knows the credentials of integrations, which http does not.
class DevKeyGuard {
  public:
    virtual ~DevKeyGuard() = default;
    // invalid_credentials.
    virtual core::Result<Caller> check(store::Transaction& transaction, const BasicCredentials& given,
                                       const Request& request, core::Time now) = 0;
};

class Services; // what every exchange shares: database, clock, guard, idempotency; made by main

// One call under way, on a worker thread: what the handler may do with it. Handlers are plain functions; they
// see the caller only inside a transaction that has checked whose call it is.
class Exchange {
  public:
    Exchange(const Request& request, Services& services, api::Access access, int status);

    const Request& request() const { return m_request; }
    core::Time now() const { return m_now; }
    Language language() const { return m_request.language; }
    // Valid inside read(), write() and after authorize(). Empty where the endpoint is for anyone.
    const Caller& caller() const { return m_caller; }
    store::Database& database();

    // Work: core::Result<T>(store::Transaction&), T a struct of api or a Reply. Checks session and step-up in
    // the same transaction.
    template <class Work>
    core::Result<Reply> read(Work&& work) {
        return perform(Mode::Read,
                       [&](store::Transaction& transaction) { return asReply(work(transaction)); });
    }
    // As read; at most once a call, since what it returns is the answer (database() is for whatever comes
    // before). An answer kept for the same Idempotency-Key is given again instead of working twice; a 2xx
    // answer is kept in the same transaction as the work, so that a crash leaves both or neither.
    template <class Work>
    core::Result<Reply> write(Work&& work) {
        return perform(Mode::Write,
                       [&](store::Transaction& transaction) { return asReply(work(transaction)); });
    }
    // As write, for what is not given again, whatever the Idempotency-Key.
    template <class Work>
    core::Result<Reply> writeUnkept(Work&& work) {
        return perform(Mode::WriteUnkept,
                       [&](store::Transaction& transaction) { return asReply(work(transaction)); });
    }
    // As write, for the call after which its session is no more, and which may take seconds: the work has to
    // lock what it goes by (Database::writeLocked), and answers session_expired where that has gone. The
    // answer is not kept under the Idempotency-Key; the work keeps what it wants by proofOfCall().
    // again(transaction), a std::optional<Reply>, is asked where the session is not there (any more), and may
    // have the answer.
    template <class Work, class Again>
    core::Result<Reply> writeLast(Work&& work, Again&& again) {
        return performLast(
            [&](store::Transaction& transaction) { return asReply(work(transaction)); },
            [&](store::Transaction& transaction) -> std::optional<Reply> { return again(transaction); });
    }
    // A keyed hash of the session's token and the Idempotency-Key. Nothing where the request has no
    // Idempotency-Key; bad_request where it is none.
    core::Result<std::optional<QByteArray>> proofOfCall() const;
    // Inside write(), where no session says whose the answer is: what is kept of it goes with this account.
    void isAnsweredTo(const QString& accountId) { m_answeredTo = accountId; }

    // Session and step-up checked in a transaction of their own, before work that must not run inside one
    // (Argon2id).
    core::Result<Caller> authorize();
    // Whether the session was checked. An answer to a call that needs one does not leave the service without.
    bool isAuthorized() const { return m_authorized; }

    // changed_elsewhere with the present state, where the request has an If-Match that is not this version.
    core::Result<void> matches(int version, const QJsonObject& current) const;

    // ?name=, from 1 on.
    core::Result<int> number(const QString& name, int byDefault, int largest) const;
    // ?limit= (1 to 200, 50 where absent) and ?cursor= (opaque; empty where absent).
    core::Result<int> limit() const;
    QString cursor() const { return m_request.queryValue(QStringLiteral("cursor")); }

  private:
    template <class T>
    core::Result<Reply> asReply(core::Result<T>&& outcome) const {
        if (!outcome) {
            return core::fail(outcome.error());
        }
        if constexpr (std::is_same_v<T, Reply>) {
            return std::move(*outcome);
        } else {
            return replyWith(*outcome, m_status);
        }
    }
    enum class Mode { Read, Write, WriteUnkept };
    core::Result<Reply> perform(Mode mode,
                                const std::function<core::Result<Reply>(store::Transaction&)>& work);
    core::Result<Reply> performLast(const std::function<core::Result<Reply>(store::Transaction&)>& work,
                                    const std::function<std::optional<Reply>(store::Transaction&)>& again);
    core::Result<void> admit(store::Transaction& transaction, bool writing);
    core::Result<Caller> checkCaller(store::Transaction& transaction, bool writing);
    // By whom an Idempotency-Key is known.
    QString callerName() const;
    core::Result<Reply> once(store::Transaction& transaction,
                             const std::function<core::Result<Reply>(store::Transaction&)>& work);
    void noteUse();

    const Request& m_request;
    Services& m_services;
    api::Access m_access;
    int m_status;
    core::Time m_now;
    Caller m_caller;
    QString m_answeredTo;
    bool m_authorized = false;
};

} // namespace service::http
