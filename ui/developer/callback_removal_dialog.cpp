#include "ui/developer/callback_removal_dialog.h"

#include "ui/look/controls.h"
#include "ui/widgets/fixed_text.h"
#include "ui/widgets/step_up_field.h"

#include <QLabel>
#include <QPushButton>

namespace ui::developer {

namespace {
constexpr int urlLines = 4;
}

CallbackRemovalDialog::CallbackRemovalDialog(accounts::AccountSession* session, const QString& url,
                                             QWidget* parent)
    : ProvenDialog(session, parent)
    , m_flow(session)
    , m_text(new QLabel(this))
    , m_url(new widgets::FixedText(widgets::FixedText::Frame::Sheet, urlLines, this)) {
    look::setKind(confirmButton(), look::Kind::DestructiveFilled);
    m_text->setWordWrap(true);
    m_url->setText(url);
    for (QWidget* part : std::initializer_list<QWidget*>{m_url, m_text}) {
        addWidget(part);
    }
    begin(m_flow);
    identity()->isNeeded() ? identity()->setFocus() : cancelButton()->setFocus();
}

void CallbackRemovalDialog::send(const api::StepUp& proof) {
    m_flow.remove(proof);
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
