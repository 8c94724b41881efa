#include "service/identity/session_guard.h"

#include "service/identity/sessions.h"
#include "service/identity/step_up.h"
#include "service/identity/tokens.h"

namespace service::identity {

core::Result<http::Caller> SessionGuard::check(store::Transaction& transaction, const QByteArray& bearerToken,
                                               const http::Request& request, core::Time now, bool writing) {
    if (bearerToken.isEmpty()) {
        return core::fail(core::ErrorId::SessionRequired);
    }
    // The session of a disabled account counts as ended; signing in again tells why.
    const auto row = transaction.one(
        QStringLiteral(
            "SELECT s.id, s.account_id, s.last_used_at, s.stepped_up_until FROM sessions s "
            "JOIN accounts a ON a.id = s.account_id "
            "WHERE s.token_hash = ? AND s.expires_at > ? AND s.last_used_at > ? AND a.disabled = 0"),
        hashOfToken(bearerToken), now, now - longestIdleness);
    if (!row) {
        return core::fail(core::ErrorId::SessionExpired);
    }
    http::Caller caller{row->text(0), row->text(1), row->time(3) > now,
                        row->time(2) + useIsWrittenEvery <= now};
    if (caller.useIsDue && writing) {
        transaction.run(QStringLiteral("UPDATE sessions SET last_used_at = ?, address = ? WHERE id = ?"), now,
                        request.address, caller.sessionId);
        caller.useIsDue = false;
    }
    return caller;
}

core::Error SessionGuard::stepUpRequired(store::Transaction& transaction, const http::Caller& caller) {
    const auto holder = findHolder(transaction, caller.accountId);
    const QList<api::StepUpMethod> methods = StepUp::methods(holder.value_or(Holder()));
    return {core::ErrorId::StepUpRequired, {{QStringLiteral("methods"), core::json::write(methods)}}, {}};
}

bool SessionGuard::useIsDue(store::Transaction& /*transaction*/, const http::Caller& caller,
                            core::Time /*now*/) {
    return caller.useIsDue;
}

} // namespace service::identity
