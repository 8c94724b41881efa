#pragma once

#include "api/activity.h"
#include "api/contact.h"
#include "ui/account/name_change.h"
#include "ui/widgets/hindrance.h"

namespace ui::account {

// What the account information page shows: the account, and in short where it is signed in, what happened
// last, and which changes of contact are under way. From the cache at once, then from the service.
class AccountPresenter : public QObject {
    Q_OBJECT
  public:
    explicit AccountPresenter(accounts::AccountSession* session, QObject* parent = nullptr);

    accounts::AccountSession* session() const { return m_session; }
    const api::Account* account() const;
    widgets::Hindrance hindrance() const { return widgets::hindranceOf(m_session); }
    NameChange* name() { return &m_name; }

    const std::optional<api::Page<api::SessionSummary>>& sessions() const { return m_sessions; }
    const std::optional<api::Page<api::ActivityEvent>>& activity() const { return m_activity; }
    // The change of this channel that waits to be finished.
    const api::ContactChange* underWay(api::ContactChannel channel) const;

    void refresh();          // the account and all the rest
    void refreshSummaries(); // the rest

  Q_SIGNALS:
    void changed();

  private:
    QPointer<accounts::AccountSession> m_session;
    NameChange m_name;
    std::optional<api::Page<api::SessionSummary>> m_sessions;
    std::optional<api::Page<api::ActivityEvent>> m_activity;
    QList<api::ContactChange> m_changes;
};

// Names of what the session's cache keeps for this page.
namespace cache {
inline constexpr auto sessions = "sessions";
inline constexpr auto activity = "activity";
} // namespace cache

} // namespace ui::account
