#include "ui/account/security_card.h"

#include "ui/account/activity_text.h"
#include "ui/account/explanations.h"
#include "ui/account/guarded_action.h"
#include "ui/widgets/card_row.h"
#include "ui/widgets/moments.h"

#include <QPushButton>

namespace ui::account {

SecurityCard::SecurityCard(AccountPresenter* presenter, QWidget* parent)
    : Card(parent)
    , m_presenter(presenter)
    , m_password(addRow())
    , m_twoFactor(addRow())
    , m_sessions(addRow())
    , m_activity(addRow())
    , m_twoFactorState(m_twoFactor->addPill())
    , m_reset(new GuardedAction(m_password, this))
    , m_showSessions(m_sessions->addAction())
    , m_showActivity(m_activity->addAction()) {
    for (widgets::CardRow* row : {m_password, m_sessions, m_activity}) {
        row->setValueRole(look::Role::Second);
    }
    connect(m_reset, &GuardedAction::triggered, this, &SecurityCard::resetRequested);
    connect(m_showSessions, &QPushButton::clicked, this, &SecurityCard::sessionsRequested);
    connect(m_showActivity, &QPushButton::clicked, this, &SecurityCard::activityRequested);
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
    m_reset->setHindrance(hindranceText(m_presenter->session()));

    const bool on = account != nullptr && account->twoFactor.enabled;
    m_twoFactor->setLabel(tr("Two-factor authentication (2FA)"));
    m_twoFactor->setValue({});
    m_twoFactorState->setVisible(account != nullptr);
    m_twoFactorState->setTone(on ? widgets::Tone::Good : widgets::Tone::Warn);
    m_twoFactorState->setText(on ? tr("On") : tr("Off"));

    m_sessions->setLabel(tr("Sessions"));
    m_sessions->setValue(sessionsText());
    m_showSessions->setText(tr("Show"));
    m_showSessions->setAccessibleName(tr("Show sessions"));
    m_activity->setLabel(tr("Activity"));
    m_activity->setValue(activityText());
    m_showActivity->setText(tr("Show"));
    m_showActivity->setAccessibleName(tr("Show activity"));
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
