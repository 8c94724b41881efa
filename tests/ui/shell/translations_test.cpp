#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

// Both languages are complete, say the same, and French is set as French is.
class TranslationsTest : public QObject {
    Q_OBJECT

  private:
    struct Message {
        QString context;
        QString source;
        bool plural = false;
        bool finished = true;
        QStringList translations; // several for a plural
    };

    static QList<Message> messagesOf(const QString& language) {
        QFile file(QStringLiteral(TRANSLATIONS "/personal-center_%1.ts").arg(language));
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        QList<Message> messages;
        QString context;
        QXmlStreamReader xml(&file);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) {
                continue;
            }
            if (xml.name() == "name"_L1) {
                context = xml.readElementText();
            } else if (xml.name() == "message"_L1) {
                messages.append({context, {}, xml.attributes().value("numerus"_L1) == "yes"_L1, true, {}});
            } else if (xml.name() == "source"_L1) {
                messages.last().source = xml.readElementText();
            } else if (xml.name() == "translation"_L1) {
                messages.last().finished = !xml.attributes().hasAttribute("type"_L1);
                if (!messages.last().plural) {
                    messages.last().translations.append(xml.readElementText());
                }
            } else if (xml.name() == "numerusform"_L1) {
                messages.last().translations.append(xml.readElementText());
            }
        }
        return messages;
    }

    static QSet<QString> placeholders(const QString& text) {
        static const QRegularExpression placeholder(u"%(?:n|L?\\d)"_s);
        QSet<QString> found;
        for (auto match = placeholder.globalMatch(text); match.hasNext();) {
            found.insert(match.next().captured());
        }
        return found;
    }

    static QByteArray where(const Message& message) {
        return (message.context + u": "_s + message.source + u" → "_s + message.translations.join(u" | "_s))
            .toUtf8();
    }

  private Q_SLOTS:
    void everyStringIsTranslated_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << u"en"_s;
        QTest::newRow("fr") << u"fr"_s;
    }
    void everyStringIsTranslated() {
        QFETCH(QString, language);
        const QList<Message> messages = messagesOf(language);
        QVERIFY(!messages.isEmpty());
        for (const Message& message : messages) {
            QVERIFY2(message.finished, where(message).constData());
            QVERIFY2(!message.translations.isEmpty(), where(message).constData());
            for (const QString& translation : message.translations) {
                QVERIFY2(!translation.isEmpty(), where(message).constData());
                QSet<QString> wanted = placeholders(message.source);
                if (message.plural && translation == message.translations.first() &&
                    !translation.contains(u"%n"_s)) {
                    wanted.remove(u"%n"_s); // "One try left."
                }
                QVERIFY2(placeholders(translation) == wanted, where(message).constData());
            }
        }
    }

    // English needs its plurals only; each that French has must be there.
    void englishHasEveryPlural() {
        QSet<QString> english;
        for (const Message& message : messagesOf(u"en"_s)) {
            QCOMPARE(message.translations.size(), 2);
            english.insert(message.context + message.source);
        }
        for (const Message& message : messagesOf(u"fr"_s)) {
            if (message.plural) {
                QVERIFY2(english.contains(message.context + message.source), where(message).constData());
            }
        }
    }

    void frenchIsSetAsFrench() {
        static const QRegularExpression barePunctuation(u"[^\u202F&;?!\\s][;?!](?:\\s|$|<)"_s);
        static const QRegularExpression plainSpace(u" [;?!»]| :(?!:)|« "_s); // "::" is an address
        static const QRegularExpression entity(u"&[a-z]+;"_s);
        for (const Message& message : messagesOf(u"fr"_s)) {
            for (QString text : message.translations) {
                text.remove(entity);
                QVERIFY2(!text.contains(u'\''), where(message).constData());
                QVERIFY2(!text.contains(u"..."_s), where(message).constData());
                QVERIFY2(!plainSpace.match(text).hasMatch(), where(message).constData());
                QVERIFY2(!barePunctuation.match(text).hasMatch(), where(message).constData());
            }
        }
    }

    // The words that the page itself uses.
    void thePagesTermsAreItsOwn() {
        QHash<QString, QSet<QString>> french;
        for (const Message& message : messagesOf(u"fr"_s)) {
            french[message.source].insert(message.translations.first());
        }
        const QHash<QString, QString> terms{
            {u"Account information"_s, u"Informations du compte"_s},
            {u"Developer information"_s, u"Informations développeur"_s},
            {u"Amazon orders"_s, u"Commandes Amazon"_s},
            {u"Personal center"_s, u"Centre personnel"_s},
            {u"Settings"_s, u"Paramètres"_s},
            {u"Preferences"_s, u"Préférences"_s},
            {u"Switch account"_s, u"Changer de compte"_s},
            {u"Sign out"_s, u"Se déconnecter"_s},
            {u"Sign in"_s, u"Se connecter"_s},
            {u"Create account"_s, u"Créer un compte"_s},
            {u"Forgotten password?"_s, u"Mot de passe oublié\u202F?"_s},
            {u"Verification code"_s, u"Code de vérification"_s},
            {u"Next"_s, u"Suivant"_s},
            {u"Back"_s, u"Retour"_s},
            {u"Confirm"_s, u"Confirmer"_s},
            {u"Cancel"_s, u"Annuler"_s},
            {u"Login account"_s, u"Compte de connexion"_s},
            {u"Phone number"_s, u"Numéro de téléphone"_s},
            {u"Login password"_s, u"Mot de passe de connexion"_s},
            {u"Forget this account"_s, u"Retirer ce compte de cet ordinateur"_s},
            {u"Local mailbox"_s, u"Messagerie locale (codes de cet ordinateur)"_s},
            {u"What is BSP?"_s, u"Qu’est-ce que le BSP\u202F?"_s},
            {u"Contact us"_s, u"Contactez-nous"_s},
            {u"This session only"_s, u"Pour cette session uniquement"_s},
        };
        for (auto term = terms.begin(); term != terms.end(); ++term) {
            QVERIFY2(french.contains(term.key()), qPrintable(term.key()));
            QVERIFY2(french.value(term.key()).contains(term.value()), qPrintable(term.key()));
        }
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
