#pragma once

#include "ui/sso/service_flows.h"
#include "ui/widgets/deletion_dialog.h"

class QLabel;
class QListView;

namespace ui::sso {

// The last word before an SSO service is deleted: the organizations and members who lose this way in, who has
// no other, its name typed, identity proved. accepted() once it is gone.
class DeleteServiceDialog : public widgets::DeletionDialog {
    Q_OBJECT
  public:
    DeleteServiceDialog(accounts::AccountSession* session, api::SsoService service,
                        QWidget* parent = nullptr);

  private:
    void send(const api::StepUp& proof) override;
    bool conclude() override { return m_flow.isDone(); }
    void follow() override;
    void retranslate() override;
    void tellConsequences();

    ServiceRemoval m_flow;
    api::SsoService m_service;
    bool m_told = false; // what the deletion means
    QLabel* m_text;
    QListView* m_organizations;
    QLabel* m_onlyThisWay;
    QListView* m_people;
};

} // namespace ui::sso
