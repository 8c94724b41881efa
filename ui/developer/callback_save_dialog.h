#pragma once

#include "flows/callback_save.h"
#include "ui/widgets/dialog_frame.h"

class QLabel;

namespace ui::widgets {
class Banner;
class FixedText;
class StepUpField;
} // namespace ui::widgets

namespace ui::developer {

// The last question before a validated URL is in force; where one is already, with the advice to check
// compatibility first.
class CallbackSaveDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    CallbackSaveDialog(accounts::AccountSession* session, const api::SaveCallback& what,
                       const std::optional<api::Callback>& inForce, QWidget* parent = nullptr);

    const flows::CallbackSave& flow() const { return m_flow; }

  Q_SIGNALS:
    void forgottenPassword();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void confirm();
    void refresh();
    void retranslate();

    flows::CallbackSave m_flow;
    std::optional<core::Error> m_shown; // an error is announced once
    QLabel* m_text;
    widgets::FixedText* m_url;
    QLabel* m_instead;
    widgets::FixedText* m_inForce;
    widgets::Banner* m_advice;
    widgets::StepUpField* m_identity;
};

} // namespace ui::developer
