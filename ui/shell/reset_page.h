#pragma once

#include "ui/shell/email_code_page.h"

namespace ui::widgets {
class SecondFactorField;
}

namespace ui::shell {

class LostFactor;

// Forgotten password: e-mail; then its code and a new password and, where the service asks for it, the second
// factor.
class ResetPage : public EmailCodePage {
    Q_OBJECT
  public:
    explicit ResetPage(EntryPresenter* presenter, QWidget* parent = nullptr);

  protected:
    flows::Flow* flow() const override { return presenter()->passwordReset(); }
    bool isOnDetails() const override;
    void sendCode(const QString& email) override;
    void resendCode() override { presenter()->passwordReset()->resend(); }
    void correctEmail() override { presenter()->passwordReset()->changeEmail(); }
    void complete() override;
    bool takeError(const core::Error& error) override;
    void clearErrors() override;
    void redraw() override;
    void retranslate() override;

  private:
    bool asksSecondFactor() const;

    widgets::SecondFactorField* m_second;
    LostFactor* m_lost;
};

} // namespace ui::shell
