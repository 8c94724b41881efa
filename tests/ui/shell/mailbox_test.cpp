#include "ui/shell/mailbox_model.h"
#include "ui/shell/mailbox_panel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The local mailbox reads what the service puts into its outbox.
class MailboxTest : public QObject {
    Q_OBJECT

  private:
    static QByteArray mail(const QByteArray& code) {
        return "From: Personal Center <no-reply@localhost>\r\n"
               "To: alice@example.com\r\n"
               "Subject: =?utf-8?Q?Votre_code_de?=\r\n =?utf-8?B?IHbDqXJpZmljYXRpb24=?=\r\n"
               "Date: Mon, 23 Nov 2026 08:50:00 +0000\r\n"
               "MIME-Version: 1.0\r\n"
               "Content-Type: multipart/alternative; boundary=\"part\"\r\n\r\n"
               "--part\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
               "quoted-printable\r\n\r\nVotre code de v=C3=A9rification=\r\n est " +
               code +
               ".\r\n--part\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>000000</p>\r\n--part--\r\n";
    }
    void put(const QString& name, const QByteArray& bytes) const {
        QDir().mkpath(m_folder);
        QFile file(m_folder + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;

  private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->path() + u"/service/outbox"_s;
    }

    void readsAMail() {
        const ui::shell::OutboxMessage message =
            ui::shell::readOutboxMessage(u"20261123T085000123Z-a.eml"_s, mail("048213"));
        QCOMPARE(message.subject, u"Votre code de vérification"_s);
        QCOMPARE(message.to, u"alice@example.com"_s);
        QCOMPARE(message.text, u"Votre code de vérification est 048213."_s);
        QCOMPARE(message.code, u"048213"_s);
        QCOMPARE(message.at.toUTC().time(), QTime(8, 50, 0, 123));
    }

    void linesOfAMailAreAsLongAsThePanel() {
        const QByteArray paragraph =
            "Enter this code to create your Personal Center account. It is valid for 10\r\n"
            "minutes and can be used once.";
        const QByteArray button = "This was not me\r\nhttp://127.0.0.1:8088/not-me/" + QByteArray(60, 'x');
        const QString text =
            ui::shell::readOutboxMessage(u"x.eml"_s, "Subject: x\r\n\r\n" + paragraph +
                                                         "\r\n\r\n    048213\r\n\r\n" + button)
                .text;
        QCOMPARE(text, QString::fromLatin1(paragraph).replace(u"\r\n"_s, u" "_s) + u"\n\n    048213\n\n"_s +
                           QString::fromLatin1(button).remove(u'\r'));
    }

    void readsATextMessage() {
        const ui::shell::OutboxMessage message = ui::shell::readOutboxMessage(
            u"20261123T085100000Z-b.txt"_s, "Personal Center: your code is 654321.\n\nTo: +33612345678\n");
        QVERIFY(message.isSms());
        QCOMPARE(message.to, u"+33612345678"_s);
        QCOMPARE(message.code, u"654321"_s);
        QVERIFY(!message.text.contains(u"+33"_s));
    }

    void whatIsNoMailDoesNoHarm() {
        for (const QByteArray& bytes :
             {QByteArray(), QByteArray("\r\n\r\n"), QByteArray("Content-Type: multipart/x"),
              QByteArray(4096, '='), QByteArray("Subject: =?utf-8?Q?=?=\n\n123")}) {
            QVERIFY(ui::shell::readOutboxMessage(u"x.eml"_s, bytes).code.isEmpty());
        }
    }

    void showsWhatArrivesNewestFirst() {
        ui::shell::MailboxModel model(m_folder); // before the service has made its folder
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        put(u"20261123T085000123Z-a.eml"_s, mail("111111"));
        QTRY_COMPARE(model.rowCount(), 1);
        put(u"20261123T090000123Z-b.eml"_s, mail("222222"));
        put(u".20261123T095900123Z-c.eml.new"_s, mail("333333")); // not complete yet
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.message(0).code, u"222222"_s);
        QVERIFY(QFile::remove(m_folder + u"/20261123T085000123Z-a.eml"_s));
        QTRY_COMPARE(model.rowCount(), 1);
    }

    void copiesTheCode() {
        put(u"20261123T085000123Z-a.eml"_s, mail("048213"));
        ui::shell::MailboxPanel panel(m_folder);
        const QList<QPushButton*> buttons = panel.findChildren<QPushButton*>();
        const auto copy = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
            return button->text().contains(u"048213"_s);
        });
        QVERIFY(copy != buttons.end());
        (*copy)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"048213"_s);
    }
};

QTEST_MAIN(MailboxTest)
#include "mailbox_test.moc"
