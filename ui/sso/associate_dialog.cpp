#include "ui/sso/associate_dialog.h"

#include "ui/look/controls.h"
#include "ui/look/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/step_up_field.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include <algorithm>

namespace ui::sso {

namespace {

constexpr int rowsAtLeast = 3;
constexpr int rowsAtMost = 6;
constexpr qsizetype namesAtMost = 3; // in a sentence

int membersOf(const QList<AssociationModel::Row>& rows) {
    int members = 0;
    for (const AssociationModel::Row& row : rows) {
        members += row.members;
    }
    return members;
}

} // namespace

AssociateDialog::AssociateDialog(accounts::AccountSession* session, api::SsoService service,
                                 const QList<api::Organization>& organizations, QWidget* parent)
    : ProvenDialog(session, parent)
    , m_flow(session)
    , m_service(std::move(service))
    , m_model(organizations)
    , m_text(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_empty(new widgets::EmptyState(this))
    , m_changes(new QLabel(this)) {
    layOut();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.setSearch(text);
        refreshList();
    });
    connect(m_empty->button(), &QPushButton::clicked, m_search, &QLineEdit::clear);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &AssociateDialog::followTicks);
    begin(m_flow);
    followTicks();
    m_flow.load(m_service.id);
    m_search->setFocus();
}

void AssociateDialog::layOut() {
    for (QLabel* label : {m_text, m_changes}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_search->setClearButtonEnabled(true);
    m_filter.setSourceModel(&m_model);
    m_list->setModel(&m_filter);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(std::clamp(m_model.rowCount(), rowsAtLeast, rowsAtMost) * look::height::control +
                           2 * m_list->frameWidth());
    for (QWidget* part : std::initializer_list<QWidget*>{m_text, m_search, m_list, m_empty, m_changes}) {
        addWidget(part);
    }
}

bool AssociateDialog::check() {
    if (!m_model.isChanged()) {
        reject(); // as it was
    }
    return m_model.isChanged();
}

void AssociateDialog::send(const api::StepUp& proof) {
    m_flow.save(m_model.ticked(), proof);
}

bool AssociateDialog::conclude() {
    if (const auto& saved = m_flow.saved()) {
        Q_EMIT associated(*saved);
    }
    return m_flow.saved().has_value();
}

void AssociateDialog::follow() {
    takePresent();
    confirmButton()->setEnabled(!m_flow.isBusy() && m_model.isKnown());
}

// As it is now; saving again is then meant to change that.
void AssociateDialog::takePresent() {
    const auto& present = m_flow.present();
    if (present && present->version != m_version) {
        m_version = present->version;
        m_model.setLinked(present->organizations);
        refreshList();
        followTicks();
    }
}

// Nothing is asked for what changes nothing.
void AssociateDialog::followTicks() {
    identity()->setWanted(m_model.isChanged());
    identity()->setHidden(!m_model.isChanged());
    m_changes->setText(changes());
}

QString AssociateDialog::changes() const {
    const auto names = [](const QList<AssociationModel::Row>& rows) {
        QStringList first;
        for (const AssociationModel::Row& row : rows.mid(0, namesAtMost)) {
            first.append(row.name);
        }
        const int others = static_cast<int>(rows.size() - first.size());
        return first.join(QStringLiteral(", ")) +
               (others > 0 ? QLatin1Char(' ') + tr("and %n other(s)", nullptr, others) : QString());
    };
    QStringList lines;
    if (const auto added = m_model.added(); !added.isEmpty()) {
        const int members = membersOf(added);
        //: %1: names of organizations
        lines.append(tr("Added: %1.").arg(names(added)));
        lines.last() +=
            members > 0 ? QLatin1Char(' ') + tr("%n member(s) will be asked.", nullptr, members) : QString();
    }
    if (const auto removed = m_model.removed(); !removed.isEmpty()) {
        const int members = membersOf(removed);
        //: %1: names of organizations
        lines.append(tr("Removed: %1.").arg(names(removed)));
        lines.last() += members > 0
                            ? QLatin1Char(' ') +
                                  tr("Of %n member(s), those who agreed lose this way in.", nullptr, members)
                            : QString();
    }
    return lines.isEmpty() && m_model.isKnown() ? tr("Nothing changes.") : lines.join(QLatin1Char('\n'));
}

void AssociateDialog::refreshList() {
    const bool none = m_filter.rowCount() == 0;
    const bool searching = m_filter.isSearching();
    m_list->setHidden(none);
    m_empty->setVisible(none);
    m_empty->setIcon(QStringLiteral("building"));
    m_empty->setTitle(searching ? tr("Nothing matches") : tr("No organization is yours"));
    m_empty->setSentence(searching ? tr("No organization holds these words.")
                                   : tr("Create one on the page behind this: a service can be associated "
                                        "with what you own."));
    m_empty->setButtonText(searching ? tr("Clear filters") : QString());
}

void AssociateDialog::retranslate() {
    //: %1: the name of an SSO service
    setTitle(tr("Associate “%1”").arg(m_service.name));
    m_text->setText(tr("Members of the organizations that are ticked are asked whether this service may open "
                       "their account. Only those who agree can then sign in with it, as you can."));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the organizations"));
    m_list->setAccessibleName(tr("Organizations"));
    confirmButton()->setText(tr("Save"));
    m_changes->setText(changes());
    refreshList();
}

} // namespace ui::sso
