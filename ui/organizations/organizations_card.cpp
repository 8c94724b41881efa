#include "ui/organizations/organizations_card.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/organizations/explanation.h"
#include "ui/organizations/organization_row.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/folding.h"
#include "ui/widgets/guarded_action.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::organizations {

OrganizationsCard::OrganizationsCard(OrganizationsPresenter* presenter, QWidget* parent)
    : Card(parent)
    , m_presenter(presenter)
    , m_search(new QLineEdit(this))
    , m_create(new QPushButton(this))
    , m_creation(new widgets::GuardedAction(
          m_create,
          [this](const QString& reason) {
              m_hindrance->setText(reason);
              m_hindrance->show();
              widgets::announce(m_hindrance);
          },
          this))
    , m_hindrance(new QLabel(this))
    , m_rows(new QWidget(this))
    , m_empty(new widgets::EmptyState(this))
    , m_footer(new QLabel(this)) {
    m_search->setObjectName(QStringLiteral("search")); // by which the shell finds it
    m_search->setClearButtonEnabled(true);
    m_create->setIcon(look::icon(QStringLiteral("plus-lg"), look::Role::OnAccent));
    look::setKind(m_create, look::Kind::Primary);
    look::setRole(m_hindrance, look::Role::Error);
    look::setTextStyle(m_footer, look::TextStyle::Help);
    look::setRole(m_footer, look::Role::Second);
    m_hindrance->hide();

    auto* line = new QWidget(this);
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(0, look::space::s, 0, look::space::s);
    across->setSpacing(look::space::m);
    across->addWidget(m_search, 1);
    across->addWidget(m_hindrance, 1);
    across->addStretch(1);
    across->addWidget(m_create);
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{line, m_rows, m_empty, m_footer}) {
        addWidget(part);
    }
    connect(m_search, &QLineEdit::textChanged, this, &OrganizationsCard::refresh);
    connect(m_creation, &widgets::GuardedAction::triggered, this, &OrganizationsCard::creationRequested);
    connect(m_empty->button(), &QPushButton::clicked, m_search, &QLineEdit::clear);
    refresh();
}

QPushButton* OrganizationsCard::membersButton(const QString& organizationId) const {
    for (const OrganizationRow* row : m_shown) {
        if (row->isVisibleTo(this) && row->organization().id == organizationId) {
            return row->membersButton();
        }
    }
    return m_create;
}

QList<api::Organization> OrganizationsCard::found() const {
    QList<api::Organization> all = m_presenter->organizations().value_or(QList<api::Organization>());
    const QStringList words = widgets::folded(m_search->text()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        return all;
    }
    all.removeIf([&](const api::Organization& organization) {
        const QString text = widgets::folded(
            QStringList{organization.name, organization.timeZone, organization.website.value_or(QString())}
                .join(QLatin1Char(' ')));
        return !std::all_of(words.begin(), words.end(),
                            [&](const QString& word) { return text.contains(word); });
    });
    return all;
}

void OrganizationsCard::refresh() {
    setTitle(tr("Organizations"));
    setExplanation(organizationsExplanation());
    m_creation->setTexts(tr("Create an organization"), tr("Create an organization"));
    m_creation->setHindrance(widgets::hindranceText(m_presenter->session()));
    if (m_presenter->hindrance() == widgets::Hindrance::None) {
        m_hindrance->hide();
    }
    const qsizetype total = m_presenter->organizations().value_or(QList<api::Organization>()).size();
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the organizations"));
    m_search->setVisible(total > rowsAtMost || !m_search->text().isEmpty());
    const QList<api::Organization> organizations = found();
    showRows(organizations);
    refreshEmptyState(organizations.size());
    const QLocale locale;
    m_footer->setText(tr("%1 of %2 are shown. Search to find the others.")
                          .arg(locale.toString(rowsAtMost), locale.toString(organizations.size())));
    m_footer->setVisible(organizations.size() > rowsAtMost);
}

void OrganizationsCard::showRows(const QList<api::Organization>& organizations) {
    const QString hindrance = widgets::hindranceText(m_presenter->session());
    const qsizetype count = std::min<qsizetype>(organizations.size(), rowsAtMost);
    for (qsizetype index = 0; index < count; ++index) {
        rowAt(index)->show(organizations.at(index), hindrance);
    }
    for (qsizetype index = count; index < m_shown.size(); ++index) {
        m_shown.at(index)->hide();
    }
    m_rows->setVisible(count > 0);
}

OrganizationRow* OrganizationsCard::rowAt(qsizetype index) {
    if (index < m_shown.size()) {
        return m_shown.at(index);
    }
    auto* row = new OrganizationRow(m_rows);
    row->setLineAbove(true);
    connect(row, &OrganizationRow::membersRequested, this,
            [this, row] { Q_EMIT membersRequested(row->organization()); });
    connect(row, &OrganizationRow::changeRequested, this,
            [this, row] { Q_EMIT changeRequested(row->organization()); });
    connect(row, &OrganizationRow::deletionRequested, this,
            [this, row] { Q_EMIT deletionRequested(row->organization()); });
    connect(row, &OrganizationRow::leaveRequested, this,
            [this, row] { Q_EMIT leaveRequested(row->organization()); });
    m_rows->layout()->addWidget(row);
    m_shown.append(row);
    return row;
}

void OrganizationsCard::refreshEmptyState(qsizetype rows) {
    const bool searching = !m_search->text().trimmed().isEmpty();
    const bool known = m_presenter->organizations().has_value();
    m_empty->setIcon(QStringLiteral("building"));
    m_empty->setTitle(searching ? tr("Nothing matches")
                      : known   ? tr("No organization")
                                : tr("No organizations are known yet"));
    m_empty->setSentence(searching ? tr("No organization holds these words.")
                         : known   ? tr("Create one to invite its members by e-mail.")
                                   : tr("They show once the server has been reached."));
    m_empty->setButtonText(searching ? tr("Clear filters") : QString());
    m_empty->setVisible(rows == 0);
}

} // namespace ui::organizations
