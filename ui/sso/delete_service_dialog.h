#pragma once

#include "ui/sso/service_flows.h"
#include "ui/widgets/proven_dialog.h"

class QLabel;
class QLineEdit;
class QListView;

namespace ui::widgets {
class FormField;
} // namespace ui::widgets

namespace ui::sso {

// The last word before an SSO service is deleted: the organizations and members who lose this way in, who has
// no other, its name typed, identity proved. accepted() once it is gone.
class DeleteServiceDialog : public widgets::ProvenDialog {
    Q_OBJECT
  public:
    DeleteServiceDialog(accounts::AccountSession* session, api::SsoService service,
                        QWidget* parent = nullptr);

  private:
    bool check() override;
    void send(const api::StepUp& proof) override;
    bool conclude() override { return m_flow.isDone(); }
    void follow() override;
    bool takeError(const core::Error& error) override;
    void retranslate() override;
    void tellConsequences();

    ServiceRemoval m_flow;
    api::SsoService m_service;
    bool m_told = false; // what the deletion means
    QLabel* m_text;
    QListView* m_organizations;
    QLabel* m_onlyThisWay;
    QListView* m_people;
    QLineEdit* m_name;
    widgets::FormField* m_nameField;
};

} // namespace ui::sso
