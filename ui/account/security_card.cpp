#include "ui/account/security_card.h"

#include "flows/second_factor.h"
#include "ui/account/activity_text.h"
#include "ui/account/explanations.h"
#include "ui/widgets/card_row.h"
#include "ui/widgets/guarded_action.h"
#include "ui/widgets/moments.h"

#include <QPushButton>

namespace ui::account {

SecurityCard::SecurityCard(AccountPresenter* presenter, QWidget* parent)
    : Card(parent)
    , m_presenter(presenter)
    , m_password(addRow())
    , m_twoFactor(addRow())
    , m_recoveryCodes(addRow())
    , m_sessions(addRow())
    , m_activity(addRow())
    , m_data(addRow())
    , m_twoFactorState(m_twoFactor->addPill())
    , m_fewCodes(m_recoveryCodes->addPill())
    , m_reset(new widgets::GuardedAction(m_password, this))
    , m_setUp(new widgets::GuardedAction(m_twoFactor, this))
    , m_replace(new widgets::GuardedAction(m_twoFactor, this))
    , m_remove(new widgets::GuardedAction(m_twoFactor, this))
    , m_newCodes(new widgets::GuardedAction(m_recoveryCodes, this))
    , m_showSessions(m_sessions->addAction())
    , m_showActivity(m_activity->addAction())
    , m_export(new widgets::GuardedAction(m_data, this)) {
    for (widgets::CardRow* row : {m_password, m_recoveryCodes, m_sessions, m_activity, m_data}) {
        row->setValueRole(look::Role::Second);
    }
    m_fewCodes->setTone(widgets::Tone::Warn);
    connect(m_reset, &widgets::GuardedAction::triggered, this, &SecurityCard::resetRequested);
    connect(m_setUp, &widgets::GuardedAction::triggered, this, &SecurityCard::setUpTwoFactorRequested);
    connect(m_replace, &widgets::GuardedAction::triggered, this,
            &SecurityCard::replaceAuthenticatorRequested);
    connect(m_remove, &widgets::GuardedAction::triggered, this, &SecurityCard::removeTwoFactorRequested);
    connect(m_newCodes, &widgets::GuardedAction::triggered, this, &SecurityCard::newRecoveryCodesRequested);
    connect(m_showSessions, &QPushButton::clicked, this, &SecurityCard::sessionsRequested);
    connect(m_showActivity, &QPushButton::clicked, this, &SecurityCard::activityRequested);
    connect(m_export, &widgets::GuardedAction::triggered, this, &SecurityCard::exportRequested);
    refresh();
}

void SecurityCard::refresh() {
    setTitle(tr("Security"));
    setExplanation(securityExplanation());
    const api::Account* account = m_presenter->account();

    m_password->setLabel(tr("Login password"));
    //: %1: how long ago: "3 months ago"
    m_password->setValue(
        account == nullptr
            ? QString()
            : tr("Changed %1").arg(widgets::agoText(widgets::toLocal(account->passwordChangedAt))));
    m_password->setNote({});
    m_reset->setTexts(tr("Reset"), tr("Reset login password"));
    m_reset->setHindrance(widgets::hindranceText(m_presenter->session()));

    refreshTwoFactor();
    refreshRecoveryCodes();

    m_sessions->setLabel(tr("Sessions"));
    m_sessions->setValue(sessionsText());
    m_showSessions->setText(tr("Show"));
    m_showSessions->setAccessibleName(tr("Show sessions"));
    m_activity->setLabel(tr("Activity"));
    m_activity->setValue(activityText());
    m_showActivity->setText(tr("Show"));
    m_showActivity->setAccessibleName(tr("Show activity"));
    m_data->setLabel(tr("Your data"));
    m_data->setValue(tr("Everything that is held about this account"));
    m_export->setTexts(tr("Export…"), tr("Export… your data"));
    m_export->setHindrance(widgets::hindranceText(m_presenter->session()));
}

void SecurityCard::refreshTwoFactor() {
    const api::Account* account = m_presenter->account();
    const bool on = account != nullptr && account->twoFactor.enabled;
    m_twoFactor->setLabel(tr("Two-factor authentication (2FA)"));
    m_twoFactor->setValue({});
    m_twoFactor->setNote(
        on && account->twoFactor.since
            //: %1: a date
            ? tr("Since %1").arg(widgets::dateText(widgets::toLocal(*account->twoFactor.since)))
            : QString());
    m_twoFactorState->setVisible(account != nullptr);
    m_twoFactorState->setTone(on ? widgets::Tone::Good : widgets::Tone::Warn);
    m_twoFactorState->setText(on ? tr("On") : tr("Off"));
    m_setUp->setTexts(tr("Set up 2FA"), tr("Set up 2FA"));
    m_replace->setTexts(tr("Replace authenticator"), tr("Replace authenticator"));
    m_remove->setTexts(tr("Remove 2FA"), tr("Remove 2FA"));
    m_setUp->button()->setVisible(account != nullptr && !on);
    for (widgets::GuardedAction* action : {m_replace, m_remove}) {
        action->button()->setVisible(on);
    }
    for (widgets::GuardedAction* action : {m_setUp, m_replace, m_remove}) {
        action->setHindrance(widgets::hindranceText(m_presenter->session()));
    }
}

void SecurityCard::refreshRecoveryCodes() {
    const api::Account* account = m_presenter->account();
    const bool on = account != nullptr && account->twoFactor.enabled;
    const int left = on ? account->twoFactor.recoveryCodesLeft : 0;
    const bool few = on && left <= flows::fewRecoveryCodes;
    m_recoveryCodes->setVisible(on);
    m_recoveryCodes->setLabel(tr("Recovery codes"));
    const QString leftText = left == 0 ? tr("None left") : tr("%n left", nullptr, left);
    m_recoveryCodes->setValue(few ? QString() : leftText);
    m_fewCodes->setText(leftText);
    m_fewCodes->setVisible(few);
    m_recoveryCodes->setNote(
        few ? tr("They are the way in when the phone is lost: make new ones.") : QString(), look::Role::Warn);
    m_newCodes->setTexts(tr("New recovery codes"), tr("New recovery codes"));
    m_newCodes->setHindrance(widgets::hindranceText(m_presenter->session()));
}

QString SecurityCard::sessionsText() const {
    if (!m_presenter->sessions()) {
        return {};
    }
    const QList<api::SessionSummary>& sessions = m_presenter->sessions()->items;
    if (sessions.size() == 1 && sessions.constFirst().current) {
        return tr("This device only");
    }
    return tr("Signed in on %n device(s)", nullptr, static_cast<int>(sessions.size()));
}

QString SecurityCard::activityText() const {
    if (!m_presenter->activity() || m_presenter->activity()->items.isEmpty()) {
        return {};
    }
    const api::ActivityEvent& last = m_presenter->activity()->items.constFirst();
    //: %1: what happened, %2: how long ago
    return tr("%1, %2").arg(activityKindName(last.kind), widgets::agoText(widgets::toLocal(last.at)));
}

} // namespace ui::account
