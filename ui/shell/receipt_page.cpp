#include "ui/shell/receipt_page.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/shell/receipt_paper.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_row.h"
#include "ui/widgets/erased_list.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/scroll_column.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::shell {

ReceiptPage::ReceiptPage(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_news(new widgets::Banner(this))
    , m_card(new widgets::Card(this))
    , m_account(m_card->addRow())
    , m_server(m_card->addRow())
    , m_when(m_card->addRow())
    , m_number(m_card->addRow())
    , m_erased(new widgets::Card(this))
    , m_list(new widgets::ErasedList(m_erased))
    , m_print(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_goOn(new QPushButton(this)) {
    arrange();
    connect(m_print, &QPushButton::clicked, this, &ReceiptPage::print);
    connect(m_save, &QPushButton::clicked, this, &ReceiptPage::save);
    connect(m_goOn, &QPushButton::clicked, this, [this] { Q_EMIT done(m_kept.receipt.id); });
}

void ReceiptPage::arrange() {
    look::setTextStyle(m_title, look::TextStyle::DialogTitle);
    look::setRole(m_sentence, look::Role::Second);
    m_sentence->setWordWrap(true);
    m_number->setValueFixed(true);
    m_erased->addWidget(m_list);
    m_list->setContentsMargins(0, look::space::s, 0, look::space::m);
    m_print->setIcon(look::icon(u"printer"_s));
    m_save->setIcon(look::icon(u"download"_s));
    look::setKind(m_goOn, look::Kind::Primary);
    for (QPushButton* button : {m_print, m_save, m_goOn}) {
        button->setAutoDefault(false);
    }
    auto* icon = new widgets::IconView(look::space::xxl, this);
    icon->setIcon(u"check-circle-fill"_s, look::Role::Good);
    auto* words = new QVBoxLayout;
    words->setSpacing(look::space::xs);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    auto* top = new QWidget(this);
    auto* heading = new QHBoxLayout(top);
    heading->setContentsMargins(0, 0, 0, 0);
    heading->setSpacing(look::space::l);
    heading->addWidget(icon, 0, Qt::AlignTop);
    heading->addLayout(words, 1);
    auto* column = new widgets::ScrollColumn(this);
    for (QWidget* part : std::initializer_list<QWidget*>{top, m_news, m_card, m_erased}) {
        column->addWidget(part);
    }
    auto* bottom = new QWidget(this);
    bottom->setMaximumWidth(look::width::cards);
    auto* buttons = new QHBoxLayout(bottom);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(look::space::s);
    buttons->addWidget(m_save);
    buttons->addWidget(m_print);
    buttons->addStretch();
    buttons->addWidget(m_goOn);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(look::space::xl, 0, look::space::xl, look::space::l);
    line->addStretch(1);
    line->addWidget(bottom, 1000);
    line->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(column, 1);
    layout->addLayout(line);
}

void ReceiptPage::setReceipt(const accounts::KeptReceipt& kept) {
    m_kept = kept;
    m_news->hide();
    m_list->setCounts(kept.receipt.counts);
    retranslate();
}

void ReceiptPage::setNext(const QString& account) {
    m_next = account;
    retranslate();
}

void ReceiptPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ReceiptPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_save->setFocus(Qt::OtherFocusReason);
}

void ReceiptPage::retranslate() {
    m_title->setText(tr("The account was deleted"));
    m_sentence->setText(tr("It is erased on the server, and what this computer kept of it is being removed. "
                           "Keep this receipt if you want one: the server forgets it after 30 days."));
    m_card->setTitle(tr("Deletion receipt"));
    m_account->setLabel(tr("Account"));
    m_account->setValue(m_kept.account);
    m_account->setHidden(m_kept.account.isEmpty());
    m_server->setLabel(tr("Server"));
    m_server->setValue(m_kept.server.isEmpty() ? tr("This computer") : m_kept.server);
    m_when->setLabel(tr("Deleted"));
    m_when->setValue(widgets::dateTimeText(widgets::toLocal(m_kept.receipt.deletedAt)));
    m_number->setLabel(tr("Receipt number"));
    m_number->setValue(m_kept.receipt.id);
    m_erased->setTitle(tr("What was erased"));
    m_print->setText(tr("Print…"));
    m_print->setAccessibleName(tr("Print… the receipt"));
    m_save->setText(tr("Save…"));
    m_save->setAccessibleName(tr("Save… the receipt"));
    m_goOn->setText(m_next.isEmpty() ? tr("Close") : tr("Go on"));
    //: %1: the account that comes next. Begins with "Go on".
    m_goOn->setAccessibleName(m_next.isEmpty() ? tr("Close the receipt") : tr("Go on with %1").arg(m_next));
    m_goOn->setToolTip(m_next.isEmpty() ? QString() : m_goOn->accessibleName());
}

void ReceiptPage::save() {
    auto* dialog = new QFileDialog(this, tr("Save the deletion receipt"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Text (*.txt)"), tr("Web page (*.html)")});
    dialog->setDefaultSuffix(u"txt"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains("html"_L1) ? u"html"_s : u"txt"_s);
    });
    //: the name of a file
    dialog->selectFile(tr("deletion-receipt") + u".txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ReceiptPage::saveTo);
    dialog->open();
}

void ReceiptPage::saveTo(const QString& file) {
    const auto outcome = ReceiptPaper(m_kept).saveTo(file);
    tell(outcome ? tr("Saved to %1. Only you can read this file.").arg(file)
                 : widgets::errorText(outcome.error()),
         !outcome);
}

void ReceiptPage::print() {
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, printer] {
        ReceiptPaper(m_kept).document()->print(printer.get());
        tell(tr("Sent to the printer."), false);
    });
    dialog->QDialog::open();
}

void ReceiptPage::tell(const QString& text, bool wrong) {
    m_news->setTone(wrong ? widgets::Tone::Error : widgets::Tone::Good);
    m_news->setText(text);
    m_news->announceNow();
}

} // namespace ui::shell
