#pragma once

#include "accounts/deletion_table.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui::widgets {
class Banner;
class Card;
class CardRow;
class ErasedList;
} // namespace ui::widgets

namespace ui::shell {

// The receipt of an account that was deleted, in the place where the account was: to read, save and print. It
// stays until the person goes on.
class ReceiptPage : public QWidget {
    Q_OBJECT
  public:
    explicit ReceiptPage(QWidget* parent = nullptr);

    void setReceipt(const accounts::KeptReceipt& kept);
    QString receiptId() const { return m_kept.receipt.id; }
    // "Alice Martin — alice@example.com": the account that comes next; empty: the way in does.
    void setNext(const QString& account);
    void saveTo(const QString& file);

  Q_SIGNALS:
    void done(const QString& receiptId);

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void arrange();
    void retranslate();
    void save();
    void print();
    void tell(const QString& text, bool wrong);

    accounts::KeptReceipt m_kept;
    QString m_next;
    QLabel* m_title;
    QLabel* m_sentence;
    widgets::Banner* m_news;
    widgets::Card* m_card;
    widgets::CardRow* m_account;
    widgets::CardRow* m_server;
    widgets::CardRow* m_when;
    widgets::CardRow* m_number;
    widgets::Card* m_erased;
    widgets::ErasedList* m_list;
    QPushButton* m_print;
    QPushButton* m_save;
    QPushButton* m_goOn;
};

} // namespace ui::shell
