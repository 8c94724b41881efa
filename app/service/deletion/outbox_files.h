#pragma once

#include <QString>
#include <QStringList>

namespace service::deletion {

// Which files of the outbox folder are about somebody: those of these messages, and those that name one of
// these addresses or numbers, in whatever way a mail writes it.
struct OutboxFiles {
    QStringList messages; // ids
    QStringList contacts;
};

// Removes them, and what a crash left half written. Where there is no such folder there is nothing to do.
// Throws std::runtime_error where one can't be read or removed.
void removeFrom(const QString& folder, const OutboxFiles& files);

} // namespace service::deletion
