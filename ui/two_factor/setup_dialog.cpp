#include "ui/two_factor/setup_dialog.h"

#include "otp/otpauth_uri.h"
#include "secrets/secret_clipboard.h"
#include "ui/look/controls.h"
#include "ui/two_factor/app_step.h"
#include "ui/two_factor/recovery_codes_view.h"
#include "ui/two_factor/scan_step.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/cover.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/step_stack.h"
#include "ui/widgets/step_trail.h"
#include "ui/widgets/step_up_field.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>

namespace ui::two_factor {

namespace {
constexpr int dialogWidth = 704;
}

using flows::TwoFactorSetup;

SetupDialog::SetupDialog(accounts::AccountSession* session, Kind kind, const QString& account,
                         accounts::Authenticator* authenticator, QWidget* parent)
    : DialogFrame(parent)
    , m_flow(session)
    , m_kind(kind)
    , m_authenticator(authenticator)
    , m_clipboard(new secrets::SecretClipboard(QGuiApplication::clipboard(), this))
    , m_trail(new widgets::StepTrail(this))
    , m_pages(new widgets::StepStack(this))
    , m_app(new AppStep(&m_flow, kind == Kind::Replace, this))
    , m_scan(new ScanStep(m_clipboard, this))
    , m_codes(new RecoveryCodesView(m_clipboard, this))
    , m_cover(new widgets::Cover(m_flow.proof(), this))
    , m_back(addButton())
    , m_kept(new widgets::Banner(this))
    , m_keepAgain(m_kept->addAction()) {
    setFixedWidth(dialogWidth);
    setAccountNamed(account);
    addWidget(m_trail);
    addWidget(m_kept);
    addWidget(m_pages);
    addWidget(m_cover);
    m_cover->hide();
    for (const Step step : {Step::App, Step::Scan, Step::Codes}) {
        m_pages->addPage(pageOf(step));
    }
    connect(this, &DialogFrame::confirmed, this, &SetupDialog::confirm);
    connect(this, &DialogFrame::retryRequested, &m_flow, &TwoFactorSetup::retry);
    connect(this, &QDialog::finished, &m_flow, &TwoFactorSetup::abort);
    connect(m_app->identity(), &widgets::StepUpField::confirmed, this, &SetupDialog::confirm);
    connect(m_app->identity(), &widgets::StepUpField::forgottenPassword, this,
            &SetupDialog::forgottenPassword);
    connect(m_scan, &ScanStep::confirmed, this, &SetupDialog::confirm);
    connect(m_cover, &widgets::Cover::confirmed, this, &SetupDialog::confirm);
    connect(m_cover, &widgets::Cover::lifted, this, [this] { setCovered(false); });
    connect(m_cover, &widgets::Cover::failed, this, [this](const core::Error& error) { showError(error); });
    connect(m_cover, &widgets::Cover::forgottenPassword, this, &SetupDialog::forgottenPassword);
    connect(m_codes, &RecoveryCodesView::keptChanged, this, &SetupDialog::retranslate);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_backAtApp = true;
        m_flow.clearError();
        refresh();
    });
    m_scan->setKeepOffered(m_authenticator != nullptr);
    connect(m_keepAgain, &QPushButton::clicked, this, &SetupDialog::keepEntry);
    connect(&m_flow, &TwoFactorSetup::changed, this, &SetupDialog::refresh);
    refresh();
}

SetupDialog::Step SetupDialog::step() const {
    switch (m_flow.state()) {
    case TwoFactorSetup::State::NotStarted:
        return Step::App;
    case TwoFactorSetup::State::Enrolling:
        return m_backAtApp ? Step::App : Step::Scan;
    case TwoFactorSetup::State::Done:
        return Step::Codes;
    }
    Q_UNREACHABLE();
}

QWidget* SetupDialog::pageOf(Step step) const {
    switch (step) {
    case Step::App:
        return m_app;
    case Step::Scan:
        return m_scan;
    case Step::Codes:
        return m_codes;
    }
    Q_UNREACHABLE();
}

void SetupDialog::confirm() {
    if (isCovered()) {
        return m_cover->lift();
    }
    switch (step()) {
    case Step::App:
        if (m_flow.state() == TwoFactorSetup::State::Enrolling) {
            m_backAtApp = false;
            refresh();
        } else if (m_app->identity()->check()) {
            m_flow.begin(m_app->identity()->proof());
        }
        break;
    case Step::Scan:
        if (m_scan->check()) {
            m_flow.confirm(m_scan->code());
        }
        break;
    case Step::Codes:
        if (m_codes->check()) {
            accept();
        }
        break;
    }
}

// Two-factor authentication is on by then: whoever leaves without the codes could lock themselves out.
void SetupDialog::reject() {
    if (isCovered() && step() == Step::Codes) {
        return m_cover->setFocus();
    }
    if (step() != Step::Codes || m_codes->check()) {
        step() == Step::Codes ? accept() : DialogFrame::reject();
    }
}

void SetupDialog::conceal() {
    m_clipboard->clearNow();
    if (step() != Step::App) {
        setCovered(true);
    }
}

bool SetupDialog::isCovered() const {
    return !m_cover->isHidden();
}

void SetupDialog::setCovered(bool covered) {
    clearError();
    m_pages->setHidden(covered);
    m_cover->setVisible(covered);
    retranslate();
    if (!covered) {
        step() == Step::Scan ? m_scan->enter() : confirmButton()->setFocus();
    }
}

void SetupDialog::refresh() {
    m_backAtApp = m_backAtApp && m_flow.state() == TwoFactorSetup::State::Enrolling;
    const bool begins = m_flow.state() == TwoFactorSetup::State::NotStarted;
    m_scan->setEnrolment(begins ? api::TwoFactorEnrolment() : m_flow.enrolment());
    m_app->identity()->setWanted(begins);
    if (step() != m_shown) {
        showStep(step());
    }
    retranslate();
    setBusy(m_flow.isBusy());
    showErrorOfStep();
}

void SetupDialog::showStep(Step step) {
    m_shown = step;
    if (isCovered() && step == Step::App) {
        setCovered(false); // the secret that stood there is over
    }
    m_pages->setCurrent(pageOf(step));
    m_clipboard->clearNow(); // with the step goes its secret
    switch (step) {
    case Step::App:
        m_app->identity()->isNeeded() ? m_app->identity()->setFocus() : confirmButton()->setFocus();
        break;
    case Step::Scan:
        m_scan->enter();
        break;
    case Step::Codes:
        m_codes->setPaper({account(), m_flow.session() ? m_flow.session()->server().toString() : QString(),
                           m_flow.recoveryCodes()});
        confirmButton()->setFocus();
        if (m_scan->keeps()) {
            keepEntry();
        }
        break;
    }
}

// Beside the set-up: what comes of it does not undo that.
void SetupDialog::keepEntry() {
    const auto entry = otp::fromOtpauthUri(m_flow.enrolment().otpauthUri);
    if (m_authenticator == nullptr || m_flow.session() == nullptr || !entry) {
        return;
    }
    m_authenticator->add(*entry, m_flow.session()->id(), this,
                         [this](const core::Result<accounts::Authenticator::Added>& outcome) {
                             m_keptOutcome = outcome;
                             retranslate();
                             outcome ? m_kept->show() : m_kept->announceNow();
                         });
}

void SetupDialog::showErrorOfStep() {
    const auto error = m_flow.error();
    if (error == m_shownError) {
        return;
    }
    m_shownError = error;
    clearError();
    m_scan->clearError();
    m_app->identity()->clearError();
    if (!error || error->id == core::ErrorId::Cancelled) {
        return;
    }
    const bool taken =
        m_shown == Step::Scan ? m_scan->takeError(*error) : m_app->identity()->takeError(*error);
    if (!taken) {
        showError(*error, m_flow.canRetry());
    }
}

void SetupDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_app->retranslate();
        m_scan->retranslate();
        m_codes->retranslate();
        retranslate();
    }
}

void SetupDialog::retranslate() {
    const bool replaces = m_kind == Kind::Replace;
    setTitle(replaces ? tr("Replace the authenticator") : tr("Set up two-factor authentication (2FA)"));
    m_trail->setSteps({{QStringLiteral("phone"), tr("App")},
                       {QStringLiteral("qr-code-scan"), tr("QR code")},
                       {QStringLiteral("key"), tr("Recovery codes")}});
    m_trail->setCurrent(int(step()));
    m_codes->setSentence(
        (replaces ? tr("The new authenticator counts from now on; the old one can be removed from its app. "
                       "The recovery codes are new as well: the old ones no longer work.")
                  : tr("Two-factor authentication is on: signing in takes a code of the app from now on.")) +
        QLatin1Char(' ') +
        tr("When the app is out of reach, each of these codes lets you in once. They are not shown again."));
    const bool last = step() == Step::Codes;
    confirmButton()->setText(isCovered()            ? tr("Show again")
                             : last                 ? tr("Done")
                             : step() == Step::Scan ? tr("Confirm")
                                                    : tr("Next"));
    look::setUnavailable(confirmButton(), last && !isCovered() && !m_codes->areKept());
    cancelButton()->setHidden(last);
    if (m_keptOutcome) {
        const bool kept = m_keptOutcome->has_value();
        m_kept->setTone(kept ? widgets::Tone::Good : widgets::Tone::Warn);
        m_kept->setText(kept ? tr("Kept in the built-in authenticator as well.")
                             : tr("It could not be kept in the built-in authenticator:") + QLatin1Char(' ') +
                                   widgets::errorText(m_keptOutcome->error()));
        m_keepAgain->setText(tr("Retry"));
        m_keepAgain->setHidden(kept);
    }
    m_back->setText(tr("Back"));
    m_back->setVisible(step() == Step::Scan && !isCovered());
}

} // namespace ui::two_factor
