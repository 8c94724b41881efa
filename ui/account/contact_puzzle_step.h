#pragma once

#include "ui/account/contact_step.h"

class QLabel;
class QPushButton;

namespace ui::account {

class CaptchaPuzzle;

// The picture puzzle that a change of the phone number begins with, and the way around it.
class ContactPuzzleStep : public ContactStep {
    Q_OBJECT
  public:
    ContactPuzzleStep(ContactChangePresenter* presenter, QWidget* parent);

    QString title() const override;
    QString confirmText() const override;
    void enter() override;
    void refresh() override;
    void confirm() override;
    bool takeError(const core::Error& error) override;
    void dropError() override;

  private:
    QLabel* m_text;
    CaptchaPuzzle* m_puzzle;
    QLabel* m_error;
    QPushButton* m_another;
    QPushButton* m_byEmail;
};

} // namespace ui::account
