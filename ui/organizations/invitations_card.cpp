#include "ui/organizations/invitations_card.h"

#include "ui/look/controls.h"
#include "ui/widgets/card_row.h"
#include "ui/widgets/guarded_action.h"
#include "ui/widgets/moments.h"

namespace ui::organizations {

InvitationsCard::InvitationsCard(OrganizationsPresenter* presenter, QWidget* parent)
    : Card(parent)
    , m_presenter(presenter) {
    refresh();
}

void InvitationsCard::refresh() {
    setTitle(tr("Invitations to this account"));
    const QList<api::Invitation>& invitations = m_presenter->invitations();
    for (qsizetype index = 0; index < invitations.size(); ++index) {
        show(rowAt(index), invitations.at(index));
    }
    for (qsizetype index = invitations.size(); index < m_rows.size(); ++index) {
        m_rows.at(index).row->hide();
    }
    setHidden(invitations.isEmpty());
}

InvitationsCard::Row& InvitationsCard::rowAt(qsizetype index) {
    if (index == m_rows.size()) {
        widgets::CardRow* row = addRow();
        row->setLabel({});
        row->setValueStrong(true);
        m_rows.append({row, new widgets::GuardedAction(row, row), new widgets::GuardedAction(row, row)});
        const auto invitation = [this, index] { return m_presenter->invitations().value(index); };
        connect(m_rows.last().accept, &widgets::GuardedAction::triggered, this,
                [this, invitation] { Q_EMIT acceptRequested(invitation()); });
        connect(m_rows.last().decline, &widgets::GuardedAction::triggered, this,
                [this, invitation] { Q_EMIT declineRequested(invitation()); });
    }
    return m_rows[index];
}

void InvitationsCard::show(Row& row, const api::Invitation& invitation) {
    row.row->setValue(invitation.organization);
    QStringList parts{
        //: %1: a person; %2: their e-mail address
        tr("%1 (%2) invites you").arg(invitation.owner.name, invitation.owner.email),
        //: %1: a date
        tr("until %1").arg(widgets::dateText(widgets::toLocal(invitation.expiresAt))),
    };
    if (invitation.website) {
        parts.append(*invitation.website);
    }
    row.row->setNote(parts.join(QStringLiteral(" · ")));
    row.accept->setTexts(tr("Accept…"), tr("Accept the invitation to %1").arg(invitation.organization));
    row.decline->setTexts(tr("Decline…"), tr("Decline the invitation to %1").arg(invitation.organization));
    const QString hindrance = widgets::hindranceText(m_presenter->session());
    row.accept->setHindrance(hindrance);
    row.decline->setHindrance(hindrance);
    row.row->show();
}

} // namespace ui::organizations
