#include "service/delivery/mime.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace service::delivery::mime {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lineLength = 76;

bool isPrintableAscii(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

// Encoded words of 75 columns at most; a character is never torn apart (RFC 2047, 5).
QByteArray encodedWords(const QString& text, qsizetype used) {
    constexpr qsizetype frame = sizeof "=?utf-8?B?" - 1 + sizeof "?=" - 1;
    QByteArray folded;
    QByteArray word;
    qsizetype room = lineLength - used;
    const auto flush = [&] {
        folded += (folded.isEmpty() ? "=?utf-8?B?" : "\r\n =?utf-8?B?") + word.toBase64() + "?=";
        word.clear();
        room = lineLength - 1;
    };
    for (const char32_t codePoint : text.toUcs4()) {
        const QByteArray character = QString::fromUcs4(&codePoint, 1).toUtf8();
        const qsizetype encoded = (word.size() + character.size() + 2) / 3 * 4;
        if (!word.isEmpty() && frame + encoded > room) {
            flush();
        }
        word += character;
    }
    flush();
    return folded;
}

} // namespace

QByteArray date(core::Time time) {
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time.milliseconds, Qt::UTC);
    return QLocale::c().toString(moment, u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000";
}

QByteArray phrase(const QString& text) {
    static const QRegularExpression atoms(u"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+$"_s);
    if (atoms.match(text).hasMatch()) {
        return text.toLatin1();
    }
    if (isPrintableAscii(text)) {
        QString quoted = text;
        quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
        return '"' + quoted.toLatin1() + '"';
    }
    return encodedWords(text, sizeof "From: " - 1);
}

QByteArray unstructured(const QString& text, qsizetype used) {
    if (isPrintableAscii(text) && used + text.size() <= lineLength) {
        return text.toLatin1();
    }
    return encodedWords(text, used);
}

QByteArray quotedPrintable(const QString& text) {
    QByteArray encoded;
    for (const QString& line : text.split(u'\n')) {
        const QByteArray bytes = line.toUtf8();
        qsizetype column = 0;
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            const char byte = bytes.at(at);
            const bool last = at + 1 == bytes.size();
            const bool plain = (byte > ' ' && byte <= '~' && byte != '=') || (byte == ' ' && !last);
            const QByteArray piece =
                plain ? QByteArray(1, byte) : '=' + QByteArray(1, byte).toHex().toUpper();
            // The last column is for the soft line break.
            if (column + piece.size() > (last ? lineLength : lineLength - 1)) {
                encoded += "=\r\n";
                column = 0;
            }
            encoded += piece;
            column += piece.size();
        }
        encoded += "\r\n";
    }
    encoded.chop(2);
    return encoded;
}

} // namespace service::delivery::mime
