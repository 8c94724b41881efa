#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace callback_url {

// An IPv4 or IPv6 address. IPv4 is kept apart from its many forms inside of IPv6, which are ranges of their
// own here.
class Address {
  public:
    // As the standards write it: four decimal numbers without leading zeros, or RFC 4291, 2.2. Neither
    // brackets nor a zone.
    static std::optional<Address> parse(const QString& text);
    static Address fromV4(quint32 hostOrder);
    static Address fromV6(const std::array<quint8, 16>& bytes);

    bool isV4() const { return m_isV4; }
    // RFC 5952 for IPv6.
    QString toString() const;
    // Of the first bits; IPv4 has 32, IPv6 128.
    bool isWithin(const Address& network, int prefix) const;

    friend bool operator==(const Address&, const Address&) = default;

  private:
    bool m_isV4 = true;
    std::array<quint8, 16> m_bytes{}; // the first four of them for IPv4
};

// Why an address is not one that a callback may go to (IANA's special-purpose registries, RFC 6890 and its
// successors; security.md, Service 5).
enum class Range {
    Unspecified,
    Loopback,
    Private,   // RFC 1918
    LinkLocal, // the metadata services of clouds among them
    SharedCgn, // 100.64.0.0/10, RFC 6598
    Multicast,
    Broadcast,
    Documentation,
    Benchmarking,
    Reserved,    // everything else that is not globally reachable
    UniqueLocal, // fc00::/7
    SiteLocal,   // fec0::/10
    Ipv4Mapped,  // ::ffff:0:0/96 and ::/96
    Nat64,       // 64:ff9b::/96, 64:ff9b:1::/48
    SixToFour,   // 2002::/16
    Teredo,      // 2001::/32
};
// "link_local": as CallbackCheck's params have it.
QString rangeName(Range range);

// Which addresses are refused. An operator may open networks (CIDR).
class AddressRules {
  public:
    // What is no network is left out; whoever reads the configuration checks it.
    explicit AddressRules(const QStringList& allowNetworks = {});

    // Nothing where the address may be connected to.
    std::optional<Range> refusing(const Address& address) const;

  private:
    struct Network {
        Address address;
        int prefix;
    };
    QList<Network> m_allowed;
};

} // namespace callback_url
