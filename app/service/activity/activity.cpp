#include "service/activity/activity.h"

#include "service/keys/master_keys.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <chrono>

namespace service::activity {

namespace {

constexpr std::array kinds{
    kind::accountCreated,
    kind::signedIn,
    kind::signedOut,
    kind::signInFailed,
    kind::stepUpFailed,
    kind::sessionEnded,
    kind::otherSessionsEnded,
    kind::passwordChanged,
    kind::passwordReset,
    kind::nameChanged,
    kind::localeChanged,
    kind::emailChanged,
    kind::emailPutBack,
    kind::phoneChanged,
    kind::phoneVerified,
    kind::contactChangeStarted,
    kind::contactChangeCancelled,
    kind::operatorChanged,
    kind::organizationCreated,
    kind::organizationChanged,
    kind::organizationDeleted,
    kind::memberInvited,
    kind::invitationTakenBack,
    kind::memberJoined,
    kind::memberRemoved,
    kind::memberLeft,
    kind::organizationJoined,
    kind::organizationLeft,
    kind::membershipEnded,
    kind::invitationDeclined,
    kind::twoFactorTurnedOn,
    kind::twoFactorTurnedOff,
    kind::twoFactorAfterSsoChanged,
    kind::authenticatorReplaced,
    kind::recoveryCodesRenewed,
    kind::recoveryCodeUsed,
    kind::secondFactorFailed,
    kind::dataExported,
    kind::devSecretShown,
    kind::devSecretReset,
    kind::callbackSaved,
    kind::callbackRemoved,
    kind::testEventSent,
    kind::ssoServiceCreated,
    kind::ssoServiceChanged,
    kind::ssoServiceDeleted,
    kind::ssoOrganizationsChanged,
    kind::ssoMetadataRefreshed,
    kind::ssoMetadataFailed,
    kind::ssoSignInRefused,
    kind::ssoConsentGiven,
    kind::ssoConsentWithdrawn,
    kind::ssoConsentEnded,
    kind::amazonBound,
    kind::amazonOrderAdded,
};

// Ids rise with time, and within a millisecond in the order of their making, so that the list can go by them.
QString risingId(core::Time now) {
    constexpr int stepDigits = 16;
    constexpr int randomBytes = 4;
    const auto step = std::chrono::steady_clock::now().time_since_epoch().count();
    return firstIdAt(now) + QStringLiteral("%1%2")
                                .arg(static_cast<qint64>(step), stepDigits, 16, QLatin1Char('0'))
                                .arg(QString::fromLatin1(keys::randomBytes(randomBytes).toHex()));
}

} // namespace

QString firstIdAt(core::Time time) {
    constexpr int timeDigits = 12;
    return QStringLiteral("%1").arg(std::max<qint64>(time.milliseconds, 0), timeDigits, 16, QLatin1Char('0'));
}

bool isKind(const QString& name) {
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](const char* candidate) { return name == QLatin1String(candidate); });
}

void record(store::Transaction& transaction, const Event& event, core::Time now) {
    // The device is copied: the session may be gone when the list is read.
    transaction.run(QStringLiteral("INSERT INTO activity (id, account_id, at, kind, device, address, params) "
                                   "VALUES (?, ?, ?, ?, (SELECT device FROM sessions WHERE id = ?), ?, ?)"),
                    risingId(now), event.accountId, now, QString::fromLatin1(event.kind),
                    event.sessionId.value_or(QString()), event.address,
                    QString::fromUtf8(QJsonDocument(event.params).toJson(QJsonDocument::Compact)));
}

} // namespace service::activity
