#include "service/two_factor/second_factors.h"

#include "service/activity/activity.h"
#include "service/identity/accounts.h"
#include "service/identity/notices.h"
#include "service/limits/limits.h"

#include <QRegularExpression>

#include <algorithm>

namespace service::two_factor {

namespace {

using identity::SecondFactorAttempt;
using limits::Limit;

struct Bucket {
    Limit limit;
    QString subject;
};

// What wrong ones of this attempt are counted by.
QList<Bucket> bucketsOf(const SecondFactorAttempt& attempt) {
    QList<Bucket> buckets{{Limit::SecondFactor, attempt.place}};
    switch (attempt.to) {
    case SecondFactorAttempt::To::ProveAgain:
        break;
    case SecondFactorAttempt::To::SignIn:
        if (attempt.knownDevice) {
            const QString device = QString::fromLatin1(attempt.knownDevice->toHex());
            buckets.append({Limit::SecondFactorKnownDevice, attempt.accountId + u' ' + device});
        } else {
            buckets.append({Limit::SecondFactorUnknownDevice, attempt.accountId});
        }
        break;
    case SecondFactorAttempt::To::ResetPassword:
        buckets.append(
            {Limit::SecondFactorUnknownDevice, attempt.accountId + QStringLiteral(" password reset")});
        break;
    }
    return buckets;
}

void record(store::Transaction& transaction, const SecondFactorAttempt& attempt, const char* kind,
            core::Time now, const QJsonObject& params = {}) {
    activity::record(transaction, {attempt.accountId, kind, params, attempt.sessionId, attempt.address}, now);
}

} // namespace

QString plainCode(const QString& typed) {
    static const QRegularExpression separators(QStringLiteral("[\\s\\p{Pd}]"),
                                               QRegularExpression::UseUnicodePropertiesOption);
    QString code = typed;
    return code.remove(separators);
}

core::Result<void> SecondFactors::redeem(store::Transaction& transaction, const SecondFactorAttempt& attempt,
                                         core::Time now) const {
    auto proven = prove(transaction, attempt, now);
    const auto holder = identity::findHolder(transaction, attempt.accountId);
    if (proven && holder && attempt.factor.method == api::SecondFactorMethod::RecoveryCode) {
        identity::notify(transaction, m_with.messages, *holder, delivery::Template::RecoveryCodeUsed,
                         attempt.device, now,
                         {{QStringLiteral("left"), QString::number(holder->recoveryCodesLeft)}});
    }
    return proven;
}

core::Result<void> SecondFactors::prove(store::Transaction& transaction, const SecondFactorAttempt& attempt,
                                        core::Time now) const {
    const auto holder = identity::findHolder(transaction, attempt.accountId);
    if (!holder || !holder->twoFactor) {
        return core::fail(core::ErrorId::WrongState);
    }
    for (const Bucket& bucket : bucketsOf(attempt)) {
        if (auto room = m_with.limits.check(transaction, bucket.limit, bucket.subject, now); !room) {
            return room;
        }
    }
    const QString code = plainCode(attempt.factor.code);
    if (attempt.factor.method == api::SecondFactorMethod::RecoveryCode) {
        return takeRecoveryCode(transaction, attempt, code, now);
    }
    switch (m_authenticators.take(transaction, attempt.accountId, code, now)) {
    case Authenticators::Outcome::Taken:
        return {};
    case Authenticators::Outcome::Used:
        return core::fail(core::ErrorId::CodeUsed);
    case Authenticators::Outcome::Wrong:
        break;
    }
    return core::fail(refuse(transaction, attempt, now));
}

core::Result<void> SecondFactors::takeRecoveryCode(store::Transaction& transaction,
                                                   const SecondFactorAttempt& attempt, const QString& code,
                                                   core::Time now) const {
    switch (m_recoveryCodes.take(transaction, attempt.accountId, code, now)) {
    case RecoveryCodes::Outcome::Used:
        return core::fail(core::ErrorId::CodeUsed);
    case RecoveryCodes::Outcome::Wrong:
        return core::fail(refuse(transaction, attempt, now));
    case RecoveryCodes::Outcome::Taken:
        break;
    }
    const int left = RecoveryCodes::left(transaction, attempt.accountId);
    identity::setRecoveryCodesLeft(transaction, attempt.accountId, left);
    record(transaction, attempt, activity::kind::recoveryCodeUsed, now, {{QStringLiteral("left"), left}});
    return {};
}

core::Error SecondFactors::refuse(store::Transaction& transaction, const SecondFactorAttempt& attempt,
                                  core::Time now) const {
    int left = std::numeric_limits<int>::max();
    for (const Bucket& bucket : bucketsOf(attempt)) {
        m_with.limits.count(transaction, bucket.limit, bucket.subject, now);
        left = std::min(left, m_with.limits.room(transaction, bucket.limit, bucket.subject, now));
    }
    record(transaction, attempt, activity::kind::secondFactorFailed, now);
    return {core::ErrorId::CodeWrong, {{QStringLiteral("attempts_left"), left}}, {}};
}

} // namespace service::two_factor
