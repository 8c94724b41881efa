#include "ui/shell/entry_presenter.h"

#include "flows/sso_link.h"
#include "ui/shell/sso_words.h"

#include <QFileInfo>

#include <algorithm>

namespace ui::shell {

namespace {

// A flow may be telling us of its end at this moment.
template <class T>
void dropLater(std::unique_ptr<T>& flow, QObject* listener) {
    if (flow) {
        QObject::disconnect(flow.get(), nullptr, listener, nullptr);
        flow.release()->deleteLater();
    }
}

} // namespace

EntryPresenter::EntryPresenter(accounts::AccountRegistry& accounts, LocalService& localService,
                               QObject* parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_localService(localService)
    , m_lookup(accounts.network())
    , m_localLookup(accounts.network()) {
    connect(&m_lookup, &flows::ServerLookup::changed, this, &EntryPresenter::changed);
    connect(&m_localLookup, &flows::ServerLookup::changed, this, &EntryPresenter::localAnswered);
    connect(&m_localService, &LocalService::changed, this, &EntryPresenter::localChanged);
    connect(&m_accounts, &accounts::AccountRegistry::added, this, &EntryPresenter::accountAdded);
}

void EntryPresenter::accountAdded(const QString& id) {
    const bool byRecoveryCode = m_signIn && m_signIn->usedRecoveryCode();
    m_adding = false;
    m_passwordWasReset = false;
    dropFlows();
    m_email.clear();
    m_ssoLink.clear();
    m_step = Step::Where;
    m_lookup.cancel();
    Q_EMIT changed();
    if (byRecoveryCode) {
        Q_EMIT recoveryCodeUsed(id);
    }
}

void EntryPresenter::dropFlows() {
    dropLater(m_signIn, this);
    dropLater(m_sso, this);
    dropLater(m_signUp, this);
    dropLater(m_reset, this);
}

void EntryPresenter::setLanguage(const QString& language) {
    m_language = language;
    for (flows::ServerFlow* flow : std::initializer_list<flows::ServerFlow*>{m_signIn.get(), m_sso.get(),
                                                                             m_signUp.get(), m_reset.get()}) {
        if (flow != nullptr) {
            flow->setLanguage(language);
        }
    }
}

QString EntryPresenter::placeName() const {
    return m_place.local ? tr("this computer") : m_place.url.host();
}

QString EntryPresenter::localDataFolder() const {
    return QFileInfo(m_localService.outboxFolder()).path();
}

flows::Server EntryPresenter::server() const {
    return {m_place.url, m_language, m_accounts.network()};
}

void EntryPresenter::begin(const QUrl& presetServer) {
    stopWaiting();
    m_step = Step::Where;
    m_wantedStep = Step::SignIn;
    m_ssoLink.clear();
    m_localError.reset();
    if (!presetServer.isEmpty()) {
        m_lookup.lookUp(presetServer.toString());
    }
    Q_EMIT changed();
}

void EntryPresenter::useServerFound() {
    if (m_lookup.state() == flows::ServerLookup::State::Found) {
        settle({m_lookup.server(), m_lookup.meta(), false}, m_wantedStep);
    }
}

void EntryPresenter::useThisComputer() {
    const QList<accounts::AccountEntry> entries = m_accounts.entries();
    const bool known =
        std::any_of(entries.begin(), entries.end(), [](const auto& entry) { return entry.local; });
    m_wantedStep = known ? Step::SignIn : Step::SignUp; // nobody has an account on a service that never ran
    m_localWanted = true;
    m_localError.reset();
    m_localService.start();
    localChanged();
}

void EntryPresenter::localChanged() {
    if (!m_localWanted) {
        return;
    }
    switch (m_localService.state()) {
    case LocalService::State::Running:
        m_localLookup.lookUp(m_localService.url().toString());
        break;
    case LocalService::State::Failed:
        m_localWanted = false;
        m_localError = m_localService.error();
        break;
    case LocalService::State::Starting:
    case LocalService::State::Stopped:
        break;
    }
    Q_EMIT changed();
}

void EntryPresenter::localAnswered() {
    if (!m_localWanted || m_localLookup.isBusy()) {
        return;
    }
    if (m_localLookup.state() == flows::ServerLookup::State::Found) {
        m_localWanted = false;
        settle({m_localLookup.server(), m_localLookup.meta(), true}, m_wantedStep);
    } else if (m_localLookup.error()) {
        m_localWanted = false;
        m_localError = m_localLookup.error();
        Q_EMIT changed();
    }
}

void EntryPresenter::settle(const Place& place, Step step) {
    if (place.url != m_place.url) {
        dropFlows();
    }
    m_place = place;
    goTo(step);
}

void EntryPresenter::signInAgain(const accounts::AccountEntry& entry, Step step) {
    stopWaiting();
    m_email = entry.email;
    m_ssoLink = entry.ssoLink.toString();
    // As it was signed in to last.
    m_wantedStep = step == Step::SignIn && !m_ssoLink.isEmpty() ? Step::Sso : step;
    m_step = Step::Where;
    m_localError.reset();
    if (entry.local) {
        m_localWanted = true;
        m_localService.start();
        localChanged();
        return;
    }
    // The page opens at once; that the server answers shows when the button is pressed.
    const accounts::AccountSession* session = m_accounts.session(entry.id);
    if (session != nullptr && session->meta()) {
        Q_EMIT changed(); // also where that page is open already, for another account: it begins anew
        settle({entry.server, *session->meta(), false}, m_wantedStep);
    } else {
        m_lookup.lookUp(entry.server.toString());
        Q_EMIT changed();
    }
}

// For the browser: whoever went elsewhere in the window has given up.
void EntryPresenter::stopWaiting() {
    if (m_sso) {
        m_sso->cancel();
    }
}

void EntryPresenter::goTo(Step step) {
    stopWaiting();
    m_step = step;
    if (step != Step::SignIn) {
        m_passwordWasReset = false;
    }
    if (m_place.local && (step == Step::SignUp || step == Step::ResetPassword)) {
        Q_EMIT localMailAwaited();
    }
    Q_EMIT changed();
}

flows::SignIn* EntryPresenter::signIn() {
    if (!m_signIn) {
        m_signIn = std::make_unique<flows::SignIn>(server());
        m_signIn->setKnownAccounts(&m_accounts, m_place.meta.instanceId);
        connect(m_signIn.get(), &flows::Flow::changed, this, [this] {
            if (m_signIn->state() == flows::SignIn::State::Done && !m_adding) {
                const bool sso = m_signIn->isThroughSso();
                signedIn(*m_signIn->session(), sso ? QString() : m_signIn->email(),
                         sso ? QUrl(m_ssoLink) : QUrl());
            }
            Q_EMIT changed();
        });
    }
    return m_signIn.get();
}

flows::SsoSignIn* EntryPresenter::sso() {
    if (!m_sso) {
        m_sso = std::make_unique<flows::SsoSignIn>(
            server(), [this](auto outcome) { return ssoWords(outcome, m_language); });
        m_sso->setKnownAccounts(&m_accounts, m_place.meta.instanceId);
        connect(m_sso.get(), &flows::SsoSignIn::cameBack, this, &EntryPresenter::cameBack);
        connect(m_sso.get(), &flows::Flow::changed, this, &EntryPresenter::followSso);
    }
    return m_sso.get();
}

void EntryPresenter::sendSsoLinks(const QString& email) {
    if (m_place.local) {
        Q_EMIT localMailAwaited();
    }
    sso()->sendLinks(email);
}

void EntryPresenter::followSso() {
    if (m_sso->state() == flows::SsoSignIn::State::Done && m_step == Step::Sso && !m_adding) {
        m_ssoLink = m_sso->link().toString();
        if (m_sso->session()) {
            signedIn(*m_sso->session(), {}, m_sso->link());
        } else { // the sign-in page asks for the second factor
            const api::Challenge challenge = *m_sso->challenge();
            goTo(Step::SignIn);
            signIn()->takeChallenge(challenge, m_sso->email());
        }
    }
    Q_EMIT changed();
}

QString EntryPresenter::ssoLink() const {
    if (!m_ssoLink.isEmpty()) {
        return m_ssoLink;
    }
    const QList<accounts::AccountEntry> entries = m_accounts.entries();
    const auto known = std::find_if(entries.begin(), entries.end(), [this](const auto& entry) {
        return !entry.ssoLink.isEmpty() && entry.server == m_place.url;
    });
    return known == entries.end() ? QString() : known->ssoLink.toString();
}

void EntryPresenter::followSsoLink(const QString& link) {
    const QUrl server = flows::serverOfSsoLink(link);
    const QList<accounts::AccountEntry> entries = m_accounts.entries();
    const auto known = std::find_if(entries.begin(), entries.end(),
                                    [&server](const auto& entry) { return entry.server == server; });
    begin({});
    m_ssoLink = link;
    m_email.clear();
    m_wantedStep = Step::Sso;
    if (known == entries.end()) {
        m_lookup.reset();
        Q_EMIT serverSuggested(server.toString());
    } else if (known->local) {
        m_localWanted = true;
        m_localService.start();
        localChanged();
    } else {
        m_lookup.lookUp(server.toString());
    }
}

void EntryPresenter::suggestServer(const QUrl& server) {
    begin({});
    m_email.clear();
    m_lookup.reset();
    Q_EMIT changed();
    Q_EMIT serverSuggested(server.toString());
}

flows::SignUp* EntryPresenter::signUp() {
    if (!m_signUp) {
        m_signUp = std::make_unique<flows::SignUp>(server());
        connect(m_signUp.get(), &flows::Flow::changed, this, [this] {
            if (m_signUp->state() == flows::SignUp::State::Done && !m_adding) {
                signedIn(*m_signUp->session(), m_signUp->email());
            }
            Q_EMIT changed();
        });
    }
    return m_signUp.get();
}

flows::PasswordReset* EntryPresenter::passwordReset() {
    if (!m_reset) {
        m_reset = std::make_unique<flows::PasswordReset>(server());
        connect(m_reset.get(), &flows::Flow::changed, this, [this] {
            if (m_reset->state() == flows::PasswordReset::State::Done) {
                m_email = m_reset->email();
                dropLater(m_reset, this);
                m_passwordWasReset = true;
                m_step = Step::SignIn;
            }
            Q_EMIT changed();
        });
    }
    return m_reset.get();
}

void EntryPresenter::wantCode() {
    Q_EMIT codeWanted(m_place.meta.instanceId, m_email);
}

bool EntryPresenter::wantsCode() const {
    switch (m_step) {
    case Step::SignIn:
        return m_signIn && m_signIn->state() == flows::SignIn::State::EnterSecondFactor;
    case Step::ResetPassword:
        return m_reset && m_reset->state() == flows::PasswordReset::State::EnterCode &&
               m_reset->needsSecondFactor();
    default:
        return false;
    }
}

core::Duration EntryPresenter::clockSkew() const {
    const flows::ServerFlow* flow =
        m_step == Step::ResetPassword ? static_cast<const flows::ServerFlow*>(m_reset.get()) : m_signIn.get();
    return flow == nullptr ? core::Duration(0) : flow->clockSkew();
}

void EntryPresenter::signedIn(const api::Session& session, const QString& email, const QUrl& ssoLink) {
    m_adding = true;
    m_accounts.add(m_place.url, m_place.meta, session, email, accounts::AccountRegistry::Keep::InKeychain,
                   ssoLink);
}

} // namespace ui::shell
