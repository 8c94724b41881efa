#include "flows/sso_sign_in.h"

#include "accounts/account_registry.h"
#include "flows/sso_link.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QUrlQuery>

#include <array>

namespace flows {

namespace {

constexpr auto longestWait = std::chrono::minutes(5);

QString base64url(const QByteArray& bytes) {
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

// 256 random bits of the system, in base64url: 43 characters.
QString randomText() {
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return base64url(QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words));
}

} // namespace

QString codeChallengeOf(const QString& verifier) {
    return base64url(QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256));
}

SsoSignIn::SsoSignIn(const Server& server, client::LoopbackListener::WordsFor words, QObject* parent)
    : ServerFlow(server, parent)
    , m_words(std::move(words)) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(longestWait);
    connect(&m_patience, &QTimer::timeout, this, &SsoSignIn::expire);
}

void SsoSignIn::setKnownAccounts(accounts::AccountRegistry* registry, const QString& instanceId) {
    m_registry = registry;
    m_instanceId = instanceId;
}

void SsoSignIn::sendLinks(const QString& email) {
    if (m_state != State::EnterLink || isBusy()) {
        return;
    }
    endStanding();
    const QString address = email.trimmed();
    step<api::SendLoginLinks, api::Empty>(api::sendLoginLinks, {address, language()}, {},
                                          [this, address](const api::Empty&) { m_linksSentTo = address; });
}

void SsoSignIn::begin(const QString& link, const QString& email, const QString& device) {
    if (m_state != State::EnterLink || isBusy()) {
        return;
    }
    endStanding();
    const core::Result<QUrl> checked = checkedSsoLink(link, server());
    if (!checked) {
        return failPreparation(checked.error());
    }
    const QString state = randomText();
    m_listener = new client::LoopbackListener(state, m_words, this);
    if (const auto listening = m_listener->listen(); !listening) {
        endListening();
        return failPreparation(listening.error());
    }
    connect(m_listener, &client::LoopbackListener::arrived, this, &SsoSignIn::arrived);
    m_link = *checked;
    m_email = email.trimmed();
    m_device = device.left(api::deviceText.longest);
    m_verifier = randomText();
    m_browserUrl = m_link;
    m_browserUrl.setQuery(QUrlQuery{{QStringLiteral("redirect_uri"), m_listener->redirectUri()},
                                    {QStringLiteral("state"), state},
                                    {QStringLiteral("code_challenge"), codeChallengeOf(m_verifier)},
                                    {QStringLiteral("code_challenge_method"), QStringLiteral("S256")}});
    m_state = State::AwaitBrowser;
    m_waitsUntil = QDateTime::currentDateTime().addMSecs(m_patience.interval());
    m_patience.start();
    clearError();
    Q_EMIT changed();
}

void SsoSignIn::cancel() {
    if (m_state == State::EnterLink) {
        return;
    }
    endListening();
    m_state = State::EnterLink;
    m_session.reset();
    m_challenge.reset();
    if (std::exchange(m_isPreparing, false)) {
        ++m_round;
        endPreparation();
    } else {
        abort();
    }
    clearError();
    Q_EMIT changed();
}

void SsoSignIn::expire() {
    endListening();
    m_state = State::EnterLink;
    letStand({core::ErrorId::ChallengeExpired, {}, {}});
    Q_EMIT changed();
}

// It may still be answering the browser.
void SsoSignIn::endListening() {
    m_patience.stop();
    if (m_listener != nullptr) {
        m_listener->disconnect(this);
        m_listener->close();
        std::exchange(m_listener, nullptr)->deleteLater();
    }
}

void SsoSignIn::arrived(const QString& code) {
    m_patience.stop();
    m_state = State::Returned;
    const api::ExchangeSsoCode request{code, m_verifier, m_device, {}};
    Q_EMIT cameBack();
    if (!m_registry || m_email.isEmpty()) {
        return exchange(request);
    }
    m_isPreparing = true;
    beginPreparation();
    const auto round = m_round;
    m_registry->readDeviceToken(m_instanceId, m_email, this, [this, request, round](const QString& token) {
        if (round != m_round) {
            return; // cancelled meanwhile
        }
        m_isPreparing = false;
        endPreparation();
        api::ExchangeSsoCode proven = request;
        if (!token.isEmpty()) {
            proven.deviceToken = token;
        }
        exchange(proven);
    });
}

void SsoSignIn::exchange(const api::ExchangeSsoCode& request) {
    step<api::ExchangeSsoCode, api::SignInOutcome>(
        api::exchangeSsoCode, request, {}, [this](const api::SignInOutcome& outcome) { exchanged(outcome); },
        [this](const core::Error& error) {
            if (!isUnanswered(error)) {
                endListening();
                m_state = State::EnterLink;
            }
        });
}

void SsoSignIn::exchanged(const api::SignInOutcome& outcome) {
    endListening();
    m_session = outcome.session();
    m_challenge = outcome.challenge;
    if (m_session || m_challenge) {
        m_state = State::Done;
        return;
    }
    m_state = State::EnterLink;
    letStand(
        {core::ErrorId::UnexpectedReply, {{QStringLiteral("reason"), QStringLiteral("wrong_shape")}}, {}});
}

// Nobody typed a code: the sign-in took too long, or was begun elsewhere.
core::Error SsoSignIn::told(const core::Error& error) const {
    return error.id == core::ErrorId::CodeExpired ? core::Error{core::ErrorId::ChallengeExpired, {}, {}}
                                                  : error;
}

} // namespace flows
