#include "ui/two_factor/recovery_codes_paper.h"

#include "ui/widgets/moments.h"
#include "ui/widgets/private_file.h"

#include <QCoreApplication>
#include <QTextDocument>

namespace ui::two_factor {

namespace {

struct Paper {
    Q_DECLARE_TR_FUNCTIONS(ui::two_factor::RecoveryCodesPaper)

  public:
    static QString title() { return tr("Recovery codes of Personal Center"); }
    static QString purpose() {
        return tr("Each code works once, in the place of a code of the authenticator app. Keep them where "
                  "only you find them, and not on the phone.");
    }
    static QString account(const QString& named) { return tr("Account: %1").arg(named); }
    static QString server(const QString& address) { return tr("Server: %1").arg(address); }
    static QString made() {
        //: %1: a date
        return tr("Made on %1").arg(widgets::dateText(QDateTime::currentDateTime()));
    }
};

} // namespace

QString RecoveryCodesPaper::text() const {
    const QStringList lines{Paper::title(), QString(), Paper::account(account), Paper::server(server),
                            Paper::made(),  QString(), Paper::purpose(),        QString()};
    return (lines + codes).join(QLatin1Char('\n')) + QLatin1Char('\n');
}

std::unique_ptr<QTextDocument> RecoveryCodesPaper::document() const {
    QString html = QStringLiteral("<h2>%1</h2>").arg(Paper::title().toHtmlEscaped());
    for (const QString& line : {Paper::account(account), Paper::server(server), Paper::made()}) {
        html += line.toHtmlEscaped() + QStringLiteral("<br>");
    }
    html += QStringLiteral("<p>%1</p><pre style=\"font-size: 14pt; line-height: 150%\">%2</pre>")
                .arg(Paper::purpose().toHtmlEscaped(), codes.join(QLatin1Char('\n')).toHtmlEscaped());
    auto document = std::make_unique<QTextDocument>();
    document->setHtml(html);
    return document;
}

core::Result<void> RecoveryCodesPaper::saveTo(const QString& file) const {
    return widgets::savePrivately(file, text().toUtf8());
}

} // namespace ui::two_factor
