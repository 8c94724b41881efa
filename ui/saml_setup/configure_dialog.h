#pragma once

#include "flows/sso_setup.h"
#include "ui/widgets/dialog_frame.h"

class QLabel;
class QLineEdit;

namespace ui::widgets {
class Banner;
class FormField;
class StepStack;
class StepTrail;
class StepUpField;
} // namespace ui::widgets

namespace ui::saml_setup {

class AddressesStep;
class DescriptionStep;
class ProviderView;

// An SSO service, configured in four steps: its name, what is entered at the provider, the provider's
// metadata, and what was understood of them. Closed before the last one, nothing is saved.
class ConfigureDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    explicit ConfigureDialog(accounts::AccountSession* session, QWidget* parent = nullptr);

    const flows::SsoSetup& flow() const { return m_flow; }

  Q_SIGNALS:
    void created(const api::SsoService& service); // the dialog goes on: a test is offered
    void forgottenPassword();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    enum class Step { Name, Addresses, Description, Review, Done };

    QWidget* makeNaming();
    QWidget* makeReview();
    QWidget* makeDone();
    QWidget* pageOf(Step step) const;
    void confirm();
    void goBack();
    void goTo(Step step);
    void refresh();
    void advance();
    void showFailure(const core::Error& error);
    bool takesFailure(const core::Error& error);
    void test();
    void retranslate();
    void showProvider();
    void retranslateButtons();

    flows::SsoSetup m_flow;
    Step m_step = Step::Name;
    bool m_next = false;                // what is under way leads to the next step
    bool m_renewed = false;             // the reservation was over, another one is on its way
    std::optional<core::Error> m_shown; // an error is announced once
    widgets::StepTrail* m_trail;
    widgets::StepStack* m_pages;
    QLineEdit* m_name;
    widgets::FormField* m_nameField;
    QWidget* m_naming;
    AddressesStep* m_addresses;
    DescriptionStep* m_description;
    QLabel* m_understood;
    ProviderView* m_provider;
    widgets::StepUpField* m_identity;
    QWidget* m_review;
    widgets::Banner* m_configured;
    QLabel* m_advice;
    QWidget* m_done;
    QPushButton* m_back;
};

} // namespace ui::saml_setup
