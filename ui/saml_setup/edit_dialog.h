#pragma once

#include "flows/sso_edit.h"
#include "ui/widgets/dialog_frame.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace ui::widgets {
class FormField;
class StepStack;
class StepUpField;
} // namespace ui::widgets

namespace ui::saml_setup {

class ComparisonView;
class DescriptionStep;
class WarningList;

// An SSO service, edited: its name, and its provider where that is described anew; then what changes, side by
// side, before it is saved.
class EditDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    EditDialog(accounts::AccountSession* session, const api::SsoService& service, QWidget* parent = nullptr);

    const flows::SsoEdit& flow() const { return m_flow; }

  Q_SIGNALS:
    void changed(const api::SsoService& service);
    void forgottenPassword();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    enum class Step { Edit, Review };

    QWidget* makeEdit();
    QWidget* makeReview();
    QString name() const;
    bool changesProvider() const;
    void confirm();
    void leaveEdit();
    void save();
    void goTo(Step step);
    void refresh();
    void showFailure(const core::Error& error);
    bool takesFailure(const core::Error& error);
    void compare();
    void retranslate();

    flows::SsoEdit m_flow;
    Step m_step = Step::Edit;
    bool m_next = false; // what is under way leads to the next step
    std::optional<core::Error> m_shown;
    QLineEdit* m_name;
    widgets::FormField* m_nameField;
    QCheckBox* m_anew;
    DescriptionStep* m_description;
    QWidget* m_edit;
    WarningList* m_warnings;
    ComparisonView* m_comparison;
    widgets::StepUpField* m_identity;
    QWidget* m_review;
    widgets::StepStack* m_pages;
    QPushButton* m_back;
};

} // namespace ui::saml_setup
