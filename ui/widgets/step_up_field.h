#pragma once

#include "ui/widgets/password_field.h"

#include <QPushButton>

namespace ui::widgets {

// "Confirm it’s you": the password, asked for inside the dialog that needs it, and only while the session's
// step-up window is closed.
class StepUpField : public PasswordField {
    Q_OBJECT
  public:
    explicit StepUpField(QWidget* parent = nullptr);

    // Shown or not. Closed again, it forgets what was typed.
    void setNeeded(bool needed);
    bool isNeeded() const { return m_needed; }

  Q_SIGNALS:
    void forgottenPassword();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    bool m_needed = true;
    QPushButton* m_forgotten;
};

} // namespace ui::widgets
