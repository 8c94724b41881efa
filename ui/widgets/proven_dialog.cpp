#include "ui/widgets/proven_dialog.h"

#include "ui/widgets/hindrance.h"
#include "ui/widgets/step_up_field.h"

#include <QEvent>

namespace ui::widgets {

ProvenDialog::ProvenDialog(const accounts::AccountSession* session, QWidget* parent)
    : DialogFrame(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccountNamed(accountNamed(session));
}

void ProvenDialog::begin(flows::ProvenFlow& flow) {
    m_flow = &flow;
    m_identity = new StepUpField(flow.proof(), this);
    addWidget(m_identity);
    connect(this, &DialogFrame::confirmed, this, &ProvenDialog::confirm);
    connect(this, &DialogFrame::retryRequested, &flow, &flows::Flow::retry);
    connect(this, &QDialog::finished, &flow, &flows::Flow::abort);
    connect(m_identity, &StepUpField::forgottenPassword, this, &ProvenDialog::forgottenPassword);
    connect(&flow, &flows::Flow::changed, this, &ProvenDialog::refresh);
    retranslate();
}

void ProvenDialog::confirm() {
    if (check() && m_identity->check()) {
        send(m_identity->proof());
    }
}

void ProvenDialog::refresh() {
    if (conclude()) {
        return accept();
    }
    setBusy(m_flow->isBusy());
    follow();
    const auto error = m_flow->error();
    if (error == m_shown) {
        return;
    }
    m_shown = error;
    clearError();
    m_identity->clearError();
    const bool told = !error || error->id == core::ErrorId::Cancelled || m_identity->takeError(*error);
    if (!told && !takeError(*error)) {
        showError(*error, m_flow->canRetry());
    }
}

void ProvenDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_identity != nullptr) {
        retranslate();
    }
}

} // namespace ui::widgets
