#pragma once

#include "ui/deletion/deletion_presenter.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace accounts {
class Deletions;
}

namespace ui::widgets {
class Banner;
class Card;
class CardRow;
class ErasedList;
class GuardedAction;
class ScrollColumn;
} // namespace ui::widgets

namespace ui::deletion {

// "Delete account", inside of the account's page with Back: the warning in the open, what stands in the way
// with the way to resolve it, what will be erased, the export, and then the button.
class DeletionPage : public QWidget {
    Q_OBJECT
  public:
    // Both outlive it.
    DeletionPage(DeletionPresenter* presenter, accounts::Deletions& deletions, QWidget* parent = nullptr);

    QPushButton* backButton() const { return m_back; }

  Q_SIGNALS:
    void backRequested();
    void exportRequested();
    // Where what stands in the way is resolved.
    void organizationRequested(const QString& id);
    void ssoServiceRequested(const QString& id);
    void ordersRequested();
    void forgottenPassword(); // from the dialog

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void arrange();
    void refresh();
    void refreshStanding();
    void showBlockers();
    void resolve(const api::DeletionHindrance& blocker);
    QString hindrance() const;
    void askToDelete();

    DeletionPresenter* m_presenter;
    accounts::Deletions& m_deletions;
    QPushButton* m_back;
    QLabel* m_title;
    widgets::ScrollColumn* m_column;
    widgets::Banner* m_standing; // offline, or what went wrong
    QPushButton* m_retry;
    widgets::Banner* m_warning;
    QLabel* m_erasure;
    widgets::Card* m_inTheWay;
    QList<widgets::CardRow*> m_blockers;
    QList<QJsonObject> m_shown; // the blockers that those rows are of
    widgets::Card* m_erased;
    widgets::ErasedList* m_list;
    QLabel* m_stays;
    widgets::Card* m_along;
    widgets::CardRow* m_export;
    QPushButton* m_exportButton;
    widgets::Card* m_last;
    widgets::CardRow* m_lastRow;
    widgets::GuardedAction* m_delete;
};

} // namespace ui::deletion
