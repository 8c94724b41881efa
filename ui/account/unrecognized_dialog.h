#pragma once

#include "accounts/account_session.h"
#include "api/activity.h"
#include "api/identity.h"
#include "ui/widgets/dialog_frame.h"

#include <QPointer>

class QLabel;

namespace ui::account {

// What to do about something that happened and that the person did not do: the session that did it is ended,
// where it is still there, and then the login password is changed, which ends all others. accepted(): the
// session has ended, and the password is to be changed now.
class UnrecognizedDialog : public widgets::DialogFrame {
    Q_OBJECT
  public:
    UnrecognizedDialog(accounts::AccountSession* session, api::ActivityEvent event,
                       QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void lookUp();
    void took(const QList<api::SessionSummary>& sessions);
    void confirm();
    void endNext();
    void wait(bool busy);
    void retranslate();
    QString sessionText() const;

    QPointer<accounts::AccountSession> m_session;
    api::ActivityEvent m_event;
    // Of that device, and old enough to have done it; nothing until they are known.
    std::optional<QList<api::SessionSummary>> m_suspects;
    bool m_byThisSession = false;
    QLabel* m_what;
    QLabel* m_steps;
};

} // namespace ui::account
