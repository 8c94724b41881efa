#include "secrets/secret_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using core::SecretBytes;
using secrets::SecretClipboard;

class SecretClipboardTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { clipboard()->setText(QStringLiteral("before")); }
    void marksWhatItCopies();
    void clearsWhenTheTimeIsUp();
    void clearsNow();
    void clearsAtItsEnd();
    void leavesWhatSomeoneElseCopied();
    void countsAnewForASecondSecret();

  private:
    static QClipboard* clipboard() { return QGuiApplication::clipboard(); }
    const SecretBytes m_secret = SecretBytes::fromUtf8(QStringLiteral("s3cret é"));
};

void SecretClipboardTest::marksWhatItCopies() {
    SecretClipboard secrets(clipboard());
    secrets.copy(m_secret);
    const QMimeData* data = clipboard()->mimeData();
    QCOMPARE(data->text(), QStringLiteral("s3cret é"));
    QCOMPARE(data->data(QStringLiteral("x-kde-passwordManagerHint")), "secret");
    QCOMPARE(data->data(QStringLiteral("application/x-copyq-hidden")), "1");
    const QStringList formats = data->formats();
    QVERIFY(!formats.filter(QStringLiteral("ExcludeClipboardContentFromMonitorProcessing")).isEmpty());
    QVERIFY(!formats.filter(QStringLiteral("nspasteboard-concealed")).isEmpty());
}

void SecretClipboardTest::clearsWhenTheTimeIsUp() {
    SecretClipboard secrets(clipboard());
    secrets.setSeconds(2);
    QSignalSpy countdown(&secrets, &SecretClipboard::countdown);
    secrets.copy(m_secret);
    QCOMPARE(secrets.secondsLeft(), 2);
    QTRY_COMPARE(secrets.secondsLeft(), 0);
    QCOMPARE(clipboard()->text(), QString());
    QCOMPARE(countdown, QList<QVariantList>({{2}, {1}, {0}}));
}

void SecretClipboardTest::clearsNow() {
    SecretClipboard secrets(clipboard());
    secrets.copy(m_secret);
    secrets.clearNow();
    QCOMPARE(clipboard()->text(), QString());
    QCOMPARE(secrets.secondsLeft(), 0);

    clipboard()->setText(QStringLiteral("after"));
    secrets.clearNow();
    QCOMPARE(clipboard()->text(), QStringLiteral("after"));
}

void SecretClipboardTest::clearsAtItsEnd() {
    {
        SecretClipboard secrets(clipboard());
        secrets.copy(m_secret);
    }
    QCOMPARE(clipboard()->text(), QString());
}

void SecretClipboardTest::leavesWhatSomeoneElseCopied() {
    SecretClipboard secrets(clipboard());
    secrets.copy(m_secret);
    clipboard()->setText(QStringLiteral("a shopping list"));
    QTRY_COMPARE(secrets.secondsLeft(), 0);
    secrets.clearNow();
    QCOMPARE(clipboard()->text(), QStringLiteral("a shopping list"));
}

void SecretClipboardTest::countsAnewForASecondSecret() {
    SecretClipboard secrets(clipboard());
    secrets.setSeconds(5);
    secrets.copy(m_secret);
    QTRY_COMPARE(secrets.secondsLeft(), 4);
    secrets.copy(SecretBytes::fromUtf8(QStringLiteral("another")));
    QCOMPARE(secrets.secondsLeft(), 5);
    QCOMPARE(clipboard()->text(), QStringLiteral("another"));
}

QTEST_MAIN(SecretClipboardTest)
#include "secret_clipboard_test.moc"
