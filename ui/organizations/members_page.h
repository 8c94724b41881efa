#pragma once

#include "ui/organizations/members_presenter.h"
#include "ui/widgets/folding.h"
#include "ui/widgets/list_page.h"

#include <QTimer>

class QLineEdit;

namespace ui::organizations {

// Who belongs to an organization of this account: its owner invites, removes, takes invitations back.
class MembersPage : public widgets::ListPage {
    Q_OBJECT
  public:
    MembersPage(MembersPresenter* presenter, api::Organization organization, QWidget* parent = nullptr);

    // Its name may have changed meanwhile.
    void setOrganization(const api::Organization& organization);

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void refresh();
    void refreshEmptyState();
    void refreshBanner();
    void placeButtons();
    QPushButton* buttonAt(const QModelIndex& place);
    bool tellHindrance();
    void invite();
    void askToRemove(const QString& id, const QString& who);
    void takeBack(const QString& id, const QString& email);
    void tell(const QString& text, const QString& undoEmail = {});

    MembersPresenter* m_presenter;
    api::Organization m_organization;
    widgets::FoldingFilter m_filter;
    QLineEdit* m_search;
    QPushButton* m_invite;
    QPushButton* m_undo;
    QString m_news;      // that something was done, for a while
    QString m_undoEmail; // of the invitation that was taken back
    QTimer m_newsEnd;
};

} // namespace ui::organizations
