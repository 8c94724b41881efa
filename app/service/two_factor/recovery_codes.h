#pragma once

#include "service/store/database.h"

#include <QString>

namespace service::keys {
class MasterKeys;
}

namespace service::two_factor {

// Ten codes for whoever has lost the authenticator, each good once: ten characters of base32 (50 random
// bits), shown as "abcde-fghij". At rest they are keyed hashes; they are read in either case.
class RecoveryCodes {
  public:
    static constexpr int count = 10;

    explicit RecoveryCodes(const keys::MasterKeys& keys)
        : m_keys(keys) {}

    // Ten new ones; those before count no more.
    QList<QString> renew(store::Transaction& transaction, const QString& accountId) const;

    enum class Outcome { Taken, Wrong, Used };
    // The code without spaces and hyphens.
    Outcome take(store::Transaction& transaction, const QString& accountId, const QString& code,
                 core::Time now) const;

    static int left(store::Transaction& transaction, const QString& accountId);
    static void removeAll(store::Transaction& transaction, const QString& accountId);

  private:
    QByteArray hashOf(const QString& accountId, const QString& code) const;

    const keys::MasterKeys& m_keys;
};

} // namespace service::two_factor
