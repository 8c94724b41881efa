#pragma once

#include <QString>

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

} // namespace callback_url
