#include "callback_url/address.h"

#include <QStringList>

#include <algorithm>

namespace callback_url {

namespace {

constexpr qsizetype groupsOfV6 = 8;
using Groups = QList<quint16>;

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

bool isHexDigit(QChar c) {
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

std::optional<quint32> v4From(const QString& text) {
    const QStringList parts = text.split(u'.');
    if (parts.size() != 4) {
        return std::nullopt;
    }
    quint32 address = 0;
    for (const QString& part : parts) {
        const bool isNumber =
            !part.isEmpty() && part.size() <= 3 && std::all_of(part.begin(), part.end(), isDigit);
        const bool isOctal = part.size() > 1 && part.startsWith(u'0');
        if (!isNumber || isOctal || part.toUInt() > 255) {
            return std::nullopt;
        }
        address = address << 8 | part.toUInt();
    }
    return address;
}

// "2001:db8:0", the last of it possibly an IPv4 address, which is two groups.
std::optional<Groups> groupsFrom(const QString& text, bool mayEndInV4) {
    Groups groups;
    if (text.isEmpty()) {
        return groups;
    }
    const QStringList parts = text.split(u':');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString& part = parts[i];
        if (mayEndInV4 && i == parts.size() - 1 && part.contains(u'.')) {
            const std::optional<quint32> v4 = v4From(part);
            if (!v4) {
                return std::nullopt;
            }
            groups << static_cast<quint16>(*v4 >> 16) << static_cast<quint16>(*v4 & 0xffff);
        } else if (!part.isEmpty() && part.size() <= 4 && std::all_of(part.begin(), part.end(), isHexDigit)) {
            groups << part.toUShort(nullptr, 16);
        } else {
            return std::nullopt;
        }
    }
    return groups;
}

std::optional<Groups> v6From(const QString& text) {
    const qsizetype gap = text.indexOf(u"::");
    if (gap < 0) {
        const std::optional<Groups> groups = groupsFrom(text, true);
        return groups && groups->size() == groupsOfV6 ? groups : std::nullopt;
    }
    const std::optional<Groups> before = groupsFrom(text.first(gap), false);
    const std::optional<Groups> after = groupsFrom(text.sliced(gap + 2), true);
    if (!before || !after || before->size() + after->size() >= groupsOfV6) {
        return std::nullopt;
    }
    return *before + Groups(groupsOfV6 - before->size() - after->size(), 0) + *after;
}

// The longest run of two zeros or more, the first of those that are as long (RFC 5952, 4.2).
std::pair<qsizetype, qsizetype> longestGap(const Groups& groups) {
    std::pair<qsizetype, qsizetype> longest{-1, 1};
    for (qsizetype begin = 0; begin < groups.size(); ++begin) {
        qsizetype end = begin;
        while (end < groups.size() && groups[end] == 0) {
            ++end;
        }
        if (end - begin > longest.second) {
            longest = {begin, end - begin};
        }
    }
    return longest;
}

QString written(const Groups& groups) {
    QStringList texts;
    for (const quint16 group : groups) {
        texts << QString::number(group, 16);
    }
    const auto [begin, length] = longestGap(groups);
    if (begin < 0) {
        return texts.join(u':');
    }
    return texts.first(begin).join(u':') + QStringLiteral("::") + texts.sliced(begin + length).join(u':');
}

} // namespace

std::optional<Address> Address::parse(const QString& text) {
    if (const std::optional<quint32> v4 = v4From(text)) {
        return fromV4(*v4);
    }
    const std::optional<Groups> groups = v6From(text);
    if (!groups) {
        return std::nullopt;
    }
    std::array<quint8, 16> bytes{};
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        const quint16 group = groups->at(static_cast<qsizetype>(i / 2));
        bytes[i] = static_cast<quint8>(group >> 8);
        bytes[i + 1] = static_cast<quint8>(group & 0xff);
    }
    return fromV6(bytes);
}

Address Address::fromV4(quint32 hostOrder) {
    Address address;
    for (std::size_t i = 0; i < 4; ++i) {
        address.m_bytes[i] = static_cast<quint8>(hostOrder >> (24 - 8 * i) & 0xff);
    }
    return address;
}

Address Address::fromV6(const std::array<quint8, 16>& bytes) {
    Address address;
    address.m_isV4 = false;
    address.m_bytes = bytes;
    return address;
}

QString Address::toString() const {
    const auto dotted = [this](std::size_t from) {
        return QStringLiteral("%1.%2.%3.%4")
            .arg(m_bytes[from])
            .arg(m_bytes[from + 1])
            .arg(m_bytes[from + 2])
            .arg(m_bytes[from + 3]);
    };
    if (m_isV4) {
        return dotted(0);
    }
    constexpr std::array<quint8, 16> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (isWithin(fromV6(mapped), 96)) {
        return QStringLiteral("::ffff:") + dotted(12); // RFC 5952, 5
    }
    Groups groups;
    for (std::size_t i = 0; i < m_bytes.size(); i += 2) {
        groups << static_cast<quint16>(m_bytes[i] << 8 | m_bytes[i + 1]);
    }
    return written(groups);
}

bool Address::isWithin(const Address& network, int prefix) const {
    if (m_isV4 != network.m_isV4) {
        return false;
    }
    const auto whole = static_cast<std::size_t>(prefix) / 8;
    const int rest = prefix % 8;
    if (!std::equal(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(whole),
                    network.m_bytes.begin())) {
        return false;
    }
    return rest == 0 || (m_bytes[whole] ^ network.m_bytes[whole]) >> (8 - rest) == 0;
}

} // namespace callback_url
