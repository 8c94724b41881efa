#include "core/secret_bytes.h"

#include <sodium.h>

#include <cstring>
#include <new>
#include <utility>

namespace core {

namespace {
char* allocate(qsizetype size) {
    static const int ready = sodium_init();
    void* memory = ready < 0 ? nullptr : sodium_malloc(static_cast<std::size_t>(size));
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    return static_cast<char*>(memory);
}
} // namespace

SecretBytes::SecretBytes(qsizetype size)
    : m_size(size) {
    if (size > 0) {
        m_data = allocate(size);
        sodium_memzero(m_data, static_cast<std::size_t>(size));
    }
}

SecretBytes::SecretBytes(QByteArrayView bytes)
    : SecretBytes(bytes.size()) {
    if (m_size > 0) {
        std::memcpy(m_data, bytes.data(), static_cast<std::size_t>(m_size));
    }
}

SecretBytes SecretBytes::fromUtf8(const QString& text) {
    QByteArray utf8 = text.toUtf8();
    SecretBytes secret{QByteArrayView(utf8)};
    sodium_memzero(utf8.data(), static_cast<std::size_t>(utf8.size()));
    return secret;
}

SecretBytes::SecretBytes(const SecretBytes& other)
    : SecretBytes(other.view()) {}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0)) {}

SecretBytes& SecretBytes::operator=(SecretBytes other) noexcept {
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

SecretBytes::~SecretBytes() {
    if (m_data != nullptr) {
        sodium_free(m_data); // wipes before it frees
    }
}

bool operator==(const SecretBytes& a, const SecretBytes& b) {
    return a.m_size == b.m_size &&
           (a.m_size == 0 || sodium_memcmp(a.m_data, b.m_data, static_cast<std::size_t>(a.m_size)) == 0);
}

} // namespace core
