#pragma once

#include "ui/organizations/organizations_presenter.h"
#include "ui/widgets/card.h"

#include <QList>

namespace ui::widgets {
class GuardedAction;
}

namespace ui::organizations {

// Invitations to this account that wait for its answer; hidden while there are none.
class InvitationsCard : public widgets::Card {
    Q_OBJECT
  public:
    explicit InvitationsCard(OrganizationsPresenter* presenter, QWidget* parent = nullptr);

    void refresh();

  Q_SIGNALS:
    void acceptRequested(const api::Invitation& invitation);
    void declineRequested(const api::Invitation& invitation);

  private:
    struct Row {
        widgets::CardRow* row;
        widgets::GuardedAction* accept;
        widgets::GuardedAction* decline;
    };
    Row& rowAt(qsizetype index);
    void show(Row& row, const api::Invitation& invitation);

    OrganizationsPresenter* m_presenter;
    QList<Row> m_rows;
};

} // namespace ui::organizations
