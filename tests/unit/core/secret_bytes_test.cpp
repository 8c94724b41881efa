#include "core/secret_bytes.h"

#include <QTest>

using core::SecretBytes;

class SecretBytesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void keepsWhatItWasGiven();
    void beginsZeroed();
    void copiesAndMoves();
    void comparesByContent();
};

void SecretBytesTest::keepsWhatItWasGiven() {
    const SecretBytes secret = SecretBytes::fromUtf8(QStringLiteral("clé\n"));
    QCOMPARE(secret.size(), 5);
    QCOMPARE(secret.toString(), QStringLiteral("clé\n"));
    QVERIFY(SecretBytes::fromUtf8({}).isEmpty());
    QCOMPARE(SecretBytes().toString(), QString());
}

void SecretBytesTest::beginsZeroed() {
    const SecretBytes secret(64);
    QCOMPARE(secret.view().toByteArray(), QByteArray(64, '\0'));
}

void SecretBytesTest::copiesAndMoves() {
    SecretBytes first = SecretBytes::fromUtf8(QStringLiteral("one"));
    SecretBytes second = first;
    second.data()[0] = 'O';
    QCOMPARE(first.toString(), QStringLiteral("one"));
    QCOMPARE(second.toString(), QStringLiteral("One"));
    const SecretBytes third = std::move(first);
    QCOMPARE(third.toString(), QStringLiteral("one"));
    second = third;
    QCOMPARE(second.toString(), QStringLiteral("one"));
    second = SecretBytes();
    QVERIFY(second.isEmpty());
}

void SecretBytesTest::comparesByContent() {
    const SecretBytes secret = SecretBytes::fromUtf8(QStringLiteral("one"));
    QVERIFY(secret == SecretBytes::fromUtf8(QStringLiteral("one")));
    QVERIFY(!(secret == SecretBytes::fromUtf8(QStringLiteral("two"))));
    QVERIFY(!(secret == SecretBytes::fromUtf8(QStringLiteral("on"))));
    QVERIFY(SecretBytes() == SecretBytes());
}

QTEST_APPLESS_MAIN(SecretBytesTest)
#include "secret_bytes_test.moc"
