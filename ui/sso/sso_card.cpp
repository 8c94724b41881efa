#include "ui/sso/sso_card.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/sso/explanations.h"
#include "ui/sso/services_table.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/card_row.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/guarded_action.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui::sso {

namespace {
constexpr int searchWidth = 240;
}

SsoCard::SsoCard(SsoPresenter* presenter, QWidget* parent)
    : Card(parent)
    , m_presenter(presenter)
    , m_about(new QLabel(this))
    , m_hindrance(new QLabel(this))
    , m_activation(new widgets::CardRow(this))
    , m_state(m_activation->addPill())
    , m_contact(m_activation->addAction())
    , m_line(new QWidget(this))
    , m_search(new QLineEdit(m_line))
    , m_configure(new QPushButton(m_line))
    , m_configuration(new widgets::GuardedAction(
          m_configure, [this](const QString& reason) { tell(reason); }, this))
    , m_table(new ServicesTable(presenter, this))
    , m_footer(new QLabel(this))
    , m_empty(new widgets::EmptyState(this)) {
    layOut();
    connect(m_contact, &QPushButton::clicked, this, &SsoCard::contactRequested);
    connect(m_configuration, &widgets::GuardedAction::triggered, this, &SsoCard::configureRequested);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_table->setSearch(text);
        refresh();
    });
    connect(m_empty->button(), &QPushButton::clicked, this,
            [this] { m_table->isSearching() ? m_search->clear() : m_configure->click(); });
    connect(m_table, &ServicesTable::linkCopied, this, &SsoCard::linkCopied);
    guard(&ServicesTable::editRequested, &SsoCard::editRequested);
    guard(&ServicesTable::testRequested, &SsoCard::testRequested);
    guard(&ServicesTable::associationRequested, &SsoCard::associationRequested);
    guard(&ServicesTable::deletionRequested, &SsoCard::deletionRequested);
    refresh();
}

void SsoCard::layOut() {
    m_about->setWordWrap(true);
    look::setRole(m_about, look::Role::Second);
    m_hindrance->setWordWrap(true);
    look::setRole(m_hindrance, look::Role::Error);
    m_hindrance->hide();
    look::setTextStyle(m_footer, look::TextStyle::Help);
    m_footer->setContentsMargins(0, look::space::s, 0, look::space::xs);
    look::setRole(m_footer, look::Role::Second);
    m_search->setObjectName(QStringLiteral("search")); // by which the shell finds it
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(searchWidth);
    m_configure->setIcon(look::icon(QStringLiteral("plus-lg"), look::Role::OnAccent));
    look::setKind(m_configure, look::Kind::Primary);
    auto* across = new QHBoxLayout(m_line);
    across->setContentsMargins(0, look::space::m, 0, look::space::s);
    across->addWidget(m_search);
    across->addStretch();
    across->addWidget(m_configure);
    for (QWidget* part : std::initializer_list<QWidget*>{m_about, m_activation, m_line, m_hindrance, m_table,
                                                         m_footer, m_empty}) {
        addWidget(part);
    }
}

// What changes something waits for the network, and says so.
void SsoCard::guard(void (ServicesTable::*asked)(const api::SsoService&), Request request) {
    connect(m_table, asked, this, [this, request](const api::SsoService& service) {
        const QString hindrance = widgets::hindranceText(m_presenter->session());
        hindrance.isEmpty() ? Q_EMIT(this->*request)(service) : tell(hindrance);
    });
}

void SsoCard::tell(const QString& hindrance) {
    m_hindrance->setText(hindrance);
    m_hindrance->show();
    widgets::announce(m_hindrance);
}

void SsoCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_presenter->model()->retranslate();
        refresh();
    }
    Card::changeEvent(event);
}

void SsoCard::refresh() {
    setTitle(tr("Single sign-on (SSO)"));
    setExplanation(ssoExplanation());
    m_about->setText(tr("With SSO, members sign in through the identity provider of the company: Microsoft "
                        "Azure, Okta, Google, OneLogin (SAML 2.0). It is configured for the account, then "
                        "authorized for an organization."));
    const bool allowed = m_presenter->isAllowed();
    m_activation->setHidden(allowed);
    m_activation->setLabel(tr("SSO"));
    m_state->setText(tr("Not activated"));
    m_activation->setNote(tr("To have it activated for this account, contact us."));
    m_contact->setText(tr("Contact us"));

    const QString hindrance = widgets::hindranceText(m_presenter->session());
    m_configuration->setTexts(tr("Configure SSO"), tr("Configure SSO"));
    m_configuration->setHindrance(hindrance);
    if (hindrance.isEmpty()) {
        m_hindrance->hide();
    }
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the SSO services"));
    const bool any = allowed && m_presenter->model()->rowCount() > 0;
    const bool focused = m_table->isAncestorOf(focusWidget());
    m_line->setVisible(any);
    m_table->setVisible(any && m_table->found() > 0);
    m_table->refresh();
    m_footer->setText(tr("%n service(s)", nullptr, m_table->found()));
    m_footer->setVisible(any && m_table->found() > ServicesTable::rowsInSight);
    m_empty->setVisible(allowed && m_table->found() == 0);
    refreshEmptyState();
    if (focused && m_table->isHidden()) { // the last one was deleted
        m_empty->button()->setFocus();
    }
}

void SsoCard::refreshEmptyState() {
    const bool searching = m_table->isSearching();
    const bool known = m_presenter->isKnown();
    m_empty->setIcon(QStringLiteral("diagram-3"));
    m_empty->setTitle(searching ? tr("Nothing matches")
                      : known   ? tr("No SSO service is configured")
                                : tr("No SSO services are known yet"));
    m_empty->setSentence(searching ? tr("No SSO service holds these words.")
                         : known   ? tr("Configure one, test it, then associate it with your organizations.")
                                   : tr("They show once the server has been reached."));
    m_empty->setButtonText(searching ? tr("Clear filters") : known ? tr("Configure SSO") : QString());
    look::setKind(m_empty->button(), searching ? look::Kind::Plain : look::Kind::Primary);
    look::setUnavailable(m_empty->button(),
                         !searching && m_presenter->hindrance() != widgets::Hindrance::None);
}

} // namespace ui::sso
