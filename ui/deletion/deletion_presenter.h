#pragma once

#include "accounts/account_session.h"
#include "api/deletion.h"

#include <QPointer>

namespace ui::deletion {

// What stands in the way of deleting the account, and what that would erase, as the service tells it now.
class DeletionPresenter : public QObject {
    Q_OBJECT
  public:
    explicit DeletionPresenter(accounts::AccountSession* session, QObject* parent = nullptr);

    accounts::AccountSession* session() const { return m_session; }
    // Nothing as long as it is not known.
    const std::optional<api::Deletion>& deletion() const { return m_deletion; }
    bool isLoading() const { return m_loading; }
    const std::optional<core::Error>& error() const { return m_error; }

    void load();

  Q_SIGNALS:
    void changed();

  private:
    QPointer<accounts::AccountSession> m_session;
    std::optional<api::Deletion> m_deletion;
    std::optional<core::Error> m_error;
    bool m_loading = false;
};

} // namespace ui::deletion
