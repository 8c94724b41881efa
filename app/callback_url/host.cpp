#include "callback_url/host.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace callback_url {

namespace {

constexpr qsizetype longestName = 253; // RFC 1035
constexpr qsizetype longestLabel = 63;

tl::unexpected<Refusal> refuse(const char* rule, const QJsonObject& params = {}) {
    return tl::unexpected(Refusal{QStringLiteral("host"), QString::fromLatin1(rule), params});
}

tl::expected<Host, Refusal> hostOf(const Address& address, const AddressRules& addresses) {
    if (const std::optional<Range> range = addresses.refusing(address)) {
        return refuse("address_refused", {{QStringLiteral("range"), rangeName(*range)}});
    }
    return Host{address.toString(), address};
}

bool isAscii(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

// What a browser or a resolver takes for an ASCII character, a dot or a slash: full-width and circled forms,
// ligatures, the dots and slashes of other scripts. Digits of other scripts too, which people read as digits.
bool looksLikeAscii(char32_t character) {
    if (character < 0x80) {
        return false;
    }
    static const QList<char32_t> punctuation{0x3002, 0xff61, 0x2044, 0x2215, 0x29f8};
    if (punctuation.contains(character) || QChar::isNumber(character)) {
        return true;
    }
    const QString compatible = QString::fromUcs4(&character, 1).normalized(QString::NormalizationForm_KC);
    return std::any_of(compatible.begin(), compatible.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool hasLookAlikes(const QString& text) {
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(),
                       [](uint character) { return looksLikeAscii(static_cast<char32_t>(character)); });
}

bool isLabel(const QString& label) {
    return !label.isEmpty() && label.size() <= longestLabel && !label.startsWith(u'-') &&
           !label.endsWith(u'-');
}

bool areLabels(const QString& name) {
    const QStringList labels = name.split(u'.');
    return std::all_of(labels.begin(), labels.end(), isLabel);
}

// RFC 1123, 2.1, and A-labels that are what their own letters would make.
bool isHostName(const QString& ascii) {
    static const QRegularExpression letters(QStringLiteral("^[a-z0-9.-]+\\z"));
    if (!letters.match(ascii).hasMatch() || ascii.size() > longestName || !areLabels(ascii)) {
        return false;
    }
    const QString shown = QUrl::fromAce(ascii.toLatin1(), QUrl::IgnoreIDNWhitelist);
    const QStringList labels = shown.split(u'.');
    const bool allDecoded = std::none_of(labels.begin(), labels.end(), [](const QString& label) {
        return label.startsWith(QStringLiteral("xn--"));
    });
    return allDecoded && QUrl::toAce(shown) == ascii.toLatin1();
}

// What the URL standard (WHATWG, 3.5) and inet_aton take for an IPv4 address, however it is written: the last
// label is a number.
bool endsInNumber(const QString& name) {
    static const QRegularExpression number(QStringLiteral("^([0-9]+|0x[0-9a-f]*)\\z"));
    return number.match(name.sliced(name.lastIndexOf(u'.') + 1)).hasMatch();
}

// What stands for this computer, or is looked for in a network of one's own: RFC 6761, 6762 (with appendix
// G), 8375, ICANN's .internal, and names without a dot.
bool isLocal(const QString& name) {
    static const QStringList suffixes{QStringLiteral(".localhost"), QStringLiteral(".localdomain"),
                                      QStringLiteral(".local"),     QStringLiteral(".internal"),
                                      QStringLiteral(".intranet"),  QStringLiteral(".private"),
                                      QStringLiteral(".corp"),      QStringLiteral(".home"),
                                      QStringLiteral(".lan"),       QStringLiteral(".home.arpa")};
    return !name.contains(u'.') || std::any_of(suffixes.begin(), suffixes.end(), [&](const QString& suffix) {
        return (u'.' + name).endsWith(suffix);
    });
}

} // namespace

tl::expected<Host, Refusal> readHost(const QString& text, const AddressRules& addresses) {
    if (text.isEmpty()) {
        return refuse("host_missing");
    }
    if (text.startsWith(u'[')) {
        const std::optional<Address> v6 = text.endsWith(u']') && text.contains(u':')
                                              ? Address::parse(text.sliced(1, text.size() - 2))
                                              : std::nullopt;
        return v6 ? hostOf(*v6, addresses) : refuse("host_invalid");
    }
    if (hasLookAlikes(text)) {
        return refuse("host_not_ascii");
    }
    if (const std::optional<Address> v4 = Address::parse(text); v4 && v4->isV4()) {
        return hostOf(*v4, addresses);
    }
    QString name = text.toLower();
    if (name.endsWith(u'.')) {
        name.chop(1); // the root's; the resolver's search list is of no use to a callback
    }
    if (!areLabels(name)) {
        return refuse("host_invalid");
    }
    if (!isAscii(name)) {
        name = QString::fromLatin1(QUrl::toAce(name));
    }
    if (!isHostName(name)) {
        return refuse("host_invalid");
    }
    if (endsInNumber(name)) {
        return refuse("address_spelling");
    }
    if (isLocal(name)) {
        return refuse("local_name");
    }
    return Host{name, std::nullopt};
}

} // namespace callback_url
