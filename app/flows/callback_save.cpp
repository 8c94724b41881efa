#include "flows/callback_save.h"

namespace flows {

CallbackSave::CallbackSave(accounts::AccountSession* session, api::SaveCallback what,
                           const std::optional<api::Callback>& over, QObject* parent)
    : ProvenFlow(session, parent)
    , m_what(std::move(what))
    , m_over(over) {}

void CallbackSave::save(const api::StepUp& proof) {
    if (isDone()) {
        return;
    }
    prove(proof, [this] {
        client::Target target;
        if (m_over) {
            target.ifMatch = m_over->version;
        }
        provenStep<api::SaveCallback, api::Callback>(
            api::saveCallback, m_what, target, [this](const api::Callback& saved) { m_saved = saved; },
            [this](const core::Error& error) { refused(error); });
    });
}

void CallbackSave::refused(const core::Error& error) {
    if (error.id != core::ErrorId::ChangedElsewhere) {
        return;
    }
    const QJsonObject current = error.params.value(QStringLiteral("current")).toObject();
    const auto now = core::json::fromJson<api::Callback>(current);
    m_over = now ? std::optional(*now) : std::nullopt; // nothing: it was removed
}

} // namespace flows
