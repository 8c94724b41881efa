#include "ui/amazon/amazon_presenter.h"

#include "ui/widgets/moments.h"

namespace ui::amazon {

namespace {

constexpr auto cacheName = "amazon";
constexpr auto pause = std::chrono::seconds(30);

} // namespace

AmazonPresenter::AmazonPresenter(accounts::AccountSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_orders(session) {
    if (const auto seen = session->cached(QLatin1String(cacheName))) {
        m_known = true;
        if (const auto binding = core::json::fromJson<api::AmazonBinding>(*seen)) {
            m_binding.emplace(*binding);
        }
    }
    m_poll.setInterval(pause);
    connect(&m_poll, &QTimer::timeout, this, &AmazonPresenter::lookAgain);
    connect(session, &accounts::AccountSession::onlineChanged, this, &AmazonPresenter::changed);
    connect(session, &accounts::AccountSession::stateChanged, this, &AmazonPresenter::changed);
    connect(session, &accounts::AccountSession::accountChanged, this, &AmazonPresenter::changed);
    connect(session, &accounts::AccountSession::metaChanged, this, &AmazonPresenter::changed);
    connect(session, &accounts::AccountSession::refreshed, this, [this] {
        if (m_poll.isActive()) {
            lookAgain(); // it can be reached again, or the window came back
        }
    });
}

QString AmazonPresenter::awsAccountId() const {
    if (m_binding) {
        return m_binding->awsAccountId;
    }
    const api::Account* account =
        m_session != nullptr && m_session->account() ? &*m_session->account() : nullptr;
    return account != nullptr && account->amazon ? account->amazon->awsAccountId : QString();
}

std::optional<QDateTime> AmazonPresenter::boundAt() const {
    return m_binding ? std::optional(widgets::toLocal(m_binding->boundAt)) : std::nullopt;
}

void AmazonPresenter::refresh() {
    if (m_session == nullptr) {
        return;
    }
    fetch();
    if (!awsAccountId().isEmpty()) {
        m_orders.load();
    }
}

void AmazonPresenter::watch(bool visible) {
    visible ? m_poll.start() : m_poll.stop();
    if (visible) {
        lookAgain();
    }
}

void AmazonPresenter::lookAgain() {
    if (hindrance() != widgets::Hindrance::None) {
        return;
    }
    fetch();
    if (!awsAccountId().isEmpty()) {
        m_orders.lookAgain();
    }
}

void AmazonPresenter::fetch() {
    m_session->call(api::getAmazonBinding).then(this, [this](const core::Result<Answer>& answer) {
        took(answer);
    });
}

void AmazonPresenter::took(const core::Result<Answer>& answer) {
    m_error = answer ? std::nullopt : std::optional(answer.error());
    if (answer) {
        keep(*answer);
    }
    Q_EMIT changed();
}

void AmazonPresenter::setBinding(const api::AmazonBinding& binding) {
    ++m_asked;
    const bool first = awsAccountId().isEmpty();
    keep(Answer(binding));
    if (!first) {
        m_orders.load();
    }
    Q_EMIT changed();
    if (m_session != nullptr) {
        m_session->refresh(); // the account says it too
    }
}

void AmazonPresenter::keep(const Answer& binding) {
    const bool fresh = binding && awsAccountId().isEmpty();
    m_binding = binding;
    m_known = true;
    if (m_session != nullptr) {
        m_session->setCached(QLatin1String(cacheName),
                             m_binding ? core::json::toJson(*m_binding) : QJsonObject());
    }
    if (fresh) {
        m_orders.load();
    }
}

} // namespace ui::amazon
