#pragma once

#include "api/contact.h"
#include "service/delivery/message.h"
#include "service/store/database.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace service::keys {
class MasterKeys;
}

namespace service::delivery {

// A message that this process may send now; nobody else does while the lease runs.
struct Claim {
    QString id;
    int attempt = 1;
    core::Time queuedAt;
    Message message;
};

// Messages that are to go out. They are queued in the transaction that made them necessary and sent after it,
// by a job that tries again without blocking anybody; recipient and parameters are sealed at rest, and wiped
// once they are not needed.
class Queue {
  public:
    // `wake` is called after a commit that queued something.
    explicit Queue(const keys::MasterKeys& keys, std::function<void()> wake = {});

    // The id of the message.
    QString add(store::Transaction& transaction, const Message& message, core::Time now);
    // The same work for nobody: where an answer must take as long whether or not there is somebody to write
    // to.
    QString pretend(store::Transaction& transaction, const Message& message, core::Time now);
    // The last one to somebody who is forgotten with this transaction: no row says afterwards to whom it
    // went.
    QString addFarewell(store::Transaction& transaction, const Message& message, core::Time now);
    // Accepted once a server has taken it; failed once it is no longer tried. Kept for a week.
    api::DeliveryState state(store::Transaction& transaction, const QString& id);

    // For the sender: a message that belongs to it for the lease. Where the process dies meanwhile, the
    // message is anybody's after that. One whose code has expired is failed on the way and not handed out.
    std::optional<Claim> claim(store::Transaction& transaction, Channel channel, core::Time now,
                               core::Duration lease);
    void accepted(store::Transaction& transaction, const Claim& claim);
    void failed(store::Transaction& transaction, const Claim& claim);
    // Tried again after 5 s, 30 s, 2 min, 10 min, 30 min, 2 h, 6 h; failed where that is over, or too late
    // for its code.
    api::DeliveryState tryAgain(store::Transaction& transaction, const Claim& claim, core::Time now);
    bool hasDue(store::Transaction& transaction, Channel channel, core::Time now);
    // Whether its row has gone with the account that it was about, while it was being sent.
    bool isForgotten(store::Transaction& transaction, const QString& id);

    // Messages about an account: to any of its addresses and numbers, and those that are its own beside that.
    struct About {
        QString accountId;
        QStringList recipients;
    };
    int count(store::Transaction& transaction, const About& about);
    struct Forgotten {
        QStringList ids;
        bool isUnderWay = false; // one of them may be with a sender now
    };
    Forgotten forget(store::Transaction& transaction, const About& about);
    // Rows of messages that ended, a week after they were queued.
    void forgetOld(store::Transaction& transaction, core::Time now);

  private:
    QString insert(store::Transaction& transaction, const Message& message, const char* state, core::Time now,
                   const std::optional<QByteArray>& recipient);
    QByteArray hashOf(const QString& recipient) const;
    struct Condition {
        QString sql;
        QVariantList values;
    };
    Condition conditionOf(const About& about) const;
    void finish(store::Transaction& transaction, const QString& id, const char* state);

    const keys::MasterKeys& m_keys;
    std::function<void()> m_wake;
};

} // namespace service::delivery
