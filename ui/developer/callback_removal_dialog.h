#pragma once

#include "flows/callback_removal.h"
#include "ui/widgets/dialog_frame.h"

class QLabel;

namespace ui::widgets {
class FixedText;
class StepUpField;
} // namespace ui::widgets

namespace ui::developer {

// The question before the callback URL is removed.
class CallbackRemovalDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    CallbackRemovalDialog(accounts::AccountSession* session, const QString& url, QWidget* parent = nullptr);

  Q_SIGNALS:
    void forgottenPassword();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void confirm();
    void refresh();
    void retranslate();

    flows::CallbackRemoval m_flow;
    std::optional<core::Error> m_shown; // an error is announced once
    QLabel* m_text;
    widgets::FixedText* m_url;
    widgets::StepUpField* m_identity;
};

} // namespace ui::developer
