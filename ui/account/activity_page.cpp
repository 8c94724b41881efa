#include "ui/account/activity_page.h"

#include "ui/account/activity_details.h"
#include "ui/account/activity_text.h"
#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/period_picker.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QTableView>

namespace ui::account {

ActivityPage::ActivityPage(ActivityPresenter* presenter, QWidget* parent)
    : ListPage(parent)
    , m_presenter(presenter)
    , m_search(addSearch())
    , m_group(new QComboBox(this))
    , m_period(new widgets::PeriodPicker(this))
    , m_clear(new QPushButton(this))
    , m_export(addAction())
    , m_details(new ActivityDetails(presenter, this)) {
    setUpTable();
    setDetails(m_details);
    m_export->setIcon(look::icon(QStringLiteral("download")));
    look::setKind(m_clear, look::Kind::Link);
    m_clear->setAutoDefault(false);
    fillGroups();
    addFilter(m_group);
    addFilter(m_period);
    addFilter(m_clear);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_rows.setSearch(text);
        refresh();
    });
    connect(m_group, &QComboBox::currentIndexChanged, this, &ActivityPage::filterPicked);
    connect(m_period, &widgets::PeriodPicker::picked, this, &ActivityPage::filterPicked);
    connect(m_clear, &QPushButton::clicked, this, &ActivityPage::clearFilters);
    connect(emptyState()->button(), &QPushButton::clicked, this, &ActivityPage::clearFilters);
    connect(m_export, &QPushButton::clicked, this, &ActivityPage::exportPressed);
    connect(m_details, &ActivityDetails::unrecognized, this, &ActivityPage::unrecognized);
    connect(presenter, &ActivityPresenter::changed, this, &ActivityPage::refresh);
    connect(presenter, &ActivityPresenter::exported, this, [this](const QString& file) {
        m_exportedTo = file;
        refresh();
        banner()->announceNow();
    });
    refresh();
}

void ActivityPage::setUpTable() {
    m_rows.setSourceModel(m_presenter->model());
    table()->setModel(&m_rows);
    table()->sortByColumn(ActivityModel::When, Qt::DescendingOrder);
    QHeaderView* header = table()->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ActivityModel::When, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ActivityModel::What, QHeaderView::Stretch);
    header->setSectionResizeMode(ActivityModel::Device, QHeaderView::Interactive);
    header->resizeSection(ActivityModel::Device, 150);
    header->setSectionResizeMode(ActivityModel::Address, QHeaderView::ResizeToContents);
    table()->setIconSize({look::iconSize::button, look::iconSize::button});
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid()) {
                    m_details->setEvent(now.data(ActivityModel::IdRole).toString());
                }
            });
}

void ActivityPage::clearFilters() {
    {
        m_search->clear();
        const QSignalBlocker one(m_group);
        const QSignalBlocker another(m_period);
        m_group->setCurrentIndex(0);
        m_period->clear();
    }
    filterPicked();
}

void ActivityPage::changeEvent(QEvent* event) {
    ListPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_presenter->model()->retranslate();
        fillGroups();
        refresh();
    }
}

void ActivityPage::showEvent(QShowEvent* event) {
    ListPage::showEvent(event);
    m_exportedTo.clear();
    m_presenter->load();
}

void ActivityPage::fillGroups() {
    const QSignalBlocker quiet(m_group);
    const int picked = m_group->currentIndex();
    m_group->clear();
    m_group->addItem(tr("Everything"));
    for (const ActivityGroup group : activityGroups()) {
        m_group->addItem(look::icon(activityGroupIcon(group), look::Role::Second), activityGroupName(group),
                         QVariant::fromValue(static_cast<int>(group)));
    }
    m_group->setCurrentIndex(std::max(0, picked));
    m_group->setAccessibleName(tr("What happened"));
}

void ActivityPage::filterPicked() {
    m_exportedTo.clear();
    const QVariant group = m_group->currentData();
    m_presenter->setFilter({group.isValid() ? std::optional(ActivityGroup(group.toInt())) : std::nullopt,
                            m_period->from(), m_period->to()});
}

void ActivityPage::exportPressed() {
    if (m_presenter->exportUnderWay() != nullptr) {
        return m_presenter->cancelExport();
    }
    if (widgets::hindranceOf(m_presenter->session()) != widgets::Hindrance::None) {
        return banner()->announceNow();
    }
    connect(askForExport(tr("Export the activity"), QStringLiteral("activity.csv")),
            &QFileDialog::fileSelected, m_presenter, &ActivityPresenter::exportTo);
}

void ActivityPage::refresh() {
    setTitle(tr("Activity"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the activity"));
    m_clear->setText(tr("Clear filters"));
    m_clear->setVisible(!m_presenter->filter().isEmpty());
    const bool exporting = m_presenter->exportUnderWay() != nullptr;
    m_export->setText(exporting ? tr("Cancel the export") : tr("Export…"));
    m_export->setAccessibleName(exporting ? tr("Cancel the export") : tr("Export… the activity"));
    look::setUnavailable(m_export, widgets::hindranceOf(m_presenter->session()) != widgets::Hindrance::None);

    searchMore();
    refreshEmptyState();
    setFooter(countText());
    refreshBanner();
    m_details->refresh();
}

void ActivityPage::refreshBanner() {
    tellStanding(widgets::hindranceText(m_presenter->session()), m_presenter->error(),
                 exportedText(m_exportedTo));
    if (const ActivityExport* under = m_presenter->exportUnderWay(); under != nullptr) {
        banner()->setTone(widgets::Tone::Info);
        //: %1 of %2 events
        banner()->setText(tr("Exporting: %1 of %2…").arg(under->written()).arg(under->total()));
        banner()->show();
    }
}

// Where there is no room for them beside the table, the details stand below it.
void ActivityPage::resizeEvent(QResizeEvent* event) {
    ListPage::resizeEvent(event);
    constexpr int wide = 1000;
    constexpr int detailsWidth = 290;
    constexpr int detailsHeight = 150;
    const bool below = width() < wide;
    setDetailsBelow(below);
    m_details->setMaximumWidth(below ? QWIDGETSIZE_MAX : detailsWidth);
    m_details->setMinimumWidth(below ? 0 : detailsWidth);
    m_details->setMaximumHeight(below ? detailsHeight : QWIDGETSIZE_MAX);
}

// The service does not search: what is not here yet is fetched for as long as nothing is found.
void ActivityPage::searchMore() {
    ActivityModel* model = m_presenter->model();
    if (m_rows.isSearching() && m_rows.rowCount() == 0 && !m_presenter->error() && model->canFetchMore({})) {
        model->fetchMore({});
    }
}

void ActivityPage::refreshEmptyState() {
    const bool searching = m_rows.isSearching();
    const bool narrowed = searching || !m_presenter->filter().isEmpty();
    emptyState()->setIcon(QStringLiteral("clock-history"));
    emptyState()->setTitle(narrowed ? tr("Nothing matches") : tr("No activity is known yet"));
    emptyState()->setSentence(searching  ? tr("Nothing that happened holds these words.")
                              : narrowed ? tr("Nothing of this kind happened in this period.")
                                         : tr("It shows once the server has been reached."));
    emptyState()->setButtonText(narrowed ? tr("Clear filters") : QString());
    showEmptyState(m_rows.rowCount() == 0 && !m_presenter->isLoading());
}

QString ActivityPage::countText() const {
    const int here = m_presenter->model()->rowCount();
    const int total = m_presenter->total();
    if (m_presenter->isLoading()) {
        return tr("Loading…");
    }
    if (!m_rows.isSearching()) {
        //: %1 of %2 events
        return here < total ? tr("%1 of %2 shown").arg(here).arg(total) : tr("%n event(s)", nullptr, here);
    }
    const QString found = tr("%n event(s) found", nullptr, m_rows.rowCount());
    //: %1 of %2 events
    return here < total ? found + QStringLiteral(" · ") + tr("%1 of %2 searched").arg(here).arg(total)
                        : found;
}

} // namespace ui::account
