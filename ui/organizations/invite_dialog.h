#pragma once

#include "ui/organizations/organization_flows.h"
#include "ui/widgets/dialog_frame.h"

class QLabel;
class QLineEdit;

namespace ui::widgets {
class FormField;
}

namespace ui::organizations {

// Somebody is invited to an organization by e-mail.
class InviteDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    InviteDialog(accounts::AccountSession* session, api::Organization organization,
                 QWidget* parent = nullptr);

  Q_SIGNALS:
    void invited(const api::Member& member);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void confirm();
    void refresh();
    void retranslate();

    MemberInvitation m_flow;
    api::Organization m_organization;
    std::optional<core::Error> m_shown;
    QLabel* m_text;
    QLineEdit* m_email;
    widgets::FormField* m_field;
};

} // namespace ui::organizations
