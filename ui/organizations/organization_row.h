#pragma once

#include "api/organizations.h"
#include "ui/widgets/card_row.h"
#include "ui/widgets/guarded_action.h"

namespace ui::organizations {

// An organization on the card: its name, what is to be said of it, and what the account can do with it: its
// owner everything, a member leaves.
class OrganizationRow : public widgets::CardRow {
    Q_OBJECT
  public:
    explicit OrganizationRow(QWidget* parent = nullptr);

    void show(const api::Organization& organization, const QString& hindrance);
    const api::Organization& organization() const { return m_organization; }
    QPushButton* membersButton() const { return m_members; }

  Q_SIGNALS:
    void membersRequested();
    void changeRequested();
    void deletionRequested();
    void leaveRequested();

  private:
    QString details() const;

    api::Organization m_organization;
    QPushButton* m_members;
    widgets::GuardedAction* m_change;
    widgets::GuardedAction* m_delete;
    widgets::GuardedAction* m_leave;
};

} // namespace ui::organizations
