#include "service/delivery/texts.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>

#include <functional>
#include <stdexcept>

namespace service::delivery {

using namespace Qt::StringLiterals;

namespace {

QString contentsOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw std::runtime_error((path + u": "_s + file.errorString()).toStdString());
    }
    return QString::fromUtf8(file.readAll());
}

QHash<QString, QString> readPairs(const QString& source) {
    QHash<QString, QString> pairs;
    for (const QString& line : source.split(u'\n', Qt::SkipEmptyParts)) {
        pairs.insert(line.section(u':', 0, 0), line.section(u':', 1).trimmed());
    }
    return pairs;
}

using Fill = std::function<QString(const QString&)>;

// One pass over the template's own braces: what a value contains is never taken for a parameter.
Fill filler(const QJsonObject& params, const QHash<QString, QString>& words, const QString& language) {
    return [=](const QString& pattern) {
        static const QRegularExpression parameter(u"\\{(\\w+)\\}"_s);
        QString filled;
        qsizetype end = 0;
        for (auto match = parameter.globalMatch(pattern); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            const QString name = found.captured(1);
            const QString value = params.value(name).toString();
            filled += pattern.mid(end, found.capturedStart() - end);
            if (const std::optional<core::Time> time = core::fromRfc3339(value)) {
                const QLocale locale(language);
                const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time->milliseconds, Qt::UTC);
                filled += locale.toString(moment, u"d MMMM yyyy, HH:mm"_s) + u"\u00a0UTC"_s;
            } else {
                filled += words.value(name + u'.' + value, value);
            }
            end = found.capturedEnd();
        }
        return filled + pattern.mid(end);
    };
}

Block blockOf(const QString& source, const Fill& fill) {
    const QString rest = source.mid(2);
    if (source.startsWith(u"# "_s)) {
        return {Block::Kind::Heading, fill(rest)};
    }
    if (source.startsWith(u"= "_s)) {
        return {Block::Kind::Code, fill(rest)};
    }
    if (source.startsWith(u"~ "_s)) {
        return {Block::Kind::Note, fill(rest)};
    }
    if (source.startsWith(u"> "_s)) {
        return {Block::Kind::Button, fill(rest.section(u" | "_s, 0, 0)), fill(rest.section(u" | "_s, 1))};
    }
    return {Block::Kind::Paragraph, fill(source)};
}

// "* list | Label | link": a button for each of a list, which has its own parameters.
QList<Block> buttonsOf(const QString& source, const QJsonObject& params, const QString& language) {
    const QStringList parts = source.mid(2).split(u" | "_s);
    QList<Block> buttons;
    for (const QJsonValue& item : params.value(parts.value(0)).toArray()) {
        const Fill fill = filler(item.toObject(), {}, language);
        buttons.append({Block::Kind::Button, fill(parts.value(1)), fill(parts.value(2))});
    }
    return buttons;
}

} // namespace

Texts::Texts(const QString& folder)
    : m_layout(contentsOf(folder + u"/layout.html"_s)) {
    for (const QString& language : {u"en"_s, u"fr"_s}) {
        m_languages.insert(language, read(folder + u'/' + language));
    }
}

Texts::Language Texts::read(const QString& folder) {
    Language language;
    for (const auto& [what, name] : core::json::EnumNames<Template>::names) {
        language.sources.insert(what, contentsOf(u"%1/%2.txt"_s.arg(folder, QLatin1String(name))));
    }
    language.words = readPairs(contentsOf(folder + u"/words.txt"_s));
    language.footer = contentsOf(folder + u"/footer.txt"_s).trimmed();
    return language;
}

Text Texts::of(const Message& message) const {
    const QString name = m_languages.contains(message.locale) ? message.locale : u"en"_s;
    const Language& language = *m_languages.constFind(name);
    const Fill fill = filler(message.params, language.words, name);

    QStringList sources = language.sources.value(message.what).split(u"\n\n"_s, Qt::SkipEmptyParts);
    const QHash<QString, QString> headers = readPairs(sources.takeFirst());
    Text text{name, fill(headers.value(u"Subject"_s)), fill(headers.value(u"Sms"_s)), {}, language.footer};
    for (const QString& source : sources) {
        if (source.startsWith(u"* "_s)) {
            text.blocks.append(buttonsOf(source.trimmed(), message.params, name));
        } else {
            text.blocks.append(blockOf(source.trimmed(), fill));
        }
    }
    return text;
}

} // namespace service::delivery
