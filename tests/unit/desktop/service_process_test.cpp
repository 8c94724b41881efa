#include "desktop/service_process.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using desktop::ServiceProcess;

class ServiceProcessTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void runsTheServiceAndEndsIt();
    void startsItAgainWhenItDies();
    void waitsWhileItIsHeld();
    void saysThatThereIsNoProgram();
    void saysWhyItEnded();
    void believesOnlyALineOfItsOwnChild();
    void endsWithUs();

  private:
    QString dataFolder() const { return m_folder->filePath(QStringLiteral("service")); }
    // A program that does what the script says.
    QString scripted(const QByteArray& script) const {
        const QString path = m_folder->filePath(QStringLiteral("program"));
        QFile file(path);
        if (!file.open(QFile::WriteOnly) || file.write("#!/bin/sh\n" + script) < 0 ||
            !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) {
            qFatal("the script can't be written");
        }
        return path;
    }
    static bool lives(qint64 process) { return ::kill(static_cast<pid_t>(process), 0) == 0; }

    std::unique_ptr<QTemporaryDir> m_folder;
    const QString m_program = QStringLiteral(SERVICE_PROGRAM);
};

void ServiceProcessTest::runsTheServiceAndEndsIt() {
    ServiceProcess service(m_program, dataFolder());
    QSignalSpy running(&service, &ServiceProcess::running);
    QSignalSpy stopped(&service, &ServiceProcess::stopped);
    QCOMPARE(service.state(), ServiceProcess::State::Stopped);
    QVERIFY(!service.stop()); // nothing to wait for
    service.start();
    service.start();
    QCOMPARE(service.state(), ServiceProcess::State::Starting);
    QTRY_COMPARE(service.state(), ServiceProcess::State::Running);
    QCOMPARE(running.count(), 1);
    QVERIFY(!running.first().at(0).toString().isEmpty());
    QCOMPARE(running.first().at(1).toUrl(), service.url());
    QCOMPARE(service.url().host(), QStringLiteral("127.0.0.1"));
    QVERIFY(QFile::exists(service.outboxFolder()));
    const qint64 process = service.processId();
    QVERIFY(lives(process));

    QVERIFY(service.stop());
    QTRY_COMPARE(stopped.count(), 1);
    QCOMPARE(service.state(), ServiceProcess::State::Stopped);
    QVERIFY(service.url().isEmpty());
    QVERIFY(!lives(process));
    QCOMPARE(service.processId(), 0);
}

void ServiceProcessTest::startsItAgainWhenItDies() {
    ServiceProcess service(m_program, dataFolder());
    QSignalSpy running(&service, &ServiceProcess::running);
    service.start();
    QTRY_COMPARE(service.state(), ServiceProcess::State::Running);
    for (int death = 1; death <= 2; ++death) {
        ::kill(static_cast<pid_t>(service.processId()), SIGKILL);
        QTRY_COMPARE(service.state(), ServiceProcess::State::Starting);
        QTRY_COMPARE(service.state(), ServiceProcess::State::Running);
        QCOMPARE(running.count(), death + 1);
    }
    QCOMPARE(running.at(0).at(0), running.at(2).at(0)); // the same service, with the same data
    QVERIFY(!service.error());
}

void ServiceProcessTest::waitsWhileItIsHeld() {
    ServiceProcess service(m_program, dataFolder());
    service.hold();
    service.start();
    QCOMPARE(service.state(), ServiceProcess::State::Starting);
    QVERIFY(!QFile::exists(dataFolder()));
    service.release();
    QTRY_COMPARE(service.state(), ServiceProcess::State::Running);
}

void ServiceProcessTest::saysThatThereIsNoProgram() {
    ServiceProcess service(m_folder->filePath(QStringLiteral("nothing")), dataFolder());
    service.start();
    QTRY_COMPARE(service.state(), ServiceProcess::State::Failed);
    QCOMPARE(service.error()->id, core::ErrorId::LocalServiceFailed);
    QCOMPARE(service.error()->params.value(QStringLiteral("reason")).toString(), QStringLiteral("ended"));
    QVERIFY(!service.error()->params.value(QStringLiteral("detail")).toString().isEmpty());
    QVERIFY(!service.stop());
}

void ServiceProcessTest::saysWhyItEnded() {
    ServiceProcess service(scripted("echo 'the data folder is in use' >&2; exit 1"), dataFolder());
    QSignalSpy changed(&service, &ServiceProcess::changed);
    service.start();
    QTRY_COMPARE(service.state(), ServiceProcess::State::Failed);
    QCOMPARE(service.error()->params.value(QStringLiteral("detail")).toString(),
             QStringLiteral("the data folder is in use"));
    QTest::qWait(500); // it is tried again behind, and the window is not told each time
    QCOMPARE(changed.count(), 2);
    service.start(); // the person asks for it
    QCOMPARE(service.state(), ServiceProcess::State::Starting);
    QVERIFY(!service.error());
    QTRY_COMPARE(service.state(), ServiceProcess::State::Failed);
}

void ServiceProcessTest::believesOnlyALineOfItsOwnChild() {
    ServiceProcess service(scripted("echo 'listening on http://192.0.2.1:80'; cat >/dev/null"), dataFolder());
    QSignalSpy running(&service, &ServiceProcess::running);
    QSignalSpy stopped(&service, &ServiceProcess::stopped);
    service.start();
    QTest::qWait(300);
    QCOMPARE(running.count(), 0);
    QVERIFY(service.url().isEmpty());
    QVERIFY(service.stop()); // its standard input closes
    QTRY_COMPARE(stopped.count(), 1);
}

void ServiceProcessTest::endsWithUs() {
    qint64 process = 0;
    {
        ServiceProcess service(m_program, dataFolder());
        service.start();
        QTRY_COMPARE(service.state(), ServiceProcess::State::Running);
        process = service.processId();
    }
    QTRY_VERIFY(!lives(process));
}

QTEST_GUILESS_MAIN(ServiceProcessTest)
#include "service_process_test.moc"
