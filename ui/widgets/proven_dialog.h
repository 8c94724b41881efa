#pragma once

#include "flows/proven_flow.h"
#include "ui/widgets/dialog_frame.h"

namespace ui::widgets {

class StepUpField;

// A dialog around one step that wants a proof of identity: the proof is asked for inside it, what went wrong
// is said once and at its place, and accepted() means that it is done. Deletes itself when it is closed.
class ProvenDialog : public DialogFrame {
    Q_OBJECT

  Q_SIGNALS:
    void forgottenPassword();

  protected:
    explicit ProvenDialog(const accounts::AccountSession* session, QWidget* parent);

    // The last word of a constructor: the proof goes below the parts that are there by now, and the words
    // into them. The flow is a member of the dialog.
    void begin(flows::ProvenFlow& flow);
    StepUpField* identity() const { return m_identity; }
    void refresh();

    // False where what was typed can't be sent: then that is said at its field.
    virtual bool check() { return true; }
    virtual void send(const api::StepUp& proof) = 0;
    // Whether the flow has done it; tells what came of it.
    virtual bool conclude() = 0;
    // What else the state of the flow changes; before an error is shown.
    virtual void follow() {}
    // True where the error is shown at a field.
    virtual bool takeError(const core::Error& /*error*/) { return false; }
    virtual void retranslate() = 0;

    void changeEvent(QEvent* event) override;

  private:
    void confirm();

    flows::ProvenFlow* m_flow = nullptr;
    StepUpField* m_identity = nullptr;
    std::optional<core::Error> m_shown; // an error is announced once
};

} // namespace ui::widgets
