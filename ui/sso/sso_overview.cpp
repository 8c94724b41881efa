#include "ui/sso/sso_overview.h"

#include "ui/consents/consents_card.h"
#include "ui/look/metrics.h"
#include "ui/organizations/invitations_card.h"
#include "ui/organizations/organizations_card.h"
#include "ui/sso/sso_card.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/scroll_column.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::sso {

namespace {
constexpr int newsStandsFor = 10 * 1000;
constexpr int widest = 1040; // the table of services has six columns
} // namespace

SsoOverview::SsoOverview(organizations::OrganizationsPresenter* organizations, SsoPresenter* services,
                         QWidget* parent)
    : QWidget(parent)
    , m_presenter(organizations)
    , m_services(services)
    , m_column(new widgets::ScrollColumn(this))
    , m_banner(new widgets::Banner(this))
    , m_retry(m_banner->addAction())
    , m_news(new widgets::Banner(this))
    , m_undo(m_news->addAction())
    , m_sso(new SsoCard(services, this))
    , m_invitations(new organizations::InvitationsCard(organizations, this))
    , m_consents(
          new consents::ConsentsCard(new consents::ConsentsPresenter(organizations->session(), this), this))
    , m_organizations(new organizations::OrganizationsCard(organizations, this)) {
    m_banner->setTone(widgets::Tone::Error);
    m_column->setWidest(widest);
    m_newsEnd.setSingleShot(true);
    m_newsEnd.setInterval(newsStandsFor);
    for (QWidget* part : std::initializer_list<QWidget*>{m_banner, m_news, m_invitations, m_sso, m_consents,
                                                         m_organizations}) {
        m_column->addWidget(part);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_column);
    connect(organizations, &organizations::OrganizationsPresenter::changed, this, &SsoOverview::refresh);
    connect(services, &SsoPresenter::changed, this, &SsoOverview::refresh);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        m_presenter->refresh();
        m_services->refresh();
    });
    connect(m_consents, &consents::ConsentsCard::done, this, [this](const QString& text) { tell(text); });
    connect(m_consents, &consents::ConsentsCard::failed, this, &SsoOverview::tellError);
    connect(&m_newsEnd, &QTimer::timeout, m_news, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_news->hide();
        m_organizations->createButton()->setFocus(); // what had the focus is gone
        m_undoing();
    });
    m_consents->presenter()->refresh();
    refreshBanners(); // the cards have told what they have
}

void SsoOverview::tell(const QString& text, std::function<void()> undo) {
    m_undoing = std::move(undo);
    m_news->setTone(widgets::Tone::Good);
    m_news->setText(text);
    m_undo->setVisible(m_undoing != nullptr);
    m_news->announceNow();
    m_newsEnd.start();
    showNews();
}

void SsoOverview::tellError(const core::Error& error) {
    m_undo->hide();
    m_news->setTone(widgets::Tone::Error);
    m_news->setText(widgets::errorText(error));
    m_news->announceNow();
    m_newsEnd.stop();
    showNews();
}

// Once the focus is back where it was, which scrolls too.
void SsoOverview::showNews() {
    QTimer::singleShot(0, m_news,
                       [this] { m_column->ensureWidgetVisible(m_news, look::space::xl, look::space::xl); });
}

void SsoOverview::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_news->hide();
        refresh();
    }
    QWidget::changeEvent(event);
}

void SsoOverview::refresh() {
    m_sso->refresh();
    m_invitations->refresh();
    m_organizations->refresh();
    m_consents->presenter()->followMemberships(m_presenter->names());
    refreshBanners();
}

// What stands in the way of the whole account is told above the tabs.
void SsoOverview::refreshBanners() {
    m_undo->setText(tr("Undo"));
    const auto& error = m_presenter->error() ? m_presenter->error() : m_services->error();
    m_retry->setText(tr("Retry"));
    m_banner->setText(error ? widgets::errorText(*error) : QString());
    m_banner->setVisible(error && m_presenter->hindrance() == widgets::Hindrance::None);
}

} // namespace ui::sso
