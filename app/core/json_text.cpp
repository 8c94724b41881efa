#include "core/json_text.h"

#include <QJsonDocument>

#include <array>

namespace core::json::detail {

namespace {

void appendEscaped(QByteArray& text, char character) {
    switch (character) {
    case '"':
        text += "\\\"";
        return;
    case '\\':
        text += "\\\\";
        return;
    case '\n':
        text += "\\n";
        return;
    case '\r':
        text += "\\r";
        return;
    case '\t':
        text += "\\t";
        return;
    default:
        break;
    }
    if (static_cast<unsigned char>(character) >= 0x20) {
        text += character;
        return;
    }
    static constexpr std::array digits{'0', '1', '2', '3', '4', '5', '6', '7',
                                       '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    const auto code = static_cast<unsigned char>(character);
    text += "\\u00";
    text += digits.at(code >> 4U);
    text += digits.at(code & 0x0FU);
}

} // namespace

// RFC 8259, 7. Surrogates that stand alone become U+FFFD, since UTF-8 has no way to write them.
void appendQuoted(QByteArray& text, const QString& value) {
    const QByteArray utf8 = value.toUtf8();
    text += '"';
    for (const char character : utf8) {
        appendEscaped(text, character);
    }
    text += '"';
}

void appendNumber(QByteArray& text, double value) {
    appendValue(text, QJsonValue(value));
}

// A document is an object or an array: the value goes into an array of one, whose brackets go again.
void appendValue(QByteArray& text, const QJsonValue& value) {
    const QByteArray one = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    text += one.sliced(1, one.size() - 2);
}

} // namespace core::json::detail
