#pragma once

#include "ui/organizations/organization_flows.h"
#include "ui/widgets/dialog_frame.h"

class QComboBox;
class QLineEdit;

namespace ui::widgets {
class FormField;
}

namespace ui::organizations {

// A new organization, or what can be changed of one: everything but its time zone.
class OrganizationDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    explicit OrganizationDialog(accounts::AccountSession* session, QWidget* parent = nullptr);
    OrganizationDialog(accounts::AccountSession* session, const api::Organization& present,
                       QWidget* parent = nullptr);

  Q_SIGNALS:
    void saved(const api::Organization& organization);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void setUp(accounts::AccountSession* session);
    void confirm();
    void change(const QString& name, const QString& website);
    void refresh();
    void showFailure(const core::Error& error);
    void takeCurrent(const core::Error& error);
    void retranslate();

    OrganizationEdit m_flow;
    std::optional<api::Organization> m_present; // none: it is to be made
    std::optional<core::Error> m_shown;
    QLineEdit* m_name;
    QLineEdit* m_website;
    QComboBox* m_timeZone;
    widgets::FormField* m_nameField;
    widgets::FormField* m_websiteField;
    widgets::FormField* m_timeZoneField;
};

} // namespace ui::organizations
