#pragma once

#include "flows/callback_removal.h"
#include "ui/widgets/proven_dialog.h"

class QLabel;

namespace ui::widgets {
class FixedText;
} // namespace ui::widgets

namespace ui::developer {

// The question before the callback URL is removed.
class CallbackRemovalDialog : public widgets::ProvenDialog {
    Q_OBJECT
  public:
    CallbackRemovalDialog(accounts::AccountSession* session, const QString& url, QWidget* parent = nullptr);

  private:
    void send(const api::StepUp& proof) override;
    bool conclude() override { return m_flow.isDone(); }
    void retranslate() override;

    flows::CallbackRemoval m_flow;
    QLabel* m_text;
    widgets::FixedText* m_url;
};

} // namespace ui::developer
