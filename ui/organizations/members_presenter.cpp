#include "ui/organizations/members_presenter.h"
#include "ui/widgets/whole_list.h"

namespace ui::organizations {

MembersPresenter::MembersPresenter(accounts::AccountSession* session, QString organizationId, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_organizationId(std::move(organizationId)) {
    if (const auto seen = session->cached(cacheName())) {
        if (const auto page = core::json::fromJson<api::Page<api::Member>>(*seen)) {
            m_model.setMembers(page->items);
        }
    }
    connect(session, &accounts::AccountSession::onlineChanged, this, &MembersPresenter::changed);
    connect(session, &accounts::AccountSession::stateChanged, this, &MembersPresenter::changed);
}

client::Target MembersPresenter::target() const {
    client::Target target;
    target.path.insert(QStringLiteral("id"), m_organizationId);
    return target;
}

QString MembersPresenter::cacheName() const {
    return QStringLiteral("members ") + m_organizationId;
}

void MembersPresenter::load() {
    if (m_loading || m_session == nullptr) {
        return;
    }
    m_loading = true;
    Q_EMIT changed();
    widgets::fetchWhole<api::Page<api::Member>>(m_session, api::listMembers, target(), this,
                                                [this](const core::Result<api::Page<api::Member>>& members) {
                                                    m_loading = false;
                                                    if (members) {
                                                        m_model.setMembers(members->items);
                                                        m_session->setCached(cacheName(),
                                                                             core::json::toJson(*members));
                                                    } else {
                                                        m_error = members.error();
                                                    }
                                                    Q_EMIT changed();
                                                });
}

void MembersPresenter::remove(const QString& id) {
    if (m_session == nullptr) {
        return;
    }
    m_error.reset();
    client::Target member = target();
    member.path.insert(QStringLiteral("member_id"), id);
    m_session->call(api::removeMember, {}, member)
        .then(this, [this](const core::Result<api::Empty>& outcome) {
            ended(outcome ? std::nullopt : std::optional(outcome.error()));
        });
}

void MembersPresenter::inviteAgain(const QString& email) {
    if (m_session == nullptr) {
        return;
    }
    m_error.reset();
    m_session->call(api::inviteMember, api::InviteMember{email}, target())
        .then(this, [this](const core::Result<api::Member>& outcome) {
            ended(outcome ? std::nullopt : std::optional(outcome.error()));
        });
}

void MembersPresenter::ended(const std::optional<core::Error>& error) {
    // One that is gone already is what was wanted.
    if (error && error->id != core::ErrorId::NotFound) {
        m_error = error;
        Q_EMIT changed();
        return;
    }
    Q_EMIT membershipsChanged();
    load();
}

} // namespace ui::organizations
