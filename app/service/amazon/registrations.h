#pragma once

#include "service/amazon/marketplace.h"
#include "service/store/database.h"

namespace service::keys {
class MasterKeys;
}

namespace service::amazon {

inline constexpr core::Duration registrationLifetime = std::chrono::hours(1);

// A purchase that came through AWS's form.
struct Registration {
    QString id;
    ResolvedCustomer customer;
    bool trial = false;
    std::optional<QString> boundBy; // an account's id
    core::Time begunAt;
    core::Time expiresAt;
};

// The rows of amazon_registrations. The link and the code to type are derived from AWS's token under the
// master key: the same form posted again shows the same ones, and nothing of them is kept but hashes.
class Registrations {
  public:
    explicit Registrations(const keys::MasterKeys& keys)
        : m_keys(keys) {}

    // Of the link: 256 bits, base64url.
    QString linkToken(const QString& awsToken) const;
    // 50 bits in Crockford's base32, which has no look-alikes: "7K2QX-M0VND".
    QString typedCode(const QString& awsToken) const;

    // AWS's token is redeemed once: by whoever is first, which is told by First. UnderWay: somebody else asks
    // AWS right now (one that has not come back within a minute has died).
    enum class Begun { First, UnderWay, Open, Bound };
    Begun begin(store::Transaction& transaction, const QString& awsToken, core::Time now) const;
    // AWS knows it.
    void open(store::Transaction& transaction, const QString& awsToken, const ResolvedCustomer& customer,
              bool trial, core::Time now) const;
    // AWS does not, or not now: the form may be posted again.
    void giveUp(store::Transaction& transaction, const QString& awsToken) const;

    // By the link's token, or the code as a person types it: case, spaces and dashes don't matter, nor do
    // look-alikes.
    std::optional<Registration> find(store::Transaction& transaction, const QString& tokenOrCode,
                                     core::Time now) const;
    // False where it was bound already.
    static bool bind(store::Transaction& transaction, const QString& registrationId,
                     const QString& accountId);

    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    QByteArray hashOfAwsToken(const QString& awsToken) const;
    QByteArray hashOfLink(const QString& token) const;
    QByteArray hashOfCode(const QString& normalized) const;

    const keys::MasterKeys& m_keys;
};

} // namespace service::amazon
