#include "ui/authenticator/qr_import.h"

#include "qr/draw.h"
#include "ui/authenticator/authenticator_fixture.h"
#include "ui/authenticator/entry_text.h"

#include <QMimeData>
#include <QPainter>

using namespace Qt::StringLiterals;
using ui::authenticator::QrImport;
using State = QrImport::State;

// From a picture or a text to an entry that is kept.
class QrImportTest : public AuthenticatorFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        start();
        m_import = std::make_unique<QrImport>(m_program->authenticator, m_program->registry);
    }
    void cleanup() {
        m_import.reset();
        m_program.reset();
    }

    void showsWhatItReadAndThenKeepsIt() {
        m_import->readPictures({qr::draw(uri(u"alice@example.com"_s), 6)});
        QCOMPARE(m_import->state(), State::Reading);
        QTRY_COMPARE(m_import->state(), State::Found);
        QCOMPARE(m_import->candidates().size(), 1);
        QCOMPARE(m_import->candidates().constFirst().entry->issuer, u"EngageLab"_s);
        QVERIFY(m_program->authenticator.entries().isEmpty());
        keep();
        QCOMPARE(m_import->added(), 1);
        QCOMPARE(m_program->authenticator.entries().constFirst().account, u"alice@example.com"_s);
    }

    void suggestsTheAccountOfThatAddress() {
        m_import->readTexts({uri(u"Alice@Example.com"_s), uri(u"bob@example.com"_s)});
        QCOMPARE(m_import->candidates().at(0).attachTo, m_alice);
        QVERIFY(m_import->candidates().at(1).attachTo.isEmpty());
        keep();
        QCOMPARE(m_program->authenticator.entryOf(m_alice)->account, u"Alice@Example.com"_s);
    }

    void suggestsNoAccountThatHasAnEntry() {
        add(entryOf(u"Other"_s, u"alice@example.com"_s, u"another secret"_s), m_alice);
        m_import->readTexts({uri(u"alice@example.com"_s)});
        QVERIFY(m_import->candidates().constFirst().attachTo.isEmpty());
        QCOMPARE(m_import->accountsLike(*m_import->candidates().constFirst().entry).size(), 1);
    }

    void keepsWhatIsChosenOfSeveralInOnePicture() {
        QImage picture(900, 400, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.drawImage(0, 0, qr::draw(uri(u"alice@example.com"_s), 5));
        painter.drawImage(450, 0, qr::draw(uri(u"bob@example.com"_s), 5));
        painter.end();
        m_import->readPictures({picture});
        QTRY_COMPARE(m_import->candidates().size(), 2);
        const bool firstIsBob = m_import->candidates().at(0).entry->account == "bob@example.com"_L1;
        m_import->choose(firstIsBob ? 0 : 1, false);
        QCOMPARE(m_import->chosen(), 1);
        keep();
        QCOMPARE(m_program->authenticator.entries().size(), 1);
        QCOMPARE(m_program->authenticator.entries().constFirst().account, u"alice@example.com"_s);
    }

    void gathersTheParts() {
        // Two parts of one export, written as the app does (tests/unit/otp has more): batch_size 2.
        m_import->readTexts({part(0)});
        QCOMPARE(m_import->state(), State::Found);
        QVERIFY(m_import->wantsMoreParts());
        QCOMPARE(m_import->parts().parts(), 2);
        m_import->readTexts({part(0)}); // shown again
        QCOMPARE(m_import->candidates().size(), 1);
        m_import->readTexts({part(1)});
        QVERIFY(!m_import->wantsMoreParts());
        QCOMPARE(m_import->candidates().size(), 2);
        keep();
        QCOMPARE(m_import->added(), 2);
    }

    void saysWhatIsThereAlready() {
        m_import->readTexts({uri(u"alice@example.com"_s)});
        keep();
        m_import->startOver();
        m_import->readTexts({uri(u"alice@example.com"_s)});
        keep();
        QCOMPARE(m_import->added(), 0);
        QCOMPARE(m_import->alreadyThere(), 1);
        QCOMPARE(m_program->authenticator.entries().size(), 1);
    }

    void saysWhyNot_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("why");
        QTest::newRow("another") << u"https://example.com"_s << u"https://example.com"_s
                                 << int(otp::Unusable::NotOtpauth);
        QTest::newRow("counter") << u"otpauth://hotp/a?secret=GEZDGNBVGY3TQOJQ&counter=1"_s << QString()
                                 << int(otp::Unusable::CounterBased);
        QTest::newRow("no secret") << u"otpauth://totp/a"_s << QString() << int(otp::Unusable::SecretMissing);
        QTest::newRow("export") << u"otpauth-migration://offline?data=AAAA"_s << QString()
                                << int(otp::Unusable::PayloadInvalid);
    }
    void saysWhyNot() {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(int, why);
        m_import->readTexts({text});
        QCOMPARE(m_import->state(), State::Found);
        QCOMPARE(m_import->candidates().size(), 1);
        QVERIFY(!m_import->candidates().constFirst().entry);
        QCOMPARE(m_import->candidates().constFirst().name, name);
        QCOMPARE(int(m_import->candidates().constFirst().why), why);
        QCOMPARE(m_import->chosen(), 0);
    }

    void hasWordsForEveryReason() {
        QSet<QString> words;
        for (int why = 0; why <= int(otp::Unusable::OtherExport); ++why) {
            words.insert(ui::authenticator::unusableText(otp::Unusable(why)));
        }
        QCOMPARE(words.size(), int(otp::Unusable::OtherExport) + 1);
        QVERIFY(!words.contains(QString()));
    }

    void findsNothing() {
        QImage white(300, 300, QImage::Format_RGB32);
        white.fill(Qt::white);
        m_import->readPictures({white});
        QTRY_COMPARE(m_import->state(), State::Choosing);
        QCOMPARE(m_import->nothing(), QrImport::Nothing::NoCode);
        m_import->readFile(m_home->filePath(u"none.png"_s));
        QTRY_COMPARE(m_import->nothing(), QrImport::Nothing::NoPicture);
        QMimeData empty;
        m_import->read(&empty);
        QCOMPARE(m_import->nothing(), QrImport::Nothing::ClipboardEmpty);
    }

    void takesPicturesFilesAndTexts() {
        const QString file = m_home->filePath(u"code.png"_s);
        QVERIFY(qr::draw(uri(u"file@example.com"_s), 4).save(file));
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(file)});
        QMimeData picture;
        picture.setImageData(qr::draw(uri(u"picture@example.com"_s), 4));
        QMimeData text;
        text.setText(u"  "_s + uri(u"text@example.com"_s) + u"\n"_s);
        int expected = 0;
        for (const QMimeData* data : {&dropped, &picture, &text}) {
            QVERIFY(QrImport::canRead(data));
            m_import->read(data);
            ++expected;
            QTRY_COMPARE(m_import->candidates().size(), expected);
        }
        QMimeData other;
        other.setText(u"hello"_s);
        QVERIFY(!QrImport::canRead(&other));
    }

    void stopsReading() {
        m_import->readPictures({QImage(4000, 3000, QImage::Format_RGB32)});
        m_import->stop();
        QCOMPARE(m_import->state(), State::Choosing);
        QTest::qWait(300);
        QCOMPARE(m_import->state(), State::Choosing);
        QVERIFY(!m_import->nothing());
    }

    void keepsNothingWithoutAKeychain() {
        m_import->readTexts({uri(u"alice@example.com"_s), uri(u"bob@example.com"_s)});
        m_secrets->refusal = core::Error{core::ErrorId::KeychainUnavailable, {}, {}};
        m_import->keep();
        QTRY_VERIFY(m_import->error().has_value());
        QCOMPARE(m_import->state(), State::Found);
        QVERIFY(m_program->authenticator.entries().isEmpty());
        m_secrets->refusal.reset();
        keep();
        QCOMPARE(m_import->added(), 2);
    }

  private:
    static QString uri(const QString& account) {
        return otp::toOtpauthUri(entryOf(u"EngageLab"_s, account, u"secret of "_s + account));
    }
    // A message of Google Authenticator's: one entry (secret, name, issuer, SHA-1, six digits, TOTP), then
    // version, batch size, index and id.
    static QString part(int index) {
        const QByteArray entry = QByteArray("\x0a\x0a"
                                            "0123456789") +
                                 "\x12\x01" + char('a' + index) + "\x1a\x01I\x20\x01\x28\x01\x30\x02";
        QByteArray payload;
        payload += '\x0a';
        payload += char(entry.size());
        payload += entry;
        payload += QByteArray("\x10\x01\x18\x02\x20", 5);
        payload += char(index);
        payload += QByteArray("\x28\x07", 2);
        return u"otpauth-migration://offline?data="_s +
               QString::fromLatin1(payload.toBase64().toPercentEncoding());
    }
    void keep() {
        m_import->keep();
        QTRY_COMPARE(m_import->state(), State::Kept);
    }

    std::unique_ptr<QrImport> m_import;
};

QTEST_MAIN(QrImportTest)
#include "qr_import_test.moc"
