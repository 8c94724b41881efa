#pragma once

#include "api/developer.h"
#include "core/result.h"
#include "core/secret_bytes.h"
#include "service/store/database.h"

#include <QString>

#include <optional>

namespace service::keys {
class MasterKeys;
}

namespace service::developer {

// What an account signs with.
struct Credentials {
    QString devKey;
    core::SecretBytes secret; // its 52 characters, as they are shown
    int version = 1;
};

// The rows of dev_credentials: one an account, from the first look on. A DevKey is 120 random bits and stays;
// a DevSecret is 256, sealed, and found out again by its keyed hash only.
class DevCredentials {
  public:
    explicit DevCredentials(const keys::MasterKeys& keys)
        : m_keys(keys) {}

    // Makes them where the account has none; of two that come to it at once one makes them for both. In a
    // transaction that writes. session_expired where the account is gone.
    core::Result<Credentials> ensure(store::Transaction& transaction, const QString& accountId,
                                     core::Time now) const;
    // Nothing where the account has none. A transaction that reads will do.
    std::optional<Credentials> of(store::Transaction& transaction, const QString& accountId) const;

    // DevKey, and what can be told of the secret.
    struct Described {
        QString devKey;
        api::DevSecretState secret;
    };
    static std::optional<Described> describe(store::Transaction& transaction, const QString& accountId);

    // Another secret: the one before is wrong as soon as this is committed. As ensure.
    core::Result<Credentials> reset(store::Transaction& transaction, const QString& accountId,
                                    core::Time now) const;

    // Whose they are. Does the same work whether there is no such DevKey, its account is disabled or the
    // secret is wrong.
    struct Presented {
        QString accountId;
        QString devKey;
        int version = 1; // of the secret in force
        bool isRight = false;
    };
    std::optional<Presented> check(store::Transaction& transaction, const QByteArray& devKey,
                                   const QByteArray& secret) const;

  private:
    const keys::MasterKeys& m_keys;
};

} // namespace service::developer
