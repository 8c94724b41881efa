#include "ui/saml_setup/test_dialog.h"

#include "ui/look/controls.h"
#include "ui/look/metrics.h"
#include "ui/saml_setup/copy_row.h"
#include "ui/saml_setup/sso_check_text.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/hindrance.h"
#include "ui/widgets/pill.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>

namespace ui::saml_setup {

namespace {

constexpr int dialogWidth = 704;

// It comes from a service, and is handed to the system.
bool isWeb(const QUrl& url) {
    return url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
}

widgets::Tone toneOf(api::SsoTestState state) {
    switch (state) {
    case api::SsoTestState::Waiting:
    case api::SsoTestState::Running:
        return widgets::Tone::Info;
    case api::SsoTestState::Passed:
        return widgets::Tone::Good;
    case api::SsoTestState::Failed:
        return widgets::Tone::Error;
    case api::SsoTestState::Expired:
        return widgets::Tone::Warn;
    }
    Q_UNREACHABLE();
}

} // namespace

TestDialog::TestDialog(accounts::AccountSession* session, const api::SsoService& service, QWidget* parent)
    : DialogFrame(parent)
    , m_flow(session, service.id)
    , m_name(service.name)
    , m_text(new QLabel(this))
    , m_state(new widgets::Pill(this))
    , m_stateText(new QLabel(this))
    , m_notice(new widgets::Banner(this))
    , m_checks(new widgets::CheckList(this))
    , m_subject(new QLabel(this))
    , m_link(new CopyRow(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(dialogWidth);
    setAccountNamed(widgets::accountNamed(session));
    for (QLabel* label : {m_text, m_stateText, m_subject}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_subject->setTextInteractionFlags(Qt::TextSelectableByMouse);
    look::setRole(m_subject, look::Role::Second);
    m_notice->setTone(widgets::Tone::Warn);
    auto* heading = new QWidget(this);
    auto* line = new QHBoxLayout(heading);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(look::space::s);
    line->addWidget(m_state, 0, Qt::AlignTop);
    line->addWidget(m_stateText, 1);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_text, heading, m_notice, m_checks, m_subject, m_link}) {
        addWidget(part);
    }
    connect(this, &DialogFrame::confirmed, &m_flow, &flows::SsoTrial::begin);
    connect(this, &DialogFrame::retryRequested, &m_flow, &flows::Flow::retry);
    connect(this, &QDialog::finished, &m_flow, &flows::Flow::abort);
    connect(&m_flow, &flows::SsoTrial::begun, this, &TestDialog::openBrowser);
    connect(&m_flow, &flows::Flow::changed, this, &TestDialog::refresh);
    retranslate();
}

void TestDialog::open() {
    DialogFrame::open();
    m_flow.begin();
}

void TestDialog::openBrowser() {
    m_announced = api::SsoTestState::Waiting;
    const QUrl url(m_flow.test()->url, QUrl::StrictMode);
    m_browserFailed = !isWeb(url) || !QDesktopServices::openUrl(url);
}

void TestDialog::refresh() {
    setBusy(m_flow.isBusy() || m_flow.isFollowed());
    confirmButton()->setEnabled(!m_flow.isBusy());
    retranslate();
    refreshError();
    announceEnd();
}

void TestDialog::refreshError() {
    if (m_flow.error() == m_shown) {
        return;
    }
    m_shown = m_flow.error();
    clearError();
    if (m_shown && m_shown->id != core::ErrorId::Cancelled) {
        showError(*m_shown, m_flow.canRetry());
    }
}

void TestDialog::refreshState() {
    const bool begun = m_flow.test().has_value();
    const api::SsoTestState state = m_flow.outcome().state;
    m_state->setVisible(begun);
    m_state->setTone(toneOf(state));
    m_link->setVisible(begun);
    m_link->setValue(begun ? m_flow.test()->url : QString());
    switch (state) {
    case api::SsoTestState::Waiting:
        m_state->setText(tr("Waiting"));
        m_stateText->setText(begun ? tr("For the browser to open the link.") : QString());
        break;
    case api::SsoTestState::Running:
        m_state->setText(tr("Under way"));
        m_stateText->setText(tr("The browser is at the provider. Sign in there as one of your members "
                                "would."));
        break;
    case api::SsoTestState::Passed:
        m_state->setText(tr("Passed"));
        m_stateText->setText(tr("A sign-in would work like this. Nobody was signed in."));
        break;
    case api::SsoTestState::Failed:
        m_state->setText(tr("Failed"));
        m_stateText->setText(tr("A sign-in would be refused. Nobody was signed in."));
        break;
    case api::SsoTestState::Expired:
        m_state->setText(tr("Expired"));
        m_stateText->setText(tr("Ten minutes went by without an answer of the provider. Test again."));
        break;
    }
    m_state->setAccessibleName(m_state->text() + QStringLiteral(". ") + m_stateText->text());
}

void TestDialog::refreshSubject() {
    const auto& subject = m_flow.outcome().subject;
    QStringList lines;
    if (subject && subject->nameId) {
        lines.append(tr("NameID: %1").arg(*subject->nameId));
    }
    if (subject && subject->format) {
        lines.append(tr("Its format: %1").arg(*subject->format));
    }
    if (subject && subject->email) {
        lines.append(tr("E-mail address: %1").arg(*subject->email));
    }
    m_subject->setHidden(lines.isEmpty());
    m_subject->setText(tr("Whom the provider spoke of") + QLatin1Char('\n') + lines.join(QLatin1Char('\n')));
}

// Where the outcome is, since the browser has the person's eyes until then.
void TestDialog::announceEnd() {
    const api::SsoTestState state = m_flow.outcome().state;
    const bool over = m_flow.test() && !m_flow.isFollowed() && !m_flow.isBusy();
    if (over && state != m_announced) {
        m_announced = state;
        widgets::announce(m_state);
        confirmButton()->setFocus();
    }
}

void TestDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void TestDialog::retranslate() {
    //: %1: the name of an SSO service
    setTitle(tr("Test “%1”").arg(m_name));
    m_text->setText(tr("Your browser walks the way of a sign-in, and each check of the provider’s answer "
                       "shows here. Nobody is signed in."));
    refreshState();
    refreshSubject();
    m_checks->setLines(checkLines(m_flow.outcome().checks));
    m_link->setLabel(tr("Link for another browser"));
    const auto& lookError = m_flow.lookError();
    m_notice->setVisible(m_browserFailed || lookError);
    m_notice->setText(lookError ? widgets::errorText(*lookError)
                                : tr("No browser could be opened. Copy the link into one."));
    cancelButton()->setText(tr("Close"));
    confirmButton()->setText(tr("Test again"));
}

} // namespace ui::saml_setup
