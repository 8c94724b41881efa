#pragma once

#include "service/store/database.h"

#include <QByteArray>
#include <QString>

#include <optional>

// The rows of sso_sign_ins: sign-ins under way, from the request to the provider to the code that the desktop
// exchanges. Each step is taken once, by one statement; every secret of them is hashed at rest.
namespace service::sso {

inline constexpr core::Duration signInLifetime = std::chrono::minutes(10);
inline constexpr core::Duration codeLifetime = std::chrono::minutes(2);

// Who waits for the outcome.
struct Desktop {
    QString redirectUri;
    QString state;
    QString codeChallenge; // S256
};

struct BegunSignIn {
    QString requestId; // an xs:ID
    QString cookie;    // known to the browser only
};
BegunSignIn beginSignIn(store::Transaction& transaction, const QString& serviceId,
                        const std::optional<Desktop>& desktop, const std::optional<QString>& testId,
                        core::Time now);

// What a response answers to.
enum class RequestState { Open, Unknown, Answered, Expired };
struct AnsweredRequest {
    RequestState state = RequestState::Unknown;
    std::optional<QString> testId;
};
AnsweredRequest findRequest(store::Transaction& transaction, const QString& serviceId,
                            const QString& requestId, core::Time now);

// The provider's response was good. The handle by which the browser comes back; nothing where another
// response was first.
std::optional<QString> answerRequest(store::Transaction& transaction, const QString& requestId,
                                     const std::optional<QString>& accountId, core::Time now);

// A browser came back with a handle, which is used up by that.
struct ReturnedSignIn {
    QString requestId;
    QByteArray browserHash;
    std::optional<Desktop> desktop;
    std::optional<QString> testId;
};
std::optional<ReturnedSignIn> takeHandle(store::Transaction& transaction, const QString& serviceId,
                                         const QString& handle, core::Time now);

// It is the browser that began. The code for the desktop.
QString issueCode(store::Transaction& transaction, const QString& requestId, core::Time now);
// Nothing more comes of it.
void endSignIn(store::Transaction& transaction, const QString& requestId);

struct RedeemedCode {
    QString serviceId;
    QString accountId;
    QString codeChallenge;
};
// Used up by that, whatever the verifier says.
std::optional<RedeemedCode> takeCode(store::Transaction& transaction, const QString& code, core::Time now);

// False where the service has seen this assertion before. Remembered until it would be refused for its age, a
// day at most.
bool useAssertion(store::Transaction& transaction, const QString& serviceId, const QString& assertionId,
                  core::Time endsAt, core::Time now);

// Sign-ins and assertions whose time is over.
void removeOldSignIns(store::Transaction& transaction, core::Time now);

// The name of the cookie of one sign-in: several may be under way in a browser.
QByteArray cookieName(const QString& requestId);

} // namespace service::sso
