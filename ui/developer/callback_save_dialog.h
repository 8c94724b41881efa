#pragma once

#include "flows/callback_save.h"
#include "ui/widgets/proven_dialog.h"

class QLabel;

namespace ui::widgets {
class Banner;
class FixedText;
} // namespace ui::widgets

namespace ui::developer {

// The last question before a validated URL is in force; where one is already, with the advice to check
// compatibility first.
class CallbackSaveDialog : public widgets::ProvenDialog {
    Q_OBJECT
  public:
    CallbackSaveDialog(accounts::AccountSession* session, const api::SaveCallback& what,
                       const std::optional<api::Callback>& inForce, QWidget* parent = nullptr);

    const flows::CallbackSave& flow() const { return m_flow; }

  private:
    void send(const api::StepUp& proof) override;
    bool conclude() override { return m_flow.isDone(); }
    void follow() override;
    void retranslate() override;

    flows::CallbackSave m_flow;
    QLabel* m_text;
    widgets::FixedText* m_url;
    QLabel* m_instead;
    widgets::FixedText* m_inForce;
    widgets::Banner* m_advice;
};

} // namespace ui::developer
