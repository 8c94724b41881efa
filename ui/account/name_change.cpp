#include "ui/account/name_change.h"

namespace ui::account {

NameChange::NameChange(accounts::AccountSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    m_undo.setSingleShot(true);
    m_undo.setInterval(undoSeconds * 1000);
    connect(&m_undo, &QTimer::timeout, this, &NameChange::changed);
}

const api::Account* NameChange::account() const {
    return m_session != nullptr && m_session->account() ? &*m_session->account() : nullptr;
}

void NameChange::edit() {
    if (account() == nullptr || m_busy) {
        return;
    }
    m_editing = true;
    m_version = account()->version;
    m_error.reset();
    m_undo.stop();
    Q_EMIT changed();
}

void NameChange::giveUp() {
    m_editing = false;
    m_error.reset();
    Q_EMIT changed();
}

void NameChange::save(const QString& name) {
    const QString trimmed = name.trimmed();
    if (m_busy || account() == nullptr) {
        return;
    }
    if (trimmed == account()->name) {
        return giveUp();
    }
    if (trimmed.isEmpty()) {
        m_error = core::Error{core::ErrorId::NameInvalid, {}, {}};
        Q_EMIT changed();
        return;
    }
    send(trimmed);
}

void NameChange::undo() {
    if (canUndo() && !m_busy && account() != nullptr) {
        m_undo.stop();
        m_version = account()->version;
        send(m_before);
    }
}

void NameChange::send(const QString& name) {
    m_busy = true;
    m_error.reset();
    Q_EMIT changed();
    api::UpdateAccount update;
    update.name = name;
    client::Target target;
    target.ifMatch = m_version;
    const QString before = account()->name;
    m_session->call(api::updateAccount, update, target)
        .then(this, [this, before](const core::Result<api::Account>& outcome) { answered(outcome, before); });
}

void NameChange::answered(const core::Result<api::Account>& outcome, const QString& before) {
    m_busy = false;
    if (outcome) {
        const bool undone = !m_editing;
        m_editing = false;
        m_before = before;
        if (m_session != nullptr) {
            m_session->setAccount(*outcome);
        }
        if (!undone) {
            m_undo.start();
        }
    } else {
        m_error = outcome.error();
        if (m_error->id == core::ErrorId::ChangedElsewhere && m_session != nullptr) {
            const QJsonObject current = m_error->params.value(QStringLiteral("current")).toObject();
            if (const auto now = core::json::fromJson<api::Account>(current)) {
                m_session->setAccount(*now);
                m_version = now->version;
            }
        }
    }
    Q_EMIT changed();
}

} // namespace ui::account
