#include "flows/server_lookup.h"

namespace flows {

namespace {

constexpr int spokenVersion = 1;
constexpr auto longestLookup = std::chrono::seconds(15);

// What answers like anything but an account service is not one.
core::Error asNoService(const core::Error& error) {
    switch (error.id) {
    case core::ErrorId::Offline:
    case core::ErrorId::TimedOut:
    case core::ErrorId::TlsFailed:
    case core::ErrorId::PlainHttpRefused:
    case core::ErrorId::Cancelled:
    case core::ErrorId::TooManyRequests:
    case core::ErrorId::Busy:
    case core::ErrorId::ServiceUnavailable:
    case core::ErrorId::Internal:
        return error;
    default:
        return {core::ErrorId::NotAService, error.params, {}};
    }
}

} // namespace

ServerLookup::ServerLookup(std::shared_ptr<client::Network> network, QObject* parent)
    : QObject(parent)
    , m_network(std::move(network)) {}

void ServerLookup::lookUp(const QString& typed) {
    const core::Result<QUrl> url = client::Connection::checkedUrl(typed);
    if (!url) {
        m_connection.reset();
        return setState(State::Failed, url.error());
    }
    m_connection = std::make_unique<client::Connection>(*url, m_network);
    m_connection->setDeadline(longestLookup);
    m_connection->call(api::getMeta).then(m_connection.get(), [this](const core::Result<api::Meta>& outcome) {
        answered(outcome);
    });
    setState(State::Asking);
}

void ServerLookup::cancel() {
    if (m_state == State::Asking) {
        m_connection.reset(); // and with it the answer
        setState(State::Idle);
    }
}

void ServerLookup::reset() {
    m_connection.reset();
    setState(State::Idle);
}

void ServerLookup::answered(const core::Result<api::Meta>& outcome) {
    if (!outcome) {
        return setState(State::Failed, asNoService(outcome.error()));
    }
    if (outcome->apiVersion != spokenVersion || outcome->instanceId.isEmpty()) {
        return setState(State::Failed, core::Error{core::ErrorId::NotAService,
                                                   {{QStringLiteral("api_version"), outcome->apiVersion}},
                                                   {}});
    }
    m_server = m_connection->base();
    m_meta = *outcome;
    setState(State::Found);
}

void ServerLookup::setState(State state, const std::optional<core::Error>& error) {
    m_state = state;
    m_error = error;
    Q_EMIT changed();
}

} // namespace flows
