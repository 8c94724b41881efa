#pragma once

#include "service/sso/saml/key_pair.h"
#include "service/store/database.h"

namespace service::keys {
class MasterKeys;
}

namespace service::sso {

// The rows of sso_keys: what requests are signed with, and assertions encrypted for. A key lives three years.
// 90 days before its end the next one is made, which stands in our metadata and decrypts at once and signs 30
// days later, so that providers have the time to take it.
class OwnKeys {
  public:
    static constexpr core::Duration lifetime = std::chrono::hours(24 * 365 * 3);
    static constexpr core::Duration madeBefore = std::chrono::hours(24 * 90);
    static constexpr core::Duration shownBefore = std::chrono::hours(24 * 30);

    explicit OwnKeys(const keys::MasterKeys& keys)
        : m_keys(keys) {}

    // Those that are good for something: the first one signs. One at least.
    QList<saml::KeyPair> usable(store::Database& database, core::Time now) const;
    // Makes the next one when it is time, and forgets those that have ended. Not inside a transaction.
    void roll(store::Database& database, core::Time now) const;

  private:
    QList<saml::KeyPair> stored(store::Transaction& transaction, core::Time now) const;

    const keys::MasterKeys& m_keys;
};

} // namespace service::sso
