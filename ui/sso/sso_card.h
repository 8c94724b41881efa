#pragma once

#include "ui/organizations/organizations_presenter.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace ui::widgets {
class Pill;
}

namespace ui::sso {

// What SSO is, whether it is activated for the account, and how to have it activated.
class SsoCard : public widgets::Card {
    Q_OBJECT
  public:
    explicit SsoCard(organizations::OrganizationsPresenter* presenter, QWidget* parent = nullptr);

    void refresh();

  Q_SIGNALS:
    void contactRequested();

  private:
    organizations::OrganizationsPresenter* m_presenter;
    widgets::CardRow* m_row;
    widgets::Pill* m_state;
    QPushButton* m_contact;
};

} // namespace ui::sso
