#include "ui/deletion/deletion_presenter.h"

namespace ui::deletion {

DeletionPresenter::DeletionPresenter(accounts::AccountSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    connect(session, &accounts::AccountSession::onlineChanged, this, &DeletionPresenter::changed);
    connect(session, &accounts::AccountSession::stateChanged, this, &DeletionPresenter::changed);
    connect(session, &accounts::AccountSession::accountChanged, this, &DeletionPresenter::changed);
}

void DeletionPresenter::load() {
    if (m_loading || m_session == nullptr) {
        return;
    }
    m_loading = true;
    m_error.reset();
    Q_EMIT changed();
    m_session->call(api::getDeletion).then(this, [this](const core::Result<api::Deletion>& outcome) {
        m_loading = false;
        if (outcome) {
            m_deletion = *outcome;
        } else {
            m_error = outcome.error();
        }
        Q_EMIT changed();
    });
}

} // namespace ui::deletion
