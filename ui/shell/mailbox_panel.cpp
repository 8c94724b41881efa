#include "ui/shell/mailbox_panel.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/shell/mailbox_delegate.h"
#include "ui/shell/mailbox_model.h"
#include "ui/widgets/empty_state.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::shell {

MailboxPanel::MailboxPanel(const QString& outboxFolder, QWidget* parent)
    : QWidget(parent)
    , m_model(new MailboxModel(outboxFolder, this))
    , m_title(new QLabel(this))
    , m_help(new QLabel(this))
    , m_close(new QPushButton(this))
    , m_pages(new QStackedWidget(this))
    , m_list(new QListView)
    , m_subject(new QLabel)
    , m_detail(new QLabel)
    , m_text(new QPlainTextEdit)
    , m_copy(new QPushButton)
    , m_empty(new widgets::EmptyState) {
    setMinimumWidth(260);
    look::setTextStyle(m_title, look::TextStyle::CardTitle);
    look::setTextStyle(m_help, look::TextStyle::Help);
    look::setRole(m_help, look::Role::Second);
    look::setTextStyle(m_subject, look::TextStyle::CardTitle);
    look::setTextStyle(m_detail, look::TextStyle::Help);
    look::setRole(m_detail, look::Role::Second);
    for (QLabel* label : {m_title, m_help, m_subject, m_detail}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_close->setIcon(look::icon(u"x-lg"_s));
    look::setKind(m_close, look::Kind::Quiet);
    look::setKind(m_copy, look::Kind::Primary);
    m_copy->setIcon(look::icon(u"clipboard"_s));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new MailboxDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(0);
    m_empty->setIcon(u"inbox"_s);

    auto* heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(m_close, 0, Qt::AlignTop);
    auto* message = new QWidget;
    auto* messageColumn = new QVBoxLayout(message);
    messageColumn->setContentsMargins(look::space::l, look::space::m, look::space::l, look::space::l);
    messageColumn->setSpacing(look::space::xs);
    messageColumn->addWidget(m_subject);
    messageColumn->addWidget(m_detail);
    messageColumn->addWidget(m_text, 1);
    messageColumn->addWidget(m_copy, 0, Qt::AlignLeft);
    auto* reading = new QWidget;
    auto* readingColumn = new QVBoxLayout(reading);
    readingColumn->setContentsMargins(0, 0, 0, 0);
    readingColumn->setSpacing(0);
    readingColumn->addWidget(m_list, 2);
    readingColumn->addWidget(message, 5);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(reading);

    auto* top = new QVBoxLayout;
    top->setContentsMargins(look::space::l + 1, look::space::m, look::space::s, look::space::s);
    top->setSpacing(look::space::xs);
    top->addLayout(heading);
    top->addWidget(m_help);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_pages, 1);

    connect(m_close, &QPushButton::clicked, this, &MailboxPanel::closeRequested);
    connect(m_copy, &QPushButton::clicked, this, &MailboxPanel::copyCode);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &MailboxPanel::showMessage);
    connect(m_model, &MailboxModel::arrived, this, &MailboxPanel::showNewest);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &MailboxPanel::showMessage);
    retranslate();
    if (m_model->rowCount() > 0) {
        showNewest(0);
    }
}

void MailboxPanel::showNewest(int row) {
    if (row == 0) {
        m_list->setCurrentIndex(m_model->index(0));
        m_list->scrollToTop();
    }
    showMessage();
}

void MailboxPanel::showMessage() {
    const QModelIndex current = m_list->currentIndex();
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    if (!current.isValid()) {
        return;
    }
    const OutboxMessage& message = m_model->message(current.row());
    m_subject->setText(current.data(MailboxModel::SubjectRole).toString());
    m_detail->setText(tr("To %1").arg(current.data(MailboxModel::DetailRole).toString()));
    m_text->setPlainText(message.text);
    m_copy->setHidden(message.code.isEmpty());
    m_copy->setText(tr("Copy code %1").arg(message.code));
}

void MailboxPanel::copyCode() {
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid()) {
        QGuiApplication::clipboard()->setText(m_model->message(current.row()).code);
    }
}

void MailboxPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void MailboxPanel::retranslate() {
    m_title->setText(tr("Local mailbox (codes of this computer)"));
    setAccessibleName(m_title->text());
    m_help->setText(tr("The private service of this computer sends no mail: what it would send is here."));
    m_close->setAccessibleName(tr("Close the local mailbox"));
    m_close->setToolTip(m_close->accessibleName());
    m_list->setAccessibleName(tr("Messages"));
    m_text->setAccessibleName(tr("Message text"));
    m_empty->setTitle(tr("No message yet"));
    m_empty->setSentence(tr("Codes appear here as soon as they are asked for."));
    showMessage();
}

void MailboxPanel::paintEvent(QPaintEvent*) {
    const look::Palette& colors = look::colors(this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.card);
    painter.fillRect(QRect(0, 0, 1, height()), colors.line);
}

} // namespace ui::shell
