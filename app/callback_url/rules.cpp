#include "callback_url/rules.h"

#include "callback_url/host.h"

#include <QRegularExpression>

#include <algorithm>

namespace callback_url {

namespace {

constexpr qsizetype longestUrl = 2048;
constexpr int httpPort = 80;
constexpr int httpsPort = 443;

// Cut where a browser would cut it too; a backslash ends the host there.
struct Pieces {
    QString scheme;          // lower case; empty where there is none
    bool hasSlashes = false; // after the scheme
    std::optional<QString> userinfo;
    QString host; // with brackets
    std::optional<QString> port;
    QString target; // as typed, from the first slash or question mark on
};

bool isHexDigit(QChar c) {
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

// Takes the scheme off the text. "example.com:443/x" has none: what is before the colon has a dot, or what is
// after it is a port.
void cutScheme(QString& rest, Pieces& pieces) {
    static const QRegularExpression shape(QStringLiteral("^([a-z][a-z0-9+.-]*):(//|(?![0-9]+([/?#]|\\z)))"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(rest);
    pieces.hasSlashes = !match.captured(2).isEmpty();
    if (match.hasMatch() && (pieces.hasSlashes || !match.captured(1).contains(u'.'))) {
        pieces.scheme = match.captured(1).toLower();
        rest = rest.sliced(match.capturedLength());
    } else if (rest.startsWith(u"//")) {
        rest = rest.sliced(2);
    }
}

void cutAuthority(QString authority, Pieces& pieces) {
    if (const qsizetype at = authority.lastIndexOf(u'@'); at >= 0) {
        pieces.userinfo = authority.first(at);
        authority = authority.sliced(at + 1);
    }
    const qsizetype bracket = authority.startsWith(u'[') ? authority.indexOf(u']') : -1;
    const qsizetype colon = authority.indexOf(u':', std::max<qsizetype>(bracket, 0));
    // Two colons without brackets are an IPv6 address that lacks them.
    if (colon >= 0 && (bracket >= 0 || authority.count(u':') == 1)) {
        pieces.port = authority.sliced(colon + 1);
        authority.truncate(colon);
    }
    pieces.host = authority;
}

Pieces cut(const QString& typed) {
    static const QRegularExpression endOfAuthority(QStringLiteral("[/?#\\\\]"));
    Pieces pieces;
    QString rest = typed;
    cutScheme(rest, pieces);
    const qsizetype found = rest.indexOf(endOfAuthority);
    const qsizetype end = found < 0 ? rest.size() : found;
    cutAuthority(rest.first(end), pieces);
    pieces.target = rest.sliced(end);
    return pieces;
}

void refuse(QList<Refusal>& refusals, const char* check, const char* rule) {
    refusals.append({QString::fromLatin1(check), QString::fromLatin1(rule)});
}

// What can't be seen, and so can't be checked by whoever reads the URL: controls, directions, zero widths.
bool isInvisible(uint character) {
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
        return true;
    default:
        return false;
    }
}

bool isSpace(QChar c) {
    return c.category() >= QChar::Separator_Space && c.category() <= QChar::Separator_Paragraph;
}

bool hasBareSurrogate(const QString& text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
        } else if (text[i].isSurrogate()) {
            return true;
        }
    }
    return false;
}

bool hasBarePercent(const QString& text) {
    for (qsizetype i = text.indexOf(u'%'); i >= 0; i = text.indexOf(u'%', i + 1)) {
        if (i + 2 >= text.size() || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2])) {
            return true;
        }
    }
    return false;
}

// Worth to be read on: not empty, not endless, and Unicode.
bool isText(const QString& typed) {
    return !typed.trimmed().isEmpty() && typed.size() <= longestUrl && !hasBareSurrogate(typed);
}

void checkForm(const QString& typed, QList<Refusal>& refusals) {
    if (typed.trimmed().isEmpty()) {
        refuse(refusals, "form", "empty");
        return;
    }
    if (typed.size() > longestUrl) {
        refuse(refusals, "form", "too_long");
    }
    const QList<uint> characters = typed.toUcs4();
    if (hasBareSurrogate(typed) || std::any_of(characters.begin(), characters.end(), isInvisible)) {
        refuse(refusals, "form", "control_character");
    }
    if (std::any_of(typed.begin(), typed.end(), isSpace)) {
        refuse(refusals, "form", "whitespace");
    }
    if (typed.contains(u'\\')) {
        refuse(refusals, "form", "backslash");
    }
    if (typed.contains(u'#')) {
        refuse(refusals, "form", "fragment");
    }
    if (hasBarePercent(typed)) {
        refuse(refusals, "form", "percent_encoding");
    }
}

bool isHttp(const QString& scheme) {
    return scheme == QStringLiteral("http") || scheme == QStringLiteral("https");
}

int portOf(const QString& scheme) {
    return scheme == QStringLiteral("https") ? httpsPort : httpPort;
}

void checkScheme(const Pieces& pieces, QList<Refusal>& refusals) {
    if (pieces.scheme.isEmpty() || (isHttp(pieces.scheme) && !pieces.hasSlashes)) {
        refuse(refusals, "scheme", "scheme_missing");
    } else if (!isHttp(pieces.scheme)) {
        refuse(refusals, "scheme", "scheme_not_allowed");
    }
}

// Percent-encodes what RFC 3986 lets neither path nor query have; what is encoded already stays.
QString encoded(const QString& target) {
    static const QByteArray allowed("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                    "/?:@!$&'()*+,;=-._~%");
    QByteArray text;
    const QByteArray bytes = target.toUtf8();
    for (const char byte : bytes) {
        if (allowed.contains(byte)) {
            text += byte;
        } else {
            text += '%' + QByteArray(1, byte).toHex().toUpper();
        }
    }
    return QString::fromLatin1(text);
}

} // namespace

QString Url::toString() const {
    return scheme + QStringLiteral("://") + authority() + target;
}

QString Url::authority() const {
    const bool isV6 = address && !address->isV4();
    return isV6 ? u'[' + host + u']' : host;
}

int Url::port() const {
    return portOf(scheme);
}

tl::expected<Url, QList<Refusal>> parse(const QString& typed, const AddressRules& addresses) {
    QList<Refusal> refusals;
    checkForm(typed, refusals);
    if (!isText(typed)) {
        return tl::unexpected(refusals);
    }
    const Pieces pieces = cut(typed);
    checkScheme(pieces, refusals);
    if (!pieces.scheme.isEmpty() && !isHttp(pieces.scheme) && !pieces.hasSlashes) {
        return tl::unexpected(refusals); // "mailto:", "javascript:": the rest is of another kind
    }
    if (pieces.userinfo) {
        refuse(refusals, "userinfo", "userinfo");
    }
    if (pieces.port && *pieces.port != QString::number(portOf(pieces.scheme))) {
        refuse(refusals, "port", "port");
    }
    const tl::expected<Host, Refusal> host = readHost(pieces.host, addresses);
    if (!host) {
        refusals.append(host.error());
    }
    if (!refusals.isEmpty()) {
        return tl::unexpected(refusals);
    }
    const QString target = encoded(pieces.target);
    const Url url{pieces.scheme, host->name, host->address, target.startsWith(u'/') ? target : u'/' + target};
    if (url.toString().size() > longestUrl) {
        refuse(refusals, "form", "too_long");
        return tl::unexpected(refusals);
    }
    return url;
}

} // namespace callback_url
