#pragma once

#include "accounts/authenticator.h"

#include <QTimer>

namespace ui::authenticator {

// Fills the code in where one signs in: offers that of the account's entry, and the next one each time it
// ends, until it is stopped.
class CodeFiller : public QObject {
    Q_OBJECT
  public:
    explicit CodeFiller(accounts::Authenticator& authenticator, QObject* parent = nullptr);

    // Nothing comes of it where no entry is attached to that account.
    void begin(const QString& instanceId, const QString& email, core::Duration clockSkew);
    void stop();

  Q_SIGNALS:
    // name: of the entry. A code that was filled in once is not offered again: it comes when the next begins.
    void offered(const QString& code, const QString& name);
    void expected(int seconds); // until then

  private:
    void ask();
    void answered(const core::Result<accounts::Authenticator::Code>& code);

    accounts::Authenticator& m_authenticator;
    QString m_instanceId;
    QString m_email;
    core::Duration m_clockSkew{0};
    std::unique_ptr<QObject> m_asking; // what is asked for in its name ends with it
    QTimer m_next;
};

} // namespace ui::authenticator
