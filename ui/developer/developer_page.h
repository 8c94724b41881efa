#pragma once

#include "accounts/account_session.h"

#include <QStackedWidget>

namespace ui::developer {

class DeveloperOverview;
class DeveloperPresenter;

// The tab "Developer information" of one account: its overview, and inside it Deliveries with Back. The
// session has to outlive it.
class DeveloperPage : public QStackedWidget {
    Q_OBJECT
  public:
    explicit DeveloperPage(accounts::AccountSession* session, QWidget* parent = nullptr);

    accounts::AccountSession* session() const;

  public Q_SLOTS:
    void refresh(); // F5

  Q_SIGNALS:
    void forgottenPasswordRequested(); // from a dialog that asks for the password

  private:
    void saveCallback();
    void removeCallback();

    DeveloperPresenter* m_presenter;
    DeveloperOverview* m_overview;
};

} // namespace ui::developer
