#include "service/limits/network.h"

#include <QStringList>

#include <algorithm>
#include <arpa/inet.h>
#include <cstring>

namespace service::limits {

namespace {

constexpr std::array<unsigned char, 12> mappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

bool isIpv4(const std::array<unsigned char, 16>& bytes) {
    return std::equal(mappedPrefix.begin(), mappedPrefix.end(), bytes.begin());
}

QString written(const std::array<unsigned char, 16>& bytes) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (isIpv4(bytes)) {
        inet_ntop(AF_INET, bytes.data() + mappedPrefix.size(), text.data(), text.size());
    } else {
        inet_ntop(AF_INET6, bytes.data(), text.data(), text.size());
    }
    return QString::fromLatin1(text.data());
}

std::optional<std::array<unsigned char, 16>> parsed(const QString& address) {
    const QByteArray text = address.toLatin1();
    std::array<unsigned char, 16> bytes{};
    if (inet_pton(AF_INET, text.constData(), bytes.data() + mappedPrefix.size()) == 1) {
        std::copy(mappedPrefix.begin(), mappedPrefix.end(), bytes.begin());
        return bytes;
    }
    if (inet_pton(AF_INET6, text.constData(), bytes.data()) == 1) {
        return bytes;
    }
    return std::nullopt;
}

} // namespace

std::optional<Network::Bytes> Network::bytesOf(const QString& address) {
    return parsed(address);
}

std::optional<Network> Network::parse(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('/'));
    const std::optional<Bytes> bytes = bytesOf(parts.first());
    if (!bytes || parts.size() > 2) {
        return std::nullopt;
    }
    constexpr int allBits = 128;
    const int before = isIpv4(*bytes) && !parts.first().contains(QLatin1Char(':')) ? 96 : 0;
    int prefix = allBits;
    if (parts.size() == 2) {
        bool isNumber = false;
        prefix = before + parts[1].toInt(&isNumber);
        if (!isNumber || prefix < before || prefix > allBits) {
            return std::nullopt;
        }
    }
    return Network(*bytes, prefix);
}

bool Network::contains(const QString& address) const {
    const std::optional<Bytes> bytes = bytesOf(address);
    if (!bytes) {
        return false;
    }
    const std::size_t whole = static_cast<std::size_t>(m_prefix) / 8;
    const int rest = m_prefix % 8;
    if (!std::equal(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(whole), bytes->begin())) {
        return false;
    }
    const int mask = rest == 0 ? 0 : (0xff << (8 - rest)) & 0xff;
    return mask == 0 || (m_bytes[whole] & mask) == ((*bytes)[whole] & mask);
}

std::optional<QString> normalAddress(const QString& address) {
    const auto bytes = parsed(address);
    return bytes ? std::optional(written(*bytes)) : std::nullopt;
}

QString networkOf(const QString& address) {
    auto bytes = parsed(address);
    if (!bytes) {
        return address;
    }
    if (isIpv4(*bytes)) {
        return written(*bytes);
    }
    std::fill(bytes->begin() + 8, bytes->end(), static_cast<unsigned char>(0));
    return written(*bytes) + QStringLiteral("/64");
}

} // namespace service::limits
