#include "flows/sso_edit.h"
#include "flows/sso_setup.h"
#include "flows/sso_trial.h"
#include "unit/flows/flow_fixture.h"

#include <QSignalSpy>
#include <QTest>

using fakes::FakeService;
using namespace Qt::StringLiterals;

namespace {

constexpr auto reservationPath = "/v1/sso/reservations";
constexpr auto previewPath = "/v1/sso/metadata/preview";
constexpr auto servicesPath = "/v1/sso/services";
constexpr auto servicePath = "/v1/sso/services/s1";
constexpr auto testsPath = "/v1/sso/services/s1/tests";
constexpr auto testPath = "/v1/sso/services/s1/tests/t1";

api::SsoReservation reservation(const QString& id) {
    return {id, {u"entity"_s, u"acs"_s, u"metadata"_s}, fakes::inSeconds(3600)};
}

api::DescribeProvider link() {
    api::DescribeProvider described;
    described.metadataUrl = u"https://idp.example.com/metadata"_s;
    return described;
}

api::ProviderPreview preview() {
    api::ProviderPreview made;
    made.entityId = u"https://idp.example.com"_s;
    made.signOnUrl = u"https://idp.example.com/sso"_s;
    return made;
}

api::SsoService someService(int version = 1) {
    api::SsoService made;
    made.id = u"s1"_s;
    made.name = u"Okta"_s;
    made.version = version;
    return made;
}

FakeService::Answer invalid(const QString& reason) {
    return FakeService::problem(422, u"metadata_invalid"_s, {{u"reason"_s, reason}});
}

} // namespace

// SSO services: made, changed, tried.
class SsoFlowsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_service = std::make_unique<FakeService>();
        m_session = std::make_unique<fakes::SignedInSession>(*m_service);
        m_service->on("POST", "/v1/step-up", fakes::reply(api::StepUpOpen{fakes::inSeconds(600)}));
        m_service->on("POST", reservationPath, fakes::reply(reservation(u"r1"_s)));
        m_service->on("POST", previewPath, fakes::reply(preview()));
        m_service->on(
            "POST", testsPath,
            fakes::reply(api::SsoTestStart{u"t1"_s, u"https://center.example.com/"_s, fakes::inSeconds(600)},
                         201));
    }
    void cleanup() {
        m_session.reset();
        m_service.reset();
    }

    void aServiceTakesItsReservation() {
        m_service->on("POST", servicesPath, fakes::reply(someService(), 201));
        flows::SsoSetup flow(m_session->get());
        flow.create(u"Okta"_s); // nothing is described yet
        QVERIFY(!flow.isBusy());
        reserveAndDescribe(flow);
        flow.create(u"Okta"_s, {api::StepUpMethod::Password, u"secret words"_s});
        QTRY_VERIFY(flow.created());
        QCOMPARE(flow.created()->id, u"s1"_s);
        const QJsonObject sent = m_service->requests("POST", servicesPath).first().json();
        QCOMPARE(sent.value(u"reservation"_s), u"r1"_s);
        QCOMPARE(sent.value(u"idp"_s),
                 (QJsonObject{{u"metadata_url"_s, u"https://idp.example.com/metadata"_s}}));
    }

    void aRefusedDescriptionLeavesNone() {
        flows::SsoSetup flow(m_session->get());
        reserveAndDescribe(flow);
        m_service->on("POST", previewPath, invalid(u"html"_s));
        flow.describe(link());
        QTRY_VERIFY(flow.error());
        QVERIFY(!flow.described());
        QVERIFY(!flow.canRetry());
    }

    void aReservationThatIsOverIsForgotten() {
        m_service->on("POST", servicesPath, FakeService::problem(404, u"not_found"_s));
        flows::SsoSetup flow(m_session->get());
        reserveAndDescribe(flow);
        flow.create(u"Okta"_s, {api::StepUpMethod::Password, u"secret words"_s});
        QTRY_VERIFY(flow.error());
        QVERIFY(!flow.reservation());
        QVERIFY(flow.described());
    }

    void aServiceIsChangedAsItWasSeen() {
        m_service->on("PATCH", servicePath,
                      {FakeService::problem(412, u"changed_elsewhere"_s,
                                            {{u"current"_s, core::json::toJson(someService(9))}}),
                       fakes::reply(someService(10))});
        flows::SsoEdit flow(m_session->get(), someService(4));
        const api::SsoService unchanged = flow.service();
        QCOMPARE(unchanged.version, 4);
        api::UpdateSsoService update;
        update.name = u"Okta 2"_s;
        flow.save(update, {api::StepUpMethod::Password, u"secret words"_s});
        QTRY_VERIFY(flow.error());
        QCOMPARE(flow.service().version, 9);
        QVERIFY(!flow.isDone());
        flow.save(update);
        QTRY_VERIFY(flow.isDone());
        const auto sent = m_service->requests("PATCH", servicePath);
        QCOMPARE(sent.at(0).headers.value("if-match"), QByteArray("\"4\""));
        QCOMPARE(sent.at(1).headers.value("if-match"), QByteArray("\"9\""));
        QCOMPARE(flow.service().version, 10);
    }

    void aTestIsFollowedToItsEnd() {
        api::SsoTest running;
        running.state = api::SsoTestState::Running;
        api::SsoTest failed;
        failed.state = api::SsoTestState::Failed;
        m_service->on("GET", testPath,
                      {fakes::reply(running), FakeService::problem(503, u"busy"_s), fakes::reply(failed)});
        flows::SsoTrial flow(m_session->get(), u"s1"_s);
        const QSignalSpy begun(&flow, &flows::SsoTrial::begun);
        flow.begin();
        QTRY_COMPARE(begun.size(), 1);
        QTRY_VERIFY(flow.lookError()); // and it goes on
        QTRY_COMPARE(flow.outcome().state, api::SsoTestState::Failed);
        QVERIFY(!flow.isFollowed() && !flow.lookError());
    }

    void whoeverIsSignedOutFollowsNoTest() {
        m_service->on("GET", testPath, FakeService::problem(401, u"session_expired"_s));
        flows::SsoTrial flow(m_session->get(), u"s1"_s);
        flow.begin();
        QTRY_VERIFY(flow.lookError());
        QVERIFY(!flow.isFollowed());
    }

    void itEndsWithItsSession() {
        m_service->on("GET", testPath, FakeService::hang());
        flows::SsoTrial flow(m_session->get(), u"s1"_s);
        flow.begin();
        QTRY_COMPARE(m_service->requests("GET", testPath).size(), 1);
        m_session->end();
        QVERIFY(flow.session() == nullptr);
        flow.begin();
        QTRY_VERIFY(flow.error());
        QCOMPARE(flow.error()->id, core::ErrorId::Cancelled);
    }

  private:
    static void reserveAndDescribe(flows::SsoSetup& flow) {
        flow.reserve();
        QTRY_VERIFY(flow.reservation());
        flow.describe(link());
        QTRY_VERIFY(flow.described());
        QCOMPARE(flow.described()->preview.entityId, u"https://idp.example.com"_s);
    }

    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<fakes::SignedInSession> m_session;
};

QTEST_GUILESS_MAIN(SsoFlowsTest)
#include "sso_flows_test.moc"
