#include "flows/amazon_link.h"
#include "flows/sso_link.h"
#include "ui/authenticator/authenticator_page.h"
#include "ui/authenticator/code_filler.h"
#include "ui/keychain/keychain_dialog.h"
#include "ui/look/controls.h"
#include "ui/shell/account_view.h"
#include "ui/shell/amazon_links.h"
#include "ui/shell/entry_view.h"
#include "ui/shell/info_pages.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/shortcuts.h"
#include "ui/switcher/account_list_model.h"
#include "ui/switcher/switcher_dialog.h"
#include "ui/widgets/confirm_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeySequence>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

// What the window opens over itself, and the keys that do so.
namespace ui::shell {

namespace {

// A question whose yes destroys nothing, and leads elsewhere: once the dialog has given back the focus.
void ask(widgets::ConfirmDialog* dialog, MainWindow* window, const std::function<void()>& yes) {
    QObject::connect(dialog, &QDialog::accepted, window, yes, Qt::QueuedConnection);
    look::setKind(dialog->confirmButton(), look::Kind::Primary);
    dialog->confirmButton()->setDefault(true);
    dialog->confirmButton()->setFocus();
    dialog->open();
}

} // namespace

void MainWindow::addShortcuts() {
    const auto onTabs = [this](std::function<void(AccountView*)> act) {
        return [this, act] {
            AccountView* view = currentView();
            if (view != nullptr && !view->isCovered()) {
                act(view);
            }
        };
    };
    addShortcut(this, {QKeySequence(Qt::CTRL | Qt::Key_K)}, [this] { openSwitcher(); });
    addShortcut(this, {QKeySequence(Qt::CTRL | Qt::Key_F)}, [this] {
        if (m_authenticator != nullptr && m_authenticator->isVisible()) {
            return m_authenticator->find();
        }
        AccountView* view = currentView();
        if (view == nullptr || view->isCovered() || !view->find()) {
            openSwitcher(); // the other thing that can be searched
        }
    });
    addShortcut(this, {QKeySequence(Qt::Key_F5)}, onTabs([](AccountView* view) { view->refresh(); }));
    addShortcut(this, {QKeySequence(Qt::Key_F1)}, [this] { openHelp(); });
    addShortcut(this, {QKeySequence(Qt::CTRL | Qt::Key_Tab)},
                onTabs([](AccountView* view) { view->setTab((view->tab() + 1) % view->tabCount()); }));
    addShortcut(this, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab)}, onTabs([](AccountView* view) {
                    view->setTab((view->tab() + view->tabCount() - 1) % view->tabCount());
                }));
    for (int position = 1; position <= 9; ++position) {
        addShortcut(this, digitKeys(Qt::CTRL, position), [this, position] { openNth(position - 1); });
        addShortcut(this, digitKeys(Qt::ALT, position),
                    onTabs([position](AccountView* view) { view->setTab(position - 1); }));
    }
}

void MainWindow::follow(const QString& link) {
    if (const QString loginLink = flows::ssoLinkIn(link); !loginLink.isEmpty()) {
        showEntry();
        entry()->presenter()->followSsoLink(loginLink);
    } else if (const auto purchase = flows::amazonLinkIn(link)) {
        m_amazon->follow(*purchase, m_current);
    }
}

// --- A purchase on the AWS Marketplace -------------------------------------------------------------------

void MainWindow::connectAmazon() {
    connect(m_amazon, &AmazonLinks::shown, this, &MainWindow::bindAmazon);
    connect(m_amazon, &AmazonLinks::signInWanted, this, &MainWindow::askToSignIn);
    connect(m_amazon, &AmazonLinks::serverWanted, this, &MainWindow::askToAdd);
}

void MainWindow::bindAmazon(const QString& accountId, const QString& token) {
    open(accountId);
    if (AccountView* view = m_views.value(accountId)) {
        view->bindAmazon(m_amazon->others(accountId), token);
    }
}

void MainWindow::askToSignIn(const QString& accountId) {
    const auto known = m_parts.accounts.entry(accountId);
    if (!known) {
        return;
    }
    auto* dialog = new widgets::ConfirmDialog(
        u"%1 — %2"_s.arg(known->name, known->email),
        [server = switcher::AccountListModel::serverName(*known)] {
            return widgets::ConfirmDialog::Words{tr("Sign in first"),
                                                 //: %1: a server's name
                                                 tr("A purchase on the AWS Marketplace waits on %1, where "
                                                    "this account is signed out. Once you "
                                                    "are signed in, it is shown.")
                                                     .arg(server),
                                                 tr("Sign in")};
        },
        this);
    ask(dialog, this, [this, accountId] { signInAgain(accountId, EntryPresenter::Step::SignIn); });
}

// Nothing is sent to a server that only a link has named.
void MainWindow::askToAdd(const QUrl& server) {
    auto* dialog = new widgets::ConfirmDialog(
        {},
        [name = server.toDisplayString()] {
            return widgets::ConfirmDialog::Words{
                tr("No account of that server is here"),
                //: %1: a server's address
                tr("A purchase on the AWS Marketplace waits on %1, and none of the accounts here is of that "
                   "server. Add yours only if you know this server. Then the purchase is shown.")
                    .arg(name),
                tr("Add an account")};
        },
        this);
    ask(dialog, this, [this, server] {
        addAccount();
        entry()->presenter()->suggestServer(server);
    });
}

void MainWindow::openSwitcher() {
    auto* model = new switcher::AccountListModel;
    model->setEntries(m_parts.accounts.entries());
    auto* dialog = new switcher::SwitcherDialog(model, m_current, this);
    model->setParent(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    using accounts::AccountRegistry;
    using switcher::SwitcherDialog;
    connect(&m_parts.accounts, &AccountRegistry::entryChanged, model, [this, model](const QString& id) {
        if (const auto entry = m_parts.accounts.entry(id)) {
            model->updateEntry(*entry);
        }
    });
    connect(&m_parts.accounts, &AccountRegistry::forgotten, model, &switcher::AccountListModel::removeEntry);
    connect(dialog, &SwitcherDialog::openRequested, this, &MainWindow::open);
    connect(dialog, &SwitcherDialog::addRequested, this, &MainWindow::addAccount);
    connect(dialog, &SwitcherDialog::signInRequested, this,
            [this](const QString& id) { signInAgain(id, EntryPresenter::Step::SignIn); });
    connect(dialog, &SwitcherDialog::signOutRequested, this,
            [this](const QString& id) { m_parts.accounts.signOut(id); });
    connect(dialog, &SwitcherDialog::forgetRequested, this, &MainWindow::askToForget);
    dialog->open();
}

void MainWindow::openAuthenticator() {
    if (m_authenticator == nullptr) {
        auto* presenter = new authenticator::AuthenticatorPresenter(m_parts.authenticator, m_parts.accounts,
                                                                    QGuiApplication::clipboard(), this);
        m_authenticator = new authenticator::AuthenticatorPage(presenter, m_pages);
        m_pages->addWidget(m_authenticator);
        connect(m_authenticator, &widgets::ListPage::backRequested, this, [this] { open(m_current); });
    }
    m_pages->setCurrentWidget(m_authenticator);
    m_authenticator->table()->setFocus();
    retitle();
}

// The built-in authenticator answers where one signs in to an account that it has an entry of.
void MainWindow::fillCodes(EntryPresenter* presenter) {
    auto* filler = new authenticator::CodeFiller(m_parts.authenticator, presenter);
    connect(filler, &authenticator::CodeFiller::offered, presenter, &EntryPresenter::offerCode);
    connect(filler, &authenticator::CodeFiller::expected, presenter, &EntryPresenter::expectCode);
    connect(presenter, &EntryPresenter::codeWanted, filler,
            [filler, presenter](const QString& instanceId, const QString& email) {
                filler->begin(instanceId, email, presenter->clockSkew());
            });
    connect(presenter, &EntryPresenter::changed, filler, [filler, presenter] {
        if (!presenter->wantsCode()) {
            filler->stop();
        }
    });
    connect(m_pages, &QStackedWidget::currentChanged, filler, &authenticator::CodeFiller::stop);
}

void MainWindow::openKeychain() {
    auto* presenter = new keychain::KeychainPresenter(m_parts.keychainName, m_parts.secrets, m_parts.accounts,
                                                      m_parts.authenticator, m_parts.devSecrets);
    auto* dialog = new keychain::KeychainDialog(presenter, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openPreferences() {
    (new PreferencesDialog(&m_parts.preferences, this))->open();
}

void MainWindow::openHelp() {
    makeHelpPage(this)->open();
}

void MainWindow::openBspPage() {
    makeBspPage(this, [this] { openContactPage(); })->open();
}

void MainWindow::openContactPage() {
    const AccountView* view = currentView();
    std::optional<api::Meta> meta;
    QString server;
    if (view != nullptr) {
        meta = view->session()->meta();
        const auto entry = m_parts.accounts.entry(m_current);
        server = entry ? switcher::AccountListModel::serverName(*entry) : view->session()->server().host();
    }
    makeContactPage(this, meta, server)->open();
}

} // namespace ui::shell
