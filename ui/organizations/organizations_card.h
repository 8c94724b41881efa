#pragma once

#include "ui/organizations/organizations_presenter.h"
#include "ui/widgets/card.h"

#include <QList>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui::widgets {
class EmptyState;
class GuardedAction;
} // namespace ui::widgets

namespace ui::organizations {

class OrganizationRow;

// The organizations that the account owns or belongs to. Of many the first ones are shown, and a search finds
// the others.
class OrganizationsCard : public widgets::Card {
    Q_OBJECT
  public:
    static constexpr int rowsAtMost = 20;

    explicit OrganizationsCard(OrganizationsPresenter* presenter, QWidget* parent = nullptr);

    void refresh();
    QPushButton* createButton() const { return m_create; }
    // The button that led to the members of this one; the card's own where it is not shown any more.
    QPushButton* membersButton(const QString& organizationId) const;

  Q_SIGNALS:
    void creationRequested();
    void membersRequested(const api::Organization& organization);
    void changeRequested(const api::Organization& organization);
    void deletionRequested(const api::Organization& organization);
    void leaveRequested(const api::Organization& organization);

  private:
    QList<api::Organization> found() const;
    void showRows(const QList<api::Organization>& organizations);
    OrganizationRow* rowAt(qsizetype index);
    void refreshEmptyState(qsizetype rows);

    OrganizationsPresenter* m_presenter;
    QLineEdit* m_search;
    QPushButton* m_create;
    widgets::GuardedAction* m_creation;
    QLabel* m_hindrance;
    QWidget* m_rows;
    QList<OrganizationRow*> m_shown;
    widgets::EmptyState* m_empty;
    QLabel* m_footer;
};

} // namespace ui::organizations
