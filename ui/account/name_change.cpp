#include "ui/account/name_change.h"

namespace ui::account {

NameChange::NameChange(accounts::AccountSession* session, QObject* parent)
    : AccountFlow(session, parent) {
    m_undo.setSingleShot(true);
    m_undo.setInterval(undoSeconds * 1000);
    connect(&m_undo, &QTimer::timeout, this, &NameChange::changed);
}

const api::Account* NameChange::account() const {
    return session() != nullptr && session()->account() ? &*session()->account() : nullptr;
}

void NameChange::edit() {
    if (account() == nullptr || isBusy()) {
        return;
    }
    m_editing = true;
    m_version = account()->version;
    clearError();
    m_undo.stop();
    Q_EMIT changed();
}

void NameChange::giveUp() {
    m_editing = false;
    clearError();
    Q_EMIT changed();
}

void NameChange::save(const QString& name) {
    const QString trimmed = name.trimmed();
    if (isBusy() || account() == nullptr) {
        return;
    }
    endStanding();
    if (trimmed == account()->name) {
        return giveUp();
    }
    if (trimmed.isEmpty()) {
        letStand({core::ErrorId::NameInvalid, {}, {}});
        Q_EMIT changed();
        return;
    }
    send(trimmed);
}

void NameChange::undo() {
    if (canUndo() && !isBusy() && account() != nullptr) {
        m_undo.stop();
        m_version = account()->version;
        send(m_before);
    }
}

void NameChange::send(const QString& name) {
    api::UpdateAccount update;
    update.name = name;
    client::Target target;
    target.ifMatch = m_version;
    step<api::UpdateAccount, api::Account>(
        api::updateAccount, update, target,
        [this, before = account()->name](const api::Account& now) { saved(now, before); },
        [this](const core::Error& error) { refused(error); });
}

void NameChange::saved(const api::Account& now, const QString& before) {
    const bool undone = !m_editing;
    m_editing = false;
    m_before = before;
    if (session() != nullptr) {
        session()->setAccount(now);
    }
    if (!undone) {
        m_undo.start();
    }
}

void NameChange::refused(const core::Error& error) {
    if (error.id != core::ErrorId::ChangedElsewhere || session() == nullptr) {
        return;
    }
    const QJsonObject current = error.params.value(QStringLiteral("current")).toObject();
    if (const auto now = core::json::fromJson<api::Account>(current)) {
        session()->setAccount(*now);
        m_version = now->version;
    }
}

} // namespace ui::account
