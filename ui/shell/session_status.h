#pragma once

#include "accounts/account_session.h"

#include <QObject>
#include <QTimer>

namespace ui::shell {

// How an account stands, in words: reached or not, as of when, and how long identity stays proved.
class SessionStatus : public QObject {
    Q_OBJECT
  public:
    // What stands in the open above the tabs.
    enum class Notice { None, Starting, Offline, Ended, SignedOut, Keychain };

    explicit SessionStatus(accounts::AccountSession* session, QObject* parent = nullptr);

    QString connection() const; // "Connected", "Offline since 10:42"
    QString refreshed() const;  // "refreshed at 09:41"; empty where never
    QString stepUp() const;     // "identity confirmed for 8 more minutes"; empty where it is not
    QString line() const;       // the three, joined
    // Everything that can be told: the address, why it is not reached, what the keychain said.
    QString details() const;

    Notice notice() const;
    QString noticeText() const;

  Q_SIGNALS:
    void changed();

  private:
    void tick();

    accounts::AccountSession* m_session;
    QTimer m_minute;
};

} // namespace ui::shell
