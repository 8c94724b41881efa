#include "ui/shell/account_view.h"

#include "ui/account/account_page.h"
#include "ui/amazon/amazon_page.h"
#include "ui/developer/developer_page.h"
#include "ui/look/metrics.h"
#include "ui/shell/account_bar.h"
#include "ui/shell/recovery_code_notice.h"
#include "ui/shell/session_status.h"
#include "ui/shell/status_line.h"
#include "ui/sso/sso_page.h"
#include "ui/switcher/account_list_model.h"
#include "ui/switcher/avatar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::shell {

namespace {
enum Tab { AccountTab, DeveloperTab, AmazonTab, SsoTab, TabCount };
}

AccountView::AccountView(accounts::AccountSession* session, const accounts::AccountEntry& entry,
                         accounts::Authenticator& authenticator, accounts::DevSecretStore& devSecrets,
                         accounts::Deletions& deletions, QWidget* parent)
    : SheetArea(parent)
    , m_session(session)
    , m_entry(entry)
    , m_authenticator(authenticator)
    , m_devSecrets(devSecrets)
    , m_deletions(deletions)
    , m_status(new SessionStatus(session, this))
    , m_organizations(new organizations::OrganizationsPresenter(session, this))
    , m_bar(new AccountBar(this))
    , m_tabs(new QTabBar(this))
    , m_notice(new widgets::Banner(this))
    , m_noticeAction(m_notice->addAction())
    , m_keychainAgain(m_notice->addAction())
    , m_notKept(new widgets::Banner(this))
    , m_notKeptClose(m_notKept->addAction())
    , m_recoveryCodes(new RecoveryCodeNotice(session, this))
    , m_stack(new QStackedWidget(this))
    , m_pages(TabCount, nullptr) {
    for (int tab = 0; tab < TabCount; ++tab) {
        m_tabs->addTab(QString());
    }
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_notKept->setTone(widgets::Tone::Warn);

    auto* tabLine = new QHBoxLayout;
    tabLine->setContentsMargins(look::space::s, 0, look::space::s, 0);
    tabLine->addWidget(m_tabs);
    tabLine->addStretch();
    auto* banners = new QVBoxLayout;
    banners->setContentsMargins(look::space::xl, look::space::s, look::space::xl, 0);
    banners->addWidget(m_notice);
    banners->addWidget(m_notKept);
    banners->addWidget(m_recoveryCodes);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(tabLine);
    layout->addLayout(banners);
    layout->addWidget(m_stack, 1);
    layout->addWidget(new StatusLine(m_status, this));

    connect(m_tabs, &QTabBar::currentChanged, this, &AccountView::showTab);
    connect(m_bar, &AccountBar::centerRequested, this, [this] { setTab(AccountTab); });
    connect(m_bar, &AccountBar::bspRequested, this, &AccountView::bspRequested);
    connect(m_bar, &AccountBar::signInRequested, this, &AccountView::signInRequested);
    connect(m_status, &SessionStatus::changed, this, &AccountView::showNotice);
    connect(m_session, &accounts::AccountSession::accountChanged, this, &AccountView::showAccount);
    connect(m_session, &accounts::AccountSession::stateChanged, this, &AccountView::showAccount);
    connect(m_organizations, &organizations::OrganizationsPresenter::changed, this,
            &AccountView::showOrganizations);
    connect(m_noticeAction, &QPushButton::clicked, this, [this] {
        if (m_status->notice() == SessionStatus::Notice::Offline) {
            refresh();
        } else {
            Q_EMIT signInRequested();
        }
    });
    connect(m_keychainAgain, &QPushButton::clicked, this, &AccountView::keychainRetryRequested);
    connect(m_notKeptClose, &QPushButton::clicked, m_notKept, &QWidget::hide);
    retranslate();
    showTab(AccountTab);
}

int AccountView::tab() const {
    return m_tabs->currentIndex();
}

int AccountView::tabCount() const {
    return m_tabs->count();
}

void AccountView::setTab(int index) {
    if (index >= 0 && index < m_tabs->count()) {
        m_tabs->setCurrentIndex(index);
    }
}

void AccountView::showTab(int index) {
    if (m_pages.at(index) == nullptr) {
        m_pages[index] = makePage(index);
        m_stack->addWidget(m_pages.at(index));
    }
    m_stack->setCurrentWidget(m_pages.at(index));
    showNotice();
    Q_EMIT tabChanged(index);
}

QWidget* AccountView::makeAccountPage() {
    using account::AccountPage;
    auto* page = new AccountPage(m_session, &m_authenticator, &m_deletions, m_stack);
    connect(page, &AccountPage::bspRequested, this, &AccountView::bspRequested);
    connect(page, &AccountPage::signInRequested, this, &AccountView::signInRequested);
    connect(page, &AccountPage::forgottenPasswordRequested, this, &AccountView::forgottenPassword);
    connect(page, &AccountPage::organizationRequested, this, [this](const QString& id) {
        setTab(SsoTab);
        static_cast<sso::SsoPage*>(m_pages.at(SsoTab))->showMembersOf(id);
    });
    connect(page, &AccountPage::ssoServiceRequested, this, [this] {
        setTab(SsoTab);
        static_cast<sso::SsoPage*>(m_pages.at(SsoTab))->showOverview();
    });
    connect(page, &AccountPage::ordersRequested, this, [this] {
        setTab(AmazonTab);
        m_tabs->setFocus(Qt::OtherFocusReason); // what had the focus is gone
    });
    return page;
}

QWidget* AccountView::makePage(int index) {
    switch (index) {
    case AccountTab:
        return makeAccountPage();
    case DeveloperTab: {
        auto* page = new developer::DeveloperPage(m_session, m_devSecrets, m_stack);
        page->setReminderDays(m_reminderDays);
        connect(page, &developer::DeveloperPage::devKeyLearned, this, &AccountView::devKeyLearned);
        connect(page, &developer::DeveloperPage::forgottenPasswordRequested, this,
                &AccountView::forgottenPassword);
        return page;
    }
    case AmazonTab:
        return makeAmazonPage();
    default: {
        auto* page = new sso::SsoPage(m_organizations, m_stack);
        connect(page, &sso::SsoPage::contactRequested, this, &AccountView::contactRequested);
        connect(page, &sso::SsoPage::forgottenPasswordRequested, this, &AccountView::forgottenPassword);
        return page;
    }
    }
}

QWidget* AccountView::makeAmazonPage() {
    auto* page = new amazon::AmazonPage(m_session, m_stack);
    if (!m_orderColumns.isEmpty()) {
        page->setColumns(m_orderColumns);
    }
    connect(page, &amazon::AmazonPage::codeRequested, this, &AccountView::amazonCodeRequested);
    connect(page, &amazon::AmazonPage::columnsChanged, this,
            [this, page] { Q_EMIT orderColumnsChanged(page->columns()); });
    return page;
}

void AccountView::bindAmazon(const QList<amazon::AccountChoice>& others, const QString& token) {
    setTab(AmazonTab);
    for (amazon::BindingDialog* earlier : window()->findChildren<amazon::BindingDialog*>()) {
        earlier->reject(); // the last link counts
    }
    auto* page = static_cast<amazon::AmazonPage*>(m_pages.at(AmazonTab));
    auto* dialog = new amazon::BindingDialog(m_session, others, token, window());
    connect(dialog, &amazon::BindingDialog::forgottenPassword, this, &AccountView::forgottenPassword);
    connect(dialog, &amazon::BindingDialog::bound, page, &amazon::AmazonPage::showBound);
    connect(dialog, &amazon::BindingDialog::otherWanted, this, &AccountView::amazonOtherWanted);
    dialog->open();
}

void AccountView::refresh() {
    if (auto* page = qobject_cast<account::AccountPage*>(m_stack->currentWidget())) {
        page->refresh();
    } else if (auto* developer = qobject_cast<developer::DeveloperPage*>(m_stack->currentWidget())) {
        developer->refresh();
    } else if (auto* amazon = qobject_cast<amazon::AmazonPage*>(m_stack->currentWidget())) {
        amazon->refresh();
    } else if (auto* sso = qobject_cast<sso::SsoPage*>(m_stack->currentWidget())) {
        sso->refresh();
    } else {
        m_session->refresh();
    }
}

bool AccountView::find() {
    const QList<QLineEdit*> fields = m_stack->currentWidget()->findChildren<QLineEdit*>(u"search"_s);
    for (QLineEdit* field : fields) {
        if (field->isVisible()) {
            field->setFocus(Qt::ShortcutFocusReason);
            field->selectAll();
            return true;
        }
    }
    return false;
}

void AccountView::setReminderDays(int days) {
    m_reminderDays = days;
    if (auto* page = qobject_cast<developer::DeveloperPage*>(m_pages.at(DeveloperTab))) {
        page->setReminderDays(days);
    }
}

void AccountView::setEntry(const accounts::AccountEntry& entry) {
    m_entry = entry;
    showAccount();
}

QString AccountView::name() const {
    const auto& account = m_session->account();
    const QString known = account ? account->name : m_entry.name;
    return known.isEmpty() ? email() : known;
}

QString AccountView::email() const {
    const auto& account = m_session->account();
    return account ? account->email : m_entry.email;
}

QString AccountView::title() const {
    return u"%1 — %2"_s.arg(name(), email());
}

void AccountView::showAccount() {
    const auto& account = m_session->account();
    AccountBar::Content content;
    content.accountId = m_session->id();
    content.initials = switcher::initials(account ? account->name : m_entry.name, email());
    content.name = name();
    content.detail = u"%1 · %2"_s.arg(email(), switcher::AccountListModel::serverName(m_entry));
    content.bsp = account ? account->bsp.qualified : m_entry.bsp;
    content.signedIn = m_session->state() == accounts::AccountSession::State::SignedIn;
    content.local = m_session->isLocal();
    m_bar->setContent(content);
    Q_EMIT titleChanged();
}

void AccountView::showNotice() {
    const SessionStatus::Notice notice = m_status->notice();
    const bool focused = m_noticeAction->hasFocus() || m_keychainAgain->hasFocus();
    m_notice->setTone(notice == SessionStatus::Notice::Starting ? widgets::Tone::Info : widgets::Tone::Warn);
    m_notice->setText(m_status->noticeText());
    m_noticeAction->setText(notice == SessionStatus::Notice::Offline ? tr("Retry")
                            : notice == SessionStatus::Notice::Ended ? tr("Sign in again")
                                                                     : tr("Sign in"));
    m_noticeAction->setVisible(notice != SessionStatus::Notice::Starting);
    m_keychainAgain->setText(tr("Try again"));
    m_keychainAgain->setVisible(notice == SessionStatus::Notice::Keychain);
    // The account page tells in its own column what its buttons then refuse.
    const bool pageTells = tab() == AccountTab && notice != SessionStatus::Notice::Starting &&
                           notice != SessionStatus::Notice::Keychain;
    m_notice->setVisible(notice != SessionStatus::Notice::None && !pageTells);
    if (focused && m_notice->isHidden()) {
        m_tabs->setFocus(Qt::OtherFocusReason); // what had the focus is gone
    }
}

// Invitations are seen from every tab.
void AccountView::showOrganizations() {
    const qsizetype waiting = m_organizations->invitations().size();
    //: the tab, with the number of invitations that wait
    m_tabs->setTabText(SsoTab, waiting == 0 ? tr("SSO") : tr("SSO (%1)").arg(waiting));
    if (m_organizations->organizations()) {
        Q_EMIT organizationsSeen(m_organizations->names());
    }
}

void AccountView::showNotKept(const core::Error& keychainError) {
    m_keychainError = keychainError;
    retranslate();
    m_notKept->announceNow();
}

void AccountView::showRecoveryCodeUsed() {
    m_recoveryCodes->announceUse();
}

void AccountView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    SheetArea::changeEvent(event);
}

void AccountView::retranslate() {
    m_tabs->setAccessibleName(tr("Pages"));
    m_tabs->setTabText(AccountTab, tr("Account information"));
    m_tabs->setTabText(DeveloperTab, tr("Developer information"));
    m_tabs->setTabText(AmazonTab, tr("Amazon orders"));
    m_notKeptClose->setText(tr("This session only"));
    if (m_keychainError) {
        m_notKept->setText(
            widgets::errorText(*m_keychainError) + u' ' +
            tr("You are signed in for this session only: the next start asks for the password again."));
    }
    showAccount();
    showNotice();
    showOrganizations();
}

} // namespace ui::shell
