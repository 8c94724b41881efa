#include "ui/organizations/members_page.h"

#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/organizations/invite_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/empty_state.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace ui::organizations {

namespace {
constexpr int newsStandsFor = 10 * 1000;
}

MembersPage::MembersPage(MembersPresenter* presenter, api::Organization organization, QWidget* parent)
    : ListPage(parent)
    , m_presenter(presenter)
    , m_organization(std::move(organization))
    , m_search(addSearch())
    , m_invite(addAction())
    , m_undo(banner()->addAction()) {
    m_filter.setSourceModel(presenter->model());
    m_filter.setSortRole(MembersModel::SortRole);
    table()->setModel(&m_filter);
    table()->sortByColumn(MembersModel::Since, Qt::DescendingOrder);
    QHeaderView* header = table()->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(MembersModel::Person, QHeaderView::Stretch);
    header->setSectionResizeMode(MembersModel::Email, QHeaderView::Stretch);
    header->setSectionResizeMode(MembersModel::State, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(MembersModel::Since, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(MembersModel::Action, QHeaderView::Fixed);
    look::setKind(m_invite, look::Kind::Primary);
    m_invite->setIcon(look::icon(QStringLiteral("person-plus"), look::Role::OnAccent));
    m_newsEnd.setSingleShot(true);
    m_newsEnd.setInterval(newsStandsFor);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.setSearch(text);
        refresh();
    });
    connect(m_invite, &QPushButton::clicked, this, &MembersPage::invite);
    connect(emptyState()->button(), &QPushButton::clicked, this,
            [this] { m_filter.isSearching() ? m_search->clear() : invite(); });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_news.clear();
        m_presenter->inviteAgain(m_undoEmail);
    });
    connect(&m_newsEnd, &QTimer::timeout, this, [this] {
        m_news.clear();
        refresh();
    });
    connect(presenter, &MembersPresenter::changed, this, &MembersPage::refresh);
    refresh();
}

void MembersPage::setOrganization(const api::Organization& organization) {
    m_organization = organization;
    refresh();
}

void MembersPage::changeEvent(QEvent* event) {
    ListPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_presenter->model()->retranslate();
        refresh();
    }
}

void MembersPage::showEvent(QShowEvent* event) {
    ListPage::showEvent(event);
    m_presenter->load();
}

void MembersPage::refresh() {
    //: %1: the name of an organization
    setTitle(tr("Members of “%1”").arg(m_organization.name));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the members"));
    m_invite->setText(tr("Invite…"));
    m_undo->setText(tr("Undo"));
    m_undo->setAccessibleName(tr("Undo: invite again"));
    look::setUnavailable(m_invite, widgets::hindranceOf(m_presenter->session()) != widgets::Hindrance::None);
    refreshEmptyState();
    setFooter(tr("%n person(s)", nullptr, m_filter.rowCount()));
    refreshBanner();
    placeButtons();
}

void MembersPage::refreshEmptyState() {
    const bool searching = m_filter.isSearching();
    emptyState()->setIcon(QStringLiteral("people"));
    emptyState()->setTitle(searching ? tr("Nothing matches") : tr("Nobody was invited yet"));
    emptyState()->setSentence(searching
                                  ? tr("Nobody here goes by these words.")
                                  : tr("Members are invited by e-mail, and belong to it once they accept."));
    emptyState()->setButtonText(searching ? tr("Clear filters") : tr("Invite…"));
    showEmptyState(m_filter.rowCount() == 0 && !m_presenter->isLoading());
}

void MembersPage::refreshBanner() {
    const QString hindrance = widgets::hindranceText(m_presenter->session());
    const auto& error = m_presenter->error();
    tellStanding(hindrance, error, m_news);
    m_undo->setVisible(hindrance.isEmpty() && !error && !m_undoEmail.isEmpty());
}

QPushButton* MembersPage::buttonAt(const QModelIndex& place) {
    if (auto* button = qobject_cast<QPushButton*>(table()->indexWidget(place))) {
        return button;
    }
    auto* button = new QPushButton;
    button->setAutoDefault(false);
    look::setKind(button, look::Kind::Link);
    const QString id = place.data(MembersModel::IdRole).toString();
    const QString email = place.data(MembersModel::EmailRole).toString();
    const bool pending = place.data(MembersModel::PendingRole).toBool();
    connect(button, &QPushButton::clicked, this,
            [this, id, email, pending] { pending ? takeBack(id, email) : askToRemove(id, email); });
    table()->setIndexWidget(place, button);
    return button;
}

void MembersPage::placeButtons() {
    int widest = 0;
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const QModelIndex place = m_filter.index(row, MembersModel::Action);
        QPushButton* button = buttonAt(place);
        const bool pending = place.data(MembersModel::PendingRole).toBool();
        const QString email = place.data(MembersModel::EmailRole).toString();
        button->setText(pending ? tr("Take back") : tr("Remove…"));
        //: %1: an e-mail address. Begins with "Take back", "Remove".
        button->setAccessibleName(
            (pending ? tr("Take back the invitation of %1") : tr("Remove %1")).arg(email));
        look::setUnavailable(button,
                             widgets::hindranceOf(m_presenter->session()) != widgets::Hindrance::None);
        widest = std::max(widest, button->sizeHint().width());
    }
    table()->horizontalHeader()->resizeSection(MembersModel::Action, widest + look::space::m);
}

bool MembersPage::tellHindrance() {
    if (widgets::hindranceOf(m_presenter->session()) == widgets::Hindrance::None) {
        return false;
    }
    banner()->announceNow();
    return true;
}

void MembersPage::tell(const QString& text, const QString& undoEmail) {
    m_news = text;
    m_undoEmail = undoEmail;
    m_newsEnd.start();
    refresh();
    banner()->announceNow();
}

void MembersPage::invite() {
    if (tellHindrance()) {
        return;
    }
    auto* dialog = new InviteDialog(m_presenter->session(), m_organization, window());
    connect(dialog, &InviteDialog::invited, this, [this](const api::Member& member) {
        m_presenter->load();
        Q_EMIT m_presenter->membershipsChanged();
        tell(tr("The invitation is on its way to %1.").arg(member.email));
    });
    dialog->open();
}

void MembersPage::takeBack(const QString& id, const QString& email) {
    if (!tellHindrance()) {
        m_presenter->remove(id);
        tell(tr("The invitation of %1 was taken back.").arg(email), email);
    }
}

void MembersPage::askToRemove(const QString& id, const QString& who) {
    if (tellHindrance()) {
        return;
    }
    auto* dialog = new widgets::ConfirmDialog(
        widgets::accountNamed(m_presenter->session()),
        [who, name = m_organization.name] {
            return widgets::ConfirmDialog::Words{
                tr("Remove %1?").arg(who),
                tr("They lose “%1”, and with it the SSO services that they use through it. Their account "
                   "stays. To come back, they have to be invited again.")
                    .arg(name),
                tr("Remove")};
        },
        window());
    connect(dialog, &QDialog::accepted, this, [this, id] { m_presenter->remove(id); });
    dialog->open();
}

} // namespace ui::organizations
