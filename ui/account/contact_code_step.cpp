#include "ui/account/contact_code_step.h"

#include "ui/look/controls.h"
#include "ui/look/metrics.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/code_entry.h"
#include "ui/widgets/countdown.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icon_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui::account {

ContactCodeStep::ContactCodeStep(Code code, ContactChangePresenter* presenter, QWidget* parent)
    : ContactStep(presenter, parent)
    , m_code(code)
    , m_icon(new widgets::IconView(look::iconSize::banner, this))
    , m_delivery(new QLabel(this))
    , m_entry(new widgets::CodeEntry)
    , m_field(new widgets::FormField(m_entry, this))
    , m_countdown(new widgets::Countdown(this))
    , m_other(new QPushButton(this)) {
    m_delivery->setWordWrap(true);
    m_delivery->setTextFormat(Qt::PlainText);
    look::setKind(m_other, look::Kind::Link);
    m_other->setAutoDefault(false);

    auto* sent = new QHBoxLayout;
    sent->setSpacing(look::space::m);
    sent->addWidget(m_icon, 0, Qt::AlignTop);
    sent->addWidget(m_delivery, 1);
    auto* again = new QHBoxLayout;
    again->addWidget(m_countdown, 1);
    again->addWidget(m_other);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::l);
    layout->addLayout(sent);
    layout->addWidget(m_field);
    layout->addLayout(again);
    layout->addStretch();

    connect(m_entry, &QLineEdit::textEdited, m_field, &widgets::FormField::clearError);
    connect(m_countdown, &widgets::Countdown::resendRequested, presenter, &ContactChangePresenter::resend);
    connect(m_other, &QPushButton::clicked, presenter, [this, presenter] {
        m_code == Code::InsteadOfPuzzle ? presenter->backToPuzzle() : presenter->correctTarget();
    });
}

QString ContactCodeStep::title() const {
    switch (m_code) {
    case Code::OfCurrent:
        return isEmail() ? tr("Confirm your current address") : tr("Confirm your current number");
    case Code::OfNew:
        return isEmail() ? tr("Confirm the new address") : tr("Confirm the new number");
    case Code::InsteadOfPuzzle:
        return tr("A code instead of the puzzle");
    }
    Q_UNREACHABLE();
}

QString ContactCodeStep::confirmText() const {
    return m_code == Code::OfNew ? tr("Confirm") : tr("Next");
}

void ContactCodeStep::enter() {
    m_entry->clear();
    m_entry->setFocus();
}

void ContactCodeStep::refresh() {
    m_field->setLabel(tr("Verification code"));
    m_countdown->setSeconds(presenter()->resendIn());
    m_other->setVisible(m_code != Code::OfCurrent);
    m_other->setText(m_code == Code::InsteadOfPuzzle ? tr("Back to the puzzle")
                     : isEmail()                     ? tr("Correct the address")
                                                     : tr("Correct the number"));
    const auto& change = presenter()->change();
    if (m_code != Code::InsteadOfPuzzle && change && change->attemptsLeft && *change->attemptsLeft < 5) {
        m_field->setHelp(tr("%n try(s) left.", nullptr, *change->attemptsLeft));
    } else {
        m_field->setHelp(tr("6 digits, good for 10 minutes."));
    }
    showDelivery();
}

QString ContactCodeStep::sentTo() const {
    const auto& change = presenter()->change();
    return change && change->sentTo ? *change->sentTo : QString();
}

void ContactCodeStep::showDelivery() {
    const auto delivery = m_code == Code::InsteadOfPuzzle ? std::optional(api::DeliveryState::Accepted)
                                                          : presenter()->delivery();
    const QString before = m_delivery->text();
    if (m_code == Code::InsteadOfPuzzle) {
        m_icon->setIcon(QStringLiteral("envelope"), look::Role::Second);
        m_delivery->setText(tr(
            "Enter the code that goes to the e-mail address of this account. It stands in for the puzzle."));
    } else if (delivery == api::DeliveryState::Accepted) {
        m_icon->setIcon(QStringLiteral("check-circle-fill"), look::Role::Good);
        m_delivery->setText(tr("A code was sent to %1. Enter it here.").arg(sentTo()));
    } else if (delivery == api::DeliveryState::Failed) {
        m_icon->setIcon(QStringLiteral("exclamation-circle-fill"), look::Role::Error);
        m_delivery->setText(
            m_code == Code::OfNew
                ? tr("The code could not be sent to %1. Correct it, or send the code again.").arg(sentTo())
                : tr("The code could not be sent to %1. Send it again; if that fails too, ask the "
                     "administrator of the server.")
                      .arg(sentTo()));
    } else {
        m_icon->setIcon(QStringLiteral("hourglass-split"), look::Role::Second);
        m_delivery->setText(tr("The code is on its way to %1…").arg(sentTo()));
    }
    look::setRole(m_delivery, delivery == api::DeliveryState::Failed ? look::Role::Error : look::Role::Text);
    if (isVisible() && before != m_delivery->text()) {
        widgets::announce(m_delivery);
    }
}

void ContactCodeStep::confirm() {
    if (!m_entry->isComplete()) {
        return m_field->showError({core::ErrorId::CodeWrong, {}, {}});
    }
    m_code == Code::InsteadOfPuzzle ? presenter()->answerEmailCode(m_entry->code())
                                    : presenter()->verify(m_entry->code());
}

bool ContactCodeStep::takeError(const core::Error& error) {
    switch (error.id) {
    case core::ErrorId::CodeWrong:
    case core::ErrorId::CodeExpired:
    case core::ErrorId::CodeUsed:
        m_field->showError(error);
        m_entry->selectAll();
        return true;
    default:
        return false;
    }
}

void ContactCodeStep::dropError() {
    m_field->clearError();
}

} // namespace ui::account
