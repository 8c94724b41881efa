#pragma once

#include "ui/sso/association_model.h"
#include "ui/sso/service_flows.h"
#include "ui/widgets/folding.h"
#include "ui/widgets/proven_dialog.h"

class QLabel;
class QLineEdit;
class QListView;

namespace ui::widgets {
class EmptyState;
} // namespace ui::widgets

namespace ui::sso {

// Which organizations of the account a service is for: a list with ticks and a search, what that means for
// their members, and what would change, before it is saved.
class AssociateDialog : public widgets::ProvenDialog {
    Q_OBJECT
  public:
    AssociateDialog(accounts::AccountSession* session, api::SsoService service,
                    const QList<api::Organization>& organizations, QWidget* parent = nullptr);

  Q_SIGNALS:
    void associated(const api::SsoService& service);

  private:
    bool check() override;
    void send(const api::StepUp& proof) override;
    bool conclude() override;
    void follow() override;
    void retranslate() override;
    void layOut();
    void takePresent();
    void followTicks();
    void refreshList();
    QString changes() const;

    Association m_flow;
    api::SsoService m_service;
    AssociationModel m_model;
    widgets::FoldingFilter m_filter;
    int m_version = 0; // of the service, as the list shows it
    QLabel* m_text;
    QLineEdit* m_search;
    QListView* m_list;
    widgets::EmptyState* m_empty;
    QLabel* m_changes;
};

} // namespace ui::sso
