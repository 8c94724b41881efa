#pragma once

#include "ui/organizations/members_model.h"
#include "ui/widgets/hindrance.h"

#include <QPointer>

namespace ui::organizations {

// The members of one organization: lists them, removes one, takes an invitation back.
class MembersPresenter : public QObject {
    Q_OBJECT
  public:
    MembersPresenter(accounts::AccountSession* session, QString organizationId, QObject* parent = nullptr);

    accounts::AccountSession* session() const { return m_session; }
    QString organizationId() const { return m_organizationId; }
    MembersModel* model() { return &m_model; }
    bool isLoading() const { return m_loading; }
    const std::optional<core::Error>& error() const { return m_error; }

    void load();
    // A member by account, a pending one by invitation.
    void remove(const QString& id);
    // Undoes what took an invitation back: it is sent once more.
    void inviteAgain(const QString& email);

  Q_SIGNALS:
    void changed();
    void membershipsChanged(); // the organization counts others now

  private:
    client::Target target() const;
    QString cacheName() const;
    void ended(const std::optional<core::Error>& error);

    QPointer<accounts::AccountSession> m_session;
    QString m_organizationId;
    MembersModel m_model;
    bool m_loading = false;
    std::optional<core::Error> m_error;
};

} // namespace ui::organizations
