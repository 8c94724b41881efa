#pragma once

#include "ui/account/sessions_presenter.h"
#include "ui/widgets/folding.h"
#include "ui/widgets/list_page.h"

class QLineEdit;

namespace ui::account {

// Where the account is signed in: a table, a search, and an end to one session or to all others.
class SessionsPage : public widgets::ListPage {
    Q_OBJECT
  public:
    explicit SessionsPage(SessionsPresenter* presenter, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void refresh();
    void placeButtons();
    void askToEnd(const QString& id, const QString& device);
    void askToEndOthers();
    bool tellHindrance();

    SessionsPresenter* m_presenter;
    widgets::FoldingFilter m_filter;
    QLineEdit* m_search;
    QPushButton* m_endOthers;
};

} // namespace ui::account
