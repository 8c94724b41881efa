#include "unit/service/delivery/samples.h"

#include "service/delivery/mail.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace service::delivery;

class TextsTest : public QObject {
    Q_OBJECT

  private:
    // Every template in both languages, on both channels.
    static void everyMessage() {
        QTest::addColumn<Message>("message");
        for (const auto& [what, name] : core::json::EnumNames<Template>::names) {
            for (const char* locale : {"en", "fr"}) {
                QTest::addRow("%s %s", name, locale)
                    << Message{Channel::Email, QStringLiteral("alice@example.com"), what,
                               QString::fromLatin1(locale), samples::everyParameter()};
            }
        }
    }
    static QString wholeText(const Text& text) { return text.subject + u'\n' + plainText(text) + text.sms; }

  private Q_SLOTS:
    void isCompleteInBothLanguages_data() { everyMessage(); }
    void isCompleteInBothLanguages() {
        QFETCH(const Message, message);
        const Text text = Texts().of(message);
        QCOMPARE(text.language, message.locale);
        QVERIFY(!text.subject.isEmpty());
        QVERIFY(!text.footer.isEmpty());
        QCOMPARE(text.blocks.first().kind, Block::Kind::Heading);
        QCOMPARE(text.blocks.last().kind, Block::Kind::Note); // what to do if it was not you
        QVERIFY2(!wholeText(text).contains(u'{'), qPrintable(wholeText(text)));
    }

    void theCodeIsTheFirstSixDigits_data() { everyMessage(); }
    void theCodeIsTheFirstSixDigits() {
        QFETCH(const Message, message);
        static const QRegularExpression sixDigits(QStringLiteral("(?<!\\d)\\d{6}(?!\\d)"));
        const Text text = Texts().of(message);
        const QString found = sixDigits.match(plainText(text)).captured();
        const bool carriesOne = templateName(message.what).contains(QStringLiteral("code")) &&
                                message.what != Template::RecoveryCodeUsed; // which tells of one
        QCOMPARE(found, carriesOne ? QStringLiteral("048213") : QString());
        if (carriesOne) {
            QVERIFY(text.sms.startsWith(QStringLiteral("048213 ")));
            QVERIFY(plainText(text).contains(QStringLiteral("10\u00a0minutes")));
        }
    }

    void frenchIsSetAsFrench_data() { everyMessage(); }
    void frenchIsSetAsFrench() {
        QFETCH(const Message, message);
        if (message.locale != QStringLiteral("fr")) {
            return;
        }
        // The parameters are not ours to set.
        Message bare = message;
        bare.params = {};
        const QString text = wholeText(Texts().of(bare));
        QVERIFY2(!text.contains(u'\''), qPrintable(text));
        static const QRegularExpression loose(
            QStringLiteral("[^\\x{202F}\n][;!?]|[^\\x{00A0}\n]:(?!/)|«[^\\x{00A0}]|[^\\x{00A0}]»"));
        const QRegularExpressionMatch match = loose.match(text);
        QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
    }

    void anUnknownLanguageIsEnglish() {
        Message message = samples::code();
        message.locale = QStringLiteral("de");
        QCOMPARE(Texts().of(message).language, QStringLiteral("en"));
    }

    void valuesAreNeverTemplates() {
        Message message = samples::notice();
        message.params = {{QStringLiteral("email"), QStringLiteral("{code}\n\n= <b>1</b>")},
                          {QStringLiteral("code"), QStringLiteral("999999")}};
        const Text text = Texts().of(message);
        QVERIFY(wholeText(text).contains(QStringLiteral("{code}")));
        for (const Block& block : text.blocks) {
            QVERIFY(block.kind != Block::Kind::Code);
        }
        QVERIFY(!html(text, Texts().htmlLayout()).contains(QStringLiteral("<b>")));
    }

    void aListIsAButtonEach() {
        Message message = samples::notice();
        message.what = Template::SsoLoginLinks;
        message.params = {{QStringLiteral("services"),
                           QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("A {link}")},
                                                  {QStringLiteral("link"), QStringLiteral("https://a/")}},
                                      QJsonObject{{QStringLiteral("name"), QStringLiteral("B")},
                                                  {QStringLiteral("link"), QStringLiteral("https://b/")}}}}};
        QList<std::pair<QString, QString>> buttons;
        const Text text = Texts().of(message);
        for (const Block& block : text.blocks) {
            if (block.kind == Block::Kind::Button) {
                buttons.append({block.text, block.link});
            }
        }
        QCOMPARE(buttons, (QList<std::pair<QString, QString>>{
                              {QStringLiteral("A {link}"), QStringLiteral("https://a/")},
                              {QStringLiteral("B"), QStringLiteral("https://b/")}}));
    }

    void wordsAreSaidInTheLanguage() {
        Message message = samples::notice();
        message.what = Template::OperatorChanged;
        message.params = samples::everyParameter();
        QVERIFY(
            wholeText(Texts().of(message)).contains(QStringLiteral("l’authentification à deux facteurs")));
        message.what = Template::PasswordChanged;
        QVERIFY(Texts().of(message).blocks.at(1).text.contains(QStringLiteral("23 novembre 2026, 09:00")));
        message.params.insert(QStringLiteral("device"), QString());
        QVERIFY(!plainText(Texts().of(message)).contains(QStringLiteral("()")));
    }

    void aMissingTextStopsTheStart() {
        QTemporaryDir folder;
        QVERIFY(QFile::copy(QStringLiteral(":/mail/layout.html"),
                            folder.filePath(QStringLiteral("layout.html"))));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, Texts{folder.path()});
    }
};

QTEST_GUILESS_MAIN(TextsTest)
#include "texts_test.moc"
