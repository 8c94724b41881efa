#pragma once

#include "core/result.h"

#include <QStringList>

#include <memory>

class QTextDocument;

namespace ui::two_factor {

// Recovery codes as they are kept: what they are for, whose, and the codes.
struct RecoveryCodesPaper {
    QString account; // "Alice Martin — alice@example.com"
    QString server;
    QStringList codes;

    QString text() const;                            // for a file
    std::unique_ptr<QTextDocument> document() const; // for a printer
    // storage_failed{reason}; nobody else of this computer can read the file.
    core::Result<void> saveTo(const QString& file) const;
};

} // namespace ui::two_factor
