#pragma once

#include "ui/account/contact_step.h"

class QLabel;
class QPushButton;

namespace ui::widgets {
class CodeEntry;
class Countdown;
class FormField;
class IconView;
} // namespace ui::widgets

namespace ui::account {

// A code that was sent: to the present contact, to the new one, or instead of the puzzle. It says "sent" once
// that is so.
class ContactCodeStep : public ContactStep {
    Q_OBJECT
  public:
    enum class Code { OfCurrent, OfNew, InsteadOfPuzzle };

    ContactCodeStep(Code code, ContactChangePresenter* presenter, QWidget* parent);

    QString title() const override;
    QString confirmText() const override;
    void enter() override;
    void refresh() override;
    void confirm() override;
    bool takeError(const core::Error& error) override;
    void dropError() override;

  private:
    void showDelivery();
    QString sentTo() const;

    Code m_code;
    widgets::IconView* m_icon;
    QLabel* m_delivery;
    widgets::CodeEntry* m_entry;
    widgets::FormField* m_field;
    widgets::Countdown* m_countdown;
    QPushButton* m_other; // correct the address, or back to the puzzle
};

} // namespace ui::account
