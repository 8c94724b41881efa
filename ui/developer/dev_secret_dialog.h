#pragma once

#include "flows/dev_secret.h"
#include "ui/developer/developer_presenter.h"
#include "ui/widgets/concealing.h"
#include "ui/widgets/dialog_frame.h"

namespace secrets {
class SecretClipboard;
}

namespace ui::widgets {
class Banner;
class StepUpField;
} // namespace ui::widgets

namespace ui::developer {

class SecretView;

// The DevSecret, shown and copied once identity is proven, or reset first. Hidden again, it asks anew.
class DevSecretDialog : public widgets::DialogFrame, public widgets::Concealing {
    Q_OBJECT
  public:
    enum class Kind { Show, Reset };

    // All of these outlive it. The clipboard's countdown goes on once the dialog has closed.
    DevSecretDialog(DeveloperPresenter* presenter, accounts::DevSecretStore& store,
                    secrets::SecretClipboard* clipboard, Kind kind, QWidget* parent = nullptr);

    const flows::DevSecret& flow() const { return m_flow; }
    SecretView* view() const { return m_view; }
    void conceal() override;

  Q_SIGNALS:
    void forgottenPassword();

  protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    bool isResetting() const { return m_kind == Kind::Reset && !m_flow.wasReset(); }
    bool isOffline() const;
    void confirm();
    void refresh();
    void showSecret();
    void showErrorOfStep();
    void retranslate();
    QString question() const;
    QString consequence() const;
    QString keptText() const;

    DeveloperPresenter* m_presenter;
    accounts::DevSecretStore& m_store;
    secrets::SecretClipboard* m_clipboard;
    Kind m_kind;
    flows::DevSecret m_flow;
    std::optional<core::Error> m_shownError; // an error is announced once
    bool m_wasShown = false;
    bool m_goneMeanwhile = false; // while the secret was on its way
    widgets::Banner* m_warning;   // what a reset breaks, then what it wants done
    QLabel* m_text;
    QLabel* m_keychain; // before the first write
    widgets::StepUpField* m_identity;
    SecretView* m_view;
    QLabel* m_kept; // where it is kept
    widgets::Banner* m_notKept;
    QWidget* m_choice; // what can be done about it
    QPushButton* m_keepAgain;
    QPushButton* m_thisSession;
};

} // namespace ui::developer
