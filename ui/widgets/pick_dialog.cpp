#include "ui/widgets/pick_dialog.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace ui::widgets {

namespace {
constexpr int idRole = Qt::UserRole + 1; // FoldingFilter sorts by UserRole: the name
constexpr int rowsShown = 6;
} // namespace

PickDialog::PickDialog(const QList<Choice>& choices, const QString& current, QWidget* parent)
    : DialogFrame(parent)
    , m_model(new QStandardItemModel(this))
    , m_current(current)
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    for (const Choice& choice : choices) {
        auto* item = new QStandardItem(choice.name);
        item->setData(choice.name, Qt::UserRole);
        item->setData(choice.id, idRole);
        item->setEditable(false);
        m_model->appendRow(item);
    }
    m_filter.setSourceModel(m_model);
    m_filter.sort(0);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(look::icon(u"search"_s, look::Role::Second), QLineEdit::LeadingPosition);
    m_list->setModel(&m_filter);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(rowsShown * look::height::control);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addWidget(m_search);
    addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, &PickDialog::search);
    connect(m_list, &QListView::activated, this, &PickDialog::pick);
    connect(this, &DialogFrame::confirmed, this, &PickDialog::pick);
    m_search->installEventFilter(this);
}

void PickDialog::begin() {
    m_begun = true;
    retranslate();
    search({});
    const QModelIndexList now = m_filter.match(m_filter.index(0, 0), idRole, m_current, 1, Qt::MatchExactly);
    if (!now.isEmpty()) {
        m_list->setCurrentIndex(now.constFirst());
    }
    m_search->setFocus();
}

bool PickDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            QCoreApplication::sendEvent(m_list, event); // the arrows move in the list while one types
            return true;
        }
    }
    return DialogFrame::eventFilter(watched, event);
}

void PickDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && m_begun) {
        retranslate();
    }
    DialogFrame::changeEvent(event);
}

void PickDialog::search(const QString& text) {
    m_filter.setSearch(text);
    if (!m_list->currentIndex().isValid() && m_filter.rowCount() > 0) {
        m_list->setCurrentIndex(m_filter.index(0, 0));
    }
    confirmButton()->setEnabled(m_filter.rowCount() > 0);
}

void PickDialog::pick() {
    const QString id = m_list->currentIndex().data(idRole).toString();
    if (!id.isEmpty()) {
        accept();
        Q_EMIT picked(id);
    }
}

} // namespace ui::widgets
