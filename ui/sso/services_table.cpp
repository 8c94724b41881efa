#include "ui/sso/services_table.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/tables.h"
#include "ui/sso/service_buttons.h"
#include "ui/sso/service_columns.h"
#include "ui/widgets/table_text.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::sso {

namespace {

// A link that ends before the buttons that stand over its cell.
class LinkDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

  protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text = option->fontMetrics.elidedText(option->text, Qt::ElideMiddle,
                                                      ServiceButtons::textRoom(option->rect.width()) -
                                                          2 * look::space::s);
    }
};

} // namespace

ServicesTable::ServicesTable(SsoPresenter* presenter, QWidget* parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_table(new QTableView(this)) {
    setUpTable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    m_placing.setSingleShot(true);
    m_placing.setInterval(0);
    connect(&m_placing, &QTimer::timeout, this, &ServicesTable::placeButtons);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &ServicesTable::placeSoon);
    connect(&m_filter, &QAbstractItemModel::layoutChanged, this, &ServicesTable::placeSoon);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &ServicesTable::placeSoon);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, &ServicesTable::placeSoon);
    connect(&m_filter, &QAbstractItemModel::dataChanged, this, &ServicesTable::placeSoon);
}

void ServicesTable::setUpTable() {
    look::setUpTable(m_table);
    widgets::enableCopy(m_table);
    m_filter.setSortRole(ServicesModel::SortRole);
    m_filter.setSourceModel(m_presenter->model());
    m_table->setModel(&m_filter);
    m_table->setItemDelegateForColumn(ServicesModel::LoginLink, new LinkDelegate(m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ServicesModel::Name, Qt::AscendingOrder);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem); // whole rows, with their buttons
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setIconSize({look::iconSize::button, look::iconSize::button});
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& place) {
        if (const auto service = serviceAt(place)) {
            Q_EMIT editRequested(*service);
        }
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &ServicesTable::placeButtons);
    connect(header, &QHeaderView::sectionResized, this, &ServicesTable::placeSoon);
}

void ServicesTable::setSearch(const QString& text) {
    m_filter.setSearch(text);
    fitHeight();
}

void ServicesTable::refresh() {
    m_table->setAccessibleName(tr("SSO services"));
    fitHeight();
    placeSoon();
}

std::optional<api::SsoService> ServicesTable::serviceAt(const QModelIndex& place) const {
    return m_presenter->model()->service(place.data(ServicesModel::IdRole).toString());
}

// As high as its rows, so that the page scrolls rather than the table.
void ServicesTable::fitHeight() {
    const int rows = std::clamp(m_filter.rowCount(), 1, rowsInSight);
    m_table->setFixedHeight(m_table->horizontalHeader()->height() +
                            rows * m_table->verticalHeader()->defaultSectionSize());
}

// --- Buttons over the rows in sight ----------------------------------------------------------------------

QList<QModelIndex> ServicesTable::rowsInView() const {
    QList<QModelIndex> rows;
    const int height = m_table->viewport()->height();
    for (int row = std::max(0, m_table->rowAt(0)); row < m_filter.rowCount(); ++row) {
        const QModelIndex place = m_filter.index(row, 0);
        if (m_table->visualRect(place).bottom() >= height) {
            break;
        }
        rows.append(place);
    }
    return rows;
}

void ServicesTable::placeButtons() {
    if (!isVisible()) {
        return;
    }
    const QList<QModelIndex> rows = rowsInView();
    hideOthers(rows);
    const bool unavailable = m_presenter->hindrance() != widgets::Hindrance::None;
    QList<QModelIndex> places;
    QList<ServiceButtons*> shown;
    for (const QModelIndex& row : rows) {
        if (const auto service = serviceAt(row)) {
            places.append(row);
            shown.append(buttonsFor(service->id));
            shown.last()->show(*service, unavailable);
        }
    }
    if (shown.isEmpty()) {
        return;
    }
    fitServiceColumns(m_table, shown.first()->actionsRoom());
    fitHeight();
    for (qsizetype index = 0; index < shown.size(); ++index) {
        const auto cell = [&](int column) {
            const QRect inTable = m_table->visualRect(places.at(index).siblingAtColumn(column));
            return m_table->isColumnHidden(column)
                       ? QRect()
                       : inTable.translated(m_table->viewport()->mapTo(this, QPoint()));
        };
        shown.at(index)->place(cell(ServicesModel::LoginLink), cell(ServicesModel::Actions));
    }
    orderTab(shown);
}

// Buttons stay with the service that they have for as long as its row is in sight: the focus is on one of
// them, not on a place.
void ServicesTable::hideOthers(const QList<QModelIndex>& rows) {
    for (ServiceButtons* buttons : m_buttons) {
        const bool inView = std::any_of(rows.begin(), rows.end(), [&](const QModelIndex& row) {
            return row.data(ServicesModel::IdRole).toString() == buttons->serviceId();
        });
        if (!inView) {
            if (buttons->hasFocus()) {
                m_table->setFocus();
            }
            buttons->hide();
        }
    }
}

ServiceButtons* ServicesTable::buttonsFor(const QString& serviceId) {
    for (const QString& wanted : {serviceId, QString()}) { // its own, else some that are free
        const auto found =
            std::find_if(m_buttons.begin(), m_buttons.end(),
                         [&](const ServiceButtons* buttons) { return buttons->serviceId() == wanted; });
        if (found != m_buttons.end()) {
            return *found;
        }
    }
    auto* buttons = new ServiceButtons(this);
    for (QPushButton* button : buttons->all()) {
        button->installEventFilter(this);
    }
    connect(buttons, &ServiceButtons::copyPressed, this, &ServicesTable::copyLink);
    connect(buttons, &ServiceButtons::openPressed, this, &ServicesTable::openLink);
    connect(buttons, &ServiceButtons::editPressed, this, &ServicesTable::editRequested);
    connect(buttons, &ServiceButtons::morePressed, this, [this, buttons](const api::SsoService& service) {
        QMenu* menu = menuFor(service);
        const QPushButton* more = buttons->moreButton();
        menu->popup(more->mapToGlobal(QPoint(more->width() - menu->sizeHint().width(), more->height())));
    });
    m_buttons.append(buttons);
    return buttons;
}

void ServicesTable::orderTab(const QList<ServiceButtons*>& shown) {
    QWidget* before = m_table;
    for (const ServiceButtons* buttons : shown) {
        for (QPushButton* button : buttons->all()) {
            setTabOrder(before, button);
            before = button;
        }
    }
}

void ServicesTable::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeSoon();
}

void ServicesTable::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    placeSoon();
}

bool ServicesTable::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Wheel && watched != m_table) {
        QCoreApplication::sendEvent(m_table->verticalScrollBar(), event); // as over the rows themselves
        return true;
    }
    if (event->type() == QEvent::ContextMenu && watched == m_table) {
        const auto* asked = static_cast<QContextMenuEvent*>(event);
        const bool byKey = asked->reason() == QContextMenuEvent::Keyboard;
        const QModelIndex place =
            byKey ? m_table->currentIndex()
                  : m_table->indexAt(m_table->viewport()->mapFromGlobal(asked->globalPos()));
        if (const auto service = serviceAt(place)) {
            const QPoint below = m_table->viewport()->mapToGlobal(m_table->visualRect(place).bottomLeft());
            menuFor(*service)->popup(byKey ? below : asked->globalPos());
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

// --- Actions ---------------------------------------------------------------------------------------------

void ServicesTable::copyLink(const api::SsoService& service) {
    QGuiApplication::clipboard()->setText(service.loginUrl);
    Q_EMIT linkCopied(service);
}

void ServicesTable::openLink(const api::SsoService& service) {
    QDesktopServices::openUrl(QUrl(service.loginUrl));
}

// Also what has a button of its own in the row, where there is room for it.
QMenu* ServicesTable::menuFor(const api::SsoService& service) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const char* icon, const QString& text, auto action) {
        menu->addAction(look::icon(QLatin1String(icon)), text, this, action);
    };
    add("pencil", tr("Edit…"), [this, service] { Q_EMIT editRequested(service); });
    add("shield-check", tr("Test…"), [this, service] { Q_EMIT testRequested(service); });
    add("building", tr("Associate…"), [this, service] { Q_EMIT associationRequested(service); });
    menu->addSeparator();
    add("clipboard", tr("Copy the login link"), [this, service] { copyLink(service); });
    add("box-arrow-up-right", tr("Open the login link"), [service] { openLink(service); });
    menu->addSeparator();
    add("trash", tr("Delete…"), [this, service] { Q_EMIT deletionRequested(service); });
    return menu;
}

} // namespace ui::sso
