#include "ui/account/contact_change_dialog.h"

#include "ui/account/contact_begin_step.h"
#include "ui/account/contact_code_step.h"
#include "ui/account/contact_outcome_step.h"
#include "ui/account/contact_puzzle_step.h"
#include "ui/account/contact_target_step.h"
#include "ui/look/controls.h"
#include "ui/widgets/hindrance.h"
#include "ui/widgets/step_stack.h"

#include <QEvent>
#include <QPushButton>

#include <utility>

namespace ui::account {

using Step = ContactChangePresenter::Step;

ContactChangeDialog::ContactChangeDialog(accounts::AccountSession* session, api::ContactChannel channel,
                                         QWidget* parent)
    : DialogFrame(parent)
    , m_presenter(session, channel)
    , m_pages(new widgets::StepStack(this))
    , m_giveUp(addButton()) {
    setAccountNamed(widgets::accountNamed(session));
    look::setKind(m_giveUp, look::Kind::Destructive);
    addWidget(m_pages);

    auto* begin = new ContactBeginStep(&m_presenter, this);
    auto* outcome = new ContactOutcomeStep(&m_presenter, this);
    addStep(outcome, {Step::Opening, Step::Done, Step::Cancelled, Step::Expired});
    addStep(begin, {Step::Begin});
    addStep(new ContactPuzzleStep(&m_presenter, this), {Step::Puzzle});
    addStep(new ContactCodeStep(ContactCodeStep::Code::InsteadOfPuzzle, &m_presenter, this),
            {Step::EmailCode});
    addStep(new ContactCodeStep(ContactCodeStep::Code::OfCurrent, &m_presenter, this), {Step::VerifyCurrent});
    addStep(new ContactTargetStep(&m_presenter, this), {Step::EnterNew});
    addStep(new ContactCodeStep(ContactCodeStep::Code::OfNew, &m_presenter, this), {Step::VerifyNew});

    connect(begin, &ContactBeginStep::forgottenPassword, this, &ContactChangeDialog::forgottenPassword);
    connect(outcome, &ContactOutcomeStep::finished, this, &QDialog::accept);
    connect(m_giveUp, &QPushButton::clicked, &m_presenter, &ContactChangePresenter::cancel);
    connect(this, &DialogFrame::confirmed, this, [this] { m_current->confirm(); });
    connect(this, &DialogFrame::retryRequested, &m_presenter, &ContactChangePresenter::retry);
    connect(this, &QDialog::finished, &m_presenter, &ContactChangePresenter::abort);
    connect(&m_presenter, &ContactChangePresenter::changed, this, &ContactChangeDialog::refresh);
    refresh();
    m_presenter.open();
}

void ContactChangeDialog::addStep(ContactStep* step, std::initializer_list<Step> shownFor) {
    m_pages->addPage(step);
    for (const Step which : shownFor) {
        m_steps.insert(which, step);
    }
}

void ContactChangeDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ContactChangeDialog::refresh() {
    if (m_presenter.step() == Step::Cancelled) {
        return reject();
    }
    ContactStep* step = m_steps.value(m_presenter.step());
    const ContactStep* before = std::exchange(m_current, step);
    step->refresh();
    retranslate();
    setBusy(m_presenter.isBusy());
    showErrorOfStep();
    if (step != before) {
        confirmButton()->setFocus();
        m_pages->setCurrent(step);
        step->enter();
    }
}

void ContactChangeDialog::showErrorOfStep() {
    const auto error = m_presenter.error();
    if (error == m_shown) {
        return;
    }
    m_shown = error;
    clearError();
    m_current->dropError();
    if (error && error->id != core::ErrorId::Cancelled && !m_current->takeError(*error)) {
        showError(*error, m_presenter.canRetry());
    }
}

void ContactChangeDialog::retranslate() {
    m_current->refresh();
    setTitle(m_current->title());
    const QString confirm = m_current->confirmText();
    confirmButton()->setText(confirm);
    confirmButton()->setHidden(confirm.isEmpty());
    m_giveUp->setText(tr("Cancel the change"));
    m_giveUp->setVisible(m_presenter.isUnderWay());
    cancelButton()->setText(m_presenter.isUnderWay() ? tr("Finish later") : tr("Cancel"));
    cancelButton()->setHidden(m_presenter.step() == Step::Done);
}

} // namespace ui::account
