#pragma once

#include "accounts/account_session.h"
#include "api/developer.h"
#include "ui/widgets/hindrance.h"

#include <QObject>
#include <QPointer>

namespace ui::developer {

// What the developer information page shows: DevKey, what is known of the DevSecret, the callback URL. From
// the cache at once, then from the service.
class DeveloperPresenter : public QObject {
    Q_OBJECT
  public:
    explicit DeveloperPresenter(accounts::AccountSession* session, QObject* parent = nullptr);

    accounts::AccountSession* session() const { return m_session; }
    widgets::Hindrance hindrance() const { return widgets::hindranceOf(m_session); }
    // Nothing before the first answer ever.
    const std::optional<api::Developer>& developer() const { return m_developer; }
    std::optional<QDateTime> seenAt() const;                            // when the service last said so
    const std::optional<core::Error>& error() const { return m_error; } // of the last refresh

    void refresh();
    // What a call gave: a secret that was reset, a callback that was saved.
    void setDeveloper(const api::Developer& developer);

  Q_SIGNALS:
    void changed();
    void refreshed(); // the service answered: the cards fetch what is theirs

  private:
    QPointer<accounts::AccountSession> m_session;
    std::optional<api::Developer> m_developer;
    std::optional<core::Error> m_error;
    bool m_loading = false;
};

// Names of what the session's cache keeps for this page.
namespace cache {
inline constexpr auto developer = "developer";
inline constexpr auto usage = "developer_usage";
} // namespace cache

} // namespace ui::developer
