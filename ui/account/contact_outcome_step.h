#pragma once

#include "ui/account/contact_step.h"

namespace ui::widgets {
class EmptyState;
}

namespace ui::account {

// Nothing is asked: the change is being looked up, is done, or is too old.
class ContactOutcomeStep : public ContactStep {
    Q_OBJECT
  public:
    ContactOutcomeStep(ContactChangePresenter* presenter, QWidget* parent);

    QString title() const override;
    QString confirmText() const override;
    void refresh() override;
    void confirm() override;

  Q_SIGNALS:
    void finished();

  private:
    widgets::EmptyState* m_state;
};

} // namespace ui::account
