#include "ui/account/contact_target_step.h"

#include "ui/account/phone_entry.h"
#include "ui/look/controls.h"
#include "ui/look/metrics.h"
#include "ui/widgets/form_field.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::account {

ContactTargetStep::ContactTargetStep(ContactChangePresenter* presenter, QWidget* parent)
    : ContactStep(presenter, parent)
    , m_keep(new QPushButton(this)) {
    if (isEmail()) {
        m_email = new QLineEdit;
        m_email->setMaxLength(254);
        m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
        m_field = new widgets::FormField(m_email, this);
        connect(m_email, &QLineEdit::textEdited, m_field, &widgets::FormField::clearError);
    } else {
        m_phone = new PhoneEntry;
        m_field = new widgets::FormField(m_phone, this);
        connect(m_phone, &PhoneEntry::edited, m_field, &widgets::FormField::clearError);
    }
    look::setKind(m_keep, look::Kind::Link);
    m_keep->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::l);
    layout->addWidget(m_field);
    layout->addWidget(m_keep, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_keep, &QPushButton::clicked, presenter, &ContactChangePresenter::keepTarget);
}

QString ContactTargetStep::title() const {
    return isEmail() ? tr("Enter the new address") : tr("Enter the new number");
}

QString ContactTargetStep::confirmText() const {
    return tr("Send the code");
}

void ContactTargetStep::enter() {
    m_field->setFocus();
}

void ContactTargetStep::refresh() {
    const auto& change = presenter()->change();
    m_field->setLabel(isEmail() ? tr("New e-mail") : tr("New phone number"));
    m_field->setHelp(isEmail()
                         ? tr("A code will be sent there. Until it is entered, nothing changes.")
                         : tr("A code will be sent there by SMS. Until it is entered, nothing changes."));
    m_keep->setText(tr("Keep it and enter the code"));
    m_keep->setVisible(change && change->state == api::ContactChangeState::VerifyNew);
}

void ContactTargetStep::confirm() {
    const QString contact = isEmail() ? m_email->text().trimmed() : m_phone->e164();
    if (isEmail() && !contact.contains(QLatin1Char('@'))) {
        return m_field->showError({core::ErrorId::EmailInvalid, {}, {}});
    }
    if (contact.isEmpty()) {
        return m_field->showError({core::ErrorId::PhoneInvalid, {}, {}});
    }
    presenter()->setTarget(contact);
}

bool ContactTargetStep::takeError(const core::Error& error) {
    switch (error.id) {
    case core::ErrorId::EmailInvalid:
    case core::ErrorId::PhoneInvalid:
    case core::ErrorId::ContactInUse:
    case core::ErrorId::BadRequest:
        m_field->showError(error);
        return true;
    default:
        return false;
    }
}

void ContactTargetStep::dropError() {
    m_field->clearError();
}

} // namespace ui::account
