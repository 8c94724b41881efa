#pragma once

#include <QString>

#include <array>
#include <optional>

namespace service::limits {

// A network in CIDR form, or one address. IPv4 and its form inside IPv6 (::ffff:a.b.c.d) are the same.
class Network {
  public:
    // "10.0.0.0/8", "2001:db8::/32", "127.0.0.1"
    static std::optional<Network> parse(const QString& text);
    // False for what is no address.
    bool contains(const QString& address) const;

  private:
    using Bytes = std::array<unsigned char, 16>;
    static std::optional<Bytes> bytesOf(const QString& address);
    Network(const Bytes& bytes, int prefix)
        : m_bytes(bytes)
        , m_prefix(prefix) {}

    Bytes m_bytes;
    int m_prefix; // of the 128 bits
};

// How an address is written once and for all ("::ffff:203.0.113.9" is "203.0.113.9"); nothing where it is
// none.
std::optional<QString> normalAddress(const QString& address);

// The network by which callers are counted: an IPv4 address itself, the /64 of an IPv6 one.
QString networkOf(const QString& address);

} // namespace service::limits
