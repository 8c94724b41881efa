#pragma once

#include "accounts/account_session.h"
#include "api/organizations.h"
#include "ui/widgets/hindrance.h"

#include <QObject>
#include <QPointer>

namespace ui::organizations {

// The organizations of an account and the invitations that wait for its answer: from the cache at once, then
// from the service whenever the account is refreshed.
class OrganizationsPresenter : public QObject {
    Q_OBJECT
  public:
    explicit OrganizationsPresenter(accounts::AccountSession* session, QObject* parent = nullptr);

    accounts::AccountSession* session() const { return m_session; }
    widgets::Hindrance hindrance() const { return widgets::hindranceOf(m_session); }

    // By name; nothing before the first answer ever.
    const std::optional<QList<api::Organization>>& organizations() const { return m_organizations; }
    std::optional<api::Organization> organization(const QString& id) const;
    const QList<api::Invitation>& invitations() const { return m_invitations; } // the oldest first
    const std::optional<core::Error>& error() const { return m_error; }         // of the last refresh
    // Their names in a line, for the registry that finds accounts by them.
    QString names() const;

    void refresh();
    // Those that a call gave or took, without waiting for the next refresh.
    void put(const api::Organization& organization);
    void drop(const QString& id);
    void dropInvitation(const QString& id);

  Q_SIGNALS:
    void changed();

  private:
    void show(QList<api::Organization> organizations);
    void keep();
    void received(const core::Result<api::Page<api::Organization>>& organizations);
    void received(const core::Result<api::Page<api::Invitation>>& invitations);

    QPointer<accounts::AccountSession> m_session;
    std::optional<QList<api::Organization>> m_organizations;
    QList<api::Invitation> m_invitations;
    std::optional<core::Error> m_error;
    int m_underWay = 0;
};

// Names of what the session's cache keeps for this page.
namespace cache {
inline constexpr auto organizations = "organizations";
inline constexpr auto invitations = "invitations";
} // namespace cache

} // namespace ui::organizations
