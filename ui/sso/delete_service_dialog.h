#pragma once

#include "ui/sso/service_flows.h"
#include "ui/widgets/dialog_frame.h"

class QLabel;
class QLineEdit;
class QListView;

namespace ui::widgets {
class FormField;
class StepUpField;
} // namespace ui::widgets

namespace ui::sso {

// The last word before an SSO service is deleted: the organizations and members who lose this way in, who has
// no other, its name typed, identity proved. accepted() once it is gone.
class DeleteServiceDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    DeleteServiceDialog(accounts::AccountSession* session, api::SsoService service,
                        QWidget* parent = nullptr);

  Q_SIGNALS:
    void forgottenPassword();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void confirm();
    void refresh();
    void retranslate();
    void tellConsequences();

    ServiceRemoval m_flow;
    api::SsoService m_service;
    std::optional<core::Error> m_shown;
    bool m_told = false; // what the deletion means
    QLabel* m_text;
    QListView* m_organizations;
    QLabel* m_onlyThisWay;
    QListView* m_people;
    QLineEdit* m_name;
    widgets::FormField* m_nameField;
    widgets::StepUpField* m_identity;
};

} // namespace ui::sso
