#include "saml_fixture.h"
#include "ui/saml_setup/description_step.h"
#include "ui/saml_setup/document_entry.h"
#include "ui/saml_setup/document_text.h"
#include "ui/speech/page_language.h"

#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::saml_setup;

namespace {

const QString pem = u"-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----"_s;

QString fileWith(const QTemporaryDir& folder, const QString& name, const QByteArray& content) {
    QFile file(folder.filePath(name));
    file.open(QIODevice::WriteOnly);
    file.write(content);
    return file.fileName();
}

QJsonObject described(const DescriptionStep& step) {
    return core::json::toJson(step.description());
}

QPlainTextEdit* editorIn(const QWidget& inside) {
    for (QPlainTextEdit* editor : inside.findChildren<QPlainTextEdit*>()) {
        if (editor->isVisible()) {
            return editor;
        }
    }
    return nullptr;
}

} // namespace

// A provider's description: typed, pasted, dropped, opened; in three ways.
class DescriptionTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_english = std::make_unique<PageLanguage>(u"en"_s); }
    void cleanup() { m_english.reset(); }

    void certificatesAreSplit_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("certificates");
        QTest::newRow("none") << u" \n\n"_s << QStringList();
        QTest::newRow("a PEM") << u"\n"_s + pem + u'\n' << QStringList{pem};
        QTest::newRow("two PEM, text between") << pem + u"\n\n"_s + pem << QStringList{pem, pem};
        QTest::newRow("two PEM, nothing between") << pem + pem << QStringList{pem, pem};
        QTest::newRow("base64") << u"MIIC\nabc="_s << QStringList{u"MIIC\nabc="_s};
        QTest::newRow("base64, an empty line between")
            << u"MIIC\n \nMIID"_s << QStringList{u"MIIC"_s, u"MIID"_s};
        QTest::newRow("trusted")
            << u"-----BEGIN TRUSTED CERTIFICATE-----\nA\n-----END TRUSTED CERTIFICATE-----"_s
            << QStringList{u"-----BEGIN TRUSTED CERTIFICATE-----\nA\n-----END TRUSTED "
                           "CERTIFICATE-----"_s};
    }
    void certificatesAreSplit() {
        QFETCH(QString, text);
        QFETCH(QStringList, certificates);
        QCOMPARE(splitCertificates(text), certificates);
    }

    void filesAreReadInTheirEncoding() {
        const QTemporaryDir folder;
        const QString text = u"<?xml version=\"1.0\"?><é/>"_s;
        const QByteArray utf16("\xff\xfe<\0a\0/\0>\0", 10);
        QCOMPARE(readMetadataFile(fileWith(folder, u"a"_s, text.toUtf8())).value(), text);
        QCOMPARE(readMetadataFile(fileWith(folder, u"b"_s, "\xef\xbb\xbf" + text.toUtf8())).value(), text);
        QCOMPARE(readMetadataFile(fileWith(folder, u"c"_s, utf16)).value(), u"<a/>"_s);
        const QByteArray der("\x30\x82\x01\x00\x00", 5);
        QCOMPARE(readCertificateFile(fileWith(folder, u"d"_s, der)).value(),
                 QString::fromLatin1(der.toBase64()));
        QCOMPARE(readCertificateFile(fileWith(folder, u"e"_s, pem.toLatin1() + "\r\n")).value(), pem);
        const auto large =
            readMetadataFile(fileWith(folder, u"f"_s, QByteArray(api::metadataBytesAtMost + 1, '<')));
        QCOMPARE(large.error().id, core::ErrorId::MetadataInvalid);
        QCOMPARE(readMetadataFile(folder.filePath(u"none"_s)).error().id, core::ErrorId::StorageFailed);
    }

    void aFileIsDropped() {
        const QTemporaryDir folder;
        const QString text = u"<EntityDescriptor/>"_s;
        DescriptionStep step(DescriptionStep::Certificates::Needed);
        step.show();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(fileWith(folder, u"okta.xml"_s, text.toUtf8()))});
        drop(editorIn(step)->viewport(), data);
        QTRY_COMPARE(described(step), (QJsonObject{{u"metadata_xml"_s, text}}));
        QVERIFY(textOf(&step).contains(u"okta.xml (19 bytes)"_s));
        auto* remove = buttonNamed(&step, u"Remove okta.xml"_s);
        data.setUrls({QUrl::fromLocalFile(fileWith(folder, u"another.xml"_s, "<a/>"))});
        drop(remove->parentWidget()->parentWidget(), data);
        QCOMPARE(described(step), (QJsonObject{{u"metadata_xml"_s, u"<a/>"_s}}));
        QCOMPARE(remove->accessibleName(), u"Remove another.xml"_s);
        remove->click();
        QVERIFY(!step.check());
        QVERIFY(editorIn(step));
    }

    void whatIsLongIsKeptAsideWhole() {
        DescriptionStep step(DescriptionStep::Certificates::Needed);
        step.show();
        const QString longText = u'<' + QString(900 * 1024, u'x') + u'>';
        QMimeData data;
        data.setText(longText);
        QElapsedTimer frame;
        frame.start();
        drop(editorIn(step)->viewport(), data);
        QTRY_VERIFY(!editorIn(step));
        QVERIFY2(frame.elapsed() < 200, qPrintable(QString::number(frame.elapsed())));
        QCOMPARE(step.description().metadataXml.value(), longText);
        QVERIFY(textOf(&step).contains(u"Pasted text (900 kB)"_s) ||
                textOf(&step).contains(u"Pasted text (900 KiB)"_s));
    }

    void aFileThatCantBeReadLeavesWhatWasThere() {
        DescriptionStep step(DescriptionStep::Certificates::Needed);
        step.show();
        editorIn(step)->setPlainText(u"<a/>"_s);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/nowhere/okta.xml"_s)});
        drop(editorIn(step)->viewport(), data);
        QTRY_VERIFY(textOf(&step).contains(u"A file of this computer can’t be read or written."_s));
        QCOMPARE(described(step), (QJsonObject{{u"metadata_xml"_s, u"<a/>"_s}}));
    }

    void byHandIsEntityIdUrlAndCertificates() {
        DescriptionStep step(DescriptionStep::Certificates::Needed);
        step.show();
        step.setWay(DescriptionStep::Way::ByHand);
        QVERIFY(!step.check());
        QVERIFY(textOf(&step).contains(u"There is no certificate to verify signatures with."_s));
        fieldNamed(&step, u"Entity ID of the provider"_s)->setText(u" https://idp.example.com "_s);
        fieldNamed(&step, u"Sign-on URL"_s)->setText(u"https://idp.example.com/sso"_s);
        editorIn(step)->setPlainText(pem);
        QVERIFY(step.check());
        QCOMPARE(described(step), (QJsonObject{{u"entity_id"_s, u"https://idp.example.com"_s},
                                               {u"sign_on_url"_s, u"https://idp.example.com/sso"_s},
                                               {u"certificates"_s, QJsonArray{pem}}}));
        // Another way, and back: nothing is lost, and only what is chosen is sent.
        step.setWay(DescriptionStep::Way::Link);
        fieldNamed(&step, u"Link to the metadata"_s)->setText(u"https://idp.example.com/metadata"_s);
        QCOMPARE(described(step), (QJsonObject{{u"metadata_url"_s, u"https://idp.example.com/metadata"_s}}));
        step.setWay(DescriptionStep::Way::ByHand);
        QVERIFY(step.check());
    }

    void certificatesMayBeLeftToThoseInForce() {
        DescriptionStep step(DescriptionStep::Certificates::Optional);
        step.show();
        step.setPresent(SamlFixture().present.idp);
        step.setWay(DescriptionStep::Way::ByHand);
        QVERIFY(step.check());
        QCOMPARE(described(step).value(u"certificates"_s), QJsonArray());
    }

    void anErrorStandsUnderTheFieldThatItIsAbout_data() {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("field");
        QTest::newRow("entity ID") << u"entity_id"_s << u"Entity ID of the provider"_s;
        QTest::newRow("sign-on URL") << u"sign_on_url"_s << u"Sign-on URL"_s;
        QTest::newRow("certificate") << u"certificate_weak"_s << u"Signing certificates"_s;
    }
    void anErrorStandsUnderTheFieldThatItIsAbout() {
        QFETCH(QString, reason);
        QFETCH(QString, field);
        DescriptionStep step(DescriptionStep::Certificates::Needed);
        step.show();
        step.setWay(DescriptionStep::Way::ByHand);
        QVERIFY(step.takeError({core::ErrorId::MetadataInvalid, {{u"reason"_s, reason}}, {}}));
        QCOMPARE(step.focusWidget()->accessibleName(), field);
        QVERIFY(!step.takeError({core::ErrorId::Offline, {}, {}}));
    }

  private:
    static void drop(QWidget* onto, const QMimeData& data) {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(onto, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(onto, &dropped);
    }

    std::unique_ptr<PageLanguage> m_english;
};

QTEST_MAIN(DescriptionTest)
#include "description_test.moc"
