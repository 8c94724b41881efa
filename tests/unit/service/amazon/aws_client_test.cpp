#include "service/amazon/marketplace.h"

#include "unit/service/delivery/fake_program.h"

#include <QElapsedTimer>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;
using namespace service;
using namespace std::chrono_literals;
using Kind = amazon::AwsFailure::Kind;

// What the contract tests would wait too long for.
class AwsClientTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void waitsOnceForASlowAnswer();
    void endsWhenItIsToldTo();
    void readsItsCredentialsAtEveryUse();

  private:
    void write(QTemporaryFile& file, const QByteArray& content) {
        QVERIFY(file.open() && file.resize(0) && file.write(content) == content.size());
        file.close();
    }
    amazon::CredentialFiles files() {
        write(m_accessKey, "AKID");
        write(m_secretKey, "secret\n");
        return {m_accessKey.fileName(), m_secretKey.fileName(), {}};
    }
    amazon::Settings settings() const {
        amazon::Settings settings;
        settings.region = "us-east-1";
        settings.meteringUrl = QUrl(m_aws.address() + u'/');
        return settings;
    }

    FakeProgram m_aws{u"aws.py"_s, {u"--access-key"_s, u"AKID"_s, u"--secret-key"_s, u"secret"_s}};
    QTemporaryFile m_accessKey;
    QTemporaryFile m_secretKey;
    core::SystemClock m_clock;
};

void AwsClientTest::waitsOnceForASlowAnswer() {
    const amazon::Settings given = settings();
    amazon::AwsClient client(files(), {}, m_clock, 300ms);
    QElapsedTimer timer;
    timer.start();
    const auto answer = amazon::Marketplace(given, client).resolve(u"slow-1"_s);
    QVERIFY(!answer && answer.error().kind == Kind::Unavailable);
    QVERIFY(timer.elapsed() < 2 * 300 + 200);
}

void AwsClientTest::endsWhenItIsToldTo() {
    const amazon::Settings given = settings();
    amazon::AwsClient client(files(), {}, m_clock);
    client.stop();
    const auto answer = amazon::Marketplace(given, client).resolve(u"throttled-1-new-123456789012-p"_s);
    QVERIFY(!answer && answer.error().type == u"ThrottlingException"_s);
}

void AwsClientTest::readsItsCredentialsAtEveryUse() {
    const amazon::Settings given = settings();
    amazon::AwsClient client(files(), {}, m_clock);
    const amazon::Marketplace marketplace(given, client);
    write(m_secretKey, "another");
    const auto refused = marketplace.resolve(u"new-123456789012-p"_s);
    QVERIFY(!refused && refused.error().kind == Kind::Refused);
    write(m_secretKey, "secret");
    QVERIFY(marketplace.resolve(u"new-123456789012-p"_s).has_value());
    m_secretKey.remove();
    const auto none = marketplace.resolve(u"new-123456789012-p"_s);
    QVERIFY(!none && none.error().kind == Kind::NotConfigured);
}

QTEST_GUILESS_MAIN(AwsClientTest)
#include "aws_client_test.moc"
