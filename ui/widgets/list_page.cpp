#include "ui/widgets/list_page.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/tables.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/table_text.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace ui::widgets {

namespace {
constexpr int searchWidth = 240;
}

ListPage::ListPage(QWidget* parent)
    : QWidget(parent)
    , m_back(new QPushButton(this))
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_explanation(new ExplanationButton(this))
    , m_heading(new QHBoxLayout)
    , m_filters(new QHBoxLayout)
    , m_banner(new Banner(this))
    , m_content(new QHBoxLayout)
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_footer(new QLabel(this)) {
    m_back->setIcon(look::icon(QStringLiteral("arrow-left")));
    m_back->setAutoDefault(false);
    look::setKind(m_back, look::Kind::Quiet);
    look::setTextStyle(m_title, look::TextStyle::DialogTitle);
    look::setRole(m_subtitle, look::Role::Second);
    m_subtitle->hide();
    look::setTextStyle(m_footer, look::TextStyle::Help);
    look::setRole(m_footer, look::Role::Second);
    look::setUpTable(m_table);
    m_table->setSortingEnabled(true);
    enableCopy(m_table);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    m_heading->setSpacing(look::space::s);
    m_heading->addWidget(m_back);
    m_heading->addWidget(m_title);
    m_heading->addWidget(m_subtitle);
    m_heading->addWidget(m_explanation);
    m_explanation->hide();
    m_heading->addStretch();
    m_filters->setSpacing(look::space::s);
    m_filters->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::space::xl, look::space::l, look::space::xl, look::space::s);
    layout->setSpacing(look::space::m);
    layout->addLayout(m_heading);
    layout->addWidget(m_banner);
    layout->addLayout(m_filters);
    m_content->setSpacing(look::space::l);
    m_content->addWidget(m_stack, 1);
    layout->addLayout(m_content, 1);
    layout->addWidget(m_footer);
    connect(m_back, &QPushButton::clicked, this, &ListPage::backRequested);
    retranslate();
}

void ListPage::setTitle(const QString& title) {
    m_title->setText(title);
    m_table->setAccessibleName(title);
}

void ListPage::setSubtitle(const QString& subtitle) {
    m_subtitle->setText(subtitle);
    m_subtitle->setHidden(subtitle.isEmpty());
}

void ListPage::setExplanation(const Explanation& explanation) {
    m_explanation->setExplanation(explanation);
    m_explanation->setHidden(explanation.text.isEmpty());
}

QPushButton* ListPage::addAction() {
    auto* button = new QPushButton(this);
    addAction(button);
    return button;
}

void ListPage::addAction(QPushButton* button) {
    button->setAutoDefault(false);
    m_heading->addWidget(button);
}

void ListPage::setDetails(QWidget* details) {
    m_content->addWidget(details);
}

void ListPage::addFilter(QWidget* filter) {
    m_filters->insertWidget(m_filters->count() - 1, filter);
}

void ListPage::addWideFilter(QWidget* filters) {
    m_filters->insertWidget(m_filters->count() - 1, filters, 1);
}

QLineEdit* ListPage::addSearch() {
    auto* search = new QLineEdit(this);
    search->setObjectName(QStringLiteral("search")); // by which the shell finds it
    search->setClearButtonEnabled(true);
    search->setFixedWidth(searchWidth);
    m_filters->insertWidget(0, search);
    return search;
}

void ListPage::setDetailsBelow(bool below) {
    m_content->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ListPage::showEmptyState(bool empty) {
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_table);
}

void ListPage::setFooter(const QString& text) {
    m_footer->setText(text);
}

// F1 belongs to the window; on a page that explains itself, it is the page's.
bool ListPage::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && !m_explanation->isHidden() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_F1) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ListPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ListPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Back)) {
        Q_EMIT backRequested();
        return;
    }
    if (event->key() == Qt::Key_F1 && !m_explanation->isHidden()) {
        return m_explanation->open();
    }
    QWidget::keyPressEvent(event);
}

void ListPage::tellStanding(const QString& hindrance, const std::optional<core::Error>& error,
                            const QString& news, const std::optional<QDateTime>& seenAt) {
    if (!hindrance.isEmpty()) {
        m_banner->setTone(Tone::Warn);
        //: %1: why; %2: how long ago: "4 minutes ago", "yesterday at 18:02"
        m_banner->setText(seenAt ? tr("%1 This is how it was last seen, %2.").arg(hindrance, agoText(*seenAt))
                                 : tr("%1 This is how it was last seen.").arg(hindrance));
    } else {
        m_banner->setTone(error ? Tone::Error : Tone::Good);
        m_banner->setText(error ? errorText(*error) : news);
    }
    m_banner->setVisible(!m_banner->text().isEmpty());
}

QFileDialog* ListPage::askForExport(const QString& title, const QString& fileName) {
    auto* dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(fileName);
    dialog->open();
    return dialog;
}

QString ListPage::exportedText(const QString& file) {
    return file.isEmpty() ? QString() : tr("Exported to %1.").arg(file);
}

void ListPage::retranslate() {
    m_back->setText(tr("Back"));
}

} // namespace ui::widgets
