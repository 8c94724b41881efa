#include "service/identity/passwords.h"

#include <QElapsedTimer>
#include <QTest>

using service::identity::Passwords;

class PasswordsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void knowsItsOwn();
    void readsOneTextHoweverItIsComposed();
    void nobodyTakesAsLong();
};

void PasswordsTest::knowsItsOwn() {
    const Passwords passwords;
    const QString hash = passwords.hash(QStringLiteral("correct horse"));
    QVERIFY(hash.startsWith(QStringLiteral("$argon2id$v=19$m=262144,t=3,p=1$")));
    QVERIFY(hash != passwords.hash(QStringLiteral("correct horse")));
    QVERIFY(passwords.matches(hash, QStringLiteral("correct horse")));
    QVERIFY(!passwords.matches(hash, QStringLiteral("correct horsE")));
    QVERIFY(!passwords.matches(hash, QString()));
    QVERIFY(!passwords.matches(QStringLiteral("nonsense"), QStringLiteral("correct horse")));
}

void PasswordsTest::readsOneTextHoweverItIsComposed() {
    const Passwords passwords(Passwords::Cost::Least);
    const QString hash = passwords.hash(QString::fromUtf8("m\u00fcsli"));
    QVERIFY(passwords.matches(hash, QString::fromUtf8("mu\u0308sli")));
}

void PasswordsTest::nobodyTakesAsLong() {
    const Passwords passwords;
    const QString somebody = passwords.hash(QStringLiteral("correct horse"));
    const auto duration = [&](const QString& hash) {
        QElapsedTimer timer;
        timer.start();
        passwords.matches(hash, QStringLiteral("wrong horse"));
        return timer.elapsed();
    };
    const qint64 known = duration(somebody);
    const qint64 unknown = duration(passwords.hashOfNobody());
    QVERIFY(!passwords.matches(passwords.hashOfNobody(), QString()));
    // An unreadable hash would be refused within microseconds.
    QVERIFY2(unknown * 3 > known, qPrintable(QStringLiteral("%1 ms, %2 ms").arg(known).arg(unknown)));
}

QTEST_APPLESS_MAIN(PasswordsTest)
#include "passwords_test.moc"
