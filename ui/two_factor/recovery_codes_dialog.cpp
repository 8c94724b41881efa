#include "ui/two_factor/recovery_codes_dialog.h"

#include "secrets/secret_clipboard.h"
#include "ui/look/controls.h"
#include "ui/two_factor/recovery_codes_view.h"
#include "ui/widgets/cover.h"
#include "ui/widgets/step_up_field.h"

#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

namespace ui::two_factor {

RecoveryCodesDialog::RecoveryCodesDialog(accounts::AccountSession* session, const QString& account,
                                         QWidget* parent)
    : DialogFrame(parent)
    , m_flow(session)
    , m_text(new QLabel(this))
    , m_identity(new widgets::StepUpField(m_flow.proof(), this))
    , m_clipboard(new secrets::SecretClipboard(QGuiApplication::clipboard(), this))
    , m_codes(new RecoveryCodesView(m_clipboard, this))
    , m_cover(new widgets::Cover(m_flow.proof(), this)) {
    setAccountNamed(account);
    m_text->setWordWrap(true);
    m_codes->hide();
    m_cover->hide();
    addWidget(m_text);
    addWidget(m_identity);
    addWidget(m_codes);
    addWidget(m_cover);
    connect(this, &DialogFrame::confirmed, this, &RecoveryCodesDialog::confirm);
    connect(this, &DialogFrame::retryRequested, &m_flow, &flows::RecoveryCodes::retry);
    connect(this, &QDialog::finished, &m_flow, &flows::RecoveryCodes::abort);
    connect(m_identity, &widgets::StepUpField::confirmed, this, &RecoveryCodesDialog::confirm);
    connect(m_identity, &widgets::StepUpField::forgottenPassword, this,
            &RecoveryCodesDialog::forgottenPassword);
    connect(m_cover, &widgets::Cover::confirmed, this, &RecoveryCodesDialog::confirm);
    connect(m_cover, &widgets::Cover::lifted, this, &RecoveryCodesDialog::uncover);
    connect(m_cover, &widgets::Cover::failed, this, [this](const core::Error& error) { showError(error); });
    connect(m_cover, &widgets::Cover::forgottenPassword, this, &RecoveryCodesDialog::forgottenPassword);
    connect(m_codes, &RecoveryCodesView::keptChanged, this, &RecoveryCodesDialog::retranslate);
    connect(&m_flow, &flows::RecoveryCodes::changed, this, &RecoveryCodesDialog::refresh);
    retranslate();
    m_identity->isNeeded() ? m_identity->setFocus() : confirmButton()->setFocus();
}

void RecoveryCodesDialog::confirm() {
    if (!m_cover->isHidden()) {
        m_cover->lift();
    } else if (m_flow.isDone()) {
        if (m_codes->check()) {
            accept();
        }
    } else if (m_identity->check()) {
        m_flow.renew(m_identity->proof());
    }
}

// The old codes are gone by then.
void RecoveryCodesDialog::reject() {
    if (!m_flow.isDone()) {
        DialogFrame::reject();
    } else if (!m_cover->isHidden()) {
        m_cover->setFocus();
    } else if (m_codes->check()) {
        accept();
    }
}

void RecoveryCodesDialog::refresh() {
    if (m_flow.isDone() && !m_made) {
        m_made = true;
        showCodes();
    }
    setBusy(m_flow.isBusy());
    showErrorOfStep();
}

void RecoveryCodesDialog::showCodes() {
    m_codes->setPaper(
        {account(), m_flow.session() ? m_flow.session()->server().toString() : QString(), m_flow.codes()});
    m_identity->setWanted(false);
    m_text->hide();
    m_codes->show();
    retranslate();
    confirmButton()->setFocus();
}

void RecoveryCodesDialog::conceal() {
    m_clipboard->clearNow();
    if (m_made) {
        m_codes->hide();
        m_cover->show();
        retranslate();
    }
}

void RecoveryCodesDialog::uncover() {
    clearError();
    m_cover->hide();
    m_codes->show();
    retranslate();
    confirmButton()->setFocus();
}

void RecoveryCodesDialog::showErrorOfStep() {
    const auto error = m_flow.error();
    if (error == m_shownError) {
        return;
    }
    m_shownError = error;
    clearError();
    m_identity->clearError();
    if (error && error->id != core::ErrorId::Cancelled && !m_identity->takeError(*error)) {
        showError(*error, m_flow.canRetry());
    }
}

void RecoveryCodesDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_codes->retranslate();
        retranslate();
    }
}

void RecoveryCodesDialog::retranslate() {
    setTitle(tr("New recovery codes"));
    m_text->setText(tr("You get ten new recovery codes. Those that you have now stop working at once."));
    m_codes->setSentence(
        tr("When the authenticator app is out of reach, each of these codes lets you in once. "
           "They are not shown again. The old ones no longer work."));
    const bool made = m_flow.isDone();
    const bool covered = !m_cover->isHidden();
    confirmButton()->setText(covered ? tr("Show again") : made ? tr("Done") : tr("Make new codes"));
    look::setUnavailable(confirmButton(), made && !covered && !m_codes->areKept());
    cancelButton()->setHidden(made);
}

} // namespace ui::two_factor
