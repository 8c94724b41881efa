#include "ui/shell/receipt_paper.h"

#include "ui/widgets/erased_list.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/private_file.h"

#include <QCoreApplication>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace ui::shell {

namespace {

struct Paper {
    Q_DECLARE_TR_FUNCTIONS(ui::shell::ReceiptPaper)

  public:
    static QString title() { return tr("Deletion receipt"); }
    static QString account(const QString& named) { return tr("Account: %1").arg(named); }
    static QString server(const QString& address) {
        return tr("Server: %1").arg(address.isEmpty() ? tr("this computer") : address);
    }
    static QString when(core::Time at) {
        //: %1: date and time, also as a computer writes it
        return tr("Deleted on %1 (%2)").arg(widgets::dateTimeText(widgets::toLocal(at)), core::toRfc3339(at));
    }
    static QString number(const QString& id) { return tr("Receipt number: %1").arg(id); }
    static QString erased() { return tr("What was erased:"); }
};

} // namespace

ReceiptPaper::ReceiptPaper(accounts::KeptReceipt kept)
    : m_kept(std::move(kept)) {}

QStringList ReceiptPaper::facts() const {
    QStringList facts;
    if (!m_kept.account.isEmpty()) {
        facts.append(Paper::account(m_kept.account));
    }
    return facts << Paper::server(m_kept.server) << Paper::when(m_kept.receipt.deletedAt)
                 << Paper::number(m_kept.receipt.id);
}

QString ReceiptPaper::text() const {
    QStringList lines{Paper::title(), QString()};
    lines << facts() << QString() << Paper::erased();
    for (const QString& erased : widgets::erasedTexts(m_kept.receipt.counts)) {
        lines.append(u"- "_s + erased);
    }
    return lines.join(u'\n') + u'\n';
}

QString ReceiptPaper::html() const {
    QString facts;
    for (const QString& fact : this->facts()) {
        facts += fact.toHtmlEscaped() + u"<br>"_s;
    }
    QString erased;
    for (const QString& line : widgets::erasedTexts(m_kept.receipt.counts)) {
        erased += u"<li>%1</li>"_s.arg(line.toHtmlEscaped());
    }
    const QString title = Paper::title().toHtmlEscaped();
    return u"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%1</title></head><body>"
           "<h1>%1</h1><p>%2</p><p>%3</p><ul>%4</ul></body></html>\n"_s.arg(
               title, facts, Paper::erased().toHtmlEscaped(), erased);
}

std::unique_ptr<QTextDocument> ReceiptPaper::document() const {
    auto document = std::make_unique<QTextDocument>();
    document->setHtml(html());
    return document;
}

core::Result<void> ReceiptPaper::saveTo(const QString& file) const {
    const bool asHtml = file.endsWith(".html"_L1, Qt::CaseInsensitive);
    return widgets::savePrivately(file, (asHtml ? html() : text()).toUtf8());
}

} // namespace ui::shell
