#pragma once

#include "accounts/account_registry.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace ui::widgets {
class EmptyState;
}

namespace ui::switcher {

class AccountFilter;
class AccountListModel;

// Ctrl+K: finds an account among any number and changes to it. What it does with an account, it only asks
// for.
class SwitcherDialog : public QDialog {
    Q_OBJECT
  public:
    SwitcherDialog(AccountListModel* model, const QString& currentId, QWidget* parent = nullptr);

  Q_SIGNALS:
    void openRequested(const QString& accountId);
    void addRequested();
    void signInRequested(const QString& accountId);
    void signOutRequested(const QString& accountId);
    void forgetRequested(const QString& accountId);

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void retranslate();
    void search(const QString& query);
    void showSelection();
    QString selectedId() const;
    bool selectedIsSignedIn() const;
    void openSelected();
    void openContextMenu(const QPoint& position);

    AccountListModel* m_model;
    AccountFilter* m_filter;
    QLabel* m_title;
    QLineEdit* m_search;
    QLabel* m_count;
    QStackedWidget* m_pages;
    QListView* m_list;
    widgets::EmptyState* m_empty;
    QPushButton* m_add;
    QPushButton* m_forget;
    QPushButton* m_signOut;
    QPushButton* m_open;
};

} // namespace ui::switcher
