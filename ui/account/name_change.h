#pragma once

#include "accounts/account_session.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace ui::account {

// The name, edited in place: saved against the version that was edited, taken back for ten seconds.
class NameChange : public QObject {
    Q_OBJECT
  public:
    explicit NameChange(accounts::AccountSession* session, QObject* parent = nullptr);

    void edit(); // editing begins: from this version
    void save(const QString& name);
    void undo();
    void giveUp(); // editing ends without saving

    bool isEditing() const { return m_editing; }
    bool isBusy() const { return m_busy; }
    bool canUndo() const { return m_undo.isActive(); }
    // changed_elsewhere: the account has been brought up to date; saving again is meant to replace what it
    // holds now.
    const std::optional<core::Error>& error() const { return m_error; }

    static constexpr int undoSeconds = 10;

  Q_SIGNALS:
    void changed();

  private:
    void send(const QString& name);
    void answered(const core::Result<api::Account>& outcome, const QString& before);
    const api::Account* account() const;

    QPointer<accounts::AccountSession> m_session;
    bool m_editing = false;
    bool m_busy = false;
    int m_version = 0;
    QString m_before;
    QTimer m_undo;
    std::optional<core::Error> m_error;
};

} // namespace ui::account
