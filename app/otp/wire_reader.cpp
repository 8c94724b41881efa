#include "otp/wire_reader.h"

namespace otp {

bool WireReader::next() {
    if (m_rest.isEmpty() || m_damaged) {
        return false;
    }
    const std::optional<Field> field = read();
    m_damaged = !field;
    m_field = field.value_or(Field());
    return !m_damaged;
}

// Seven bits a byte, the lowest first; the top bit says that more follow. Ten bytes at most.
std::optional<quint64> WireReader::varint() {
    quint64 value = 0;
    for (int index = 0; index < 10 && index < m_rest.size(); ++index) {
        const auto byte = static_cast<quint8>(m_rest[index]);
        value |= quint64{byte & 0x7FU} << (7 * index);
        if ((byte & 0x80U) == 0) {
            m_rest = m_rest.sliced(index + 1);
            return value;
        }
    }
    return std::nullopt;
}

std::optional<QByteArrayView> WireReader::take(quint64 size) {
    if (size > static_cast<quint64>(m_rest.size())) {
        return std::nullopt;
    }
    const QByteArrayView taken = m_rest.first(static_cast<qsizetype>(size));
    m_rest = m_rest.sliced(taken.size());
    return taken;
}

std::optional<WireReader::Field> WireReader::read() {
    const std::optional<quint64> tag = varint();
    if (!tag || (*tag >> 3U) == 0) {
        return std::nullopt;
    }
    Field field{*tag >> 3U, 0, {}};
    switch (*tag & 7U) {
    case 0: { // varint
        const std::optional<quint64> value = varint();
        field.value = value.value_or(0);
        return value ? std::optional(field) : std::nullopt;
    }
    case 1: // 64 bits
        return take(8) ? std::optional(field) : std::nullopt;
    case 2: { // length-delimited
        const std::optional<quint64> size = varint();
        const std::optional<QByteArrayView> bytes = size ? take(*size) : std::nullopt;
        field.bytes = bytes.value_or(QByteArrayView());
        return bytes ? std::optional(field) : std::nullopt;
    }
    case 5: // 32 bits
        return take(4) ? std::optional(field) : std::nullopt;
    default: // groups, which proto3 no longer has
        return std::nullopt;
    }
}

} // namespace otp
