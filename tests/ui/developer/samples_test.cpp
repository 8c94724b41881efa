#include "callback_fixture.h"
#include "ui/developer/curl_line.h"
#include "ui/developer/samples_view.h"
#include "ui/speech/page_language.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTabBar>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace ui::developer;
using namespace Qt::StringLiterals;

namespace {

const QString devKey = u"k3f09a77c1e24b5d8a90ff12"_s;

// What the line for a shell gives, with the secret in the environment.
QString run(const QString& line, const QString& secret) {
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DEV_SECRET"_s, secret);
    shell.setProcessEnvironment(environment);
    shell.start(u"/bin/sh"_s, {u"-c"_s, line});
    shell.waitForFinished();
    return QString::fromUtf8(shell.readAllStandardOutput());
}

} // namespace

// What a developer copies works as it is.
class SamplesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theReceiversTakeTheTestFromAShell_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<int>("tab");
        QTest::addColumn<QString>("file");
        QTest::newRow("Python") << u"python3"_s << 0 << u"receiver.py"_s;
        QTest::newRow("Node") << u"node"_s << 1 << u"receiver.mjs"_s;
    }

    void theReceiversTakeTheTestFromAShell() {
        QFETCH(QString, program);
        QFETCH(int, tab);
        QFETCH(QString, file);
        const PageLanguage english(u"en"_s);
        SamplesView view;
        view.show();
        view.findChild<QTabBar*>()->setCurrentIndex(tab);
        buttonNamed(&view, u"Copy the receiver in %1"_s.arg(tab == 0 ? u"Python"_s : u"Node"_s))->click();
        QTemporaryDir folder;
        QFile copied(folder.filePath(file));
        QVERIFY(copied.open(QIODevice::WriteOnly));
        copied.write(QGuiApplication::clipboard()->text().toUtf8());
        copied.close();

        const quint16 port = freePort();
        QProcess receiver;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DEV_SECRET"_s, u"the secret"_s);
        environment.insert(u"ADDRESS"_s, u"127.0.0.1"_s);
        environment.insert(u"PORT"_s, QString::number(port));
        receiver.setProcessEnvironment(environment);
        receiver.start(program, {copied.fileName()});
        QVERIFY2(receiver.waitForStarted(), qPrintable(program));
        QTRY_VERIFY(listens(port));

        const QString url =
            u"http://127.0.0.1:%1/it's?a=1&b=$HOME"_s.arg(port); // nothing of it is the shell's
        view.setRequest(url, devKey);
        buttonNamed(&view, u"Copy the test for a shell"_s)->click();
        const QString line = QGuiApplication::clipboard()->text();
        QCOMPARE(line, curlLine(url, devKey));
        QVERIFY(!line.contains(u"the secret"_s));
        QString answer = run(line, u"the secret"_s);
        QVERIFY2(answer.contains(u" 200 "_s) && answer.endsWith(u"\nZq8T1mXa"_s), qPrintable(answer));
        answer = run(line, u"the secret"_s); // signed anew, it is taken again
        QVERIFY2(answer.contains(u" 200 "_s), qPrintable(answer));
        answer = run(line, u"another secret"_s);
        QVERIFY2(answer.contains(u" 403 "_s), qPrintable(answer));
        receiver.kill();
        receiver.waitForFinished();
    }

    void withoutAUrlThereIsNothingToSend() {
        const PageLanguage english(u"en"_s);
        SamplesView view;
        view.show();
        view.setRequest({}, devKey);
        QVERIFY(!buttonNamed(&view, u"Copy the test for a shell"_s));
        QVERIFY(buttonNamed(&view, u"Copy the receiver in Python"_s));
    }

  private:
    static quint16 freePort() {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }
    static bool listens(quint16 port) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        return socket.waitForConnected(200);
    }
};

QTEST_MAIN(SamplesTest)
#include "samples_test.moc"
