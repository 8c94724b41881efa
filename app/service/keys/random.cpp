#include "service/keys/master_keys.h"

#include <openssl/rand.h>

#include <stdexcept>

namespace service::keys {

QByteArray randomBytes(qsizetype count) {
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count)) != 1) {
        throw std::runtime_error("the system has no randomness");
    }
    return bytes;
}

QString randomId() {
    constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648, in lower case
    constexpr int bits = 128;
    const QByteArray random = randomBytes(bits / 8);
    QString id;
    quint32 pending = 0;
    int count = 0;
    for (const char byte : random) {
        pending = (pending << 8) | static_cast<unsigned char>(byte);
        count += 8;
        while (count >= 5) {
            count -= 5;
            id.append(QLatin1Char(alphabet[(pending >> count) & 31]));
        }
    }
    id.append(QLatin1Char(alphabet[(pending << (5 - count)) & 31]));
    return id;
}

} // namespace service::keys
