#include "ui/account/contact_outcome_step.h"

#include "ui/widgets/empty_state.h"

#include <QVBoxLayout>

namespace ui::account {

using Step = ContactChangePresenter::Step;

ContactOutcomeStep::ContactOutcomeStep(ContactChangePresenter* presenter, QWidget* parent)
    : ContactStep(presenter, parent)
    , m_state(new widgets::EmptyState(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
}

QString ContactOutcomeStep::title() const {
    return isEmail() ? tr("Change the login e-mail") : tr("Change the phone number");
}

QString ContactOutcomeStep::confirmText() const {
    switch (presenter()->step()) {
    case Step::Done:
        return tr("Close");
    case Step::Expired:
        return tr("Start again");
    default:
        return {};
    }
}

void ContactOutcomeStep::refresh() {
    const auto* session = presenter()->session();
    switch (presenter()->step()) {
    case Step::Done: {
        m_state->setIcon(QStringLiteral("check-circle-fill"), look::Role::Good);
        m_state->setTitle(isEmail() ? tr("The login e-mail has changed")
                                    : tr("The phone number has changed"));
        QString now;
        if (session != nullptr && session->account()) {
            const api::Account& account = *session->account();
            now = isEmail() ? account.email : account.phone ? account.phone->number : QString();
        }
        m_state->setSentence(
            isEmail() ? tr("You sign in with %1 from now on. Your other sessions have ended, and the old "
                           "address has been told.")
                            .arg(now)
                      : tr("The number of this account is verified."));
        break;
    }
    case Step::Expired:
        m_state->setIcon(QStringLiteral("hourglass-split"));
        m_state->setTitle(tr("This change took too long"));
        m_state->setSentence(tr("A change is given up after one hour. Nothing was changed."));
        break;
    default:
        m_state->setIcon(QStringLiteral("hourglass-split"));
        m_state->setTitle(tr("Looking where the change stands…"));
        m_state->setSentence({});
    }
}

void ContactOutcomeStep::confirm() {
    if (presenter()->step() == Step::Expired) {
        presenter()->startOver();
    } else {
        Q_EMIT finished();
    }
}

} // namespace ui::account
