#pragma once

#include "core/result.h"
#include "service/http/message.h"
#include "service/store/database.h"

#include <optional>

namespace service::keys {
class MasterKeys;
}

namespace service::http {

// Replies that are given again to the same Idempotency-Key, for 24 hours. The database holds keyed hashes of
// key and request, and the reply under a key that only the Idempotency-Key opens.
class KeptReplies {
  public:
    explicit KeptReplies(const keys::MasterKeys& keys)
        : m_keys(keys) {}

    // One call that may be given its reply again.
    struct Call {
        QByteArray key; // the header, as sent
        QByteArray keyHash;
        QByteArray requestHash;
    };
    // Of this request by this caller (a session, or a route); nothing where it has no Idempotency-Key;
    // bad_request where that is no key: 1 to 200 printable ASCII characters.
    core::Result<std::optional<Call>> callOf(const Request& request, const QString& caller) const;

    // Claims the call before it works: whoever comes second waits in the database for the first and then
    // finds its reply here. idempotency_key_reused where the key belongs to another request. accountId: the
    // caller's, empty where there is none; what is kept goes with it.
    core::Result<std::optional<Reply>> begin(store::Transaction& transaction, const Call& call,
                                             const QString& accountId, core::Time now) const;
    // Keeps the reply, or gives the claim up where it is not to be kept. accountId: whose it has turned out
    // to be, where the caller had none.
    void keep(store::Transaction& transaction, const Call& call, const QString& accountId,
              const Reply& reply) const;
    void giveUp(store::Transaction& transaction, const Call& call) const;

    // Those whose time is over.
    static void clean(store::Transaction& transaction, core::Time now);

  private:
    const keys::MasterKeys& m_keys;
};

} // namespace service::http
