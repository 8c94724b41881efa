#include "ui/authenticator/authenticator_page.h"

#include "ui/authenticator/account_picker.h"
#include "ui/authenticator/authenticator_delegate.h"
#include "ui/authenticator/import_dialog.h"
#include "ui/authenticator/remove_dialog.h"
#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/copied_notice.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_text.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui::authenticator {

namespace {
constexpr int searchWidth = 280;
}

AuthenticatorPage::AuthenticatorPage(AuthenticatorPresenter* presenter, QWidget* parent)
    : ListPage(parent)
    , m_presenter(presenter)
    , m_search(new QLineEdit(this))
    , m_add(addAction())
    , m_show(banner()->addAction()) {
    setAcceptDrops(true);
    m_filter.setSourceModel(presenter->model());
    setUpTable();
    look::setKind(m_add, look::Kind::Primary);
    m_add->setIcon(look::icon(u"plus-lg"_s, look::Role::OnAccent));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(searchWidth);
    addFilter(m_search);
    addFilter(new widgets::CopiedNotice(presenter->clipboard(), this));

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.setSearch(text);
        refresh();
    });
    connect(m_add, &QPushButton::clicked, this, &AuthenticatorPage::openImport);
    connect(m_show, &QPushButton::clicked, presenter, &AuthenticatorPresenter::reveal);
    connect(emptyState()->button(), &QPushButton::clicked, this, [this] {
        if (m_filter.isSearching()) {
            m_search->clear();
        } else {
            openImport();
        }
    });
    connect(presenter, &AuthenticatorPresenter::changed, this, &AuthenticatorPage::refresh);
    refresh();
}

void AuthenticatorPage::setUpTable() {
    table()->setModel(&m_filter);
    table()->setItemDelegate(new AuthenticatorDelegate(table()));
    table()->sortByColumn(AuthenticatorModel::Name, Qt::AscendingOrder);
    table()->setSelectionMode(QAbstractItemView::SingleSelection);
    table()->setContextMenuPolicy(Qt::CustomContextMenu);
    table()->verticalHeader()->setDefaultSectionSize(AuthenticatorDelegate::rowHeight());
    QHeaderView* header = table()->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(AuthenticatorModel::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(AuthenticatorModel::Account, QHeaderView::Stretch);
    header->setSectionResizeMode(AuthenticatorModel::Code, QHeaderView::Fixed);
    header->setSectionResizeMode(AuthenticatorModel::Left, QHeaderView::Fixed);
    header->setSectionResizeMode(AuthenticatorModel::Action, QHeaderView::Fixed);
    // What Ctrl+C copies here is a code, and that is a secret.
    const QList<QAction*> actions = table()->actions();
    for (QAction* action : actions) {
        table()->removeAction(action);
    }
    auto* copyAction = new QAction(table());
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    table()->addAction(copyAction);
    connect(copyAction, &QAction::triggered, this, [this] { copy(idAt(table()->currentIndex())); });
    connect(table(), &QTableView::activated, this, [this](const QModelIndex& index) { copy(idAt(index)); });
    connect(table(), &QTableView::clicked, this, [this] {
        if (!m_presenter->isRevealed()) {
            m_presenter->reveal();
        }
    });
    connect(table(), &QTableView::customContextMenuRequested, this, [this](const QPoint& position) {
        if (const QModelIndex index = table()->indexAt(position); index.isValid()) {
            openMenu(idAt(index), table()->viewport()->mapToGlobal(position));
        }
    });
    connect(table()->verticalScrollBar(), &QScrollBar::valueChanged, this, &AuthenticatorPage::placeButtons);
    connect(&m_filter, &QAbstractItemModel::layoutChanged, this, &AuthenticatorPage::placeButtons);
}

void AuthenticatorPage::find() {
    m_search->setFocus();
    m_search->selectAll();
}

void AuthenticatorPage::conceal() {
    m_presenter->conceal();
}

void AuthenticatorPage::changeEvent(QEvent* event) {
    ListPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_presenter->model()->retranslate();
        refresh();
    }
}

void AuthenticatorPage::showEvent(QShowEvent* event) {
    ListPage::showEvent(event);
    m_presenter->reveal();
    placeButtons();
}

void AuthenticatorPage::hideEvent(QHideEvent* event) {
    ListPage::hideEvent(event);
    m_presenter->conceal();
}

void AuthenticatorPage::resizeEvent(QResizeEvent* event) {
    ListPage::resizeEvent(event);
    placeButtons();
}

void AuthenticatorPage::refresh() {
    setTitle(tr("Authenticator"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the authenticator"));
    m_add->setText(tr("Add an entry…"));
    m_show->setText(tr("Show the codes"));
    const bool none = m_presenter->model()->rowCount() == 0;
    m_search->setVisible(!none);
    m_add->setVisible(!none);
    widgets::EmptyState* empty = emptyState();
    empty->setIcon(none ? u"qr-code-scan"_s : u"search"_s);
    empty->setTitle(none ? tr("No entry yet") : tr("Nothing matches"));
    empty->setSentence(
        none ? tr("Codes of your accounts, from the QR codes that you are shown when you set "
                  "up two-factor authentication. Their secrets stay in this computer’s keychain.")
             : tr("No entry holds these words."));
    empty->setButtonText(none ? tr("Add an entry…") : tr("Clear filters"));
    showEmptyState(m_filter.rowCount() == 0);
    setFooter(none ? QString() : tr("%n entry(ies)", nullptr, m_filter.rowCount()));
    refreshBanner();
    placeColumns();
    placeButtons();
}

// As wide as what they show at most: what is measured anew with each second costs too much.
void AuthenticatorPage::placeColumns() {
    QHeaderView* header = table()->horizontalHeader();
    header->resizeSection(
        AuthenticatorModel::Code,
        std::max(AuthenticatorDelegate::codeWidth(), header->sectionSizeHint(AuthenticatorModel::Code)));
    header->resizeSection(
        AuthenticatorModel::Left,
        std::max(AuthenticatorDelegate::leftWidth(), header->sectionSizeHint(AuthenticatorModel::Left)));
}

void AuthenticatorPage::refreshBanner() {
    const auto& error = m_presenter->error();
    const bool hasRows = m_presenter->model()->rowCount() > 0;
    const bool hidden = !m_presenter->isRevealed() && hasRows;
    const QString wrong = error ? widgets::errorText(*error) : QString();
    banner()->setTone(error ? widgets::Tone::Error : widgets::Tone::Info);
    banner()->setText(m_presenter->leftBehind()
                          ? tr("The entry is gone from this list, but the keychain did not let go of "
                               "its secret. The next start of this program tries again. %1")
                                .arg(wrong)
                      : error  ? wrong
                      : hidden ? tr("The codes are hidden, since nobody was here.")
                               : QString());
    m_show->setVisible(hidden || (error && hasRows && !m_presenter->leftBehind()));
    banner()->setVisible(!banner()->text().isEmpty() && isVisible());
}

// Of the rows that can be seen: there may be hundreds.
void AuthenticatorPage::placeButtons() {
    if (!isVisible() || m_filter.rowCount() == 0) {
        return;
    }
    const int first = std::max(0, table()->rowAt(0));
    const int below = table()->rowAt(table()->viewport()->height() - 1);
    const int last = below < 0 ? m_filter.rowCount() - 1 : below;
    int widest = 0;
    for (int row = first; row <= last; ++row) {
        const QModelIndex place = m_filter.index(row, AuthenticatorModel::Action);
        QWidget* buttons = table()->indexWidget(place);
        if (buttons == nullptr || buttons->objectName() != idAt(place) ||
            buttons->locale() != QLocale()) { // made in another language
            buttons = buttonsFor(place);
            table()->setIndexWidget(place, buttons);
        }
        widest = std::max(widest, buttons->sizeHint().width());
    }
    table()->horizontalHeader()->resizeSection(AuthenticatorModel::Action, widest);
}

QWidget* AuthenticatorPage::buttonsFor(const QModelIndex& place) {
    const QString id = idAt(place);
    const QString name = place.data(AuthenticatorModel::NameRole).toString();
    auto* buttons = new QWidget;
    buttons->setObjectName(id);
    buttons->setLocale(QLocale());
    auto* copyButton = new QPushButton(tr("Copy"), buttons);
    //: %1: the name of an entry. Begins with the word "Copy".
    copyButton->setAccessibleName(tr("Copy the code of %1").arg(name));
    auto* more = new QPushButton(buttons);
    more->setIcon(look::icon(u"three-dots"_s));
    more->setAccessibleName(tr("More for %1").arg(name));
    more->setToolTip(tr("Attach, remove"));
    for (QPushButton* button : {copyButton, more}) {
        button->setAutoDefault(false);
        look::setKind(button, button == more ? look::Kind::Quiet : look::Kind::Link);
    }
    auto* layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, look::space::xs, 0);
    layout->setSpacing(look::space::xs);
    layout->addWidget(copyButton);
    layout->addWidget(more);
    connect(copyButton, &QPushButton::clicked, this, [this, id] { copy(id); });
    connect(more, &QPushButton::clicked, this,
            [this, id, more] { openMenu(id, more->mapToGlobal(QPoint(0, more->height()))); });
    return buttons;
}

void AuthenticatorPage::openMenu(const QString& id, const QPoint& position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(look::icon(u"clipboard"_s), tr("Copy the code"), this, [this, id] { copy(id); });
    menu->addAction(look::icon(u"person-circle"_s), tr("Attach to an account…"), this,
                    [this, id] { askForAccount(id); });
    menu->addSeparator();
    menu->addAction(look::icon(u"trash"_s), tr("Remove…"), this, [this, id] { askToRemove(id); });
    menu->popup(position);
}

QString AuthenticatorPage::idAt(const QModelIndex& index) const {
    return index.data(AuthenticatorModel::IdRole).toString();
}

void AuthenticatorPage::copy(const QString& id) {
    if (m_presenter->isRevealed()) {
        m_presenter->copy(id);
    } else {
        m_presenter->reveal();
    }
}

void AuthenticatorPage::askForAccount(const QString& id) {
    const auto entry = m_presenter->authenticator().entry(id);
    if (!entry) {
        return;
    }
    QList<AccountPicker::Choice> choices;
    for (const accounts::AccountEntry& account : m_presenter->accounts().entries()) {
        choices.append({account.id, m_presenter->accountName(account.id)});
    }
    auto* picker =
        new AccountPicker(accounts::Authenticator::name(*entry), choices, entry->attachedTo, window());
    connect(picker, &AccountPicker::picked, this,
            [this, id](const QString& accountId) { m_presenter->attach(id, accountId); });
    connect(picker, &AccountPicker::detachWanted, this, [this, id] { m_presenter->attach(id, {}); });
    picker->open();
}

void AuthenticatorPage::askToRemove(const QString& id) {
    const auto entry = m_presenter->authenticator().entry(id);
    if (!entry) {
        return;
    }
    auto* dialog = new RemoveDialog(accounts::Authenticator::name(*entry),
                                    m_presenter->accountName(entry->attachedTo), window());
    connect(dialog, &QDialog::accepted, this, [this, id] { m_presenter->remove(id); });
    dialog->open();
}

ImportDialog* AuthenticatorPage::openImport() {
    auto* dialog = new ImportDialog(m_presenter->authenticator(), m_presenter->accounts(), window());
    dialog->open();
    return dialog;
}

void AuthenticatorPage::dragEnterEvent(QDragEnterEvent* event) {
    if (ImportDialog::canRead(event->mimeData())) {
        event->acceptProposedAction();
    }
}

void AuthenticatorPage::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    openImport()->read(event->mimeData());
}

} // namespace ui::authenticator
