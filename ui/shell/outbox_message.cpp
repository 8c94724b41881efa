#include "ui/shell/outbox_message.h"

#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace ui::shell {

namespace {

struct Part {
    QHash<QByteArray, QByteArray> headers; // by lower-case name, unfolded
    QByteArray body;
};

QByteArray quotedPrintable(QByteArray text) {
    text.replace("\r\n", "\n").replace("=\n", "");
    QByteArray made;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == '=' && i + 2 < text.size()) {
            made += QByteArray::fromHex(text.mid(i + 1, 2));
            i += 2;
        } else {
            made += text.at(i);
        }
    }
    return made;
}

// RFC 2047: "=?utf-8?Q?Votre_code?=". White space between two encoded words is not part of the text.
QString decodedHeader(const QByteArray& value) {
    static const QRegularExpression between(u"\\?=\\s+=\\?"_s);
    static const QRegularExpression word(u"=\\?[^?]+\\?([BbQq])\\?([^?]*)\\?="_s);
    const QString joined = QString::fromUtf8(value).replace(between, u"?==?"_s);
    QString made;
    qsizetype from = 0;
    for (auto match = word.globalMatch(joined); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        made += QStringView(joined).mid(from, found.capturedStart() - from);
        const QByteArray encoded = found.captured(2).toLatin1();
        const bool base64 = found.captured(1).toLower() == "b"_L1;
        made += QString::fromUtf8(base64 ? QByteArray::fromBase64(encoded)
                                         : quotedPrintable(QByteArray(encoded).replace('_', ' ')));
        from = found.capturedEnd();
    }
    made += QStringView(joined).mid(from);
    return made;
}

Part split(QByteArray bytes) {
    bytes.replace("\r\n", "\n");
    const qsizetype end = bytes.indexOf("\n\n");
    Part part;
    part.body = end < 0 ? QByteArray() : bytes.mid(end + 2);
    const QByteArray head = bytes.left(end < 0 ? bytes.size() : end);
    QByteArray name;
    for (const QByteArray& line : head.split('\n')) {
        if (line.startsWith(' ') || line.startsWith('\t')) {
            part.headers[name] += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        name = line.left(colon).trimmed().toLower();
        part.headers[name] = line.mid(colon + 1).trimmed();
    }
    return part;
}

QString decodedBody(const Part& part) {
    const QByteArray encoding = part.headers.value("content-transfer-encoding").toLower();
    if (encoding == "quoted-printable") {
        return QString::fromUtf8(quotedPrintable(part.body));
    }
    return QString::fromUtf8(encoding == "base64" ? QByteArray::fromBase64(part.body) : part.body);
}

// The text/plain part, wherever it stands.
QString plainText(const Part& part) {
    const QByteArray type = part.headers.value("content-type", "text/plain");
    if (type.toLower().startsWith("text/plain")) {
        return decodedBody(part);
    }
    static const QRegularExpression boundaryOf(u"boundary=\"?([^\";]+)\"?"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch boundary = boundaryOf.match(QString::fromLatin1(type));
    if (!boundary.hasMatch()) {
        return {};
    }
    const QByteArray marker = "--" + boundary.captured(1).toLatin1();
    qsizetype from = part.body.indexOf(marker);
    while (from >= 0) {
        from += marker.size() + 1;
        const qsizetype end = part.body.indexOf(marker, from);
        if (end < 0) {
            break;
        }
        const QString text = plainText(split(part.body.mid(from, end - from)));
        if (!text.isEmpty()) {
            return text;
        }
        from = end;
    }
    return {};
}

// Mails are broken at 76 characters, which a narrow panel breaks once more: lines that were one are one
// again.
QString unwrapped(const QString& text) {
    constexpr qsizetype width = 76;
    QStringList lines;
    qsizetype used = 0; // of the mail's line before
    for (const QString& line : text.split(u'\n')) {
        const QString firstWord = line.section(u' ', 0, 0);
        const bool goesOn = used > 0 && !firstWord.isEmpty() && !firstWord.startsWith("http"_L1) &&
                            used + 1 + firstWord.size() > width;
        if (goesOn) {
            lines.last() += u' ' + line;
        } else {
            lines.append(line);
        }
        used = line.size();
    }
    return lines.join(u'\n');
}

QString firstCode(const QString& text) {
    static const QRegularExpression six(u"(?<!\\d)\\d{6}(?!\\d)"_s);
    return six.match(text).captured();
}

// "20261123T085000123Z-…"
QDateTime timeOf(const QString& file) {
    QDateTime at = QDateTime::fromString(file.section(u'-', 0, 0).remove(u'Z'), u"yyyyMMdd'T'HHmmsszzz"_s);
    at.setTimeSpec(Qt::UTC);
    return at.toLocalTime();
}

} // namespace

OutboxMessage readMail(const QByteArray& bytes) {
    const Part mail = split(bytes);
    OutboxMessage message;
    message.subject = decodedHeader(mail.headers.value("subject"));
    message.to = decodedHeader(mail.headers.value("to"));
    message.at =
        QDateTime::fromString(QString::fromLatin1(mail.headers.value("date")), Qt::RFC2822Date).toLocalTime();
    message.text = unwrapped(plainText(mail).remove(u'\r')).trimmed();
    message.code = firstCode(message.text);
    return message;
}

OutboxMessage readSms(const QByteArray& bytes) {
    const QString all = QString::fromUtf8(bytes).trimmed();
    OutboxMessage message;
    const qsizetype to = all.lastIndexOf(u"\nTo: "_s);
    message.text = (to < 0 ? all : all.left(to)).trimmed();
    message.to = to < 0 ? QString() : all.mid(to + 5).trimmed();
    message.code = firstCode(message.text);
    return message;
}

OutboxMessage readOutboxMessage(const QString& file, const QByteArray& bytes) {
    OutboxMessage message = file.endsWith(u".txt"_s) ? readSms(bytes) : readMail(bytes);
    message.file = file;
    if (const QDateTime named = timeOf(file); named.isValid()) {
        message.at = named;
    }
    return message;
}

} // namespace ui::shell
