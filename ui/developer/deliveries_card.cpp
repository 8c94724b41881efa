#include "ui/developer/deliveries_card.h"

#include "ui/developer/event_menu.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/tables.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/table_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::developer {

namespace {
constexpr int shown = 6;
}

bool DeliveriesCard::Latest::filterAcceptsRow(int sourceRow, const QModelIndex&) const {
    return sourceRow < shown;
}

DeliveriesCard::DeliveriesCard(DeliveriesPresenter* presenter, QWidget* parent)
    : Card(parent)
    , m_presenter(presenter)
    , m_table(new QTableView(this))
    , m_empty(new widgets::EmptyState(this))
    , m_note(new QLabel(this))
    , m_send(new EventMenu(presenter, this))
    , m_all(new QPushButton(this)) {
    m_latest.setSourceModel(presenter->model());
    setUpTable();
    look::setTextStyle(m_note, look::TextStyle::Help);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_all->setAutoDefault(false);
    auto* actions = new QWidget(this);
    auto* line = new QHBoxLayout(actions);
    line->setContentsMargins(0, look::space::m, 0, look::space::s);
    line->setSpacing(look::space::s);
    line->addWidget(m_send);
    line->addWidget(m_all);
    line->addWidget(m_note, 1);
    auto* list = new QWidget(this);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, look::space::s, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table);
    column->addWidget(m_empty);
    addWidget(list);
    addWidget(actions);

    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT allRequested({}); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& place) {
        Q_EMIT allRequested(place.data(DeliveriesModel::IdRole).toString());
    });
    connect(m_send, &EventMenu::hindered, this, [this](const QString& reason) {
        m_told = reason;
        refreshNote();
        widgets::announce(m_note);
    });
    connect(presenter->model(), &DeliveriesModel::rowsInserted, &m_latest, &Latest::invalidate);
    connect(presenter, &DeliveriesPresenter::changed, this, &DeliveriesCard::refresh);
    connect(presenter, &DeliveriesPresenter::sent, m_note, [this] { widgets::announce(m_note); });
    refresh();
}

void DeliveriesCard::setUpTable() {
    look::setUpTable(m_table);
    widgets::enableCopy(m_table);
    m_table->setModel(&m_latest);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(DeliveriesModel::State, QHeaderView::Stretch);
}

void DeliveriesCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_told.clear();
        m_presenter->model()->retranslate();
        refresh();
    }
    Card::changeEvent(event);
}

void DeliveriesCard::showEvent(QShowEvent* event) {
    Card::showEvent(event);
    m_presenter->watch(this, true);
}

void DeliveriesCard::hideEvent(QHideEvent* event) {
    Card::hideEvent(event);
    m_presenter->watch(this, false);
}

void DeliveriesCard::refresh() {
    setTitle(tr("Deliveries"));
    m_table->setAccessibleName(tr("Deliveries"));
    const bool none = m_latest.rowCount() == 0;
    const auto& developer = m_presenter->page()->developer();
    const bool canSend = developer && developer->callback;
    m_empty->setIcon(QStringLiteral("inbox"));
    m_empty->setTitle(tr("Nothing was sent yet"));
    m_empty->setSentence(canSend ? tr("A test event shows how your receiver takes what it is sent.")
                                 : tr("Deliveries show here once a callback URL is in force."));
    m_empty->setVisible(none);
    m_table->setHidden(none);
    m_send->refresh();
    m_all->setText(tr("Show all"));
    m_all->setAccessibleName(tr("Show all deliveries"));
    m_all->setHidden(none);
    if (m_told != m_presenter->sendHindrance()) {
        m_told.clear();
    }
    refreshNote();
    fitTable();
}

void DeliveriesCard::refreshNote() {
    const auto& error = m_presenter->error();
    const bool wrong = !m_told.isEmpty() || error;
    m_note->setText(!m_told.isEmpty()          ? m_told
                    : m_presenter->isSending() ? tr("Sending…")
                    : error                    ? widgets::errorText(*error)
                                               : QString());
    look::setRole(m_note, wrong ? look::Role::Error : look::Role::Second);
}

void DeliveriesCard::fitTable() {
    int height = m_table->horizontalHeader()->sizeHint().height();
    for (int row = 0; row < m_latest.rowCount(); ++row) {
        height += m_table->rowHeight(row);
    }
    m_table->setFixedHeight(height);
}

} // namespace ui::developer
