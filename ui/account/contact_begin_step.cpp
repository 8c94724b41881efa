#include "ui/account/contact_begin_step.h"

#include "ui/look/metrics.h"
#include "ui/widgets/step_up_field.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui::account {

ContactBeginStep::ContactBeginStep(ContactChangePresenter* presenter, QWidget* parent)
    : ContactStep(presenter, parent)
    , m_text(new QLabel(this))
    , m_identity(new widgets::StepUpField(presenter->proof(), this)) {
    m_text->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::l);
    layout->addWidget(m_text);
    layout->addWidget(m_identity);
    layout->addStretch();
    connect(m_identity, &widgets::StepUpField::forgottenPassword, this, &ContactBeginStep::forgottenPassword);
}

QString ContactBeginStep::title() const {
    if (isEmail()) {
        return tr("Change the login e-mail");
    }
    return tr("Change the phone number");
}

QString ContactBeginStep::confirmText() const {
    return isEmail() ? tr("Send the code") : tr("Next");
}

void ContactBeginStep::enter() {
    if (m_identity->isNeeded()) {
        m_identity->setFocus();
    }
}

void ContactBeginStep::refresh() {
    const auto* session = presenter()->session();
    const QString email = session != nullptr && session->account() ? session->account()->email : QString();
    m_identity->setWanted(presenter()->wantsIdentity());
    m_text->setText(
        isEmail()
            ? tr("To make sure that it is you, a code will be sent to your current address, %1. Then you "
                 "enter the new one. Until the end, the current address stays in force.")
                  .arg(email)
            : tr("This account has no verified phone number that a code could be sent to. So confirm that it "
                 "is you; then you enter the number and the code that it receives."));
}

void ContactBeginStep::confirm() {
    if (m_identity->check()) {
        presenter()->begin(m_identity->proof());
    }
}

bool ContactBeginStep::takeError(const core::Error& error) {
    return m_identity->takeError(error);
}

void ContactBeginStep::dropError() {
    m_identity->clearError();
}

} // namespace ui::account
