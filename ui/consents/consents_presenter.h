#pragma once

#include "accounts/account_session.h"
#include "api/sso_sign_in.h"
#include "ui/widgets/hindrance.h"

#include <QObject>
#include <QPointer>

namespace ui::consents {

// The SSO services of the organizations that an account is a member of, and to which of them it agreed: from
// the cache at once, then from the service whenever the account is refreshed.
class ConsentsPresenter : public QObject {
    Q_OBJECT
  public:
    explicit ConsentsPresenter(accounts::AccountSession* session, QObject* parent = nullptr);

    accounts::AccountSession* session() const { return m_session; }
    widgets::Hindrance hindrance() const { return widgets::hindranceOf(m_session); }

    const QList<api::SsoConsent>& consents() const { return m_consents; } // by name

    void refresh();
    // The services come and go with the memberships: another text, and they are asked for again.
    void followMemberships(const QString& organizations);

    // What a call did, without waiting for the next refresh.
    void noteAgreed(const QString& serviceId);
    // Ends in withdrawn() or failed(). The sessions that the service opened end with it.
    void withdraw(const api::SsoConsent& consent);

  Q_SIGNALS:
    void changed();
    void withdrawn(const api::SsoConsent& consent);
    void failed(const core::Error& error); // withdrawing, or a refresh

  private:
    void show(const core::Result<api::SsoConsents>& outcome);
    void setAgreed(const QString& serviceId, const core::json::Nullable<core::Time>& since);

    QPointer<accounts::AccountSession> m_session;
    QList<api::SsoConsent> m_consents;
    std::optional<QString> m_memberships;
    bool m_isUnderWay = false;
    bool m_isWantedAgain = false; // it changed while one was under way
};

} // namespace ui::consents
