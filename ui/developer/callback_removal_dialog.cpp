#include "ui/developer/callback_removal_dialog.h"

#include "ui/look/controls.h"
#include "ui/widgets/fixed_text.h"
#include "ui/widgets/hindrance.h"
#include "ui/widgets/step_up_field.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace ui::developer {

namespace {
constexpr int urlLines = 4;
}

CallbackRemovalDialog::CallbackRemovalDialog(accounts::AccountSession* session, const QString& url,
                                             QWidget* parent)
    : DialogFrame(parent)
    , m_flow(session)
    , m_text(new QLabel(this))
    , m_url(new widgets::FixedText(widgets::FixedText::Frame::Sheet, urlLines, this))
    , m_identity(new widgets::StepUpField(m_flow.proof(), this)) {
    setAccountNamed(widgets::accountNamed(session));
    look::setKind(confirmButton(), look::Kind::DestructiveFilled);
    m_text->setWordWrap(true);
    m_url->setText(url);
    for (QWidget* part : std::initializer_list<QWidget*>{m_url, m_text, m_identity}) {
        addWidget(part);
    }
    connect(this, &DialogFrame::confirmed, this, &CallbackRemovalDialog::confirm);
    connect(this, &DialogFrame::retryRequested, this, &CallbackRemovalDialog::confirm);
    connect(this, &QDialog::finished, &m_flow, &flows::CallbackRemoval::abort);
    connect(m_identity, &widgets::StepUpField::forgottenPassword, this,
            &CallbackRemovalDialog::forgottenPassword);
    connect(&m_flow, &flows::CallbackRemoval::changed, this, &CallbackRemovalDialog::refresh);
    retranslate();
    m_identity->isNeeded() ? m_identity->setFocus() : cancelButton()->setFocus();
}

void CallbackRemovalDialog::confirm() {
    if (m_identity->check()) {
        m_flow.remove(m_identity->proof());
    }
}

void CallbackRemovalDialog::refresh() {
    if (m_flow.isDone()) {
        return accept();
    }
    setBusy(m_flow.isBusy());
    if (m_flow.error() == m_shown) {
        return;
    }
    m_shown = m_flow.error();
    clearError();
    m_identity->clearError();
    if (!m_shown || m_identity->takeError(*m_shown)) {
        return;
    }
    if (m_shown->id != core::ErrorId::Cancelled) {
        showError(*m_shown, m_flow.canRetry());
    }
}

void CallbackRemovalDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void CallbackRemovalDialog::retranslate() {
    setTitle(tr("Remove the callback URL?"));
    m_url->setAccessibleName(tr("In force"));
    m_text->setText(
        tr("Notifications (delivery status of messages, acknowledgements) then go nowhere, and "
           "those that are on their way are given up. Another URL has to be validated before it can "
           "be saved."));
    confirmButton()->setText(tr("Remove"));
}

} // namespace ui::developer
