#pragma once

#include "ui/organizations/organization_flows.h"
#include "ui/widgets/deletion_dialog.h"

class QLabel;

namespace ui::organizations {

// The last word before an organization is deleted: what it means for its members, its name typed, identity
// proved. accepted() once it is gone.
class DeleteOrganizationDialog : public widgets::DeletionDialog {
    Q_OBJECT
  public:
    DeleteOrganizationDialog(accounts::AccountSession* session, api::Organization organization,
                             QWidget* parent = nullptr);

  private:
    void send(const api::StepUp& proof) override;
    bool conclude() override { return m_flow.isDone(); }
    void retranslate() override;
    QString consequences() const;

    OrganizationRemoval m_flow;
    api::Organization m_organization;
    QLabel* m_text;
};

} // namespace ui::organizations
