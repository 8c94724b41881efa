#include "flows/captcha_flow.h"

#include "unit/flows/flow_fixture.h"

#include <QTest>

using fakes::FakeService;
using flows::CaptchaFlow;

class CaptchaFlowTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { m_service.reset(); }
    void solvesThePuzzle();
    void fetchesAnotherPictureAfterAWrongAnswer();
    void takesACodeByEmailInstead();
    void endsWithItsSession();

  private:
    std::unique_ptr<FakeService> m_service;
    int m_pictures = 0;
};

void CaptchaFlowTest::init() {
    m_service = std::make_unique<FakeService>();
    m_pictures = 0;
    m_service->on("POST", "/v1/captchas", [this](const FakeService::Request&) {
        api::Captcha captcha;
        captcha.id = QStringLiteral("c%1").arg(++m_pictures);
        captcha.background = captcha.piece = QStringLiteral("AAAA");
        captcha.width = 320;
        captcha.height = 160;
        captcha.expiresAt = fakes::inSeconds(300);
        return fakes::reply(captcha, 201);
    });
    m_service->on("GET", "/v1/account", fakes::reply(fakes::someAccount()));
}

void CaptchaFlowTest::solvesThePuzzle() {
    m_service->on("POST", "/v1/captchas/c1/answer",
                  FakeService::json({{QStringLiteral("captcha"), QStringLiteral("solved-1")}}));
    const fakes::SignedInSession session(*m_service);
    CaptchaFlow flow(session.get());
    flow.fetch();
    QCOMPARE(flow.state(), CaptchaFlow::State::Fetching);
    QTRY_COMPARE(flow.state(), CaptchaFlow::State::Puzzle);
    QCOMPARE(flow.captcha()->width, 320);
    flow.answer(117);
    QTRY_COMPARE(flow.state(), CaptchaFlow::State::Solved);
    QCOMPARE(flow.solved(), QStringLiteral("solved-1"));
    QCOMPARE(m_service->requests("POST", "/v1/captchas/c1/answer").value(0).json(),
             QJsonObject({{QStringLiteral("x"), 117}}));
}

void CaptchaFlowTest::fetchesAnotherPictureAfterAWrongAnswer() {
    m_service->on("POST", "/v1/captchas/c1/answer",
                  FakeService::problem(422, QStringLiteral("captcha_wrong")));
    m_service->on("POST", "/v1/captchas/c2/answer",
                  FakeService::json({{QStringLiteral("captcha"), QStringLiteral("solved-2")}}));
    const fakes::SignedInSession session(*m_service);
    CaptchaFlow flow(session.get());
    flow.fetch();
    QTRY_COMPARE(flow.state(), CaptchaFlow::State::Puzzle);
    flow.answer(1);
    QTRY_VERIFY(flow.captcha() && flow.captcha()->id == QLatin1String("c2"));
    QTRY_VERIFY(!flow.isBusy());
    QCOMPARE(flow.state(), CaptchaFlow::State::Puzzle);
    QCOMPARE(flow.error()->id, core::ErrorId::CaptchaWrong); // still to be read beside the new picture
    flow.answer(2);
    QVERIFY(!flow.error());
    QTRY_COMPARE(flow.state(), CaptchaFlow::State::Solved);
}

void CaptchaFlowTest::takesACodeByEmailInstead() {
    m_service->on("POST", "/v1/captchas/c1/answer", [](const FakeService::Request& request) {
        if (request.json().contains(QStringLiteral("kind"))) {
            return fakes::reply(fakes::codeSent(QStringLiteral("c1"), 60), 202);
        }
        return request.json().value(QStringLiteral("code")).toString() == QLatin1String("123456")
                   ? FakeService::json({{QStringLiteral("captcha"), QStringLiteral("solved-1")}})
                   : FakeService::problem(422, QStringLiteral("code_wrong"),
                                          {{QStringLiteral("attempts_left"), 4}});
    });
    const fakes::SignedInSession session(*m_service);
    CaptchaFlow flow(session.get());
    flow.fetch();
    QTRY_COMPARE(flow.state(), CaptchaFlow::State::Puzzle);
    flow.sendEmailCode();
    QTRY_COMPARE(flow.state(), CaptchaFlow::State::EnterCode);
    QVERIFY(flow.resendIn() > 50);
    flow.sendEmailCode(); // too early
    QVERIFY(!flow.isBusy());
    flow.answerCode(QStringLiteral("000000"));
    QTRY_VERIFY(flow.error().has_value());
    QCOMPARE(flow.error()->id, core::ErrorId::CodeWrong);
    QCOMPARE(flow.state(), CaptchaFlow::State::EnterCode);
    flow.answerCode(QStringLiteral("123456"));
    QTRY_COMPARE(flow.state(), CaptchaFlow::State::Solved);
    QCOMPARE(m_pictures, 1);
}

void CaptchaFlowTest::endsWithItsSession() {
    m_service->on("POST", "/v1/captchas", FakeService::hang());
    fakes::SignedInSession session(*m_service);
    CaptchaFlow flow(session.get());
    flow.fetch();
    QTRY_COMPARE(m_service->requests("POST", "/v1/captchas").size(), 1);
    session.end();
    QTRY_VERIFY(!flow.isBusy());
    QCOMPARE(flow.error()->id, core::ErrorId::Cancelled);
    flow.fetch(); // through nothing
    QTRY_VERIFY(!flow.isBusy());
    QCOMPARE(flow.error()->id, core::ErrorId::Cancelled);
}

QTEST_GUILESS_MAIN(CaptchaFlowTest)
#include "captcha_flow_test.moc"
