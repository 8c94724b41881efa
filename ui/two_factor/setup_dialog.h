#pragma once

#include "accounts/authenticator.h"
#include "flows/two_factor_setup.h"
#include "ui/widgets/concealing.h"
#include "ui/widgets/dialog_frame.h"

namespace secrets {
class SecretClipboard;
}

namespace ui::widgets {
class Banner;
class Cover;
class StepStack;
class StepTrail;
} // namespace ui::widgets

namespace ui::two_factor {

class AppStep;
class RecoveryCodesView;
class ScanStep;

// Two-factor authentication, set up in three steps: an app, the code that it scans, the recovery codes.
// Closed before the second one ends, nothing has changed.
class SetupDialog : public widgets::DialogFrame, public widgets::Concealing {
    Q_OBJECT
  public:
    enum class Kind { SetUp, Replace };

    // account: as it is named in dialogs. authenticator: the built-in one, where the new entry can be kept as
    // well; it outlives this.
    SetupDialog(accounts::AccountSession* session, Kind kind, const QString& account,
                accounts::Authenticator* authenticator = nullptr, QWidget* parent = nullptr);

    const flows::TwoFactorSetup* flow() const { return &m_flow; }
    void conceal() override;

  Q_SIGNALS:
    void forgottenPassword();

  public Q_SLOTS:
    void reject() override;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    enum class Step { App, Scan, Codes };

    Step step() const;
    QWidget* pageOf(Step step) const;
    void confirm();
    void refresh();
    void showStep(Step step);
    void showErrorOfStep();
    void keepEntry();
    void setCovered(bool covered);
    bool isCovered() const;
    void retranslate();

    flows::TwoFactorSetup m_flow;
    Kind m_kind;
    accounts::Authenticator* m_authenticator;
    bool m_backAtApp = false; // the enrolment goes on meanwhile
    Step m_shown = Step::Codes;
    std::optional<core::Error> m_shownError; // an error is announced once
    secrets::SecretClipboard* m_clipboard;
    widgets::StepTrail* m_trail;
    widgets::StepStack* m_pages;
    AppStep* m_app;
    ScanStep* m_scan;
    RecoveryCodesView* m_codes;
    widgets::Cover* m_cover;
    QPushButton* m_back;
    widgets::Banner* m_kept; // whether the built-in authenticator has the entry
    QPushButton* m_keepAgain;
    std::optional<core::Result<accounts::Authenticator::Added>> m_keptOutcome;
};

} // namespace ui::two_factor
