#include "service/sso/sign_ins.h"

#include "service/identity/tokens.h"
#include "service/keys/master_keys.h"

#include <algorithm>

namespace service::sso {

namespace {

// Of an assertion: beyond that it is refused because what it answers to has ended.
constexpr core::Duration longestMemory = std::chrono::hours(24);

QByteArray hashOf(const QString& secret) {
    return identity::hashOfToken(secret.toUtf8());
}

} // namespace

BegunSignIn beginSignIn(store::Transaction& transaction, const QString& serviceId,
                        const std::optional<Desktop>& desktop, const std::optional<QString>& testId,
                        core::Time now) {
    // An xs:ID begins with no digit.
    BegunSignIn begun{u'_' + keys::randomId(), identity::newToken()};
    const auto of = [&](QString Desktop::*field) {
        return desktop ? std::optional((*desktop).*field) : std::nullopt;
    };
    transaction.run(
        QStringLiteral(
            "INSERT INTO sso_sign_ins (id, service_id, test_id, browser_hash, redirect_uri, state, "
            "code_challenge, phase, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'begun', ?)"),
        begun.requestId, serviceId, testId, hashOf(begun.cookie), of(&Desktop::redirectUri),
        of(&Desktop::state), of(&Desktop::codeChallenge), now + signInLifetime);
    return begun;
}

AnsweredRequest findRequest(store::Transaction& transaction, const QString& serviceId,
                            const QString& requestId, core::Time now) {
    const auto row = transaction.one(
        QStringLiteral("SELECT phase, expires_at, test_id FROM sso_sign_ins WHERE id = ? AND service_id = ?"),
        requestId, serviceId);
    if (!row) {
        return {};
    }
    const RequestState state = row->text(0) != QStringLiteral("begun") ? RequestState::Answered
                               : row->time(1) <= now                   ? RequestState::Expired
                                                                       : RequestState::Open;
    return {state, row->optionalText(2)};
}

std::optional<QString> answerRequest(store::Transaction& transaction, const QString& requestId,
                                     const std::optional<QString>& accountId, core::Time now) {
    const QString handle = identity::newToken();
    const int answered = transaction.run(
        QStringLiteral("UPDATE sso_sign_ins SET phase = 'answered', handle_hash = ?, account_id = ? "
                       "WHERE id = ? AND phase = 'begun' AND expires_at > ?"),
        hashOf(handle), accountId, requestId, now);
    return answered == 1 ? std::optional(handle) : std::nullopt;
}

std::optional<ReturnedSignIn> takeHandle(store::Transaction& transaction, const QString& serviceId,
                                         const QString& handle, core::Time now) {
    const auto row = transaction.one(
        QStringLiteral(
            "UPDATE sso_sign_ins SET phase = 'returned', handle_hash = NULL WHERE handle_hash = ? AND "
            "service_id = ? AND phase = 'answered' AND expires_at > ? "
            "RETURNING id, browser_hash, redirect_uri, state, code_challenge, test_id"),
        hashOf(handle), serviceId, now);
    if (!row) {
        return std::nullopt;
    }
    ReturnedSignIn returned{row->text(0), row->bytes(1), std::nullopt, row->optionalText(5)};
    if (!row->isNull(2)) {
        returned.desktop = Desktop{row->text(2), row->text(3), row->text(4)};
    }
    return returned;
}

QString issueCode(store::Transaction& transaction, const QString& requestId, core::Time now) {
    const QString code = identity::newToken();
    transaction.run(
        QStringLiteral("UPDATE sso_sign_ins SET phase = 'finished', code_hash = ?, expires_at = ? "
                       "WHERE id = ? AND phase = 'returned'"),
        hashOf(code), now + codeLifetime, requestId);
    return code;
}

void endSignIn(store::Transaction& transaction, const QString& requestId) {
    transaction.run(
        QStringLiteral("UPDATE sso_sign_ins SET phase = 'ended', handle_hash = NULL, code_hash = NULL "
                       "WHERE id = ?"),
        requestId);
}

std::optional<RedeemedCode> takeCode(store::Transaction& transaction, const QString& code, core::Time now) {
    const auto row = transaction.one(
        QStringLiteral(
            "UPDATE sso_sign_ins SET phase = 'ended', code_hash = NULL WHERE code_hash = ? AND "
            "phase = 'finished' AND expires_at > ? RETURNING service_id, account_id, code_challenge"),
        hashOf(code), now);
    return row ? std::optional(RedeemedCode{row->text(0), row->text(1), row->text(2)}) : std::nullopt;
}

bool useAssertion(store::Transaction& transaction, const QString& serviceId, const QString& assertionId,
                  core::Time endsAt, core::Time now) {
    const core::Time until = std::min(endsAt, now + longestMemory);
    return transaction.run(
               QStringLiteral("INSERT INTO sso_assertions (service_id, assertion_hash, expires_at) "
                              "VALUES (?, ?, ?) ON CONFLICT DO NOTHING"),
               serviceId, hashOf(assertionId), until) == 1;
}

void removeOldSignIns(store::Transaction& transaction, core::Time now) {
    transaction.run(QStringLiteral("DELETE FROM sso_sign_ins WHERE expires_at <= ?"), now - signInLifetime);
    transaction.run(QStringLiteral("DELETE FROM sso_assertions WHERE expires_at <= ?"), now);
}

QByteArray cookieName(const QString& requestId) {
    constexpr qsizetype enough = 12;
    return "sso" + requestId.left(enough).toLatin1();
}

} // namespace service::sso
