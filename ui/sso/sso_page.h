#pragma once

#include "api/sso_services.h"
#include "ui/organizations/organizations_presenter.h"

#include <QStackedWidget>

namespace ui::organizations {
class MembersPage;
class OrganizationEdit;
} // namespace ui::organizations

namespace ui::sso {

class SsoOverview;
class SsoPresenter;

// The tab "SSO" of one account: its overview, and inside it the members of an organization with Back. The
// presenter has to outlive it.
class SsoPage : public QStackedWidget {
    Q_OBJECT
  public:
    explicit SsoPage(organizations::OrganizationsPresenter* presenter, QWidget* parent = nullptr);

  public Q_SLOTS:
    void refresh(); // F5
    void showOverview();
    void showMembers(const api::Organization& organization);
    // Of an organization that may not be known yet; the overview until it is.
    void showMembersOf(const QString& organizationId);

  Q_SIGNALS:
    void contactRequested();           // "Contact us"
    void forgottenPasswordRequested(); // from a dialog that asks for the password

  private:
    void connectServices();
    void configure();
    void edit(const api::SsoService& service);
    void test(const api::SsoService& service);
    void associate(const api::SsoService& service);
    void deleteService(const api::SsoService& service);
    void createOrganization();
    void changeOrganization(const api::Organization& organization);
    void undoChange(const api::Organization& before, const api::Organization& now);
    void deleteOrganization(const api::Organization& organization);
    void askToLeave(const api::Organization& organization);
    void leave(const api::Organization& organization);
    void acceptInvitation(const api::Invitation& invitation);
    void askToDecline(const api::Invitation& invitation);
    void decline(const api::Invitation& invitation);
    void goBack(const QString& organizationId);
    void followOrganization();

    organizations::OrganizationsPresenter* m_presenter;
    SsoPresenter* m_services;
    SsoOverview* m_overview;
    organizations::MembersPage* m_members = nullptr; // of the organization that was opened last
    QString m_membersOf;
    QString m_wanted; // the organization whose members are to be shown
};

} // namespace ui::sso
