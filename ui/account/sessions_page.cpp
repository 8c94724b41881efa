#include "ui/account/sessions_page.h"

#include "ui/look/controls.h"
#include "ui/look/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/empty_state.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace ui::account {

SessionsPage::SessionsPage(SessionsPresenter* presenter, QWidget* parent)
    : ListPage(parent)
    , m_presenter(presenter)
    , m_search(addSearch())
    , m_endOthers(addAction()) {
    m_filter.setSourceModel(presenter->model());
    table()->setModel(&m_filter);
    table()->sortByColumn(SessionsModel::LastUsed, Qt::DescendingOrder);
    table()->horizontalHeader()->setSectionResizeMode(SessionsModel::Device, QHeaderView::Stretch);
    for (const int column : {SessionsModel::Address, SessionsModel::LastUsed, SessionsModel::Created}) {
        table()->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    table()->horizontalHeader()->setStretchLastSection(false);
    table()->horizontalHeader()->setSectionResizeMode(SessionsModel::Action, QHeaderView::Fixed);
    look::setKind(m_endOthers, look::Kind::Destructive);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.setSearch(text);
        refresh();
    });
    connect(m_endOthers, &QPushButton::clicked, this, &SessionsPage::askToEndOthers);
    connect(emptyState()->button(), &QPushButton::clicked, m_search, &QLineEdit::clear);
    connect(presenter, &SessionsPresenter::changed, this, &SessionsPage::refresh);
    refresh();
}

void SessionsPage::changeEvent(QEvent* event) {
    ListPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_presenter->model()->retranslate();
        refresh();
    }
}

void SessionsPage::showEvent(QShowEvent* event) {
    ListPage::showEvent(event);
    m_presenter->load();
}

void SessionsPage::refresh() {
    setTitle(tr("Sessions"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the sessions"));
    m_endOthers->setText(tr("End all others…"));
    m_endOthers->setVisible(m_presenter->hasOthers());
    look::setUnavailable(m_endOthers,
                         widgets::hindranceOf(m_presenter->session()) != widgets::Hindrance::None);

    emptyState()->setIcon(QStringLiteral("laptop"));
    emptyState()->setTitle(m_filter.isSearching() ? tr("Nothing matches") : tr("No sessions are known yet"));
    emptyState()->setSentence(m_filter.isSearching() ? tr("No session holds these words.")
                                                     : tr("They show once the server has been reached."));
    emptyState()->setButtonText(m_filter.isSearching() ? tr("Clear filters") : QString());
    showEmptyState(m_filter.rowCount() == 0 && !m_presenter->isLoading());
    setFooter(tr("%n session(s)", nullptr, m_filter.rowCount()));
    tellStanding(widgets::hindranceText(m_presenter->session()), m_presenter->error());
    placeButtons();
}

// The first action of a row is a button; the session of this program ends by signing out.
void SessionsPage::placeButtons() {
    int widest = 0;
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const QModelIndex place = m_filter.index(row, SessionsModel::Action);
        if (place.data(SessionsModel::CurrentRole).toBool()) {
            continue;
        }
        auto* button = qobject_cast<QPushButton*>(table()->indexWidget(place));
        if (button == nullptr) {
            button = new QPushButton;
            button->setAutoDefault(false);
            look::setKind(button, look::Kind::Link);
            const QString id = place.data(SessionsModel::IdRole).toString();
            const QString device = place.data(SessionsModel::DeviceRole).toString();
            connect(button, &QPushButton::clicked, this, [this, id, device] { askToEnd(id, device); });
            table()->setIndexWidget(place, button);
        }
        button->setText(tr("End"));
        //: %1: the name of a device. Begins with the word "End".
        button->setAccessibleName(tr("End %1").arg(place.data(SessionsModel::DeviceRole).toString()));
        look::setUnavailable(button,
                             widgets::hindranceOf(m_presenter->session()) != widgets::Hindrance::None);
        widest = std::max(widest, button->sizeHint().width());
    }
    table()->horizontalHeader()->resizeSection(SessionsModel::Action, widest + look::space::m);
}

bool SessionsPage::tellHindrance() {
    if (widgets::hindranceOf(m_presenter->session()) == widgets::Hindrance::None) {
        return false;
    }
    banner()->announceNow();
    return true;
}

void SessionsPage::askToEnd(const QString& id, const QString& device) {
    if (tellHindrance()) {
        return;
    }
    auto* dialog = new widgets::ConfirmDialog(
        widgets::accountNamed(m_presenter->session()),
        [device] {
            return widgets::ConfirmDialog::Words{
                tr("End this session?"),
                tr("%1 will have to sign in again. This can’t be taken back.").arg(device),
                tr("End the session")};
        },
        window());
    connect(dialog, &QDialog::accepted, this, [this, id] { m_presenter->end(id); });
    dialog->open();
}

void SessionsPage::askToEndOthers() {
    if (tellHindrance()) {
        return;
    }
    auto* dialog = new widgets::ConfirmDialog(
        widgets::accountNamed(m_presenter->session()),
        [] {
            return widgets::ConfirmDialog::Words{
                tr("End all other sessions?"),
                tr("Every other device will have to sign in again; this one stays signed in. "
                   "This can’t be taken back."),
                tr("End all others")};
        },
        window());
    connect(dialog, &QDialog::accepted, this, [this] { m_presenter->endOthers(); });
    dialog->open();
}

} // namespace ui::account
