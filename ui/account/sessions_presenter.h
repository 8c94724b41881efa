#pragma once

#include "ui/account/sessions_model.h"
#include "ui/widgets/hindrance.h"

#include <QPointer>

namespace ui::account {

// The sessions of an account: lists them, ends one or all others.
class SessionsPresenter : public QObject {
    Q_OBJECT
  public:
    explicit SessionsPresenter(accounts::AccountSession* session, QObject* parent = nullptr);

    accounts::AccountSession* session() const { return m_session; }
    SessionsModel* model() { return &m_model; }
    bool isLoading() const { return m_loading; }
    bool hasOthers() const; // sessions beside this one
    const std::optional<core::Error>& error() const { return m_error; }

    void load();
    void end(const QString& id);
    void endOthers();

  Q_SIGNALS:
    void changed();

  private:
    void ended(const core::Result<api::Empty>& outcome);

    QPointer<accounts::AccountSession> m_session;
    SessionsModel m_model;
    bool m_loading = false;
    std::optional<core::Error> m_error;
};

} // namespace ui::account
