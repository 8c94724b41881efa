#pragma once

#include "ui/account/contact_change_presenter.h"
#include "ui/widgets/dialog_frame.h"

#include <QMap>

namespace ui::widgets {
class StepStack;
}

namespace ui::account {

class ContactStep;

// The change of the login e-mail or the phone number, a step a page. Closing it leaves the change where it
// is: opened again, it goes on there.
class ContactChangeDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    ContactChangeDialog(accounts::AccountSession* session, api::ContactChannel channel,
                        QWidget* parent = nullptr);

    ContactChangePresenter* presenter() { return &m_presenter; }

  Q_SIGNALS:
    void forgottenPassword();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void addStep(ContactStep* step, std::initializer_list<ContactChangePresenter::Step> shownFor);
    void refresh();
    void showErrorOfStep();
    void retranslate();

    ContactChangePresenter m_presenter;
    widgets::StepStack* m_pages;
    QMap<ContactChangePresenter::Step, ContactStep*> m_steps;
    ContactStep* m_current = nullptr;
    std::optional<core::Error> m_shown; // an error is announced once
    QPushButton* m_giveUp;
};

} // namespace ui::account
