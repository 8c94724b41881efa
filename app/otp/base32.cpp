#include "otp/base32.h"

namespace otp {

namespace {

constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

// -1 where it is not of the alphabet. Of ASCII alone: QChar::toUpper() would make an I of a dotless i.
int valueOf(QChar character) {
    const char16_t code = character.unicode();
    if (code >= u'A' && code <= u'Z') {
        return code - u'A';
    }
    if (code >= u'a' && code <= u'z') {
        return code - u'a';
    }
    return code >= u'2' && code <= u'7' ? code - u'2' + 26 : -1;
}

bool isSeparator(QChar character) {
    return character.isSpace() || character == u'-';
}

// How many characters of the alphabet there are; nothing where others are among them, or padding stands
// before one.
std::optional<qsizetype> count(QStringView text) {
    qsizetype characters = 0;
    bool padding = false;
    for (const QChar character : text) {
        if (isSeparator(character)) {
            continue;
        }
        if (character == u'=') {
            padding = true;
        } else if (padding || valueOf(character) < 0) {
            return std::nullopt;
        } else {
            ++characters;
        }
    }
    return characters;
}

} // namespace

QString toBase32(QByteArrayView bytes) {
    QString text;
    text.reserve((bytes.size() * 8 + 4) / 5);
    unsigned buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8) | static_cast<unsigned char>(byte);
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            text.append(QLatin1Char(alphabet[(buffer >> bits) & 31U]));
        }
    }
    if (bits > 0) {
        text.append(QLatin1Char(alphabet[(buffer << (5 - bits)) & 31U]));
    }
    return text;
}

std::optional<core::SecretBytes> fromBase32(QStringView text) {
    const std::optional<qsizetype> characters = count(text);
    if (!characters) {
        return std::nullopt;
    }
    // 1, 3 and 6 characters over a multiple of 8 hold no whole byte more than one character fewer would.
    const qsizetype rest = *characters % 8;
    if (rest == 1 || rest == 3 || rest == 6) {
        return std::nullopt;
    }
    core::SecretBytes bytes(*characters * 5 / 8);
    char* next = bytes.data();
    unsigned buffer = 0;
    int bits = 0;
    for (const QChar character : text) {
        const int value = valueOf(character);
        if (value < 0) {
            continue;
        }
        buffer = (buffer << 5) | static_cast<unsigned>(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            *next++ = static_cast<char>((buffer >> bits) & 0xFFU);
        }
    }
    return bytes;
}

} // namespace otp
