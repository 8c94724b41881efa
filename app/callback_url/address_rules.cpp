#include "callback_url/address_rules.h"

#include <algorithm>

namespace callback_url {

namespace {

constexpr int bitsOfV4 = 32;
constexpr int bitsOfV6 = 128;

struct Special {
    Address network;
    int prefix;
    Range range;
};

Special special(const char* network, int prefix, Range range) {
    const std::optional<Address> address = Address::parse(QString::fromLatin1(network));
    Q_ASSERT(address);
    return {address.value_or(Address()), prefix, range};
}

// What stands first, holds.
const QList<Special>& specials() {
    static const QList<Special> table{
        special("0.0.0.0", 8, Range::Unspecified),
        special("10.0.0.0", 8, Range::Private),
        special("100.64.0.0", 10, Range::SharedCgn),
        special("127.0.0.0", 8, Range::Loopback),
        special("169.254.0.0", 16, Range::LinkLocal),
        special("172.16.0.0", 12, Range::Private),
        special("192.0.0.0", 24, Range::Reserved), // IETF protocol assignments
        special("192.0.2.0", 24, Range::Documentation),
        special("192.31.196.0", 24, Range::Reserved), // AS112: whoever is near answers there
        special("192.52.193.0", 24, Range::Reserved), // AMT relays
        special("192.88.99.0", 24, Range::SixToFour),
        special("192.168.0.0", 16, Range::Private),
        special("192.175.48.0", 24, Range::Reserved), // AS112
        special("198.18.0.0", 15, Range::Benchmarking),
        special("198.51.100.0", 24, Range::Documentation),
        special("203.0.113.0", 24, Range::Documentation),
        special("224.0.0.0", 4, Range::Multicast),
        special("255.255.255.255", bitsOfV4, Range::Broadcast),
        special("240.0.0.0", 4, Range::Reserved),

        special("::", bitsOfV6, Range::Unspecified),
        special("::1", bitsOfV6, Range::Loopback),
        special("::", 96, Range::Ipv4Mapped),
        special("::ffff:0:0", 96, Range::Ipv4Mapped),
        special("64:ff9b::", 96, Range::Nat64),
        special("64:ff9b:1::", 48, Range::Nat64),
        special("2001::", 32, Range::Teredo),
        special("2001:2::", 48, Range::Benchmarking),
        special("2001::", 23, Range::Reserved), // IETF protocol assignments
        special("2001:db8::", 32, Range::Documentation),
        special("2002::", 16, Range::SixToFour),
        special("2620:4f:8000::", 48, Range::Reserved), // AS112
        special("3fff::", 20, Range::Documentation),
        special("fc00::", 7, Range::UniqueLocal),
        special("fe80::", 10, Range::LinkLocal),
        special("fec0::", 10, Range::SiteLocal),
        special("ff00::", 8, Range::Multicast),
    };
    return table;
}

// Nothing else of IPv6 is given out as global unicast.
bool isGlobalUnicast(const Address& address) {
    return address.isWithin(Address::fromV6({0x20}), 3);
}

} // namespace

QString rangeName(Range range) {
    switch (range) {
    case Range::Unspecified:
        return QStringLiteral("unspecified");
    case Range::Loopback:
        return QStringLiteral("loopback");
    case Range::Private:
        return QStringLiteral("private");
    case Range::LinkLocal:
        return QStringLiteral("link_local");
    case Range::SharedCgn:
        return QStringLiteral("shared_cgn");
    case Range::Multicast:
        return QStringLiteral("multicast");
    case Range::Broadcast:
        return QStringLiteral("broadcast");
    case Range::Documentation:
        return QStringLiteral("documentation");
    case Range::Benchmarking:
        return QStringLiteral("benchmarking");
    case Range::Reserved:
        return QStringLiteral("reserved");
    case Range::UniqueLocal:
        return QStringLiteral("unique_local");
    case Range::SiteLocal:
        return QStringLiteral("site_local");
    case Range::Ipv4Mapped:
        return QStringLiteral("ipv4_mapped");
    case Range::Nat64:
        return QStringLiteral("nat64");
    case Range::SixToFour:
        return QStringLiteral("six_to_four");
    case Range::Teredo:
        return QStringLiteral("teredo");
    }
    Q_UNREACHABLE();
}

AddressRules::AddressRules(const QStringList& allowNetworks) {
    for (const QString& text : allowNetworks) {
        const QStringList parts = text.split(u'/');
        const std::optional<Address> address = Address::parse(parts.first());
        if (!address || parts.size() > 2) {
            continue;
        }
        const int bits = address->isV4() ? bitsOfV4 : bitsOfV6;
        bool isNumber = true;
        const int prefix = parts.size() == 2 ? parts[1].toInt(&isNumber) : bits;
        if (isNumber && prefix >= 0 && prefix <= bits) {
            m_allowed.append({*address, prefix});
        }
    }
}

std::optional<Range> AddressRules::refusing(const Address& address) const {
    const auto holds = [&](const Network& network) {
        return address.isWithin(network.address, network.prefix);
    };
    if (std::any_of(m_allowed.begin(), m_allowed.end(), holds)) {
        return std::nullopt;
    }
    for (const Special& entry : specials()) {
        if (address.isWithin(entry.network, entry.prefix)) {
            return entry.range;
        }
    }
    return address.isV4() || isGlobalUnicast(address) ? std::nullopt : std::optional(Range::Reserved);
}

} // namespace callback_url
