#include "ui/account/account_overview.h"

#include "ui/account/account_card.h"
#include "ui/account/security_card.h"
#include "ui/deletion/deletion_card.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/scroll_column.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::account {

AccountOverview::AccountOverview(AccountPresenter* presenter, QWidget* parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_column(new widgets::ScrollColumn(this))
    , m_banner(new widgets::Banner(this))
    , m_retry(m_banner->addAction())
    , m_signIn(m_banner->addAction())
    , m_news(new widgets::Banner(this))
    , m_age(new QLabel(this))
    , m_account(new AccountCard(presenter, this))
    , m_security(new SecurityCard(presenter, this))
    , m_deletion(new deletion::DeletionCard(this)) {
    m_banner->setTone(widgets::Tone::Warn);
    m_news->setTone(widgets::Tone::Good);
    look::setKind(m_signIn, look::Kind::Primary);
    look::setTextStyle(m_age, look::TextStyle::Help);
    look::setRole(m_age, look::Role::Second);
    m_column->addWidget(m_banner);
    m_column->addWidget(m_news);
    m_column->addWidget(m_age);
    m_column->addWidget(m_account);
    m_column->addWidget(m_security);
    m_column->addWidget(m_deletion);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_column);

    m_minute.setInterval(60 * 1000);
    connect(&m_minute, &QTimer::timeout, this, &AccountOverview::refresh);
    m_minute.start();
    connect(presenter, &AccountPresenter::changed, this, &AccountOverview::refresh);
    connect(m_retry, &QPushButton::clicked, presenter, &AccountPresenter::refresh);
    connect(m_signIn, &QPushButton::clicked, this, &AccountOverview::signInRequested);
    refresh();
}

void AccountOverview::tell(const QString& text) {
    m_news->setText(text);
    m_news->announceNow();
    QTimer::singleShot(10 * 1000, m_news, &QWidget::hide);
}

void AccountOverview::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

void AccountOverview::refresh() {
    m_account->refresh();
    m_security->refresh();
    refreshBanner();
}

void AccountOverview::refreshBanner() {
    const accounts::AccountSession* session = m_presenter->session();
    const widgets::Hindrance hindrance = m_presenter->hindrance();
    const auto seen = session != nullptr ? session->refreshedAt() : std::nullopt;
    //: %1: how long ago: "4 minutes ago", "yesterday at 18:02"
    const QString age =
        seen ? tr("This is how it was last seen, %1.").arg(widgets::agoText(*seen)) : QString();
    m_retry->setText(tr("Retry"));
    m_retry->setVisible(hindrance == widgets::Hindrance::Offline);
    m_signIn->setText(tr("Sign in again"));
    m_signIn->setVisible(hindrance == widgets::Hindrance::SignedOut);
    m_banner->setText(widgets::hindranceText(session) + QLatin1Char(' ') + age);
    const bool keychain = session != nullptr && session->keychainError(); // told above the tabs
    m_banner->setVisible(hindrance != widgets::Hindrance::None && !keychain);

    const bool old = seen && seen->secsTo(QDateTime::currentDateTime()) > 120;
    m_age->setText(age + QLatin1Char(' ') + tr("Refreshing…"));
    m_age->setVisible(hindrance == widgets::Hindrance::None && old && session->isRefreshing());
}

} // namespace ui::account
