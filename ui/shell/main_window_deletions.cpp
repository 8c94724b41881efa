#include "ui/shell/deletion_notices.h"
#include "ui/shell/main_window.h"
#include "ui/shell/receipt_page.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

// What comes after an account has been deleted.
namespace ui::shell {

void MainWindow::followDeletions() {
    connect(m_deletions, &DeletionNotices::serverNeeded, this, [this](const QString& id) {
        if (const auto entry = m_parts.accounts.entry(id); entry && entry->local) {
            m_parts.localService.start();
        }
    });
}

void MainWindow::goOn() {
    if (!openNth(0)) {
        addAccount();
    }
}

bool MainWindow::showReceipt() {
    const QList<accounts::KeptReceipt> receipts = m_parts.deletions.receipts();
    if (receipts.isEmpty()) {
        return false;
    }
    if (m_receipt == nullptr) {
        m_receipt = new ReceiptPage(m_pages);
        m_pages->addWidget(m_receipt);
        connect(m_receipt, &ReceiptPage::done, this, &MainWindow::putAway);
    }
    if (m_receipt->receiptId() != receipts.first().receipt.id) {
        m_receipt->setReceipt(receipts.first());
    }
    const QList<accounts::AccountEntry> entries = m_parts.accounts.entries();
    m_receipt->setNext(entries.isEmpty() ? QString()
                                         : u"%1 — %2"_s.arg(entries.first().name, entries.first().email));
    m_pages->setCurrentWidget(m_receipt);
    retitle();
    return true;
}

void MainWindow::putAway(const QString& receiptId) {
    m_parts.deletions.putAway(receiptId);
    if (!showReceipt()) {
        goOn();
    }
}

} // namespace ui::shell
