#pragma once

#include "api/account.h"
#include "service/admin/admin.h"
#include "service/delivery/queue.h"

namespace service::admin {

// What an operator does to one account, each in a transaction of its own: the change, a mail to the holder, a
// line in their activity.
class OperatorChanges {
  public:
    explicit OperatorChanges(Context& context);

    // Throws CommandError where nobody has this address.
    api::Account account(const QString& email);

    // Each returns whether it changed anything, and throws CommandError where it can't.
    bool setBsp(const api::Account& account, bool qualified, const QList<api::Partnership>& partnerships);
    bool allowSso(const api::Account& account, bool allowed);
    bool setEmail(const api::Account& account, const QString& email);
    bool setPhone(const api::Account& account, const std::optional<QString>& number);
    bool disable(const api::Account& account, bool disabled);
    // For somebody who has neither authenticator nor recovery code.
    bool resetTwoFactor(const api::Account& account);

    // Of what was changed by somebody else's hand: the mail and the line in the activity. {what, …}
    void note(store::Transaction& transaction, const api::Account& account, const QJsonObject& what);

  private:
    void tell(store::Transaction& transaction, const api::Account& account, const QString& recipient,
              const QJsonObject& what);

    Context& m_context;
    delivery::Queue m_messages;
};

} // namespace service::admin
