#include "unit/service/sso/sso_fixture.h"

using namespace service;

class MetadataRefreshTest : public QObject, SsoOnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void followsALinkOnceADay_data() { TestDatabases::addRows(); }
    void followsALinkOnceADay();
    void followsItWhenItsValidityEnds_data() { TestDatabases::addRows(); }
    void followsItWhenItsValidityEnds();
    void keepsWhatIsThereWhereItFails_data() { TestDatabases::addRows(); }
    void keepsWhatIsThereWhereItFails();
    void takesNoOtherProvider_data() { TestDatabases::addRows(); }
    void takesNoOtherProvider();
};

namespace {

constexpr auto hour = std::chrono::hours(1);

const QString url = u"https://idp.example/metadata"_s;

// Of a certificate that is made once: keys take a while.
QByteArray metadata(const QString& entityId = u"https://idp.example/"_s, const QString& validUntil = {}) {
    static const QByteArray body = [] {
        QByteArrayList lines =
            sso::saml::newKeyPair({1'800'000'000'000}, {1'900'000'000'000}).certificate.trimmed().split('\n');
        lines.removeFirst();
        lines.removeLast();
        return lines.join();
    }();
    const QByteArray until =
        validUntil.isEmpty() ? QByteArray() : " validUntil=\"" + validUntil.toLatin1() + '"';
    return "<EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"" +
           entityId.toUtf8() + '"' + until +
           "><IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">"
           "<KeyDescriptor><KeyInfo "
           "xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><X509Data><X509Certificate>" +
           body +
           "</X509Certificate></X509Data></KeyInfo></KeyDescriptor><SingleSignOnService "
           "Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect\" "
           "Location=\"https://idp.example/new\"/>"
           "</IDPSSODescriptor></EntityDescriptor>";
}

QJsonObject shown(SsoService& service, const RunningService::Person& owner, const QString& id) {
    return service.base->get(u"/v1/sso/services/"_s + id, owner.sender).body;
}

} // namespace

void MetadataRefreshTest::followsALinkOnceADay() {
    const auto service = startSso();
    const auto owner = service->signUpOwner(u"ada@example.com"_s);
    const QString id = service->create(owner, u"By link"_s, url);
    QStringList asked;
    service->fetch = [&](const QString& link) {
        asked.append(link);
        return core::Result<QByteArray>(metadata());
    };
    service->base->clock.advance(23 * hour);
    service->sso.refreshMetadata();
    QVERIFY(asked.isEmpty());
    service->base->clock.advance(hour);
    service->sso.refreshMetadata();
    service->sso.refreshMetadata();
    QCOMPARE(asked, QStringList{url});
    const QJsonObject idp = shown(*service, owner, id).value(u"idp"_s).toObject();
    QCOMPARE(idp.value(u"sign_on_url"_s).toString(), u"https://idp.example/new"_s);
    QCOMPARE(shown(*service, owner, id).value(u"version"_s).toInt(), 2);
    QCOMPARE(service->base->kinds(owner).first(), u"sso_metadata_refreshed"_s);
    // The same again is nothing to tell.
    service->base->clock.advance(24 * hour);
    service->sso.refreshMetadata();
    QCOMPARE(asked.size(), 2);
    QCOMPARE(shown(*service, owner, id).value(u"version"_s).toInt(), 2);
    QCOMPARE(service->base->kinds(owner).count(u"sso_metadata_refreshed"_s), 1);
}

void MetadataRefreshTest::followsItWhenItsValidityEnds() {
    const auto service = startSso();
    const auto owner = service->signUpOwner(u"ada@example.com"_s);
    (void)service->create(owner, u"By link"_s, url);
    int asked = 0;
    service->fetch = [&](const QString&) {
        ++asked;
        return core::Result<QByteArray>(
            metadata(u"https://idp.example/"_s, core::toRfc3339(service->base->clock.now() + 6 * hour)));
    };
    service->base->clock.advance(24 * hour);
    service->sso.refreshMetadata();
    QCOMPARE(asked, 1);
    service->base->clock.advance(5 * hour);
    service->sso.refreshMetadata();
    QCOMPARE(asked, 1);
    service->base->clock.advance(hour);
    service->sso.refreshMetadata();
    QCOMPARE(asked, 2);
}

void MetadataRefreshTest::keepsWhatIsThereWhereItFails() {
    const auto service = startSso();
    const auto owner = service->signUpOwner(u"ada@example.com"_s);
    const QString id = service->create(owner, u"By link"_s, url);
    const QJsonObject before = shown(*service, owner, id).value(u"idp"_s).toObject();
    int asked = 0;
    service->fetch = [&](const QString&) -> core::Result<QByteArray> {
        ++asked;
        return core::fail(core::ErrorId::MetadataUnreachable, {{u"reason"_s, u"timed_out"_s}});
    };
    for (int turn = 0; turn < 3; ++turn) {
        service->base->clock.advance(turn == 0 ? 24 * hour : hour);
        service->sso.refreshMetadata();
    }
    QCOMPARE(asked, 3);
    const QJsonObject after = shown(*service, owner, id).value(u"idp"_s).toObject();
    QCOMPARE(after.value(u"certificates"_s), before.value(u"certificates"_s));
    const QJsonObject failure = after.value(u"metadata"_s).toObject().value(u"failure"_s).toObject();
    QCOMPARE(failure.value(u"id"_s).toString(), u"metadata_unreachable"_s);
    QCOMPARE(failure.value(u"params"_s).toObject().value(u"reason"_s).toString(), u"timed_out"_s);
    QCOMPARE(service->base->kinds(owner).count(u"sso_metadata_failed"_s), 1);
    // And it mends itself.
    service->fetch = [&](const QString&) { return core::Result<QByteArray>(metadata()); };
    service->base->clock.advance(hour);
    service->sso.refreshMetadata();
    const QJsonObject mended = shown(*service, owner, id).value(u"idp"_s).toObject();
    QVERIFY(mended.value(u"metadata"_s).toObject().value(u"failure"_s).isNull());
}

void MetadataRefreshTest::takesNoOtherProvider() {
    const auto service = startSso();
    const auto owner = service->signUpOwner(u"ada@example.com"_s);
    const QString id = service->create(owner, u"By link"_s, url);
    service->fetch = [](const QString&) {
        return core::Result<QByteArray>(metadata(u"https://other.example/"_s));
    };
    service->base->clock.advance(24 * hour);
    service->sso.refreshMetadata();
    const QJsonObject idp = shown(*service, owner, id).value(u"idp"_s).toObject();
    QCOMPARE(idp.value(u"entity_id"_s).toString(), u"https://idp.example/"_s);
    QCOMPARE(idp.value(u"sign_on_url"_s).toString(), u"https://idp.example/sso"_s);
    const QJsonObject failure = idp.value(u"metadata"_s).toObject().value(u"failure"_s).toObject();
    QCOMPARE(failure.value(u"params"_s).toObject().value(u"reason"_s).toString(), u"another_provider"_s);
}

QTEST_GUILESS_MAIN(MetadataRefreshTest)
#include "metadata_refresh_test.moc"
