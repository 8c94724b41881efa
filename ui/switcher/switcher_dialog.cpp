#include "ui/switcher/switcher_dialog.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/switcher/account_delegate.h"
#include "ui/switcher/account_filter.h"
#include "ui/switcher/account_list_model.h"
#include "ui/widgets/empty_state.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::switcher {

SwitcherDialog::SwitcherDialog(AccountListModel* model, const QString& currentId, QWidget* parent)
    : QDialog(parent)
    , m_model(model)
    , m_filter(new AccountFilter(this))
    , m_title(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_list(new QListView(m_pages))
    , m_empty(new widgets::EmptyState(m_pages))
    , m_add(new QPushButton(this))
    , m_forget(new QPushButton(this))
    , m_signOut(new QPushButton(this))
    , m_open(new QPushButton(this)) {
    setModal(true);
    resize(560, 520);
    look::setTextStyle(m_title, look::TextStyle::DialogTitle);
    look::setTextStyle(m_count, look::TextStyle::Help);
    look::setRole(m_count, look::Role::Second);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(look::icon(u"search"_s, look::Role::Second), QLineEdit::LeadingPosition);
    m_filter->setSourceModel(m_model);

    m_list->setModel(m_filter);
    m_list->setItemDelegate(new AccountDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty->setIcon(u"search"_s);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);

    m_add->setIcon(look::icon(u"person-plus"_s));
    look::setKind(m_forget, look::Kind::Quiet);
    look::setKind(m_signOut, look::Kind::Quiet);
    look::setKind(m_open, look::Kind::Primary);
    for (QPushButton* button : {m_add, m_forget, m_signOut}) {
        button->setAutoDefault(false);
    }
    m_open->setDefault(true);

    auto* heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(m_add);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_forget);
    buttons->addWidget(m_signOut);
    buttons->addStretch();
    buttons->addWidget(m_open);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::space::xl, look::space::xl, look::space::xl, look::space::l);
    layout->setSpacing(look::space::m);
    layout->addLayout(heading);
    layout->addWidget(m_search);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_count);
    layout->addLayout(buttons);
    setTabOrder(m_search, m_list);
    setTabOrder(m_list, m_empty->button());
    setTabOrder(m_empty->button(), m_forget);
    setTabOrder(m_forget, m_signOut);
    setTabOrder(m_signOut, m_open);
    setTabOrder(m_open, m_add);

    connect(m_search, &QLineEdit::textChanged, this, &SwitcherDialog::search);
    connect(m_list, &QListView::activated, this, &SwitcherDialog::openSelected);
    connect(m_list, &QListView::customContextMenuRequested, this, &SwitcherDialog::openContextMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SwitcherDialog::showSelection);
    connect(m_open, &QPushButton::clicked, this, &SwitcherDialog::openSelected);
    connect(m_signOut, &QPushButton::clicked, this, [this] {
        const QString id = selectedId();
        if (selectedIsSignedIn()) {
            Q_EMIT signOutRequested(id);
        } else {
            accept();
            Q_EMIT signInRequested(id);
        }
    });
    connect(m_forget, &QPushButton::clicked, this, [this] { Q_EMIT forgetRequested(selectedId()); });
    connect(m_add, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT addRequested();
    });
    connect(m_empty->button(), &QPushButton::clicked, m_search, &QLineEdit::clear);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SwitcherDialog::showSelection);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] { search(m_search->text()); });
    auto* again = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this);
    connect(again, &QShortcut::activated, this, &QDialog::reject);
    m_search->installEventFilter(this);

    retranslate();
    search({});
    // What one changes to is not where one is.
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (m_filter->index(row, 0).data(AccountListModel::IdRole).toString() != currentId) {
            m_list->setCurrentIndex(m_filter->index(row, 0));
            break;
        }
    }
    m_search->setFocus();
}

void SwitcherDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

bool SwitcherDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event); // the arrows move in the list while one types
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void SwitcherDialog::retranslate() {
    setWindowTitle(tr("Switch account"));
    m_title->setText(tr("Switch account"));
    m_search->setPlaceholderText(tr("Name, email, server, phone, DevKey, AWS account, organization"));
    m_search->setAccessibleName(tr("Search accounts"));
    m_list->setAccessibleName(tr("Accounts"));
    m_empty->setTitle(tr("No account matches"));
    m_empty->setSentence(tr("No account of this computer contains these words."));
    m_empty->setButtonText(tr("Clear filters"));
    m_add->setText(tr("Add an account…"));
    m_forget->setText(tr("Forget this account…"));
    m_open->setText(tr("Open"));
    showSelection();
}

void SwitcherDialog::search(const QString& query) {
    m_filter->setQuery(query);
    if (!m_list->currentIndex().isValid() && m_filter->rowCount() > 0) {
        m_list->setCurrentIndex(m_filter->index(0, 0));
    }
    m_pages->setCurrentWidget(m_filter->rowCount() > 0 ? static_cast<QWidget*>(m_list) : m_empty);
    showSelection();
}

QString SwitcherDialog::selectedId() const {
    return m_list->currentIndex().data(AccountListModel::IdRole).toString();
}

bool SwitcherDialog::selectedIsSignedIn() const {
    return m_list->currentIndex().data(AccountListModel::SignedInRole).toBool();
}

void SwitcherDialog::showSelection() {
    const bool some = m_list->currentIndex().isValid();
    for (QPushButton* button : {m_forget, m_signOut, m_open}) {
        button->setEnabled(some);
    }
    m_signOut->setText(!some || selectedIsSignedIn() ? tr("Sign out") : tr("Sign in"));
    m_count->setText(tr("%n account(s)", nullptr, m_filter->rowCount()));
    const QString name = m_list->currentIndex().data(AccountListModel::NameRole).toString();
    m_open->setAccessibleName(some ? u"%1 %2"_s.arg(m_open->text(), name) : m_open->text());
    m_signOut->setAccessibleName(some ? u"%1 %2"_s.arg(m_signOut->text(), name) : m_signOut->text());
    m_forget->setAccessibleName(some ? u"%1 %2"_s.arg(m_forget->text(), name) : m_forget->text());
}

void SwitcherDialog::openSelected() {
    const QString id = selectedId();
    if (!id.isEmpty()) {
        accept();
        Q_EMIT openRequested(id);
    }
}

void SwitcherDialog::openContextMenu(const QPoint& position) {
    if (!m_list->indexAt(position).isValid()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_open->text(), this, &SwitcherDialog::openSelected);
    menu->addAction(m_signOut->text(), m_signOut, &QPushButton::click);
    menu->addSeparator();
    menu->addAction(m_forget->text(), m_forget, &QPushButton::click);
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

} // namespace ui::switcher
