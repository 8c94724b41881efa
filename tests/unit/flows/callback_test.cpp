#include "flows/callback_event.h"
#include "flows/callback_removal.h"
#include "flows/callback_save.h"
#include "flows/callback_validation.h"
#include "unit/flows/flow_fixture.h"

#include <QSignalSpy>
#include <QTest>

using api::StepUpMethod;
using fakes::FakeService;
using namespace Qt::StringLiterals;

namespace {

constexpr auto validatePath = "/v1/developer/callback/validate";
constexpr auto callbackPath = "/v1/developer/callback";
const QString url = u"https://hooks.example.fr/engagelab"_s;

api::CallbackValidation outcome(bool ok, int expiresIn = 600) {
    api::CallbackValidation made;
    made.ok = ok;
    made.url = url;
    made.checks = {{u"form"_s, true, {}}, {u"echo"_s, ok, {}}};
    // As a stranger's server may answer.
    made.response =
        api::CallbackResponse{200, {{u"X-Odd"_s, u"a\u0001b"_s}}, u"line 1\r\nline 2\t\u0007"_s, false};
    if (ok) {
        made.validation = api::Validation{u"v1"_s, fakes::inSeconds(expiresIn)};
    }
    return made;
}

api::Callback callback(const QString& inForce, int version) {
    return {inForce, fakes::inSeconds(-60), fakes::inSeconds(-50), {}, version};
}

} // namespace

// The callback URL: validated, saved, removed; events sent to it.
class CallbackTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_service = std::make_unique<FakeService>();
        m_session = std::make_unique<fakes::SignedInSession>(*m_service);
        m_service->on("POST", "/v1/step-up", fakes::reply(api::StepUpOpen{fakes::inSeconds(600)}));
    }
    void cleanup() {
        m_session.reset();
        m_service.reset();
    }

    void whatTheServiceSawIsKept() {
        m_service->on("POST", validatePath, fakes::reply(outcome(true)));
        flows::CallbackValidation flow(m_session->get());
        QVERIFY(!flow.tried() && !flow.savableUntil());
        flow.validate(u"HTTPS://hooks.example.fr/engagelab"_s);
        QTRY_VERIFY(flow.tried());
        QCOMPARE(flow.tried()->typed, u"HTTPS://hooks.example.fr/engagelab"_s);
        QCOMPARE(flow.tried()->outcome.response->body, u"line 1\r\nline 2\t\u0007"_s);
        QVERIFY(flow.savableUntil() && !flow.isExpired());

        const flows::CallbackValidation later(m_session->get()); // of another start
        QVERIFY(later.tried());
        QCOMPARE(core::json::toJson(*later.tried()), core::json::toJson(*flow.tried()));
    }

    void whatFailedCantBeSaved() {
        m_service->on("POST", validatePath, fakes::reply(outcome(false)));
        flows::CallbackValidation flow(m_session->get());
        flow.validate(url);
        QTRY_VERIFY(flow.tried());
        QVERIFY(!flow.savableUntil() && !flow.isExpired());
        QVERIFY(!flow.error()); // a URL that fails is an answer
    }

    void deadlinesAreOfTheServicesClock() {
        constexpr int hour = 3600;
        m_service->setClockAhead(hour);
        m_service->on("POST", validatePath, fakes::reply(outcome(true, hour + 600)));
        flows::CallbackValidation flow(m_session->get());
        flow.validate(url);
        QTRY_VERIFY(flow.savableUntil());
        const auto left = *flow.savableUntil() - fakes::inSeconds(600);
        QVERIFY2(qAbs(left.count()) < 5000, qPrintable(QString::number(left.count())));
        m_service->on("POST", validatePath, fakes::reply(outcome(true, hour - 1)));
        flow.validate(url);
        QTRY_VERIFY(flow.isExpired());
    }

    void aValidationThatIsCancelledLeavesTheLastOne() {
        m_service->on("POST", validatePath, {fakes::reply(outcome(true)), FakeService::hang()});
        flows::CallbackValidation flow(m_session->get());
        flow.validate(url);
        QTRY_VERIFY(flow.tried());
        flow.validate(u"https://other.example.fr/"_s);
        QTRY_COMPARE(m_service->requests("POST", validatePath).size(), 2);
        flow.abort();
        QTRY_VERIFY(flow.error());
        QCOMPARE(flow.error()->id, core::ErrorId::Cancelled);
        QCOMPARE(flow.tried()->typed, url);
    }

    void savesWithTheProof() {
        m_service->on("PUT", callbackPath, fakes::reply(callback(url, 1)));
        flows::CallbackSave flow(m_session->get(), {url, u"v1"_s}, {});
        QVERIFY(flow.proof()->isNeeded());
        flow.save({StepUpMethod::Password, u"secret"_s});
        QTRY_VERIFY(flow.isDone());
        QCOMPARE(flow.saved()->url, url);
        const auto sent = m_service->requests("PUT", callbackPath).constFirst();
        QCOMPARE(sent.json(), QJsonObject({{u"url"_s, url}, {u"validation"_s, u"v1"_s}}));
        QVERIFY(!sent.headers.contains("if-match"));
    }

    void withoutTheProofNothingIsSaved() {
        m_service->on("POST", "/v1/step-up", FakeService::problem(401, u"invalid_credentials"_s));
        flows::CallbackSave flow(m_session->get(), {url, u"v1"_s}, {});
        flow.save({StepUpMethod::Password, u"wrong"_s});
        QTRY_VERIFY(flow.error());
        QVERIFY(m_service->requests("PUT", callbackPath).isEmpty());
    }

    void replacesOnlyWhatIsKnownHere() {
        m_session->get()->setStepUpUntil(fakes::inSeconds(600));
        const api::Callback elsewhere = callback(u"https://elsewhere.example.fr/"_s, 9);
        m_service->on("PUT", callbackPath,
                      {FakeService::problem(412, u"changed_elsewhere"_s,
                                            {{u"current"_s, core::json::toJson(elsewhere)}}),
                       fakes::reply(callback(url, 10))});
        flows::CallbackSave flow(m_session->get(), {url, u"v1"_s}, callback(u"https://old.example.fr/"_s, 4));
        flow.save();
        QTRY_VERIFY(flow.error());
        QVERIFY(m_service->requests("PUT", callbackPath).last().headers.value("if-match").contains("4"));
        QCOMPARE(flow.over()->url, elsewhere.url);
        flow.save();
        QTRY_VERIFY(flow.isDone());
        QVERIFY(m_service->requests("PUT", callbackPath).last().headers.value("if-match").contains("9"));
    }

    void anAnswerThatWasLostIsAskedForAgain() {
        m_session->get()->setStepUpUntil(fakes::inSeconds(600));
        m_service->on("PUT", callbackPath, FakeService::problem(503, u"busy"_s));
        flows::CallbackSave flow(m_session->get(), {url, u"v1"_s}, {});
        flow.save();
        QTRY_VERIFY(flow.canRetry());
        m_service->on("PUT", callbackPath, fakes::reply(callback(url, 1)));
        flow.save();
        QTRY_VERIFY(flow.isDone());
        const auto sent = m_service->requests("PUT", callbackPath);
        QCOMPARE(sent.last().headers.value("idempotency-key"), sent.first().headers.value("idempotency-key"));
    }

    void removes() {
        m_session->get()->setStepUpUntil(fakes::inSeconds(600));
        m_service->on("DELETE", callbackPath, FakeService::empty());
        flows::CallbackRemoval flow(m_session->get());
        flow.remove();
        QTRY_VERIFY(flow.isDone());
    }

    void whatIsGoneAlreadyIsRemoved() {
        m_session->get()->setStepUpUntil(fakes::inSeconds(600));
        m_service->on("DELETE", callbackPath, FakeService::problem(404, u"not_found"_s));
        flows::CallbackRemoval flow(m_session->get());
        flow.remove();
        QTRY_VERIFY(flow.isDone());
    }

    void sendsEventsAndSendsThemAgain() {
        api::CallbackDelivery delivery;
        delivery.id = u"d1"_s;
        m_service->on("POST", "/v1/developer/callback/test-events", fakes::reply(delivery, 201));
        m_service->on("POST", "/v1/developer/callback/deliveries/d1/redeliver", fakes::reply(delivery, 201));
        flows::CallbackEvent flow(m_session->get());
        QSignalSpy sent(&flow, &flows::CallbackEvent::sent);
        flow.send(api::CallbackEvent::Notification);
        QTRY_COMPARE(sent.count(), 1);
        QCOMPARE(m_service->requests("POST", "/v1/developer/callback/test-events").constFirst().json(),
                 QJsonObject({{u"event"_s, u"notification"_s}}));
        flow.redeliver(u"d1"_s);
        QTRY_COMPARE(sent.count(), 2);
    }

    void twoEventsAlikeAreTwo() {
        m_service->on("POST", "/v1/developer/callback/test-events",
                      fakes::reply(api::CallbackDelivery{}, 201));
        flows::CallbackEvent flow(m_session->get());
        QSignalSpy sent(&flow, &flows::CallbackEvent::sent);
        flow.send(api::CallbackEvent::MessageStatus);
        QTRY_COMPARE(sent.count(), 1);
        QTRY_VERIFY(!flow.isBusy());
        flow.send(api::CallbackEvent::MessageStatus);
        QTRY_COMPARE(sent.count(), 2);
        const auto requests = m_service->requests("POST", "/v1/developer/callback/test-events");
        QVERIFY(requests.at(0).headers.value("idempotency-key") !=
                requests.at(1).headers.value("idempotency-key"));
    }

  private:
    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<fakes::SignedInSession> m_session;
};

QTEST_GUILESS_MAIN(CallbackTest)
#include "callback_test.moc"
