#pragma once

#include "ui/developer/developer_presenter.h"
#include "ui/widgets/card.h"

namespace ui::developer {

class CredentialsCard : public widgets::Card {
    Q_OBJECT
  public:
    explicit CredentialsCard(DeveloperPresenter* presenter, QWidget* parent = nullptr);
    void refresh();

  private:
    DeveloperPresenter* m_presenter;
};

} // namespace ui::developer
