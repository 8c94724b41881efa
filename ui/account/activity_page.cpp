#include "ui/account/activity_page.h"

#include "ui/account/activity_text.h"
#include "ui/account/period_picker.h"
#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_text.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>

namespace ui::account {

ActivityPage::ActivityPage(ActivityPresenter* presenter, QWidget* parent)
    : ListPage(parent)
    , m_presenter(presenter)
    , m_kind(new QComboBox(this))
    , m_period(new PeriodPicker(this))
    , m_clear(new QPushButton(this))
    , m_export(addAction()) {
    m_sorted.setSourceModel(presenter->model());
    table()->setModel(&m_sorted);
    table()->sortByColumn(ActivityModel::When, Qt::DescendingOrder);
    QHeaderView* header = table()->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ActivityModel::When, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ActivityModel::What, QHeaderView::Stretch);
    header->setSectionResizeMode(ActivityModel::Device, QHeaderView::Interactive);
    header->resizeSection(ActivityModel::Device, 150);
    header->setSectionResizeMode(ActivityModel::Address, QHeaderView::ResizeToContents);
    m_export->setIcon(look::icon(QStringLiteral("download")));
    look::setKind(m_clear, look::Kind::Link);
    m_clear->setAutoDefault(false);
    fillKinds();
    addFilter(m_kind);
    addFilter(m_period);
    addFilter(m_clear);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &ActivityPage::filterPicked);
    connect(m_period, &PeriodPicker::picked, this, &ActivityPage::filterPicked);
    connect(m_clear, &QPushButton::clicked, this, &ActivityPage::clearFilters);
    connect(emptyState()->button(), &QPushButton::clicked, this, &ActivityPage::clearFilters);
    connect(m_export, &QPushButton::clicked, this, &ActivityPage::exportPressed);
    connect(presenter, &ActivityPresenter::changed, this, &ActivityPage::refresh);
    connect(presenter, &ActivityPresenter::exported, this, [this](const QString& file) {
        m_exportedTo = file;
        refresh();
        banner()->announceNow();
    });
    refresh();
}

void ActivityPage::clearFilters() {
    {
        const QSignalBlocker one(m_kind);
        const QSignalBlocker another(m_period);
        m_kind->setCurrentIndex(0);
        m_period->clear();
    }
    filterPicked();
}

void ActivityPage::changeEvent(QEvent* event) {
    ListPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_presenter->model()->retranslate();
        fillKinds();
        refresh();
    }
}

void ActivityPage::showEvent(QShowEvent* event) {
    ListPage::showEvent(event);
    m_exportedTo.clear();
    m_presenter->load();
}

void ActivityPage::fillKinds() {
    const QSignalBlocker quiet(m_kind);
    const QString picked = m_kind->currentData().toString();
    m_kind->clear();
    m_kind->addItem(tr("Everything"), QString());
    for (const QString& kind : activityKinds()) {
        m_kind->addItem(activityKindName(kind), kind);
    }
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(picked)));
    m_kind->setAccessibleName(tr("What happened"));
}

void ActivityPage::filterPicked() {
    m_exportedTo.clear();
    m_presenter->setFilter({m_kind->currentData().toString(), m_period->from(), m_period->to()});
}

void ActivityPage::exportPressed() {
    if (m_presenter->isExporting()) {
        return m_presenter->cancelExport();
    }
    if (hindranceOf(m_presenter->session()) != Hindrance::None) {
        return banner()->announceNow();
    }
    auto* dialog = new QFileDialog(this, tr("Export the activity"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("activity.csv"));
    connect(dialog, &QFileDialog::fileSelected, m_presenter, &ActivityPresenter::exportTo);
    dialog->open();
}

void ActivityPage::refresh() {
    setTitle(tr("Activity"));
    const bool filtered = !m_presenter->filter().isEmpty();
    m_clear->setText(tr("Clear filters"));
    m_clear->setVisible(filtered);
    m_export->setText(m_presenter->isExporting() ? tr("Cancel the export") : tr("Export…"));
    m_export->setAccessibleName(m_presenter->isExporting() ? tr("Cancel the export")
                                                           : tr("Export… the activity"));
    look::setUnavailable(m_export, hindranceOf(m_presenter->session()) != Hindrance::None);

    emptyState()->setIcon(QStringLiteral("clock-history"));
    emptyState()->setTitle(filtered ? tr("Nothing matches") : tr("No activity is known yet"));
    emptyState()->setSentence(filtered ? tr("Nothing of this kind happened in this period.")
                                       : tr("It shows once the server has been reached."));
    emptyState()->setButtonText(filtered ? tr("Clear filters") : QString());
    const int rows = m_presenter->model()->rowCount();
    showEmptyState(rows == 0 && !m_presenter->isLoading());
    setFooter(m_presenter->isLoading() ? tr("Loading…")
              //: %1 of %2 events
              : rows < m_presenter->total() ? tr("%1 of %2 shown").arg(rows).arg(m_presenter->total())
                                            : tr("%n event(s)", nullptr, rows));
    refreshBanner();
}

void ActivityPage::refreshBanner() {
    const QString hindrance = hindranceText(m_presenter->session());
    const auto& error = m_presenter->error();
    if (!hindrance.isEmpty()) {
        banner()->setTone(widgets::Tone::Warn);
        banner()->setText(tr("%1 This is how it was last seen.").arg(hindrance));
    } else if (error) {
        banner()->setTone(widgets::Tone::Error);
        banner()->setText(widgets::errorText(*error));
    } else {
        banner()->setTone(widgets::Tone::Good);
        banner()->setText(m_exportedTo.isEmpty() ? QString() : tr("Exported to %1.").arg(m_exportedTo));
    }
    banner()->setVisible(!banner()->text().isEmpty());
}

} // namespace ui::account
