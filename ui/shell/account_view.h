#pragma once

#include "accounts/account_registry.h"
#include "accounts/authenticator.h"
#include "accounts/deletions.h"
#include "accounts/dev_secret_store.h"
#include "ui/amazon/binding_dialog.h"
#include "ui/widgets/sheet_area.h"

#include <QList>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace ui::widgets {
class Banner;
}

namespace ui::organizations {
class OrganizationsPresenter;
} // namespace ui::organizations

namespace ui::shell {

class AccountBar;
class RecoveryCodeNotice;
class SessionStatus;

// Everything of one account: its bar, its tabs, how it stands. Pages are made when they are first shown.
class AccountView : public widgets::SheetArea {
    Q_OBJECT
  public:
    AccountView(accounts::AccountSession* session, const accounts::AccountEntry& entry,
                accounts::Authenticator& authenticator, accounts::DevSecretStore& devSecrets,
                accounts::Deletions& deletions, QWidget* parent = nullptr);

    accounts::AccountSession* session() const { return m_session; }
    AccountBar* bar() const { return m_bar; }
    int tab() const;
    int tabCount() const;
    void setTab(int index);
    void refresh();
    // Gives the focus to the page's search field; false where it has none.
    bool find();
    // From this age in days on a reset of the DevSecret is recommended; 0: never.
    void setReminderDays(int days);
    // As the registry knows it, for as long as the service has told nothing.
    void setEntry(const accounts::AccountEntry& entry);
    // The keychain did not take the sign-in: it holds for this session only.
    void showNotKept(const core::Error& keychainError);
    // The sign-in was by a recovery code: how many are left is told.
    void showRecoveryCodeUsed();
    // Opens the dialog that binds a purchase on the AWS Marketplace, on its tab. others: the accounts that it
    // could be for as well; token: empty where a code is typed.
    void bindAmazon(const QList<amazon::AccountChoice>& others, const QString& token);
    // Of the table of Amazon orders; before its tab is shown.
    void setOrderColumns(const QByteArray& state) { m_orderColumns = state; }
    // "Alice Martin — alice@example.com"
    QString title() const;

  Q_SIGNALS:
    void tabChanged(int index);
    void titleChanged();
    void signInRequested();
    void keychainRetryRequested();
    void bspRequested();
    void forgottenPassword();
    void devKeyLearned(const QString& devKey);
    void contactRequested();
    void amazonCodeRequested();
    void amazonOtherWanted(const QString& accountId, const QString& token);
    void orderColumnsChanged(const QByteArray& state);
    // The names of the account's organizations, as the service tells them.
    void organizationsSeen(const QString& names);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void showTab(int index);
    QWidget* makePage(int index);
    QWidget* makeAccountPage();
    QWidget* makeAmazonPage();
    void showAccount();
    void showNotice();
    void showOrganizations();
    void retranslate();
    QString name() const;
    QString email() const;

    accounts::AccountSession* m_session;
    accounts::AccountEntry m_entry;
    accounts::Authenticator& m_authenticator;
    accounts::DevSecretStore& m_devSecrets;
    accounts::Deletions& m_deletions;
    int m_reminderDays = 0;
    QByteArray m_orderColumns;
    SessionStatus* m_status;
    organizations::OrganizationsPresenter* m_organizations;
    AccountBar* m_bar;
    QTabBar* m_tabs;
    widgets::Banner* m_notice;
    QPushButton* m_noticeAction;
    QPushButton* m_keychainAgain;
    widgets::Banner* m_notKept;
    QPushButton* m_notKeptClose;
    RecoveryCodeNotice* m_recoveryCodes;
    std::optional<core::Error> m_keychainError;
    QStackedWidget* m_stack;
    QList<QWidget*> m_pages; // by tab; nullptr until shown
};

} // namespace ui::shell
