#include "unit/service/delivery/samples.h"

#include "service/delivery/mail.h"
#include "service/delivery/mime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace service::delivery;

// Composed here, read by another hand: Python's email package, strict, as the field's mail programs are.
class MailTest : public QObject {
    Q_OBJECT

  private:
    static QJsonObject readByPython(const QByteArray& mail) {
        static const QString script = QStringLiteral(R"(
import email, email.policy, json, sys
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.strict)
parts = {p.get_content_type(): p.get_content() for p in m.iter_parts()}
print(json.dumps({"from": str(m["From"]), "to": str(m["To"]), "subject": str(m["Subject"]), "date": m["Date"].datetime.isoformat(),
                  "id": m["Message-ID"], "type": m.get_content_type(), "order": list(parts), "text": parts["text/plain"],
                  "html": parts["text/html"], "auto": m["Auto-Submitted"], "language": m["Content-Language"]})))");
        QProcess python;
        python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), script});
        python.write(mail);
        python.closeWriteChannel();
        python.waitForFinished();
        // Lines end in CR LF on the wire.
        return QJsonDocument::fromJson(python.readAllStandardOutput().replace("\\r\\n", "\\n")).object();
    }
    static QByteArray compose(const Message& message, const Mailbox& from) {
        const Texts texts;
        return composeMail(texts.of(message), texts.htmlLayout(), from, message.to, QStringLiteral("abc123"),
                           samples::morning);
    }

  private Q_SLOTS:
    void isReadAsItWasWritten_data() {
        QTest::addColumn<Template>("what");
        QTest::addColumn<QString>("locale");
        for (const auto& [what, name] : core::json::EnumNames<Template>::names) {
            QTest::addRow("%s en", name) << what << QStringLiteral("en");
            QTest::addRow("%s fr", name) << what << QStringLiteral("fr");
        }
    }
    void isReadAsItWasWritten() {
        QFETCH(const Template, what);
        QFETCH(const QString, locale);
        const Message message{Channel::Email, QStringLiteral("alice@example.com"), what, locale,
                              samples::everyParameter()};
        const Text text = Texts().of(message);
        const QJsonObject mail = readByPython(compose(
            message, {QStringLiteral("Centre personnel · équipe"), QStringLiteral("no-reply@example.com")}));
        QCOMPARE(mail.value(u"from").toString(),
                 QStringLiteral("Centre personnel · équipe <no-reply@example.com>"));
        QCOMPARE(mail.value(u"to").toString(), QStringLiteral("alice@example.com"));
        QCOMPARE(mail.value(u"subject").toString(), text.subject);
        QCOMPARE(mail.value(u"date").toString(), QStringLiteral("2026-11-23T09:00:00+00:00"));
        QCOMPARE(mail.value(u"id").toString(), QStringLiteral("<abc123@example.com>"));
        QCOMPARE(mail.value(u"type").toString(), QStringLiteral("multipart/alternative"));
        QCOMPARE(mail.value(u"order"),
                 QJsonValue(QJsonArray{QStringLiteral("text/plain"), QStringLiteral("text/html")}));
        QCOMPARE(mail.value(u"text").toString().trimmed(), plainText(text).trimmed());
        QCOMPARE(mail.value(u"html").toString().trimmed(), html(text, Texts().htmlLayout()).trimmed());
        QCOMPARE(mail.value(u"auto").toString(), QStringLiteral("auto-generated"));
        QCOMPARE(mail.value(u"language").toString(), locale);
    }

    void staysWithinTheLimitsOfTheWire() {
        const QByteArray mail =
            compose({Channel::Email, QStringLiteral("alice@example.com"), Template::EmailChanged,
                     QStringLiteral("fr"), samples::everyParameter()},
                    samples::from());
        for (const QByteArray& line : mail.split('\n')) {
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY2(line.size() <= 79, line.constData());
            for (const char byte : line) {
                QVERIFY(byte == '\r' || (byte >= ' ' && byte <= '~'));
            }
        }
    }

    void loadsNothingFromElsewhere() {
        const QString page = html(Texts().of(samples::code()), Texts().htmlLayout());
        for (const char* reference : {"src=", "url(", "<img", "<link", "<script", "http"}) {
            QVERIFY2(!page.contains(QLatin1String(reference)), reference);
        }
    }

    void twoComposingsAreTheSame() {
        QCOMPARE(compose(samples::code(), samples::from()), compose(samples::code(), samples::from()));
    }

    void addressesThatCouldBreakOutAreTold() {
        for (const char* good : {"a@b.c", "alice.martin+x@mail.example.com", "o'neil@example.com"}) {
            QVERIFY2(isPlainAddress(QString::fromLatin1(good)), good);
        }
        for (const char* bad : {"", "a", "a@", "@b.c", "a b@c.d", "a@b.c>", "<a@b.c", "a@b.c\r\nX: y",
                                "a@b@c", "\"a\"@b.c", "a@b,c@d"}) {
            QVERIFY2(!isPlainAddress(QString::fromLatin1(bad)), bad);
        }
    }

    void displayNamesAreQuotedWhereTheyMustBe() {
        QCOMPARE(mime::phrase(QStringLiteral("Personal Center")), QByteArray("Personal Center"));
        QCOMPARE(mime::phrase(QStringLiteral("Acme, Inc. \"A\"")), QByteArray("\"Acme, Inc. \\\"A\\\"\""));
    }

    void longSubjectsAreFoldedBetweenCharacters() {
        const QString subject = QStringLiteral("é😀 ").repeated(40);
        const QByteArray folded = mime::unstructured(subject, 9);
        QString read;
        for (const QByteArray& line : folded.split('\n')) {
            const QByteArray word = line.trimmed();
            QVERIFY(word.size() <= 75);
            QVERIFY(word.startsWith("=?utf-8?B?") && word.endsWith("?="));
            read += QString::fromUtf8(QByteArray::fromBase64(word.mid(10, word.size() - 12)));
        }
        QCOMPARE(read, subject);
    }
};

QTEST_GUILESS_MAIN(MailTest)
#include "mail_test.moc"
