#pragma once

#include "core/time.h"
#include "service/store/database.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace service::activity {

// What happened to an account, for its owner to read. Kinds keep their names once shipped.
namespace kind {
inline constexpr const char* accountCreated = "account_created";
inline constexpr const char* signedIn = "signed_in";
inline constexpr const char* signedOut = "signed_out";
inline constexpr const char* signInFailed = "sign_in_failed";
inline constexpr const char* stepUpFailed = "step_up_failed"; // a wrong password; codes: second_factor_failed
inline constexpr const char* sessionEnded = "session_ended";  // {device}
inline constexpr const char* otherSessionsEnded = "other_sessions_ended"; // {count}
inline constexpr const char* passwordChanged = "password_changed";
inline constexpr const char* passwordReset = "password_reset";
inline constexpr const char* nameChanged = "name_changed";                        // {from, to}
inline constexpr const char* localeChanged = "locale_changed";                    // {from, to}
inline constexpr const char* emailChanged = "email_changed";                      // {from, to}
inline constexpr const char* emailPutBack = "email_put_back";                     // {from, to}
inline constexpr const char* phoneChanged = "phone_changed";                      // {from, to}
inline constexpr const char* phoneVerified = "phone_verified";                    // {number}
inline constexpr const char* contactChangeStarted = "contact_change_started";     // {channel}
inline constexpr const char* contactChangeCancelled = "contact_change_cancelled"; // {channel}
inline constexpr const char* operatorChanged = "operator_changed";                // {what, …}
inline constexpr const char* organizationCreated = "organization_created";        // {name}
inline constexpr const char* organizationChanged = "organization_changed";  // {from, to} names, or {name}
inline constexpr const char* organizationDeleted = "organization_deleted";  // {name}
inline constexpr const char* memberInvited = "member_invited";              // {name}: of the organization
inline constexpr const char* invitationTakenBack = "invitation_taken_back"; // {name}
inline constexpr const char* memberJoined = "member_joined";                // {name}
inline constexpr const char* memberRemoved = "member_removed";              // {name}
inline constexpr const char* memberLeft = "member_left"; // {name, account_deleted: true where that is why}
inline constexpr const char* organizationJoined = "organization_joined"; // {name}
inline constexpr const char* organizationLeft = "organization_left";     // {name}
inline constexpr const char* membershipEnded = "membership_ended";       // {name}
inline constexpr const char* invitationDeclined = "invitation_declined"; // {name}
inline constexpr const char* twoFactorTurnedOn = "two_factor_turned_on";
inline constexpr const char* twoFactorTurnedOff = "two_factor_turned_off";
inline constexpr const char* twoFactorAfterSsoChanged = "two_factor_after_sso_changed"; // {on}
inline constexpr const char* authenticatorReplaced = "authenticator_replaced";
inline constexpr const char* recoveryCodesRenewed = "recovery_codes_renewed";
inline constexpr const char* recoveryCodeUsed = "recovery_code_used"; // {left}
inline constexpr const char* secondFactorFailed = "second_factor_failed";
inline constexpr const char* dataExported = "data_exported";
inline constexpr const char* devSecretShown = "dev_secret_shown";
inline constexpr const char* devSecretReset = "dev_secret_reset";
inline constexpr const char* callbackSaved = "callback_saved";          // {from (absent at first), to}
inline constexpr const char* callbackRemoved = "callback_removed";      // {url}
inline constexpr const char* testEventSent = "test_event_sent";         // {event}
inline constexpr const char* ssoServiceCreated = "sso_service_created"; // {name}
inline constexpr const char* ssoServiceChanged = "sso_service_changed"; // {name}
inline constexpr const char* ssoServiceDeleted = "sso_service_deleted"; // {name}
inline constexpr const char* ssoOrganizationsChanged = "sso_organizations_changed"; // {name, count}
inline constexpr const char* ssoMetadataRefreshed =
    "sso_metadata_refreshed";                                               // {name}, where they had changed
inline constexpr const char* ssoMetadataFailed = "sso_metadata_failed";     // {name, id, reason}
inline constexpr const char* ssoSignInRefused = "sso_sign_in_refused";      // {name, check, reason}
inline constexpr const char* ssoConsentGiven = "sso_consent_given";         // {name}
inline constexpr const char* ssoConsentWithdrawn = "sso_consent_withdrawn"; // {name}
inline constexpr const char* ssoConsentEnded =
    "sso_consent_ended"; // {name}; the service, the organization or the membership has gone
inline constexpr const char* amazonBound = "amazon_bound";            // {aws_account_id, product}
inline constexpr const char* amazonOrderAdded = "amazon_order_added"; // {aws_account_id, product}
} // namespace kind

struct Event {
    QString accountId;
    const char* kind;
    QJsonObject params = {};
    std::optional<QString> sessionId = {}; // who did it, where a session did
    std::optional<QString> address = {};
};

void record(store::Transaction& transaction, const Event& event, core::Time now);

// Ids begin with the time: every event from then on has this one or a later one, and every earlier event an
// earlier one.
QString firstIdAt(core::Time time);

// Whether there is such a kind; a filter that names another is a mistake.
bool isKind(const QString& name);

} // namespace service::activity
