#include "ui/developer/callback_save_dialog.h"

#include "ui/developer/callback_explanation.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fixed_text.h"
#include "ui/widgets/step_up_field.h"

#include <QLabel>
#include <QPushButton>

namespace ui::developer {

namespace {
constexpr int urlLines = 4;
}

CallbackSaveDialog::CallbackSaveDialog(accounts::AccountSession* session, const api::SaveCallback& what,
                                       const std::optional<api::Callback>& inForce, QWidget* parent)
    : ProvenDialog(session, parent)
    , m_flow(session, what, inForce)
    , m_text(new QLabel(this))
    , m_url(new widgets::FixedText(widgets::FixedText::Frame::Sheet, urlLines, this))
    , m_instead(new QLabel(this))
    , m_inForce(new widgets::FixedText(widgets::FixedText::Frame::Sheet, urlLines, this))
    , m_advice(new widgets::Banner(this)) {
    m_text->setWordWrap(true);
    m_instead->setWordWrap(true);
    m_advice->setTone(widgets::Tone::Warn);
    m_url->setText(what.url);
    for (QWidget* part : std::initializer_list<QWidget*>{m_text, m_url, m_instead, m_inForce, m_advice}) {
        addWidget(part);
    }
    begin(m_flow);
    identity()->isNeeded() ? identity()->setFocus() : confirmButton()->setFocus();
}

void CallbackSaveDialog::send(const api::StepUp& proof) {
    m_flow.save(proof);
}

void CallbackSaveDialog::follow() {
    retranslate(); // what is in force may be another one
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
