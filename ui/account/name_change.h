#pragma once

#include "flows/account_flow.h"

namespace ui::account {

// The name, edited in place: saved against the version that was edited, taken back for ten seconds. Saved
// again after an answer that was lost, it is the same request: it is carried out once.
class NameChange : public flows::AccountFlow {
    Q_OBJECT
  public:
    explicit NameChange(accounts::AccountSession* session, QObject* parent = nullptr);

    void edit(); // editing begins: from this version
    // name_invalid; changed_elsewhere: the account has been brought up to date; saving again is meant to
    // replace what it holds now.
    void save(const QString& name);
    void undo();
    void giveUp(); // editing ends without saving

    bool isEditing() const { return m_editing; }
    bool canUndo() const { return m_undo.isActive(); }

    static constexpr int undoSeconds = 10;

  private:
    void send(const QString& name);
    void saved(const api::Account& now, const QString& before);
    void refused(const core::Error& error);
    const api::Account* account() const;

    bool m_editing = false;
    int m_version = 0;
    QString m_before;
    QTimer m_undo;
};

} // namespace ui::account
