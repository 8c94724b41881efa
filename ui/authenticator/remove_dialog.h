#pragma once

#include "ui/widgets/dialog_frame.h"

class QLabel;

namespace ui::authenticator {

// "Remove this entry": names it, and says what is lost with it.
class RemoveDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    // account: whose codes it fills; empty where none.
    RemoveDialog(const QString& entry, const QString& account, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    QString m_account;
    QLabel* m_words;
};

} // namespace ui::authenticator
