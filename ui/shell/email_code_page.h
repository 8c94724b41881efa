#pragma once

#include "ui/shell/entry_page.h"
#include "ui/shell/entry_presenter.h"

#include <QMap>

class QLineEdit;

namespace ui::widgets {
class CodeEntry;
class Countdown;
class FormField;
class PasswordField;
} // namespace ui::widgets

namespace ui::shell {

// A page in two steps: the address; then the code that was sent to it, a new password, and what else is
// asked.
class EmailCodePage : public EntryPage {
    Q_OBJECT
  public:
    void enter() override;

  protected:
    EmailCodePage(EntryPresenter::Step step, EntryPresenter* presenter, QWidget* parent);

    virtual flows::Flow* flow() const = 0;
    virtual bool isOnDetails() const = 0; // the second step
    virtual void sendCode(const QString& email) = 0;
    virtual void resendCode() = 0;
    virtual void correctEmail() = 0;
    virtual void complete() = 0;
    // The page shows this error in a place of its own.
    virtual bool takeError(const core::Error&) { return false; }
    virtual void clearErrors();
    virtual void redraw();
    void retranslate() override;

    bool isShown() const { return presenter()->step() == m_step; }
    // The next question of the second step, by the name that it has in the request.
    void addQuestion(const QString& name, widgets::FormField* field);
    void addToDetails(QWidget* widget);
    // Whether the question was answered; where not, it is said there.
    bool isAnswered(const QString& name, const QString& answer);

    QString email() const;
    widgets::FormField* emailField() const { return m_emailField; }
    widgets::CodeEntry* code() const { return m_code; }
    widgets::FormField* codeField() const { return m_codeField; }
    widgets::PasswordField* password() const { return m_password; }

  private:
    void goOn();
    void goBack();
    void showErrors();

    EntryPresenter::Step m_step;
    QLineEdit* m_email;
    widgets::FormField* m_emailField;
    widgets::CodeEntry* m_code;
    widgets::FormField* m_codeField;
    widgets::Countdown* m_resend;
    widgets::PasswordField* m_password;
    QWidget* m_details;
    QMap<QString, widgets::FormField*> m_questions;
    std::optional<core::Error> m_shownError;
};

} // namespace ui::shell
