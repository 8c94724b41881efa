#pragma once

#include "flows/account_export.h"
#include "ui/widgets/proven_dialog.h"

class QFileDialog;
class QLabel;
class QLineEdit;

namespace ui::widgets {
class FormField;
}

namespace ui::account {

// Takes along everything that the service holds about the account: what is in it, where to put it, how far it
// is, and the folder where it lies then. Needs no more than the session.
class ExportDialog : public widgets::ProvenDialog {
    Q_OBJECT
  public:
    explicit ExportDialog(accounts::AccountSession* session, QWidget* parent = nullptr);

  protected:
    bool check() override;
    void send(const api::StepUp& proof) override;
    bool conclude() override { return false; } // where it lies is told here
    void follow() override;
    bool takeError(const core::Error& error) override;
    void retranslate() override;

  private:
    void choosePlace();
    void tellProgress();
    void openFolder();

    flows::AccountExport m_flow;
    QLabel* m_text;
    QLineEdit* m_place;
    widgets::FormField* m_field;
    QPushButton* m_choose;
    QLabel* m_progress;
    bool m_told = false; // where it lies
};

} // namespace ui::account
