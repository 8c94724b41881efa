#pragma once

#include "ui/organizations/organizations_presenter.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QPushButton;

namespace ui::widgets {
class Banner;
class ScrollColumn;
} // namespace ui::widgets

namespace ui::consents {
class ConsentsCard;
}

namespace ui::organizations {
class InvitationsCard;
class OrganizationsCard;
} // namespace ui::organizations

namespace ui::sso {

class SsoCard;
class SsoPresenter;

// The SSO page itself: its cards in a column, and above them what went wrong, or was done.
class SsoOverview : public QWidget {
    Q_OBJECT
  public:
    SsoOverview(organizations::OrganizationsPresenter* organizations, SsoPresenter* services,
                QWidget* parent = nullptr);

    SsoCard* ssoCard() const { return m_sso; }
    organizations::InvitationsCard* invitationsCard() const { return m_invitations; }
    consents::ConsentsCard* consentsCard() const { return m_consents; }
    organizations::OrganizationsCard* organizationsCard() const { return m_organizations; }

    // Says in the open that something was done, for ten seconds; with Undo where it can be taken back.
    void tell(const QString& text, std::function<void()> undo = {});
    void tellError(const core::Error& error);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void refresh();
    void refreshBanners();
    void showNews();

    organizations::OrganizationsPresenter* m_presenter;
    SsoPresenter* m_services;
    widgets::ScrollColumn* m_column;
    widgets::Banner* m_banner;
    QPushButton* m_retry;
    widgets::Banner* m_news;
    QPushButton* m_undo;
    std::function<void()> m_undoing;
    QTimer m_newsEnd;
    SsoCard* m_sso;
    organizations::InvitationsCard* m_invitations;
    consents::ConsentsCard* m_consents;
    organizations::OrganizationsCard* m_organizations;
};

} // namespace ui::sso
