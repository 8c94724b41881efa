#pragma once

#include "api/identity.h"
#include "service/http/paging.h"
#include "service/store/database.h"

#include <QString>

#include <optional>

// Where accounts are signed in, and from which devices they were.
namespace service::identity {

inline constexpr core::Duration longestSession = std::chrono::hours(24 * 180);
inline constexpr core::Duration longestSsoSession = std::chrono::hours(24);
inline constexpr core::Duration longestIdleness = std::chrono::hours(24 * 30);
inline constexpr core::Duration useIsWrittenEvery = std::chrono::minutes(10);
inline constexpr core::Duration stepUpWindow = std::chrono::minutes(10);

struct Device {
    QString name;                 // as its owner calls it
    QString address;              // of the network it came from
    std::optional<QString> token; // device_token of an earlier session, if it sent one
};

// The account is signed in on this device, which is known from now on. ssoServiceId: the SSO service that
// opened it, where one did; it lives for longestSsoSession then. Otherwise its password did, and when each
// way in was last taken is noted with the account.
api::Session openSession(store::Transaction& transaction, const QString& accountId, const Device& device,
                         core::Time now, const std::optional<QString>& ssoServiceId = {});

// The device of the session that was ended; nothing where the account has no such session.
std::optional<QString> endSession(store::Transaction& transaction, const QString& accountId,
                                  const QString& id);
// How many there were. Challenges that wait for their second factor end with them.
int endOtherSessions(store::Transaction& transaction, const QString& accountId, const QString& keptId);
int endAllSessions(store::Transaction& transaction, const QString& accountId);
// Those that this SSO service opened, and what waits for its second factor. (Where the service goes, the
// database ends them.)
void endSsoSessions(store::Transaction& transaction, const QString& ssoServiceId, const QString& accountId);

// The newest first. currentId: the one that asks.
api::Page<api::SessionSummary> listSessions(store::Transaction& transaction, const QString& accountId,
                                            const QString& currentId,
                                            const std::optional<http::ListPlace>& after, int limit,
                                            core::Time now);

void setStepUp(store::Transaction& transaction, const QString& sessionId, core::Time until);
// What the others proved is no longer enough.
void closeOtherStepUps(store::Transaction& transaction, const QString& accountId, const QString& keptId);

QString deviceOf(store::Transaction& transaction, const QString& sessionId);
bool isKnownDevice(store::Transaction& transaction, const QString& accountId, const QString& token);

// Whether the last way in that was taken was an SSO service, not the password.
bool signedInThroughSsoLast(store::Transaction& transaction, const QString& accountId);

// Sessions that are over, and devices that were not seen for a year.
void removeOldSessions(store::Transaction& transaction, core::Time now);

} // namespace service::identity
