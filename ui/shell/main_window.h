#pragma once

#include "accounts/account_registry.h"
#include "accounts/authenticator.h"
#include "accounts/deletions.h"
#include "accounts/dev_secret_store.h"
#include "accounts/folders.h"
#include "secrets/secret_store.h"
#include "ui/look/theme.h"
#include "ui/shell/entry_presenter.h"
#include "ui/shell/languages.h"
#include "ui/shell/local_service.h"
#include "ui/shell/preferences.h"
#include "ui/shell/window_state.h"

#include <QHash>
#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace ui::authenticator {
class AuthenticatorPage;
}

namespace ui::shell {

class AccountView;
class AmazonLinks;
class DeletionNotices;
class EntryView;
class IdleWatch;
class MailboxPanel;
class ReceiptPage;

// What the window stands on; all of it outlives the window.
struct WindowParts {
    accounts::AccountRegistry& accounts;
    accounts::Authenticator& authenticator;
    accounts::DevSecretStore& devSecrets;
    accounts::Deletions& deletions;
    LocalService& localService;
    look::Theme& theme;
    Preferences& preferences;
    Languages& languages;
    secrets::SecretStore& secrets;
    accounts::Folders folders;
    QString keychainName; // for people; empty where it can't be told
    QUrl presetServer;    // given by the installation; empty: the first run asks
};

// Shows one account at a time, or the way in. Knows which is shown and hands it its session; what an account
// is, its view knows.
class MainWindow : public QMainWindow {
    Q_OBJECT
  public:
    explicit MainWindow(const WindowParts& parts, QWidget* parent = nullptr);
    ~MainWindow() override;

    // The account opened last, or the first-run page.
    void begin();
    // Raises the window: a second start of the program.
    void present();
    // A link from outside ("personal-center://…"): its page is shown, and nothing is done. Others are
    // ignored.
    void follow(const QString& link);
    // Shows an account of the registry.
    void open(const QString& accountId);
    QString currentAccount() const { return m_current; }

  protected:
    void closeEvent(QCloseEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    void addShortcuts();
    void followLanguage();
    void lockUp();
    void retitle();
    EntryView* entry();
    void showEntry();
    void addAccount();
    void signInAgain(const QString& accountId, EntryPresenter::Step step);
    AccountView* viewOf(const QString& accountId);
    AccountView* currentView() const;
    void dropOldViews();
    bool openNth(int index); // in the order of the last use; false where there is none
    void startLocalServiceFor(const QString& accountId);
    void accountAdded(const QString& id, bool kept, const core::Error& keychainError);
    void accountForgotten(const QString& id);
    void askToForget(const QString& accountId);
    void followDeletions();
    bool showReceipt(); // the oldest that is there; false where there is none
    void putAway(const QString& receiptId);
    void goOn();
    void showMailbox(bool shown);
    void openAuthenticator();
    void fillCodes(EntryPresenter* presenter);
    void openSwitcher();
    void openKeychain();
    void openPreferences();
    void openHelp();
    void openBspPage();
    void openContactPage();
    void connectAmazon();
    void bindAmazon(const QString& accountId, const QString& token);
    void askToSignIn(const QString& accountId);
    void askToAdd(const QUrl& server);

    WindowParts m_parts;
    WindowState m_state;
    QStackedWidget* m_pages;
    QSplitter* m_splitter;
    EntryView* m_entry = nullptr;
    MailboxPanel* m_mailbox = nullptr;
    DeletionNotices* m_deletions;
    ReceiptPage* m_receipt = nullptr;                            // made when first shown
    authenticator::AuthenticatorPage* m_authenticator = nullptr; // made when first shown
    IdleWatch* m_idle;
    AmazonLinks* m_amazon;
    QHash<QString, AccountView*> m_views;
    QStringList m_recentViews; // most recent first
    QString m_current;
};

} // namespace ui::shell
