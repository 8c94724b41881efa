#include "ui/developer/deliveries_page.h"

#include "ui/developer/delivery_details.h"
#include "ui/developer/delivery_text.h"
#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>

namespace ui::developer {

void DeliveriesPage::Filter::setState(std::optional<api::CallbackDeliveryState> state) {
    m_state = state;
    invalidateFilter();
}

bool DeliveriesPage::Filter::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const {
    const QModelIndex row = sourceModel()->index(sourceRow, 0, sourceParent);
    return (!m_state || row.data(DeliveriesModel::StateRole).toInt() == int(*m_state)) &&
           FoldingFilter::filterAcceptsRow(sourceRow, sourceParent);
}

namespace {

// The table comes first: in the smallest window its five columns want what the details can spare.
constexpr int detailsWidth = 320;
constexpr int narrowDetails = 250;
constexpr int wideWindow = 1000;
constexpr int narrowWindow = 860; // the local mailbox is open beside it
constexpr int statusWidth = 72;   // of three digits, under their heading

} // namespace

DeliveriesPage::DeliveriesPage(DeliveriesPresenter* presenter, QWidget* parent)
    : ListPage(parent)
    , m_presenter(presenter)
    , m_search(addSearch())
    , m_state(new QComboBox(this))
    , m_clear(new QPushButton(this))
    , m_export(addAction())
    , m_details(new DeliveryDetails(presenter, this)) {
    setUpTable();
    setDetails(m_details);
    m_export->setIcon(look::icon(QStringLiteral("download")));
    look::setKind(m_clear, look::Kind::Link);
    m_clear->setAutoDefault(false);
    constexpr int room = 14; // characters: the widest state, and the arrow beside it
    m_state->setMinimumContentsLength(room);
    fillStates();
    addFilter(m_state);
    addFilter(m_clear);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_rows.setSearch(text);
        refresh();
    });
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant state = m_state->currentData();
        m_rows.setState(state.isValid() ? std::optional(api::CallbackDeliveryState(state.toInt()))
                                        : std::nullopt);
        refresh();
    });
    connect(m_clear, &QPushButton::clicked, this, &DeliveriesPage::clearFilters);
    connect(emptyState()->button(), &QPushButton::clicked, this, &DeliveriesPage::clearFilters);
    connect(m_export, &QPushButton::clicked, this, &DeliveriesPage::exportPressed);
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid()) {
                    m_details->setDelivery(now.data(DeliveriesModel::IdRole).toString());
                }
            });
    connect(presenter, &DeliveriesPresenter::changed, this, &DeliveriesPage::refresh);
    connect(presenter, &DeliveriesPresenter::sent, this, &DeliveriesPage::choose);
    connect(presenter, &DeliveriesPresenter::exported, this, [this](const QString& file) {
        m_exportedTo = file;
        refresh();
        banner()->announceNow();
    });
    refresh();
}

void DeliveriesPage::setUpTable() {
    m_rows.setSourceModel(m_presenter->model());
    table()->setModel(&m_rows);
    table()->sortByColumn(DeliveriesModel::When, Qt::DescendingOrder);
    QHeaderView* header = table()->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(DeliveriesModel::State, QHeaderView::Stretch);
    header->setSectionResizeMode(DeliveriesModel::Status, QHeaderView::Interactive);
    header->resizeSection(DeliveriesModel::Status, statusWidth);
}

void DeliveriesPage::choose(const QString& id) {
    if (!id.isEmpty()) {
        m_details->setDelivery(id);
    }
    keepChoice();
}

void DeliveriesPage::clearFilters() {
    m_search->clear();
    m_state->setCurrentIndex(0);
}

void DeliveriesPage::changeEvent(QEvent* event) {
    ListPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_presenter->model()->retranslate();
        fillStates();
        refresh();
    }
}

void DeliveriesPage::showEvent(QShowEvent* event) {
    ListPage::showEvent(event);
    m_exportedTo.clear();
    m_presenter->load();
    m_presenter->watch(this, true);
}

void DeliveriesPage::hideEvent(QHideEvent* event) {
    ListPage::hideEvent(event);
    m_presenter->watch(this, false);
}

void DeliveriesPage::resizeEvent(QResizeEvent* event) {
    ListPage::resizeEvent(event);
    const bool below = width() < narrowWindow;
    setDetailsBelow(below);
    const int wanted = width() < wideWindow ? narrowDetails : detailsWidth;
    m_details->setMinimumWidth(below ? 0 : wanted);
    m_details->setMaximumWidth(below ? QWIDGETSIZE_MAX : wanted);
    m_details->setMaximumHeight(below ? height() * 2 / 5 : QWIDGETSIZE_MAX);
}

void DeliveriesPage::fillStates() {
    const QSignalBlocker quiet(m_state);
    const int picked = std::max(0, m_state->currentIndex());
    m_state->clear();
    m_state->addItem(tr("Every state"), QVariant());
    for (const auto& [state, name] : core::json::EnumNames<api::CallbackDeliveryState>::names) {
        m_state->addItem(stateName(state), int(state));
    }
    m_state->setCurrentIndex(picked);
    m_state->setAccessibleName(tr("State"));
}

void DeliveriesPage::exportPressed() {
    if (m_presenter->isExporting()) {
        return m_presenter->cancelExport();
    }
    if (m_presenter->page()->hindrance() != widgets::Hindrance::None) {
        return banner()->announceNow();
    }
    connect(askForExport(tr("Export the deliveries"), QStringLiteral("deliveries.csv")),
            &QFileDialog::fileSelected, m_presenter, &DeliveriesPresenter::exportTo);
}

void DeliveriesPage::refresh() {
    setTitle(tr("Deliveries"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the deliveries"));
    m_clear->setText(tr("Clear filters"));
    m_clear->setVisible(m_rows.isNarrowed());
    m_export->setText(m_presenter->isExporting() ? tr("Cancel the export") : tr("Export…"));
    m_export->setAccessibleName(m_presenter->isExporting() ? tr("Cancel the export")
                                                           : tr("Export… the deliveries"));
    look::setUnavailable(m_export, m_presenter->page()->hindrance() != widgets::Hindrance::None);

    // The service does not search: what is not here yet is fetched for as long as nothing is found.
    DeliveriesModel* model = m_presenter->model();
    if (m_rows.isNarrowed() && m_rows.rowCount() == 0 && !m_presenter->error() && model->canFetchMore({})) {
        model->fetchMore({});
    }
    refreshEmptyState();
    setFooter(countText());
    tellStanding(widgets::hindranceText(m_presenter->session()), m_presenter->error(),
                 exportedText(m_exportedTo));
    keepChoice();
    m_details->refresh();
}

// The table forgets what was chosen when it is filled anew; the first row is chosen where nothing is.
void DeliveriesPage::keepChoice() {
    const auto rowOf = [this](const QString& id) {
        for (int row = 0; row < m_rows.rowCount(); ++row) {
            if (m_rows.index(row, 0).data(DeliveriesModel::IdRole).toString() == id) {
                return row;
            }
        }
        return -1;
    };
    const int row = std::max(0, rowOf(m_details->delivery()));
    if (m_rows.rowCount() == 0) {
        m_details->setDelivery({});
    } else if (table()->currentIndex().row() != row) {
        table()->setCurrentIndex(m_rows.index(row, 0));
    }
}

void DeliveriesPage::refreshEmptyState() {
    const bool narrowed = m_rows.isNarrowed();
    emptyState()->setIcon(QStringLiteral("inbox"));
    emptyState()->setTitle(narrowed ? tr("Nothing matches") : tr("Nothing was sent yet"));
    emptyState()->setSentence(narrowed ? tr("No delivery is of this kind.")
                                       : tr("What is sent to the callback URL shows here for 30 days."));
    emptyState()->setButtonText(narrowed ? tr("Clear filters") : QString());
    showEmptyState(m_rows.rowCount() == 0 && !m_presenter->isLoading());
}

QString DeliveriesPage::countText() const {
    const int here = m_presenter->model()->rowCount();
    const int total = std::max(here, m_presenter->total());
    if (m_presenter->isLoading()) {
        return tr("Loading…");
    }
    if (!m_rows.isNarrowed()) {
        //: %1 of %2 deliveries
        return here < total ? tr("%1 of %2 shown").arg(here).arg(total) : tr("%n delivery(s)", nullptr, here);
    }
    const QString found = tr("%n delivery(s) found", nullptr, m_rows.rowCount());
    //: %1 of %2 deliveries
    return here < total ? found + QStringLiteral(" · ") + tr("%1 of %2 searched").arg(here).arg(total)
                        : found;
}

} // namespace ui::developer
