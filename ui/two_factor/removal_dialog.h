#pragma once

#include "flows/two_factor_removal.h"
#include "ui/widgets/dialog_frame.h"

namespace ui::widgets {
class SecondFactorField;
}

namespace ui::two_factor {

// Two-factor authentication, turned off with a last code.
class RemovalDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    // account: as it is named in dialogs
    RemovalDialog(accounts::AccountSession* session, const QString& account, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void confirm();
    void refresh();
    void retranslate();

    flows::TwoFactorRemoval m_flow;
    std::optional<core::Error> m_shownError; // an error is announced once
    QLabel* m_text;
    widgets::SecondFactorField* m_code;
};

} // namespace ui::two_factor
