#pragma once

#include "accounts/account_session.h"
#include "ui/sso/services_model.h"
#include "ui/widgets/hindrance.h"

#include <QPointer>

namespace ui::sso {

// The SSO services of an account: from the cache at once, then from the service whenever the account is
// refreshed.
class SsoPresenter : public QObject {
    Q_OBJECT
  public:
    explicit SsoPresenter(accounts::AccountSession* session, QObject* parent = nullptr);

    accounts::AccountSession* session() const { return m_session; }
    widgets::Hindrance hindrance() const { return widgets::hindranceOf(m_session); }

    // Whether the account may configure SSO: what the list said last, else the account.
    bool isAllowed() const;
    bool isKnown() const { return m_known; } // there was an answer once
    ServicesModel* model() { return &m_model; }
    const std::optional<core::Error>& error() const { return m_error; } // of the last refresh

    void refresh();
    // Those that a call gave or took, without waiting for the next refresh.
    void put(const api::SsoService& service);
    void drop(const QString& id);

  Q_SIGNALS:
    void changed();

  private:
    void show(const api::SsoServiceList& list);
    void keep();

    QPointer<accounts::AccountSession> m_session;
    ServicesModel m_model;
    bool m_known = false;
    bool m_allowed = false;
    bool m_underWay = false;
    bool m_again = false; // a refresh was asked for while one was under way
    std::optional<core::Error> m_error;
};

} // namespace ui::sso
