#include "ui/organizations/organization_row.h"

#include "ui/look/controls.h"

namespace ui::organizations {

OrganizationRow::OrganizationRow(QWidget* parent)
    : CardRow(parent)
    , m_members(addAction())
    , m_change(new widgets::GuardedAction(this, this))
    , m_delete(new widgets::GuardedAction(this, this))
    , m_leave(new widgets::GuardedAction(this, this)) {
    setLabel({});
    setValueStrong(true);
    look::setKind(m_delete->button(), look::Kind::Destructive);
    look::setKind(m_leave->button(), look::Kind::Destructive);
    connect(m_members, &QPushButton::clicked, this, &OrganizationRow::membersRequested);
    connect(m_change, &widgets::GuardedAction::triggered, this, &OrganizationRow::changeRequested);
    connect(m_delete, &widgets::GuardedAction::triggered, this, &OrganizationRow::deletionRequested);
    connect(m_leave, &widgets::GuardedAction::triggered, this, &OrganizationRow::leaveRequested);
}

void OrganizationRow::show(const api::Organization& organization, const QString& hindrance) {
    m_organization = organization;
    const QString& name = organization.name;
    setValue(name);
    setNote(details());
    m_members->setText(tr("Members"));
    //: %1: the name of an organization. Begins with "Members".
    m_members->setAccessibleName(tr("Members of %1").arg(name));
    m_change->setTexts(tr("Change"), tr("Change %1").arg(name));
    m_delete->setTexts(tr("Delete…"), tr("Delete %1").arg(name));
    m_leave->setTexts(tr("Leave…"), tr("Leave %1").arg(name));
    m_members->setVisible(organization.owned);
    m_change->button()->setVisible(organization.owned);
    m_delete->button()->setVisible(organization.owned);
    m_leave->button()->setHidden(organization.owned);
    for (widgets::GuardedAction* action : {m_change, m_delete, m_leave}) {
        action->setHindrance(hindrance);
    }
    setVisible(true);
}

QString OrganizationRow::details() const {
    QStringList parts;
    if (m_organization.owned) {
        parts.append(tr("You are its owner"));
    } else if (m_organization.owner) {
        //: %1: a person; %2: their e-mail address
        parts.append(tr("You are a member; owner: %1 (%2)")
                         .arg(m_organization.owner->name, m_organization.owner->email));
    }
    parts.append(m_organization.memberCount == 0 ? tr("no members")
                                                 : tr("%n member(s)", nullptr, m_organization.memberCount));
    if (m_organization.pendingCount > 0) {
        parts.append(tr("%n pending", nullptr, m_organization.pendingCount));
    }
    parts.append(QString(m_organization.timeZone).replace(u'_', u' '));
    if (m_organization.website) {
        parts.append(*m_organization.website);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace ui::organizations
