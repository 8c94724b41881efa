#pragma once

#include "ui/account/contact_step.h"

class QLabel;

namespace ui::widgets {
class StepUpField;
}

namespace ui::account {

// Before anything is sent: where the first code will go; or, with no verified number to send it to, the
// password.
class ContactBeginStep : public ContactStep {
    Q_OBJECT
  public:
    ContactBeginStep(ContactChangePresenter* presenter, QWidget* parent);

    QString title() const override;
    QString confirmText() const override;
    void enter() override;
    void refresh() override;
    void confirm() override;
    bool takeError(const core::Error& error) override;
    void dropError() override;

  Q_SIGNALS:
    void forgottenPassword();

  private:
    QLabel* m_text;
    widgets::StepUpField* m_identity;
};

} // namespace ui::account
