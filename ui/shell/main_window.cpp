#include "ui/shell/main_window.h"

#include "ui/authenticator/authenticator_page.h"
#include "ui/shell/account_bar.h"
#include "ui/shell/account_view.h"
#include "ui/shell/amazon_links.h"
#include "ui/shell/deletion_notices.h"
#include "ui/shell/entry_view.h"
#include "ui/shell/forget_dialog.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/info_pages.h"
#include "ui/shell/mailbox_panel.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/window_notices.h"
#include "ui/switcher/account_list_model.h"
#include "ui/switcher/switcher_dialog.h"
#include "ui/widgets/concealing.h"

#include <QCloseEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::shell {

namespace {
// Views that are kept with what was typed into them; older ones are made again from the cache.
constexpr int keptViews = 8;
constexpr int mailboxLeast = 260;
constexpr int mailboxMost = 340;

QString ordersTable() {
    return u"amazon-orders"_s;
}
} // namespace

MainWindow::MainWindow(const WindowParts& parts, QWidget* parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_state(parts.folders.state + u"/window.ini"_s)
    , m_pages(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_deletions(new DeletionNotices(parts.deletions, this))
    , m_idle(new IdleWatch(parts.preferences.idleMinutes(), this))
    , m_amazon(new AmazonLinks(parts.accounts, parts.localService, this)) {
    setMinimumSize(720, 480);
    resize(1080, 760);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_pages);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new WindowNotices(m_parts.accounts, content));
    column->addWidget(m_deletions);
    column->addWidget(m_splitter, 1);
    setCentralWidget(content);

    Preferences* preferences = &m_parts.preferences;
    connect(preferences, &Preferences::languageChanged, this,
            [this] { m_parts.languages.use(m_parts.preferences.language()); });
    connect(preferences, &Preferences::schemeChanged, this,
            [this] { m_parts.theme.setPreference(m_parts.preferences.scheme()); });
    connect(preferences, &Preferences::idleMinutesChanged, this,
            [this] { m_idle->setMinutes(m_parts.preferences.idleMinutes()); });
    connect(&m_parts.theme, &look::Theme::systemChanged, preferences, &Preferences::setLastSystemScheme);
    connect(&m_parts.languages, &Languages::changed, this, &MainWindow::followLanguage);
    connect(preferences, &Preferences::secretAgeDaysChanged, this, [this] {
        for (AccountView* view : std::as_const(m_views)) {
            view->setReminderDays(m_parts.preferences.secretAgeDays());
        }
    });
    connect(m_idle, &IdleWatch::wentAway, this, &MainWindow::lockUp);
    connect(&m_parts.accounts, &accounts::AccountRegistry::added, this, &MainWindow::accountAdded);
    connect(&m_parts.accounts, &accounts::AccountRegistry::forgotten, this, &MainWindow::accountForgotten);
    connect(&m_parts.accounts, &accounts::AccountRegistry::removed, this,
            [this](const QString& id) { m_state.forget(id); }); // of one that an earlier run forgot
    followDeletions();
    connect(&m_parts.accounts, &accounts::AccountRegistry::entryChanged, this, [this](const QString& id) {
        const auto entry = m_parts.accounts.entry(id);
        if (AccountView* view = m_views.value(id); view != nullptr && entry) {
            view->setEntry(*entry);
        }
    });
    connectAmazon();
    addShortcuts();
    followLanguage();
}

MainWindow::~MainWindow() = default;

// Nobody sits in front of it, as far as we can tell.
void MainWindow::lockUp() {
    for (const AccountView* view : std::as_const(m_views)) {
        view->session()->closeStepUp();
    }
    widgets::concealAll(this);
}

void MainWindow::begin() {
    const QList<accounts::AccountEntry> entries = m_parts.accounts.entries();
    m_state.restore(this, entries.isEmpty() ? QString() : entries.first().id);
    if (entries.isEmpty()) {
        showEntry();
        entry()->presenter()->begin(m_parts.presetServer);
    } else {
        open(entries.first().id);
    }
    showReceipt();
    m_deletions->begin();
}

void MainWindow::present() {
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

void MainWindow::followLanguage() {
    m_parts.accounts.setLanguage(m_parts.languages.current());
    if (m_entry != nullptr) {
        m_entry->presenter()->setLanguage(m_parts.languages.current());
    }
}

void MainWindow::open(const QString& accountId) {
    AccountView* view = viewOf(accountId);
    if (view == nullptr) {
        return;
    }
    if (AccountView* before = currentView(); before != nullptr && before != view) {
        before->session()->setVisible(false);
    }
    m_current = accountId;
    m_recentViews.removeAll(accountId);
    m_recentViews.prepend(accountId);
    m_pages->setCurrentWidget(view);
    startLocalServiceFor(accountId);
    view->session()->setVisible(true);
    m_parts.accounts.noteOpened(accountId);
    retitle();
    dropOldViews();
}

AccountView* MainWindow::viewOf(const QString& accountId) {
    if (AccountView* view = m_views.value(accountId)) {
        return view;
    }
    accounts::AccountSession* session = m_parts.accounts.session(accountId);
    const auto entry = m_parts.accounts.entry(accountId);
    if (session == nullptr || !entry) {
        return nullptr;
    }
    auto* view = new AccountView(session, *entry, m_parts.authenticator, m_parts.devSecrets,
                                 m_parts.deletions, m_pages);
    view->setReminderDays(m_parts.preferences.secretAgeDays());
    m_views.insert(accountId, view);
    m_pages->addWidget(view);
    view->setOrderColumns(m_state.columns(accountId, ordersTable()));
    view->setTab(m_state.tab(accountId));
    view->bar()->setMailboxShown(m_mailbox != nullptr && m_mailbox->isVisible());
    connect(view, &AccountView::tabChanged, this,
            [this, accountId](int tab) { m_state.setTab(accountId, tab); });
    connect(view, &AccountView::orderColumnsChanged, this, [this, accountId](const QByteArray& state) {
        m_state.setColumns(accountId, ordersTable(), state);
    });
    connect(view, &AccountView::amazonCodeRequested, this, [this, accountId] { bindAmazon(accountId, {}); });
    connect(view, &AccountView::amazonOtherWanted, m_amazon, &AmazonLinks::goOn);
    connect(view, &AccountView::devKeyLearned, this,
            [this, accountId](const QString& devKey) { m_parts.accounts.noteDevKey(accountId, devKey); });
    connect(view, &AccountView::titleChanged, this, &MainWindow::retitle);
    connect(view, &AccountView::bspRequested, this, &MainWindow::openBspPage);
    connect(view, &AccountView::signInRequested, this,
            [this, accountId] { signInAgain(accountId, EntryPresenter::Step::SignIn); });
    connect(view, &AccountView::keychainRetryRequested, this, [this, accountId, session] {
        m_parts.accounts.readTokenAgain(accountId);
        session->refresh(); // as soon as the token is there
    });
    connect(view, &AccountView::forgottenPassword, this,
            [this, accountId] { signInAgain(accountId, EntryPresenter::Step::ResetPassword); });
    connect(view, &AccountView::contactRequested, this, &MainWindow::openContactPage);
    connect(
        view, &AccountView::organizationsSeen, &m_parts.accounts,
        [this, accountId](const QString& names) { m_parts.accounts.noteOrganizations(accountId, names); });
    AccountBar* bar = view->bar();
    connect(bar, &AccountBar::switchRequested, this, &MainWindow::openSwitcher);
    connect(bar, &AccountBar::signOutRequested, this,
            [this, accountId] { m_parts.accounts.signOut(accountId); });
    connect(bar, &AccountBar::forgetRequested, this, [this, accountId] { askToForget(accountId); });
    connect(bar, &AccountBar::authenticatorRequested, this, &MainWindow::openAuthenticator);
    connect(bar, &AccountBar::keychainRequested, this, &MainWindow::openKeychain);
    connect(bar, &AccountBar::preferencesRequested, this, &MainWindow::openPreferences);
    connect(bar, &AccountBar::mailboxToggled, this, &MainWindow::showMailbox);
    connect(bar, &AccountBar::contactRequested, this, &MainWindow::openContactPage);
    connect(bar, &AccountBar::helpRequested, this, &MainWindow::openHelp);
    connect(bar, &AccountBar::aboutRequested, this,
            [this] { makeAboutPage(this, m_parts.keychainName)->open(); });
    return view;
}

AccountView* MainWindow::currentView() const {
    return m_views.value(m_current);
}

void MainWindow::dropOldViews() {
    while (m_recentViews.size() > keptViews) {
        delete m_views.take(m_recentViews.takeLast());
    }
}

void MainWindow::startLocalServiceFor(const QString& accountId) {
    const AccountView* view = m_views.value(accountId);
    if (view->session()->isLocal()) {
        m_parts.localService.start();
    }
}

void MainWindow::retitle() {
    const AccountView* view = currentView();
    setWindowTitle(view != nullptr && m_pages->currentWidget() == view
                       ? view->title() + u" — Personal Center"_s
                       : u"Personal Center"_s);
}

EntryView* MainWindow::entry() {
    if (m_entry == nullptr) {
        auto* presenter = new EntryPresenter(m_parts.accounts, m_parts.localService, this);
        presenter->setLanguage(m_parts.languages.current());
        m_entry = new EntryView(presenter, m_pages);
        m_pages->addWidget(m_entry);
        connect(presenter, &EntryPresenter::localMailAwaited, this, [this] { showMailbox(true); });
        connect(presenter, &EntryPresenter::cameBack, this, [this] {
            showEntry(); // who switched accounts meanwhile sees what goes on
            present();
        });
        connect(presenter, &EntryPresenter::recoveryCodeUsed, this, [this](const QString& id) {
            if (AccountView* view = m_views.value(id)) {
                view->showRecoveryCodeUsed();
            }
        });
        fillCodes(presenter);
        connect(m_entry, &EntryView::leaveRequested, this, [this] { openNth(0); });
        connect(m_entry, &EntryView::preferencesRequested, this, &MainWindow::openPreferences);
        connect(m_entry, &EntryView::helpRequested, this, &MainWindow::openHelp);
    }
    return m_entry;
}

void MainWindow::showEntry() {
    if (AccountView* before = currentView()) {
        before->session()->setVisible(false);
    }
    m_current.clear();
    entry()->setCanLeave(!m_parts.accounts.entries().isEmpty());
    m_pages->setCurrentWidget(entry());
    retitle();
}

void MainWindow::addAccount() {
    showEntry();
    entry()->presenter()->begin({});
}

void MainWindow::signInAgain(const QString& accountId, EntryPresenter::Step step) {
    if (const auto known = m_parts.accounts.entry(accountId)) {
        showEntry();
        entry()->presenter()->signInAgain(*known, step);
    }
}

void MainWindow::accountAdded(const QString& id, bool kept, const core::Error& keychainError) {
    open(id);
    if (AccountView* view = m_views.value(id); view != nullptr && !kept) {
        view->showNotKept(keychainError);
    }
}

void MainWindow::accountForgotten(const QString& id) {
    m_state.forget(id);
    m_recentViews.removeAll(id);
    const bool wasShown = m_current == id;
    if (wasShown) {
        m_current.clear();
    }
    delete m_views.take(id); // before its session goes
    if (!showReceipt() && wasShown) {
        goOn();
    }
    entry()->setCanLeave(!m_parts.accounts.entries().isEmpty());
}

void MainWindow::askToForget(const QString& accountId) {
    const auto known = m_parts.accounts.entry(accountId);
    if (!known) {
        return;
    }
    auto* dialog = new ForgetDialog(u"%1 — %2"_s.arg(known->name, known->email), this);
    connect(dialog, &ForgetDialog::confirmed, this, [this, dialog, accountId] {
        dialog->accept();
        m_parts.accounts.forget(accountId);
    });
    dialog->open();
}

bool MainWindow::openNth(int index) {
    const QList<accounts::AccountEntry> entries = m_parts.accounts.entries();
    if (index >= entries.size()) {
        return false;
    }
    open(entries.at(index).id);
    return true;
}

void MainWindow::showMailbox(bool shown) {
    if (shown && m_mailbox == nullptr) {
        m_mailbox = new MailboxPanel(m_parts.localService.outboxFolder());
        m_splitter->addWidget(m_mailbox);
        m_splitter->setStretchFactor(0, 1);
        m_splitter->setStretchFactor(1, 0);
        const int side = std::clamp(width() * 3 / 10, mailboxLeast, mailboxMost);
        m_splitter->setSizes({width() - side, side});
        connect(m_mailbox, &MailboxPanel::closeRequested, this, [this] { showMailbox(false); });
    }
    if (m_mailbox != nullptr) {
        m_mailbox->setVisible(shown);
    }
    for (const AccountView* view : std::as_const(m_views)) {
        view->bar()->setMailboxShown(shown);
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_state.save(this, m_current);
    QMainWindow::closeEvent(event);
}

// Minimized as well: what nobody sees needs no secrets.
void MainWindow::hideEvent(QHideEvent* event) {
    widgets::concealAll(this);
    QMainWindow::hideEvent(event);
}

} // namespace ui::shell
