#pragma once

#include "ui/widgets/dialog_frame.h"

class QLabel;

namespace ui::shell {

// "Forget this account": says what goes and what stays before it happens.
class ForgetDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    // account: "Alice Martin — alice@example.com"
    explicit ForgetDialog(const QString& account, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    QLabel* m_words;
};

} // namespace ui::shell
