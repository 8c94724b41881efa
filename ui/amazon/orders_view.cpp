#include "ui/amazon/orders_view.h"

#include "ui/amazon/chosen_order.h"
#include "ui/amazon/explanations.h"
#include "ui/amazon/order_details.h"
#include "ui/amazon/order_filters.h"
#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/aws_account.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/table_text.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui::amazon {

namespace {

constexpr int columnWidths[] = {96, 124, 104, 132, 94, 102, 104, 180, 88};
static_assert(std::size(columnWidths) == OrdersModel::columns);
constexpr int detailsWidth = 320;
constexpr int narrowDetails = 280;
constexpr int wideWindow = 1000;
constexpr int narrowWindow = 800; // the local mailbox is open beside it

} // namespace

OrdersView::OrdersView(AmazonPresenter* presenter, QWidget* parent)
    : ListPage(parent)
    , m_presenter(presenter)
    , m_orders(presenter->orders())
    , m_chosen(new ChosenOrder(presenter->session(), this))
    , m_filters(new OrderFilters(this))
    , m_code(addAction())
    , m_export(addAction())
    , m_details(new OrderDetails(m_chosen, this)) {
    backButton()->hide();
    setUpTable();
    setDetails(m_details);
    addWideFilter(m_filters);
    m_export->setIcon(look::icon(u"download"_s));
    connect(m_filters, &OrderFilters::changed, this, [this] {
        m_news.clear();
        m_orders->setQuery(m_filters->query(m_orders->query()));
    });
    connect(emptyState()->button(), &QPushButton::clicked, m_filters, &OrderFilters::clear);
    connect(m_code, &QPushButton::clicked, this, [this] {
        m_presenter->hindrance() == widgets::Hindrance::None ? Q_EMIT codeRequested()
                                                             : banner()->announceNow();
    });
    connect(m_export, &QPushButton::clicked, this, &OrdersView::exportPressed);
    connect(m_details, &OrderDetails::closeRequested, this, &OrdersView::closeDetails);
    connectPresenter();
    retranslate();
}

void OrdersView::setUpTable() {
    table()->setSortingEnabled(false);
    table()->setModel(m_orders->model());
    table()->setIconSize({look::iconSize::button, look::iconSize::button});
    table()->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table()->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = table()->horizontalHeader();
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    for (int column = 0; column < OrdersModel::columns; ++column) {
        header->resizeSection(column, columnWidths[column]);
    }
    const auto [column, order] = OrdersModel::sortedBy(m_orders->query().sort);
    header->setSortIndicator(column, order);
    table()->setSortingEnabled(true); // as it is: nothing is asked for
    connect(header, &QHeaderView::sectionResized, this, &OrdersView::columnsChanged);
    connect(header, &QHeaderView::sectionMoved, this, &OrdersView::columnsChanged);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &OrdersView::columnsChanged);
    connect(table()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OrdersView::chooseSelected);
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OrdersView::chooseSelected);
    connect(table()->verticalScrollBar(), &QScrollBar::valueChanged, this, &OrdersView::followScroll);
    connect(table()->verticalScrollBar(), &QScrollBar::rangeChanged, this, &OrdersView::followScroll);
    table()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table(), &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        const QModelIndex row = table()->indexAt(at);
        if (row.isValid()) {
            menuFor(row)->popup(table()->viewport()->mapToGlobal(at));
        }
    });
}

void OrdersView::connectPresenter() {
    connect(m_presenter, &AmazonPresenter::changed, this, &OrdersView::refresh);
    connect(m_orders, &OrdersPresenter::changed, this, &OrdersView::refresh);
    connect(m_orders, &OrdersPresenter::updating, this, &OrdersView::keepPlace);
    connect(m_orders, &OrdersPresenter::updated, this, &OrdersView::restorePlace);
    connect(m_orders->model(), &QAbstractItemModel::modelReset, this, &OrdersView::followChosen);
    connect(m_orders, &OrdersPresenter::exported, this, [this](const QString& file) {
        m_news = exportedText(file);
        refresh();
        banner()->announceNow();
    });
}

void OrdersView::tell(const QString& news) {
    m_news = news;
    refresh();
    banner()->announceNow();
}

// --- Where one is in the list ----------------------------------------------------------------------------

// What comes next is fetched before the end of the list comes into sight.
void OrdersView::followScroll() {
    const QScrollBar* bar = table()->verticalScrollBar();
    const int rowHeight = table()->verticalHeader()->defaultSectionSize();
    const int first = bar->value() / rowHeight;
    m_orders->setInView(first, first + table()->viewport()->height() / rowHeight + 1);
    if (isVisible() && bar->maximum() - bar->value() < 2 * bar->pageStep()) {
        m_orders->model()->fetchMore({});
    }
}

// Who reads at the top sees what is new; who reads further down goes on reading.
void OrdersView::keepPlace() {
    m_top = table()->verticalScrollBar()->value() > 0 ? table()->indexAt(QPoint(0, 0)) : QModelIndex();
    m_topOffset = m_top.isValid() ? table()->visualRect(m_top).top() : 0;
}

void OrdersView::restorePlace() {
    if (m_top.isValid()) {
        const int moved = table()->visualRect(m_top).top() - m_topOffset;
        table()->verticalScrollBar()->setValue(table()->verticalScrollBar()->value() + moved);
    }
    followChosen();
}

// Of several the one that the keyboard is on. A table that only gets the focus has selected none.
void OrdersView::chooseSelected() {
    const QItemSelectionModel* selection = table()->selectionModel();
    if (selection->hasSelection()) {
        choose(selection->isRowSelected(table()->currentIndex().row())
                   ? table()->currentIndex().row()
                   : selection->selection().constLast().top());
    }
}

void OrdersView::choose(int row) {
    m_chosen->choose(m_orders->model()->orders().at(row));
}

// The table forgets what was chosen when it is filled anew.
void OrdersView::followChosen() {
    if (!m_chosen->order()) {
        return;
    }
    const int row = m_orders->model()->rowOf(m_chosen->order()->id);
    if (row < 0) {
        return m_chosen->clear();
    }
    const QModelIndex place = m_orders->model()->index(row, 0);
    if (table()->currentIndex().row() != row) {
        table()->selectionModel()->setCurrentIndex(place, QItemSelectionModel::ClearAndSelect |
                                                              QItemSelectionModel::Rows);
    }
    choose(row);
}

void OrdersView::closeDetails() {
    m_chosen->clear();
    table()->selectionModel()->clear();
    table()->setFocus();
}

QByteArray OrdersView::columns() const {
    return table()->horizontalHeader()->saveState();
}

void OrdersView::setColumns(const QByteArray& state) {
    QHeaderView* header = table()->horizontalHeader();
    if (header->restoreState(state)) {
        m_orders->model()->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
    }
}

// --- Actions ---------------------------------------------------------------------------------------------

QMenu* OrdersView::menuFor(const QModelIndex& row) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString& text, const QString& copied) {
        QAction* action = menu->addAction(look::icon(u"clipboard"_s), text);
        action->setEnabled(!copied.isEmpty());
        connect(action, &QAction::triggered, menu,
                [copied] { QGuiApplication::clipboard()->setText(copied); });
    };
    add(tr("Copy the order number"), row.data(OrdersModel::IdRole).toString());
    add(tr("Copy the agreement number"), row.data(OrdersModel::AgreementRole).toString());
    menu->addSeparator();
    add(tr("Copy the selected rows"), widgets::selectedText(*table()));
    return menu;
}

void OrdersView::exportPressed() {
    OrdersExport* under = m_orders->exporting();
    if (under->isUnderWay()) {
        return under->cancel();
    }
    if (m_presenter->hindrance() != widgets::Hindrance::None) {
        return banner()->announceNow();
    }
    connect(askForExport(tr("Export the orders"), u"amazon-orders.csv"_s), &QFileDialog::fileSelected,
            m_orders, &OrdersPresenter::exportTo);
}

void OrdersView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_chosen->order()) {
        return closeDetails();
    }
    ListPage::keyPressEvent(event);
}

// --- What it says ----------------------------------------------------------------------------------------

void OrdersView::changeEvent(QEvent* event) {
    ListPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_orders->model()->retranslate();
        retranslate();
    }
}

void OrdersView::hideEvent(QHideEvent* event) {
    ListPage::hideEvent(event);
    m_news.clear();
}

void OrdersView::resizeEvent(QResizeEvent* event) {
    ListPage::resizeEvent(event);
    const bool below = width() < narrowWindow;
    setDetailsBelow(below);
    const int wanted = width() < wideWindow ? narrowDetails : detailsWidth;
    m_details->setMinimumWidth(below ? 0 : wanted);
    m_details->setMaximumWidth(below ? QWIDGETSIZE_MAX : wanted);
    m_details->setMaximumHeight(below ? height() * 2 / 5 : QWIDGETSIZE_MAX);
}

void OrdersView::retranslate() {
    setExplanation(amazonExplanation());
    m_code->setText(tr("Enter a code…"));
    m_code->setToolTip(tr("After another purchase on the marketplace"));
    refresh();
}

void OrdersView::refresh() {
    const QString account = widgets::groupedAwsAccount(m_presenter->awsAccountId());
    const auto boundAt = m_presenter->boundAt();
    setTitle(account);
    //: %1: a day. Stands behind an AWS account, "1234 5678 9012"
    setSubtitle(boundAt ? tr("· bound on %1").arg(widgets::dateText(*boundAt)) : QString());
    table()->setAccessibleName(tr("Amazon orders"));
    const OrdersExport* under = m_orders->exporting();
    const QString progress = under->total() > 0 ? u" (%1 / %2)"_s.arg(QLocale().toString(under->written()),
                                                                      QLocale().toString(under->total()))
                                                : QString();
    m_export->setText(under->isUnderWay() ? tr("Cancel the export") + progress : tr("Export…"));
    m_export->setAccessibleName(under->isUnderWay() ? tr("Cancel the export") : tr("Export… the orders"));
    const bool hindered = m_presenter->hindrance() != widgets::Hindrance::None;
    look::setUnavailable(m_export, hindered);
    look::setUnavailable(m_code, hindered);
    refreshEmptyState();
    setFooter(countText());
    tellStanding(widgets::hindranceText(m_presenter->session()),
                 m_orders->error() ? m_orders->error() : m_presenter->error(), m_news,
                 hindered ? m_orders->seenAt() : std::nullopt);
}

void OrdersView::refreshEmptyState() {
    const bool narrowed = m_orders->query().isNarrowed();
    emptyState()->setIcon(u"cart"_s);
    emptyState()->setTitle(narrowed              ? tr("Nothing matches")
                           : m_orders->isKnown() ? tr("No orders yet")
                                                 : tr("No orders are known yet"));
    emptyState()->setSentence(
        narrowed              ? tr("No order is of this kind.")
        : m_orders->isKnown() ? tr("What is bought on the marketplace by this AWS account appears here by "
                                   "itself.")
                              : tr("They show once the server has been reached."));
    emptyState()->setButtonText(narrowed ? tr("Clear filters") : QString());
    showEmptyState(m_orders->model()->rowCount() == 0 && !m_orders->isLoading());
}

QString OrdersView::countText() const {
    const int here = m_orders->model()->rowCount();
    const int total = std::max(here, m_orders->total());
    if (m_orders->isLoading() && here == 0) {
        return tr("Loading…");
    }
    const QString count = m_orders->query().isNarrowed() ? tr("%n order(s) found", nullptr, total)
                                                         : tr("%n order(s)", nullptr, total);
    return m_orders->isLoading() ? count + u" · "_s + tr("Loading…") : count;
}

} // namespace ui::amazon
