#include "ui/consents/consents_card.h"

#include "ui/consents/agree_dialog.h"
#include "ui/widgets/card_row.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/guarded_action.h"
#include "ui/widgets/moments.h"

#include <QEvent>

namespace ui::consents {

ConsentsCard::ConsentsCard(ConsentsPresenter* presenter, QWidget* parent)
    : Card(parent)
    , m_presenter(presenter) {
    connect(presenter, &ConsentsPresenter::changed, this, &ConsentsCard::refresh);
    connect(presenter, &ConsentsPresenter::withdrawn, this, [this](const api::SsoConsent& consent) {
        Q_EMIT done(tr("“%1” can no longer open this account.").arg(consent.serviceName));
    });
    connect(presenter, &ConsentsPresenter::failed, this, &ConsentsCard::failed);
    refresh();
}

void ConsentsCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    Card::changeEvent(event);
}

void ConsentsCard::refresh() {
    setTitle(tr("SSO services that may open this account"));
    setExplanation(
        {tr("SSO services that may open this account"),
         tr("You belong to organizations that have SSO services. Such a service opens this account "
            "only once you agreed: whoever runs its identity provider decides who signs in as you. "
            "Withdraw, and this way in is closed; the sessions that it opened end at once. Your "
            "password goes on working all the while.")});
    const QList<api::SsoConsent>& consents = m_presenter->consents();
    for (qsizetype index = 0; index < consents.size(); ++index) {
        show(rowAt(index), consents.at(index));
    }
    for (qsizetype index = consents.size(); index < m_rows.size(); ++index) {
        m_rows.at(index).row->hide();
    }
    setHidden(consents.isEmpty());
}

ConsentsCard::Row& ConsentsCard::rowAt(qsizetype index) {
    if (index == m_rows.size()) {
        widgets::CardRow* row = addRow();
        row->setLabel({});
        row->setValueStrong(true);
        m_rows.append({row, row->addPill(), new widgets::GuardedAction(row, row)});
        connect(m_rows.last().act, &widgets::GuardedAction::triggered, this,
                [this, index] { act(m_presenter->consents().value(index)); });
    }
    return m_rows[index];
}

void ConsentsCard::show(Row& row, const api::SsoConsent& consent) {
    const bool agreed = consent.agreedAt.has_value();
    row.row->setValue(consent.serviceName);
    row.state->setText(agreed ? tr("Agreed") : tr("Not agreed"));
    row.state->setTone(agreed ? widgets::Tone::Good : widgets::Tone::Info);
    QStringList parts;
    if (agreed) {
        //: %1: a date
        parts.append(tr("Agreed since %1").arg(widgets::dateText(widgets::toLocal(*consent.agreedAt))));
    }
    //: %1: names of organizations
    parts.append(tr("through %1").arg(consent.organizations.join(QStringLiteral(", "))));
    row.row->setNote(parts.join(QStringLiteral(" · ")) + u'\n' + consent.entityId);
    if (agreed) {
        row.act->setTexts(tr("Withdraw…"), tr("Withdraw the agreement to %1").arg(consent.serviceName));
    } else {
        row.act->setTexts(tr("Agree…"), tr("Agree to %1").arg(consent.serviceName));
    }
    row.act->setHindrance(widgets::hindranceText(m_presenter->session()));
    row.row->show();
}

void ConsentsCard::act(const api::SsoConsent& consent) {
    consent.agreedAt ? askToWithdraw(consent) : askToAgree(consent);
}

void ConsentsCard::askToAgree(const api::SsoConsent& consent) {
    auto* dialog = new AgreeDialog(m_presenter->session(), consent, window());
    connect(dialog, &AgreeDialog::forgottenPassword, this, &ConsentsCard::forgottenPasswordRequested);
    connect(dialog, &QDialog::accepted, this, [this, consent] {
        m_presenter->noteAgreed(consent.serviceId);
        Q_EMIT done(tr("“%1” may open this account now.").arg(consent.serviceName));
    });
    dialog->open();
}

void ConsentsCard::askToWithdraw(const api::SsoConsent& consent) {
    auto* dialog = new widgets::ConfirmDialog(
        widgets::accountNamed(m_presenter->session()),
        [name = consent.serviceName] {
            return widgets::ConfirmDialog::Words{
                tr("Withdraw the agreement to “%1”?").arg(name),
                tr("It can no longer open this account, and the sessions that it opened end, wherever they "
                   "are. Where this window is signed in that way, it is signed out. You can agree again "
                   "later."),
                tr("Withdraw")};
        },
        window());
    connect(dialog, &QDialog::accepted, this, [this, consent] { m_presenter->withdraw(consent); });
    dialog->open();
}

} // namespace ui::consents
