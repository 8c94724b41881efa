#include "service/export/index_page.h"

#include "service/export/section.h"

#include <QDateTime>
#include <QLocale>

namespace service::data_export {

namespace {

// What the page says, in one language.
struct Words {
    const char* language;
    const char* title;
    const char* made; // %1: a moment
    const char* what;
    const char* records;
    const char* files;
    const char* leftOut;
    const char* shape; // %1: a link to the schema
};

const Words& wordsIn(http::Language language) {
    static const Words english{
        "en",
        "Your data",
        "As it was on %1.",
        "What",
        "Records",
        "Files",
        "Passwords, codes, keys and tokens are not in here: they are secrets, and most are kept in a form "
        "that "
        "nobody can read. Other people appear by reference only.",
        "CSV opens in a spreadsheet. JSON is for programs; %1 says what it looks like. Times are in UTC.",
    };
    static const Words french{
        "fr",
        "Vos données",
        "Telles qu’elles étaient le %1.",
        "Contenu",
        "Enregistrements",
        "Fichiers",
        "Les mots de passe, codes, clés et jetons n’y figurent pas : ce sont des secrets, conservés pour la "
        "plupart sous une forme que personne ne peut lire. Les autres personnes n’apparaissent que par "
        "référence.",
        "Le CSV s’ouvre dans un tableur. Le JSON s’adresse aux programmes ; %1 en décrit la forme. Les "
        "heures "
        "sont en UTC.",
    };
    return language == http::Language::French ? french : english;
}

constexpr const char* page =
    "<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
    "'unsafe-inline'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%2 — %3</title>\n<style>\n"
    ":root { color-scheme: light dark; }\n"
    "body { font: 16px/1.5 system-ui, sans-serif; max-width: 840px; margin: 32px auto; padding: 0 16px; }\n"
    "table { border-collapse: collapse; width: 100%; }\n"
    "th, td { text-align: left; padding: 8px; border-bottom: 1px solid #8888; }\n"
    "th:nth-child(2), td:nth-child(2) { text-align: right; font-variant-numeric: tabular-nums; }\n"
    "</style>\n</head>\n<body>\n<h1>%2</h1>\n<p><strong>%3</strong><br>%4</p>\n"
    "<table>\n<thead><tr><th>%5</th><th>%6</th><th>%7</th></tr></thead>\n<tbody>\n%8</tbody>\n</table>\n"
    "<p>%9</p>\n";

QString link(const QString& path, const QString& text) {
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(path, text);
}

QString rowsOf(const Index& index, const QLocale& locale) {
    QString rows;
    for (qsizetype at = 0; at < sections().size(); ++at) {
        const Section& section = sections()[at];
        const bool french = index.language == http::Language::French;
        rows += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3 %4</td></tr>\n")
                    .arg(QString::fromUtf8(french ? section.french : section.english).toHtmlEscaped(),
                         locale.toString(index.counts.value(at)),
                         link(csvPath(section.name), QStringLiteral("CSV")),
                         link(jsonPath(section.name), QStringLiteral("JSON")));
    }
    return rows;
}

} // namespace

QString jsonPath(const char* section) {
    return QStringLiteral("json/%1.json").arg(QLatin1String(section));
}

QString csvPath(const char* section) {
    return QStringLiteral("csv/%1.csv").arg(QLatin1String(section));
}

QByteArray indexPage(const Index& index) {
    const Words& words = wordsIn(index.language);
    const QLocale locale(QString::fromLatin1(words.language));
    const auto said = [](const char* text) { return QString::fromUtf8(text); };
    const QString moment = locale.toString(QDateTime::fromMSecsSinceEpoch(index.at.milliseconds, Qt::UTC),
                                           QStringLiteral("d MMMM yyyy, HH:mm 'UTC'"));
    const QString last =
        QStringLiteral("<p>%1</p>\n</body>\n</html>\n")
            .arg(said(words.shape).arg(link(QLatin1String(schemaPath), QLatin1String(schemaPath))));
    // All at once, so that a name with a % in it is a name.
    return (said(page).arg(said(words.language), said(words.title), index.account.toHtmlEscaped(),
                           said(words.made).arg(moment), said(words.what), said(words.records),
                           said(words.files), rowsOf(index, locale), said(words.leftOut)) +
            last)
        .toUtf8();
}

} // namespace service::data_export
