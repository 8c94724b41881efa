#include "desktop/single_instance.h"

#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using desktop::SingleInstance;

class SingleInstanceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void handsItsArgumentsOver();
    void isForItsOwnerOnly();
    void takesOverFromOneThatWasKilled();
    void standsStrangeMessages();
    void isOnePerDataFolder();

  private:
    QString path() const { return m_folder->filePath(QStringLiteral("instance")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SingleInstanceTest::handsItsArgumentsOver() {
    SingleInstance first(path());
    QVERIFY(first.claim({}));
    QSignalSpy again(&first, &SingleInstance::startedAgain);
    for (const QString& argument : {QStringLiteral("personal-center://é?a=b"), QStringLiteral("--x y\nz")}) {
        SingleInstance second(path());
        QSignalSpy handedOver(&second, &SingleInstance::handedOver);
        QVERIFY(!second.claim({argument}));
        QVERIFY(handedOver.wait());
        QCOMPARE(again.takeFirst().constFirst().toStringList(), QStringList({argument}));
    }
}

void SingleInstanceTest::isForItsOwnerOnly() {
    SingleInstance first(path());
    QVERIFY(first.claim({}));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(path()) & others, QFile::Permissions());
}

void SingleInstanceTest::takesOverFromOneThatWasKilled() {
    QFile left(path()); // a socket file that nobody listens to
    QVERIFY(left.open(QFile::WriteOnly));
    left.close();
    SingleInstance first(path());
    QVERIFY(first.claim({}));
    SingleInstance second(path());
    QVERIFY(!second.claim({}));
}

void SingleInstanceTest::standsStrangeMessages() {
    SingleInstance first(path());
    QVERIFY(first.claim({}));
    QSignalSpy again(&first, &SingleInstance::startedAgain);
    for (const QByteArray& message :
         {QByteArray("no json\n"), QByteArray("{\"a\":1}\n"), QByteArray("[1,null]\n")}) {
        QLocalSocket socket;
        socket.connectToServer(path());
        socket.write(message);
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    }
    QCOMPARE(again.count(), 3); // raises the window, and no more
    QLocalSocket endless;
    endless.connectToServer(path());
    endless.write(QByteArray(200'000, 'x'));
    QTRY_COMPARE(endless.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(again.count(), 3);
}

void SingleInstanceTest::isOnePerDataFolder() {
    const QString one =
        SingleInstance::socketPathFor(QStringLiteral("/home/alice/.local/share/personal-center"));
    QCOMPARE(one, SingleInstance::socketPathFor(QStringLiteral("/home/alice/.local/share/personal-center")));
    QVERIFY(one != SingleInstance::socketPathFor(QStringLiteral("/tmp/other/personal-center")));
    QVERIFY(one.size() < 100); // a Unix socket's path has 108 bytes
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "single_instance_test.moc"
