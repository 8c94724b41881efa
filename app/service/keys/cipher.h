#pragma once

#include "core/secret_bytes.h"

#include <QByteArray>

// AES-256-GCM and HKDF-SHA256 of OpenSSL, as the master keys need them. Keys are 32 bytes.
namespace service::keys {

inline constexpr qsizetype keySize = 32;
inline constexpr qsizetype nonceSize = 12;
inline constexpr qsizetype tagSize = 16;

// HKDF-SHA256 (RFC 5869).
core::SecretBytes derive(const core::SecretBytes& key, QByteArrayView salt, QByteArrayView info);
// Nonce, ciphertext, tag.
QByteArray encrypt(const core::SecretBytes& key, QByteArrayView associated, QByteArrayView plaintext);
// Throws std::runtime_error where anything was changed.
core::SecretBytes decrypt(const core::SecretBytes& key, QByteArrayView associated, QByteArrayView sealed);

} // namespace service::keys
