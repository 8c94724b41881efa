#include "service/developer/callback_signature.h"

#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QTest>

using namespace service;

class CallbackSignatureTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void signsTheBody();
    void signsTheCaller();
    void isNewEachTime();
};

namespace {

const core::Time now{1'764'061'200'987};
const QByteArray body("{\"echostr\":\"abcdefgh\"}");

developer::SigningKey key() {
    return {QStringLiteral("abcdefghijklmnopqrstuvwx"), core::SecretBytes(QByteArrayView("a secret"))};
}

QByteArray header(const char* name) {
    for (const auto& [candidate, value] : developer::signature(key(), body, now)) {
        if (candidate == name) {
            return value;
        }
    }
    return {};
}

} // namespace

void CallbackSignatureTest::signsTheBody() {
    // printf '1764061200.{"echostr":"abcdefgh"}' | openssl dgst -sha256 -hmac 'a secret'
    QCOMPARE(header("X-CALLBACK-SIGNATURE"),
             "t=1764061200,v1=f3a15462d68770799cbefb3daa0e0b40ac3f67cd5c25866aa9abefdad8b6fcd3");
}

void CallbackSignatureTest::signsTheCaller() {
    const QRegularExpression shape(QStringLiteral("^timestamp=1764061200;nonce=([a-z2-7]{26});username="
                                                  "abcdefghijklmnopqrstuvwx;signature=([0-9a-f]{64})$"));
    const QRegularExpressionMatch match = shape.match(QString::fromLatin1(header("X-CALLBACK-ID")));
    QVERIFY(match.hasMatch());
    const QString message = QStringLiteral("1764061200%1abcdefghijklmnopqrstuvwx").arg(match.captured(1));
    QCOMPARE(
        match.captured(2).toLatin1(),
        QMessageAuthenticationCode::hash(message.toLatin1(), "a secret", QCryptographicHash::Sha256).toHex());
}

void CallbackSignatureTest::isNewEachTime() {
    QVERIFY(header("X-CALLBACK-ID") != header("X-CALLBACK-ID"));
    QCOMPARE(header("X-CALLBACK-SIGNATURE"), header("X-CALLBACK-SIGNATURE"));
}

QTEST_APPLESS_MAIN(CallbackSignatureTest)
#include "callback_signature_test.moc"
