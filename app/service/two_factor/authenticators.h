#pragma once

#include "core/result.h"
#include "core/secret_bytes.h"
#include "service/store/database.h"

#include <QString>

#include <optional>

namespace service::keys {
class MasterKeys;
}

namespace service::two_factor {

// The rows of authenticators: an account has one in force at most, and one more that is being set up at most.
// Secrets are 160 bits, sealed. Codes are those of RFC 6238 with Google Authenticator's parameters, one step
// of drift either way; the step of a code that was taken is remembered, so that neither it nor an earlier one
// counts again, whoever asks on whichever connection.
class Authenticators {
  public:
    static constexpr core::Duration lifeOfEnrolment = std::chrono::minutes(30);
    static constexpr int attempts = 10; // at the code that confirms an enrolment

    explicit Authenticators(const keys::MasterKeys& keys)
        : m_keys(keys) {}

    struct Enrolment {
        QString id;
        core::SecretBytes secret;
        core::Time expiresAt;
    };
    // Supersedes one that was begun before. What is in force stays so.
    Enrolment begin(store::Transaction& transaction, const QString& accountId, core::Time now) const;

    struct Confirmed {
        bool replaced = false; // another that was in force
    };
    // Puts it in force, and its code is used. not_found where the account never began it or it is forgotten;
    // code_expired where it is superseded, too old, out of tries or in force already;
    // code_wrong{attempts_left}; code_used where this code put it in force.
    core::Result<Confirmed> confirm(store::Transaction& transaction, const QString& accountId,
                                    const QString& id, const QString& code, core::Time now) const;

    enum class Outcome { Taken, Wrong, Used };
    // Uses up a code of the one in force; Wrong where there is none.
    Outcome take(store::Transaction& transaction, const QString& accountId, const QString& code,
                 core::Time now) const;

    // The account has none any more, neither in force nor begun.
    static void removeAll(store::Transaction& transaction, const QString& accountId);
    // Enrolments, a day after their end: until then they say what became of them.
    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    std::optional<qint64> stepOf(const QString& id, const QByteArray& sealed, const QString& code,
                                 core::Time now) const;

    const keys::MasterKeys& m_keys;
};

} // namespace service::two_factor
