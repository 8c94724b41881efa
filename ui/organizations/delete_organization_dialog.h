#pragma once

#include "ui/organizations/organization_flows.h"
#include "ui/widgets/dialog_frame.h"

class QLabel;
class QLineEdit;

namespace ui::widgets {
class FormField;
class StepUpField;
} // namespace ui::widgets

namespace ui::organizations {

// The last word before an organization is deleted: what it means for its members, its name typed, identity
// proved. accepted() once it is gone.
class DeleteOrganizationDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    DeleteOrganizationDialog(accounts::AccountSession* session, api::Organization organization,
                             QWidget* parent = nullptr);

  Q_SIGNALS:
    void forgottenPassword();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void confirm();
    void refresh();
    void retranslate();
    QString consequences() const;

    OrganizationRemoval m_flow;
    api::Organization m_organization;
    std::optional<core::Error> m_shown;
    QLabel* m_text;
    QLineEdit* m_name;
    widgets::FormField* m_nameField;
    widgets::StepUpField* m_identity;
};

} // namespace ui::organizations
