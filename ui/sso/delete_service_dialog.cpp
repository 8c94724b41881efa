#include "ui/sso/delete_service_dialog.h"

#include "ui/look/metrics.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStringListModel>

#include <algorithm>

namespace ui::sso {

namespace {

constexpr int rowsAtMost = 3;

// As high as its rows, up to three; the others are scrolled to.
void fill(QListView* list, const QStringList& rows) {
    static_cast<QStringListModel*>(list->model())->setStringList(rows);
    const int row = std::max(look::height::control, list->sizeHintForRow(0));
    list->setFixedHeight(static_cast<int>(std::min<qsizetype>(rows.size(), rowsAtMost)) * row +
                         2 * list->frameWidth());
    list->setHidden(rows.isEmpty());
}

} // namespace

DeleteServiceDialog::DeleteServiceDialog(accounts::AccountSession* session, api::SsoService service,
                                         QWidget* parent)
    : DeletionDialog(session, service.name, Typed::Name, parent)
    , m_flow(session)
    , m_service(std::move(service))
    , m_text(new QLabel(this))
    , m_organizations(new QListView(this))
    , m_onlyThisWay(new QLabel(this))
    , m_people(new QListView(this)) {
    for (QLabel* label : {m_text, m_onlyThisWay}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    for (QListView* list : {m_organizations, m_people}) {
        list->setModel(new QStringListModel(list));
        list->setEditTriggers(QAbstractItemView::NoEditTriggers);
        list->setUniformItemSizes(true);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->hide();
    }
    m_onlyThisWay->hide();
    for (QWidget* part : std::initializer_list<QWidget*>{m_text, m_organizations, m_onlyThisWay, m_people}) {
        addWidget(part);
    }
    begin(m_flow);
    m_flow.load(m_service.id);
}

void DeleteServiceDialog::send(const api::StepUp& proof) {
    m_flow.remove(m_service.id, m_service.name, proof);
}

void DeleteServiceDialog::follow() {
    if (m_flow.consequences() && !m_told) {
        m_told = true;
        tellConsequences();
    }
    m_text->setVisible(m_told || m_flow.isBusy());
    confirmButton()->setEnabled(!m_flow.isBusy() && m_told); // not before it is known what that means
}

void DeleteServiceDialog::retranslate() {
    //: %1: the name of an SSO service
    setWords({tr("Delete “%1”?").arg(m_service.name), tr("Name of the SSO service"),
              tr("Delete the SSO service")});
    m_organizations->setAccessibleName(tr("Organizations that lose this way in"));
    m_people->setAccessibleName(tr("Members who have only ever signed in this way"));
    if (m_told) {
        tellConsequences();
    } else {
        m_text->setText(tr("Looking up who loses this way in…"));
    }
}

void DeleteServiceDialog::tellConsequences() {
    const api::SsoDeletion& told = *m_flow.consequences();
    const QString end =
        QLatin1Char(' ') + tr("Sessions that it opened end; accounts stay. This can’t be taken back.");
    m_text->setText((told.members > 0 ? tr("%n member(s) lose this way in.", nullptr, told.members)
                     : !told.organizations.isEmpty() ? tr("No member has agreed to it.")
                                                     : tr("It is associated with no organization.")) +
                    end);
    QStringList organizations;
    for (const api::SsoOrganizationMembers& organization : told.organizations) {
        organizations.append(organization.name + QStringLiteral(" · ") +
                             (organization.members == 0 ? tr("no members")
                                                        : tr("%n member(s)", nullptr, organization.members)));
    }
    fill(m_organizations, organizations);
    QStringList people;
    for (const api::SsoPerson& person : told.onlyThisWay) {
        people.append(QStringLiteral("%1 (%2)").arg(person.name, person.email));
    }
    const int others = told.onlyThisWayCount - static_cast<int>(people.size());
    if (others > 0) {
        people.append(tr("and %n other(s)", nullptr, others));
    }
    fill(m_people, people);
    m_onlyThisWay->setText(tr("%n of them have only ever signed in this way, and will have to choose "
                              "“Forgotten password?” to sign in:",
                              nullptr, told.onlyThisWayCount));
    m_onlyThisWay->setHidden(people.isEmpty());
}

} // namespace ui::sso
