#pragma once

#include "callback_url/address.h"

#include <QList>
#include <QStringList>

namespace callback_url {

// Why an address is not one that a callback may go to: IANA's special-purpose registries (RFC 6890 and its
// successors, as of 2025), and what of IPv6 is given to nobody.
enum class Range {
    Unspecified, // 0.0.0.0/8, ::
    Loopback,
    Private,   // RFC 1918
    LinkLocal, // the metadata services of clouds among them
    SharedCgn, // 100.64.0.0/10, RFC 6598
    Multicast,
    Broadcast,
    Documentation,
    Benchmarking,
    Reserved,    // everything else that is not for a host of one's own
    UniqueLocal, // fc00::/7
    SiteLocal,   // fec0::/10
    Ipv4Mapped,  // ::ffff:0:0/96 and ::/96
    Nat64,       // 64:ff9b::/96, 64:ff9b:1::/48
    SixToFour,   // 2002::/16, and its relays in 192.88.99.0/24
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
