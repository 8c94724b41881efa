#include "service/capabilities.h"

#include "service/activity/activity_list.h"
#include "service/activity/activity_retention.h"
#include "service/amazon/amazon.h"
#include "service/captcha/captchas.h"
#include "service/contact/contact.h"
#include "service/deletion/deletion.h"
#include "service/delivery/delivery.h"
#include "service/developer/callback.h"
#include "service/developer/developer.h"
#include "service/export/export.h"
#include "service/http/kept_replies.h"
#include "service/identity/identity.h"
#include "service/identity/passwords.h"
#include "service/identity/session_guard.h"
#include "service/identity/verification_codes.h"
#include "service/organizations/organizations.h"
#include "service/sso/member_consents.h"
#include "service/sso/metadata_fetch.h"
#include "service/sso/sso.h"
#include "service/two_factor/two_factor.h"

namespace service {

namespace {
using namespace std::chrono_literals;

sso::MetadataFetch fetchAsCallbacks(const developer::CallbackSettings& settings) {
    return {settings.addresses, settings.caFile};
}
} // namespace

struct Capabilities::Private {
    Private(const Foundation& given, const SettingsSource& source)
        : foundation(given)
        , delivery(delivery::Settings::read(source, given.dataDir), given.database, given.keys, given.clock,
                   given.jobs)
        , codes(given.keys)
        , secondFactors({given.limits, delivery.queue(), given.keys})
        , twoFactor({given.limits, delivery.queue(), given.keys}, secondFactors)
        , organizations({given.limits, delivery.queue(), guard, consents})
        , identity(
              {given.limits, delivery.queue(), codes, passwords, secondFactors, organizations, given.keys})
        , captchas({given.limits, delivery.queue(), codes})
        , developer({given.database, delivery.queue(), given.keys})
        , fetchMetadata(fetchAsCallbacks(developer::CallbackSettings::read(source)))
        , amazonSettings(amazon::Settings::read(source))
        , amazonAddresses(developer::CallbackSettings::read(source).addresses)
        , callback(developer::CallbackSettings::read(source), given.database, given.limits, given.clock,
                   given.jobs, delivery.queue(),
                   [this](store::Transaction& transaction, const QString& accountId) {
                       return signingKeyOf(transaction, accountId);
                   })
        , deletion({given.database, given.clock, given.limits, delivery.queue(), given.keys,
                    delivery.outbox(), delivery.mailLeaves(), amazonSettings.products},
                   given.jobs) {}

    core::Result<developer::SigningKey> signingKeyOf(store::Transaction& transaction,
                                                     const QString& accountId) const {
        auto credentials = developer.credentials().ensure(transaction, accountId, foundation.clock.now());
        if (!credentials) {
            return core::fail(credentials.error());
        }
        return developer::SigningKey{credentials->devKey, std::move(credentials->secret)};
    }

    Foundation foundation;
    delivery::Delivery delivery;
    identity::VerificationCodes codes;
    identity::Passwords passwords;
    identity::SessionGuard guard;
    two_factor::SecondFactors secondFactors;
    two_factor::TwoFactor twoFactor;
    sso::MemberConsents consents;
    organizations::Organizations organizations;
    identity::Identity identity;
    captcha::Captchas captchas;
    developer::Developer developer;
    sso::MetadataFetch fetchMetadata;
    amazon::Settings amazonSettings;
    callback_url::AddressRules amazonAddresses;
    developer::Callback callback;
    deletion::Deletion deletion;
    std::unique_ptr<contact::Contact> contact;
    std::unique_ptr<sso::Sso> sso;
    std::unique_ptr<amazon::Amazon> amazon;
};

Capabilities::Capabilities(const Foundation& foundation, const SettingsSource& source)
    : d(std::make_unique<Private>(foundation, source)) {}

Capabilities::~Capabilities() = default;

http::SessionGuard& Capabilities::guard() {
    return d->guard;
}

http::DevKeyGuard& Capabilities::devKeys() {
    return d->developer.guard();
}

void Capabilities::registerRoutes(http::Router& router, const QString& publicUrl) {
    d->contact = std::make_unique<contact::Contact>(contact::Dependencies{
        d->foundation.limits, d->delivery.queue(), d->codes, d->guard,
        [this](store::Transaction& transaction, const http::Caller& caller, const QString& token,
               core::Time now) {
            return d->captchas.redeem(transaction, caller.accountId, caller.sessionId, token, now);
        },
        publicUrl});
    d->sso = std::make_unique<sso::Sso>(
        sso::Dependencies{d->foundation.database, d->foundation.clock, d->foundation.limits,
                          d->foundation.keys, d->identity, d->delivery.queue(), d->fetchMetadata, publicUrl});
    d->amazon = std::make_unique<amazon::Amazon>(
        d->amazonSettings,
        amazon::Dependencies{d->foundation.database, d->foundation.clock, d->foundation.limits,
                             d->foundation.keys, d->foundation.jobs, d->amazonAddresses, publicUrl});
    d->identity.registerRoutes(router);
    d->contact->registerRoutes(router);
    d->captchas.registerRoutes(router);
    d->twoFactor.registerRoutes(router);
    d->developer.registerRoutes(router);
    d->callback.registerRoutes(router);
    d->organizations.registerRoutes(router);
    d->sso->registerRoutes(router);
    d->amazon->registerRoutes(router);
    activity::registerRoutes(router);
    data_export::registerRoutes(router, d->foundation.limits);
    d->deletion.registerRoutes(router);
}

void Capabilities::registerJobs() {
    d->delivery.registerJobs();
    d->callback.registerJobs();
    d->amazon->registerJobs();
    d->deletion.registerJobs();
    // What has expired, in transactions of their own: short ones, so that writers wait for none of them.
    const auto clean = [this](const QString& name, void (*remove)(store::Transaction&, core::Time)) {
        d->foundation.jobs.every(10min, name, [this, remove] {
            d->foundation.database.write(
                [&](store::Transaction& transaction) { remove(transaction, d->foundation.clock.now()); });
        });
    };
    d->foundation.jobs.every(1min, QStringLiteral("master keys"), [this] { d->foundation.keys.readAgain(); });
    d->foundation.jobs.every(1s, QStringLiteral("developer usage"), [this] { d->developer.writeUsage(); });
    clean(QStringLiteral("old replies"), http::KeptReplies::clean);
    clean(QStringLiteral("old limits"), limits::Limits::clean);
    clean(QStringLiteral("old sessions and codes"), identity::Identity::removeOld);
    clean(QStringLiteral("old contact changes"), contact::Contact::removeOld);
    clean(QStringLiteral("old enrolments"), two_factor::TwoFactor::removeOld);
    clean(QStringLiteral("old invitations"), organizations::Organizations::removeOld);
    clean(QStringLiteral("old SSO sign-ins"), sso::Sso::removeOld);
    d->foundation.jobs.every(24h, QStringLiteral("SSO keys"), [this] { d->sso->rollKeys(); });
    d->foundation.jobs.every(5min, QStringLiteral("SSO metadata"), [this] { d->sso->refreshMetadata(); });
    clean(QStringLiteral("old AWS registrations"), amazon::Amazon::removeOld);
    clean(QStringLiteral("old receipts"), deletion::Deletion::removeOld);
    d->foundation.jobs.every(1h, QStringLiteral("old activity"), [this] {
        activity::removeOld(d->foundation.database, d->foundation.clock.now());
    });
    clean(QStringLiteral("old captchas"), captcha::Captchas::removeOld);
    clean(QStringLiteral("old usage"), developer::Developer::removeOld);
    clean(QStringLiteral("old validations and deliveries"), developer::Callback::removeOld);
}

void Capabilities::stop() {
    d->delivery.stop();
    d->callback.stop();
    d->developer.stop();
    d->sso->stop();
    d->amazon->stop();
}

} // namespace service
