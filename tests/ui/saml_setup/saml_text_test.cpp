#include "saml_fixture.h"
#include "ui/saml_setup/certificate_view.h"
#include "ui/saml_setup/fingerprint.h"
#include "ui/saml_setup/provider_guide.h"
#include "ui/saml_setup/sso_check_text.h"
#include "ui/saml_setup/sso_failure_text.h"
#include "ui/saml_setup/warning_text.h"
#include "ui/speech/page_language.h"
#include "ui/widgets/error_text.h"

#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::saml_setup;

namespace {

// As api/sso_provider.h has them.
const QList<api::SsoWarning> warnings{
    {u"metadata_expired"_s, {{u"valid_until"_s, u"2026-01-02T03:04:05Z"_s}}},
    {u"certificate_expired"_s, {{u"sha256"_s, u"a7f3091c00"_s}, {u"not_after"_s, u"2026-01-02T03:04:05Z"_s}}},
    {u"certificate_not_yet_valid"_s,
     {{u"sha256"_s, u"a7f3091c00"_s}, {u"not_before"_s, u"2026-01-02T03:04:05Z"_s}}},
    {u"certificate_expires"_s, {{u"sha256"_s, u"a7f3091c00"_s}, {u"not_after"_s, u"2026-01-02T03:04:05Z"_s}}},
    {u"plain_http"_s, {{u"url"_s, u"http://idp.example.com/"_s}}},
    {u"name_id_not_email"_s, {{u"formats"_s, QJsonArray{u"urn:…:persistent"_s}}}},
    {u"entity_id_known"_s, {{u"service"_s, u"Okta"_s}}},
};

// As the service's saml::DescriptionFault and MetadataFetch have them.
const QStringList invalid{u"too_large"_s,
                          u"html"_s,
                          u"not_xml"_s,
                          u"dtd"_s,
                          u"not_metadata"_s,
                          u"no_provider"_s,
                          u"several_providers"_s,
                          u"entity_id"_s,
                          u"no_sign_on"_s,
                          u"sign_on_url"_s,
                          u"no_certificate"_s,
                          u"certificate_invalid"_s,
                          u"certificate_not_rsa"_s,
                          u"certificate_weak"_s,
                          u"too_many_certificates"_s};
const QStringList unreachable{u"not_resolved"_s, u"timed_out"_s,       u"connection"_s, u"not_http"_s,
                              u"too_large"_s,    u"address_refused"_s, u"status"_s};
const QStringList tlsDetails{u"expired"_s,     u"not_yet_valid"_s, u"wrong_host"_s,
                             u"self_signed"_s, u"untrusted"_s,     u"failed"_s};
const QStringList rules{u"too_long"_s, u"scheme_missing"_s, u"scheme_not_allowed"_s, u"userinfo"_s,
                        u"port"_s,     u"host_invalid"_s,   u"local_name"_s};

// As api/sso_tests.h has them.
const QList<std::pair<QString, QStringList>> reasons{
    {u"format"_s,
     {u"not_base64"_s, u"too_large"_s, u"not_xml"_s, u"dtd"_s, u"comment"_s, u"duplicate_id"_s,
      u"not_a_response"_s, u"assertions"_s, u"structure"_s}},
    {u"status"_s, {u""_s}},
    {u"decryption"_s, {u"failed"_s, u"algorithm"_s}},
    {u"signature"_s, {u"missing"_s, u"structure"_s, u"algorithm"_s, u"unknown_certificate"_s, u"wrong"_s}},
    {u"issuer"_s, {u""_s}},
    {u"destination"_s, {u""_s}},
    {u"recipient"_s, {u"missing"_s}},
    {u"audience"_s, {u""_s}},
    {u"times"_s, {u"expired"_s, u"not_yet_valid"_s, u"missing"_s}},
    {u"one_time"_s, {u"replayed"_s}},
    {u"request"_s, {u"missing"_s, u"unknown"_s, u"answered"_s, u"expired"_s}},
    {u"email"_s, {u"missing"_s, u"invalid"_s, u"several"_s}},
    {u"account"_s, {u"unknown"_s, u"not_agreed"_s, u"disabled"_s}},
    {u"browser"_s, {u"another"_s}},
};

// Texts that were seen; each id is to have words of its own.
class Texts {
  public:
    bool isNew(const QString& id, const QString& text) {
        static const QRegularExpression unfilled(u"%\\d"_s);
        const bool fine =
            !text.isEmpty() && !m_seen.contains(text) && !text.contains(unfilled) && !text.contains(u'_');
        if (!fine) {
            qWarning("%s: %s", qPrintable(id), qPrintable(text));
        }
        m_seen.insert(text);
        return fine;
    }

  private:
    QSet<QString> m_seen;
};

} // namespace

// Every id and reason that the service gives has words of its own, in both languages.
class SamlTextTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyWarning_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << u"en"_s;
        QTest::newRow("fr") << u"fr"_s;
    }
    void everyWarning() {
        QFETCH(QString, language);
        const PageLanguage speak(language);
        Texts texts;
        for (const api::SsoWarning& warning : warnings) {
            QVERIFY(texts.isNew(warning.id, warningText(warning)));
        }
        QVERIFY(warningText({u"of tomorrow"_s, {}}).contains(u"of tomorrow"_s)); // none of them is this one
        QVERIFY(warningText(warnings.last()).contains(u"Okta"_s));
        QVERIFY(warningText(warnings.at(1)).contains(u"A7:F3:09:1C…"_s));
        QVERIFY(warningText(warnings.at(1)).contains(u"2026"_s));
    }

    void everyRefusalOfADescription_data() { everyWarning_data(); }
    void everyRefusalOfADescription() {
        QFETCH(QString, language);
        const PageLanguage speak(language);
        Texts texts;
        const auto text = [](core::ErrorId id, QJsonObject params, const QString& reason) {
            params.insert(u"reason"_s, reason);
            return ui::widgets::errorText({id, params, {}});
        };
        texts.isNew(u"fallback"_s, ui::widgets::errorText({core::ErrorId::MetadataInvalid, {}, {}}));
        texts.isNew(u"fallback"_s, ui::widgets::errorText({core::ErrorId::MetadataUnreachable, {}, {}}));
        const QJsonObject params{{u"limit"_s, 1024 * 1024},
                                 {u"root"_s, u"rss"_s},
                                 {u"url"_s, u"ftp://idp.example.com/"_s},
                                 {u"entity_ids"_s, QJsonArray{u"https://a.example"_s}},
                                 {u"address"_s, u"10.0.0.5"_s},
                                 {u"range"_s, u"private"_s},
                                 {u"status"_s, 302}};
        for (const QString& reason : invalid) {
            QVERIFY(texts.isNew(reason, text(core::ErrorId::MetadataInvalid, params, reason)));
        }
        for (const QString& reason : unreachable) {
            QVERIFY(texts.isNew(reason, text(core::ErrorId::MetadataUnreachable, params, reason)));
        }
        for (const QString& detail : tlsDetails) {
            QVERIFY(texts.isNew(detail,
                                text(core::ErrorId::MetadataUnreachable, {{u"detail"_s, detail}}, u"tls"_s)));
        }
        for (const QString& rule : rules) {
            QVERIFY(texts.isNew(
                rule, text(core::ErrorId::MetadataUnreachable, {{u"rule"_s, rule}}, u"url_refused"_s)));
        }
    }

    void everyCheckAndReason_data() { everyWarning_data(); }
    void everyCheckAndReason() {
        QFETCH(QString, language);
        const PageLanguage speak(language);
        Texts texts;
        texts.isNew(u"fallback"_s, failureText({u"of tomorrow"_s, false, {}}).text);
        QStringList ids;
        for (const auto& [id, ofCheck] : reasons) {
            ids.append(id);
            QVERIFY(texts.isNew(id, checkName(id)));
            for (const QString& reason : ofCheck) {
                const Failure failure = failureText({id, false, {{u"reason"_s, reason}}});
                QVERIFY(texts.isNew(id + u' ' + reason, failure.text));
                QVERIFY2(!failure.advice.isEmpty() && !failure.advice.contains(u'%'), qPrintable(id));
            }
        }
        QCOMPARE(checkIds(), ids);
        for (const api::SsoCheck& check : SamlFixture::passedChecks()) {
            QVERIFY(texts.isNew(check.id, checkLine(check).text));
        }
    }

    void whatFailedSaysWhatWasSeen() {
        const PageLanguage english(u"en"_s);
        const auto text = [](const QString& id, const QJsonObject& params) {
            const Failure failure = failureText({id, false, params});
            return failure.text + u' ' + failure.advice;
        };
        QCOMPARE(
            text(u"audience"_s, {{u"expected"_s, u"https://center.example.com/sso/s1/metadata"_s},
                                 {u"received"_s, QJsonArray{u"https://other.example.com"_s}}}),
            u"It is for another audience: https://other.example.com At the provider, enter the entity ID "
            "https://center.example.com/sso/s1/metadata"_s);
        QVERIFY(text(u"audience"_s, {{u"expected"_s, u"a"_s}, {u"received"_s, QJsonArray()}})
                    .contains(u"another audience: nothing"_s));
        QVERIFY(
            text(u"issuer"_s, {{u"expected"_s, u"https://a"_s}, {u"received"_s, u"https://b"_s}})
                .startsWith(u"It is issued by another than this provider: https://b Expected: https://a."_s));
        QVERIFY(text(u"status"_s, {{u"code"_s, u"urn:oasis:names:tc:SAML:2.0:status:RequestDenied"_s},
                                   {u"message"_s, u"Not assigned"_s}})
                    .contains(u"RequestDenied – Not assigned"_s));
        QVERIFY(text(u"times"_s, {{u"reason"_s, u"expired"_s}, {u"until"_s, u"2026-01-02T03:04:05Z"_s}})
                    .contains(u"January 2, 2026"_s));
        QVERIFY(text(u"email"_s, {{u"reason"_s, u"several"_s},
                                  {u"emails"_s, QJsonArray{u"a@example.com"_s, u"b@example.com"_s}}})
                    .contains(u"a@example.com, b@example.com"_s));
    }

    void whatWasNotLookedAtIsSaidOnlyAfterAFailure() {
        const PageLanguage english(u"en"_s);
        using State = ui::widgets::CheckLine::State;
        QVERIFY(checkLines({}).isEmpty());
        QCOMPARE(checkLines(SamlFixture::passedChecks().first(3)).size(), 3);
        const auto lines = checkLines(SamlFixture::failedAt(u"audience"_s, {}));
        QCOMPARE(lines.at(7).state, State::Failed);
        QCOMPARE(lines.last().state, State::NotReached);
        QCOMPARE(lines.last().text, u"Not looked at: times, used once, request, e-mail address, account, "
                                    "browser"_s);
    }

    void theStateOfACertificateIsAWord() {
        const core::Time now = minutesAgo(0);
        const auto state = [&](int daysLeft) {
            return stateOf(SamlFixture::certificate(u"00"_s, daysLeft), now);
        };
        QCOMPARE(state(-1), CertificateState::Expired);
        QCOMPARE(state(59), CertificateState::ExpiresSoon);
        QCOMPARE(state(61), CertificateState::Valid);
        api::SsoCertificate later = SamlFixture::certificate(u"00"_s, 500);
        later.notBefore = minutesAgo(-60);
        QCOMPARE(stateOf(later, now), CertificateState::NotYetValid);
        QCOMPARE(fingerprint(u"a7f309"_s), u"A7:F3:09"_s);
    }

    void everyProviderHasItsGuide_data() { everyWarning_data(); }
    void everyProviderHasItsGuide() {
        QFETCH(QString, language);
        const PageLanguage speak(language);
        QStringList providers;
        for (const ProviderGuide& guide : providerGuides()) {
            providers.append(guide.provider);
            QVERIFY(!guide.where.isEmpty() && !guide.metadata.isEmpty());
            QVERIFY(guide.entries.size() >= 3);
        }
        QCOMPARE(providers.first(4),
                 (QStringList{u"Microsoft Entra ID"_s, u"Okta"_s, u"Google Workspace"_s, u"OneLogin"_s}));
    }
};

QTEST_MAIN(SamlTextTest)
#include "saml_text_test.moc"
