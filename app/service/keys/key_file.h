#pragma once

#include "core/secret_bytes.h"

#include <QList>
#include <QString>

namespace service::keys {

struct NamedKey {
    QString id;
    core::SecretBytes key;
};

// The file of the master keys: "ID BASE64" a line, oldest first. Every function throws std::runtime_error
// with one line that says what to do.
QList<NamedKey> readKeyFile(const QString& file);
// Makes it with a first key. Where another process makes it at the same time, one of the two wins and both
// read its key.
void createKeyFile(const QString& file);
// Writes it anew with one more key, at once or not at all; owner and mode stay.
void addToKeyFile(const QString& file);

} // namespace service::keys
