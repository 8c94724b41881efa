#pragma once

#include "ui/organizations/organization_flows.h"
#include "ui/widgets/proven_dialog.h"

class QLabel;
class QLineEdit;

namespace ui::widgets {
class FormField;
} // namespace ui::widgets

namespace ui::organizations {

// The last word before an organization is deleted: what it means for its members, its name typed, identity
// proved. accepted() once it is gone.
class DeleteOrganizationDialog : public widgets::ProvenDialog {
    Q_OBJECT
  public:
    DeleteOrganizationDialog(accounts::AccountSession* session, api::Organization organization,
                             QWidget* parent = nullptr);

  private:
    bool check() override;
    void send(const api::StepUp& proof) override;
    bool conclude() override { return m_flow.isDone(); }
    bool takeError(const core::Error& error) override;
    void retranslate() override;
    QString consequences() const;

    OrganizationRemoval m_flow;
    api::Organization m_organization;
    QLabel* m_text;
    QLineEdit* m_name;
    widgets::FormField* m_nameField;
};

} // namespace ui::organizations
