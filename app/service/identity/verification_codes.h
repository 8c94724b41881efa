#pragma once

#include "core/result.h"
#include "core/time.h"
#include "service/store/database.h"

#include <QString>

#include <optional>

namespace service::keys {
class MasterKeys;
}

namespace service::identity {

// The codes that prove a contact: six digits from the system's generator, sealed in the database, good for
// ten minutes, five tries and one use. Whatever waits for a code keeps its id, and so the code serves nothing
// else.
//
// What a try brings: code_wrong{attempts_left}, 0 with the fifth wrong one; code_expired once the time or the
// tries are over; code_used for the right code where it was used before, which counts as no try. Spaces
// inside a typed code are passed over.
class VerificationCodes {
  public:
    static constexpr core::Duration lifetime = std::chrono::minutes(10);
    static constexpr core::Duration pauseBeforeResend = std::chrono::seconds(60);
    static constexpr int attempts = 5;

    struct Code {
        QString id;
        QString digits; // to be sent; empty for a decoy
        core::Time resendAfter;
        core::Time expiresAt;
    };
    struct Status {
        core::Time resendAfter;
        core::Time expiresAt;
        int attemptsLeft = 0;
        bool used = false;
    };

    explicit VerificationCodes(const keys::MasterKeys& keys)
        : m_keys(keys) {}

    Code issue(store::Transaction& transaction, core::Time now) const;
    // Behaves as a code does, and no digits are right.
    Code issueDecoy(store::Transaction& transaction, core::Time now) const;

    // The same digits while they are good for something, others after that. too_many_requests{retry_after}
    // before resendAfter.
    core::Result<Code> resend(store::Transaction& transaction, const QString& id, core::Time now) const;

    // Counts a wrong try, and takes a right one without using it up.
    core::Result<void> check(store::Transaction& transaction, const QString& id, const QString& typed,
                             core::Time now) const;
    // Uses it up. Of several at the same moment one succeeds.
    core::Result<void> redeem(store::Transaction& transaction, const QString& id, const QString& typed,
                              core::Time now) const;
    // Whether check() would take it; counts nothing, so it must not be told to the caller as such.
    bool isRight(store::Transaction& transaction, const QString& id, const QString& typed,
                 core::Time now) const;
    // Whether these are the digits of a code that was used.
    bool wasUsed(store::Transaction& transaction, const QString& id, const QString& typed) const;

    std::optional<Status> status(store::Transaction& transaction, const QString& id) const;

    // Codes that nothing can be waiting for any more.
    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    struct Stored;
    std::optional<Stored> load(store::Transaction& transaction, const QString& id) const;
    Code insert(store::Transaction& transaction, const QString& digits, core::Time now) const;
    QByteArray sealed(const QString& id, const QString& digits) const;

    const keys::MasterKeys& m_keys;
};

} // namespace service::identity
