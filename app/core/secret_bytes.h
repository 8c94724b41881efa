#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstddef>

namespace core {

// Bytes in locked memory that is wiped when they go (libsodium: mlock, guard pages). What Qt copied before or
// after, for a line edit or a request body, is out of its reach.
class SecretBytes {
  public:
    SecretBytes() = default;
    explicit SecretBytes(qsizetype size); // zeroed
    explicit SecretBytes(QByteArrayView bytes);
    static SecretBytes fromUtf8(const QString& text);

    SecretBytes(const SecretBytes& other);
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes other) noexcept;
    ~SecretBytes();

    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    const char* data() const { return m_data; }
    char* data() { return m_data; }
    QByteArrayView view() const { return {m_data, m_size}; }
    QString toString() const { return QString::fromUtf8(m_data, m_size); }

    // Takes the same time whatever differs.
    friend bool operator==(const SecretBytes& a, const SecretBytes& b);

  private:
    char* m_data = nullptr;
    qsizetype m_size = 0;
};

} // namespace core
