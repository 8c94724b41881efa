#include "saml_fixture.h"

using namespace Qt::StringLiterals;
using fakes::FakeService;

namespace {

constexpr int minutesOfADay = 60 * 24;

api::ServiceProvider addresses(const QString& id) {
    const QString base = u"https://center.example.com/sso/"_s + id;
    return {base + u"/metadata"_s, base + u"/acs"_s, base + u"/metadata"_s};
}

} // namespace

SamlFixture::SamlFixture() {
    account.ssoAllowed = true;
    reservation = {u"r1"_s, addresses(u"r1"_s), minutesAgo(-30 * minutesOfADay)};
    const api::SsoCertificate inForce = certificate(u"a7f3091c"_s.repeated(8), 700);
    preview.entityId = u"http://www.okta.com/exk1fcia6d6EMsf331d8"_s;
    preview.signOnUrl = u"https://example.okta.com/app/personal-center/exk1fcia6d6EMsf331d8/sso/saml"_s;
    preview.certificates = {certificate(u"5b2e77d0"_s.repeated(8), 1500), inForce};
    present.id = u"s1"_s;
    present.name = u"Okta production"_s;
    present.loginUrl = u"https://center.example.com/sso/s1/login"_s;
    present.idp.entityId = preview.entityId;
    present.idp.signOnUrl = preview.signOnUrl;
    present.idp.certificates = {inForce};
    present.sp = addresses(u"s1"_s);
    present.version = 3;

    service.on("POST", "/v1/step-up", answer(api::StepUpOpen{minutesAgo(-10)}));
    service.on("POST", reservationPath, [this](const auto&) { return answer(reservation); });
    service.on("POST", previewPath, [this](const auto&) { return answer(preview); });
    service.on("POST", servicesPath, [this](const FakeService::Request& request) {
        present.name = request.json().value(u"name"_s).toString();
        return answer(present, 201);
    });
    service.on("PATCH", servicePath, [this](const FakeService::Request& request) {
        present.name = request.json().value(u"name"_s).toString(present.name);
        ++present.version;
        return answer(present);
    });
    service.on("POST", testsPath, [](const auto&) {
        return answer(
            api::SsoTestStart{u"t1"_s, u"http://center.example.com/sso/s1/login?test=t1"_s, minutesAgo(-10)},
            201);
    });
    service.on("GET", testPath, [this](const auto&) { return answer(test); });
}

QJsonObject SamlFixture::lastSent(const char* method, const char* path) const {
    const auto sent = service.requests(method, path);
    return sent.isEmpty() ? QJsonObject() : sent.last().json();
}

api::SsoCertificate SamlFixture::certificate(const QString& sha256, int daysLeft) {
    return {sha256, u"CN=example.okta.com, O=Okta, L=San Francisco, C=US"_s, minutesAgo(365 * minutesOfADay),
            minutesAgo(-daysLeft * minutesOfADay)};
}

QList<api::SsoCheck> SamlFixture::passedChecks() {
    const QString until = core::toRfc3339(minutesAgo(-5));
    return {{u"format"_s, true, {}},
            {u"status"_s, true, {}},
            {u"decryption"_s, true, {}},
            {u"signature"_s, true, {}},
            {u"issuer"_s, true, {}},
            {u"destination"_s, true, {}},
            {u"recipient"_s, true, {}},
            {u"audience"_s, true, {}},
            {u"times"_s, true, {{u"until"_s, until}}},
            {u"one_time"_s, true, {}},
            {u"request"_s, true, {}},
            {u"email"_s, true, {{u"email"_s, u"alice@example.com"_s}, {u"from"_s, u"name_id"_s}}},
            {u"account"_s, true, {{u"who"_s, u"owner"_s}}},
            {u"browser"_s, true, {}}};
}

QList<api::SsoCheck> SamlFixture::failedAt(const QString& id, const QJsonObject& params) {
    QList<api::SsoCheck> checks;
    for (const api::SsoCheck& check : passedChecks()) {
        if (check.id == id) {
            checks.append({id, false, params});
            break;
        }
        checks.append(check);
    }
    return checks;
}
