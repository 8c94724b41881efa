#pragma once

#include <QByteArrayView>

#include <optional>

namespace otp {

// Reads a message in the wire format of Protocol Buffers, field after field
// (https://protobuf.dev/programming-guides/encoding/). The one message that we meet has twelve fields: that
// is no reason for a code generator and its library.
class WireReader {
  public:
    struct Field {
        quint64 number = 0; // which field, as the .proto file numbers them
        quint64 value = 0;  // of a varint; 0 for other kinds
        QByteArrayView
            bytes; // of a length-delimited one (text, bytes, a message within); empty for other kinds
    };

    explicit WireReader(QByteArrayView message)
        : m_rest(message) {}

    // Goes to the next field; false at the end, or where the message is damaged.
    bool next();
    const Field& field() const { return m_field; }
    bool isDamaged() const { return m_damaged; }

  private:
    std::optional<quint64> varint();
    std::optional<QByteArrayView> take(quint64 size);
    std::optional<Field> read();

    QByteArrayView m_rest;
    Field m_field;
    bool m_damaged = false;
};

} // namespace otp
