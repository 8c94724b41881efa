#pragma once

#include "ui/account/contact_step.h"

class QLineEdit;
class QPushButton;

namespace ui::widgets {
class FormField;
}

namespace ui::account {

class PhoneEntry;

// The new address, or the new number.
class ContactTargetStep : public ContactStep {
    Q_OBJECT
  public:
    ContactTargetStep(ContactChangePresenter* presenter, QWidget* parent);

    QString title() const override;
    QString confirmText() const override;
    void enter() override;
    void refresh() override;
    void confirm() override;
    bool takeError(const core::Error& error) override;
    void dropError() override;

  private:
    QLineEdit* m_email = nullptr;
    PhoneEntry* m_phone = nullptr;
    widgets::FormField* m_field;
    QPushButton* m_keep; // back to the code that was sent
};

} // namespace ui::account
