#pragma once

#include "ui/shell/entry_page.h"

class QLineEdit;

namespace ui::widgets {
class FormField;
class PasswordField;
} // namespace ui::widgets

namespace ui::shell {

class SignInPage : public EntryPage {
    Q_OBJECT
  public:
    explicit SignInPage(EntryPresenter* presenter, QWidget* parent = nullptr);
    void enter() override;

  protected:
    void retranslate() override;

  private:
    void redraw();
    void signIn();

    QLineEdit* m_email;
    widgets::FormField* m_emailField;
    widgets::PasswordField* m_password;
    QPushButton* m_forgotten;
    QPushButton* m_create;
    std::optional<core::Error> m_shownError;
};

} // namespace ui::shell
