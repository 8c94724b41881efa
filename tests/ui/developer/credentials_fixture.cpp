#include "credentials_fixture.h"

#include <QtTest>

using fakes::FakeService;
using namespace Qt::StringLiterals;

CredentialsFixture::CredentialsFixture() {
    developer.devKey = u"k3f2a77c4e24b5d6a72ff42q"_s;
    developer.secret.version = 3;
    developer.secret.createdAt = minutesAgo(60 * 24 * 40);
    developer.secret.lastUsedAt = minutesAgo(60 * 2 + 5);
    developer.secret.lastUsedFrom = u"203.0.113.7"_s;
    developer.secret.fingerprint = u"a7f3"_s;
    const QDate today = QDateTime::currentDateTimeUtc().date();
    for (int day = 29; day >= 0; --day) {
        usage.items.append({today.addDays(-day).toString(Qt::ISODate), (day * 37) % 90, day == 4 ? 3 : 0});
    }
    const auto told = [](const auto& value) { return AccountFixture::answer(value); };
    service.on("GET", "/v1/account", [=, this](const auto&) { return told(account); });
    service.on("GET", "/v1/meta", told(fakes::someMeta()));
    service.on("GET", "/v1/developer", [=, this](const auto&) { return told(developer); });
    service.on("GET", "/v1/developer/usage", [=, this](const auto&) { return told(usage); });
    service.on("POST", "/v1/step-up", told(api::StepUpOpen{minutesAgo(-10)}));
    service.on("DELETE", "/v1/step-up", FakeService::empty());
    service.on("POST", "/v1/developer/secret/reveal", [=, this](const auto&) {
        return told(api::DevSecret{secret, developer.secret.version});
    });
    service.on("POST", "/v1/developer/secret/reset", [=, this](const auto&) {
        std::reverse(secret.begin(), secret.end());
        ++developer.secret.version;
        developer.secret.createdAt = minutesAgo(0);
        developer.secret.lastUsedAt.reset();
        developer.secret.lastUsedFrom.reset();
        developer.secret.fingerprint = u"0c9e"_s;
        return told(api::DevSecret{secret, developer.secret.version});
    });
    registry = std::make_unique<accounts::AccountRegistry>(accounts::Folders::below(m_home.path()), keychain);
    store = std::make_unique<accounts::DevSecretStore>(*registry, keychain, clock);
    QSignalSpy added(registry.get(), &accounts::AccountRegistry::added);
    registry->add(service.url(), fakes::someMeta(), fakes::someSession(), u"alice@example.com"_s);
    if (!added.wait()) {
        qFatal("the account was not added");
    }
    closeStepUp();
}

bool CredentialsFixture::keychainHolds(const QString& text) const {
    return std::any_of(keychain.values.cbegin(), keychain.values.cend(),
                       [&text](const core::SecretBytes& value) { return value.toString().contains(text); });
}

void CredentialsFixture::goOffline() {
    service.stop();
    session()->refresh();
    QTRY_VERIFY(!session()->isOnline());
}

std::unique_ptr<ui::developer::DeveloperPage> CredentialsFixture::openPage() {
    auto page = std::make_unique<ui::developer::DeveloperPage>(session(), *store);
    page->setReminderDays(90);
    page->resize(900, 560);
    page->show();
    if (!QTest::qWaitFor(
            [this] { return session()->account() && session()->cached(u"developer_usage"_s); })) {
        qFatal("the page was not refreshed");
    }
    return page;
}
