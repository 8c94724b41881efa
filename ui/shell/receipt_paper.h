#pragma once

#include "accounts/deletion_table.h"

#include <memory>

class QTextDocument;

namespace ui::shell {

// The receipt of a deletion as it is kept: what, how many, when, and its number.
class ReceiptPaper {
  public:
    explicit ReceiptPaper(accounts::KeptReceipt kept);

    QString text() const;
    QString html() const;
    std::unique_ptr<QTextDocument> document() const; // for a printer
    // As HTML where the file's name ends so, else as text; storage_failed{reason}. Nobody else of this
    // computer can read the file.
    core::Result<void> saveTo(const QString& file) const;

  private:
    QStringList facts() const;

    accounts::KeptReceipt m_kept;
};

} // namespace ui::shell
