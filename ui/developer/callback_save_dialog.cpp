#include "ui/developer/callback_save_dialog.h"

#include "ui/developer/callback_explanation.h"
#include "ui/widgets/banner.h"
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

CallbackSaveDialog::CallbackSaveDialog(accounts::AccountSession* session, const api::SaveCallback& what,
                                       const std::optional<api::Callback>& inForce, QWidget* parent)
    : DialogFrame(parent)
    , m_flow(session, what, inForce)
    , m_text(new QLabel(this))
    , m_url(new widgets::FixedText(widgets::FixedText::Frame::Sheet, urlLines, this))
    , m_instead(new QLabel(this))
    , m_inForce(new widgets::FixedText(widgets::FixedText::Frame::Sheet, urlLines, this))
    , m_advice(new widgets::Banner(this))
    , m_identity(new widgets::StepUpField(m_flow.proof(), this)) {
    setAccountNamed(widgets::accountNamed(session));
    m_text->setWordWrap(true);
    m_instead->setWordWrap(true);
    m_advice->setTone(widgets::Tone::Warn);
    m_url->setText(what.url);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_text, m_url, m_instead, m_inForce, m_advice, m_identity}) {
        addWidget(part);
    }
    connect(this, &DialogFrame::confirmed, this, &CallbackSaveDialog::confirm);
    connect(this, &DialogFrame::retryRequested, this, &CallbackSaveDialog::confirm);
    connect(this, &QDialog::finished, &m_flow, &flows::CallbackSave::abort);
    connect(m_identity, &widgets::StepUpField::forgottenPassword, this,
            &CallbackSaveDialog::forgottenPassword);
    connect(&m_flow, &flows::CallbackSave::changed, this, &CallbackSaveDialog::refresh);
    retranslate();
    m_identity->isNeeded() ? m_identity->setFocus() : confirmButton()->setFocus();
}

void CallbackSaveDialog::confirm() {
    if (m_identity->check()) {
        m_flow.save(m_identity->proof());
    }
}

void CallbackSaveDialog::refresh() {
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
    retranslate(); // what is in force may be another one
    if (!m_shown || m_identity->takeError(*m_shown)) {
        return;
    }
    if (m_shown->id != core::ErrorId::Cancelled) {
        showError(*m_shown, m_flow.canRetry());
    }
}

void CallbackSaveDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void CallbackSaveDialog::retranslate() {
    const auto& over = m_flow.over();
    setTitle(tr("Save the callback URL"));
    m_text->setText(tr("From now on, notifications go to:"));
    m_url->setAccessibleName(m_text->text());
    m_instead->setText(tr("No longer to this one, which is kept as the previous URL:"));
    m_inForce->setAccessibleName(m_instead->text());
    m_inForce->setText(over ? over->url : QString());
    m_advice->setText(callbackAdvice());
    for (QWidget* part : std::initializer_list<QWidget*>{m_instead, m_inForce, m_advice}) {
        part->setVisible(over.has_value());
    }
    confirmButton()->setText(tr("Save"));
}

} // namespace ui::developer
