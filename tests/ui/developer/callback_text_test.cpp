#include "callback_fixture.h"
#include "ui/developer/callback_explanation.h"
#include "ui/developer/check_text.h"
#include "ui/developer/failure_text.h"
#include "ui/developer/premature.h"
#include "ui/speech/page_language.h"
#include "ui/widgets/folding.h"
#include "ui/widgets/url_rule_text.h"

#include <QtTest>

using namespace ui::developer;
using ui::widgets::rangeText;
using ui::widgets::ruleText;
using namespace Qt::StringLiterals;

namespace {

// As callback_url/rules.h has them.
const QStringList rules{u"empty"_s,
                        u"too_long"_s,
                        u"control_character"_s,
                        u"whitespace"_s,
                        u"backslash"_s,
                        u"fragment"_s,
                        u"percent_encoding"_s,
                        u"scheme_missing"_s,
                        u"scheme_not_allowed"_s,
                        u"userinfo"_s,
                        u"port"_s,
                        u"host_missing"_s,
                        u"host_invalid"_s,
                        u"host_not_ascii"_s,
                        u"local_name"_s,
                        u"address_spelling"_s};

// As api/developer.h has them.
const QStringList checks{
    u"form"_s,     u"scheme"_s, u"userinfo"_s, u"port"_s, u"host"_s, u"resolves"_s, u"address_allowed"_s,
    u"connects"_s, u"tls"_s,    u"status"_s,   u"time"_s, u"echo"_s};
const QList<std::pair<QString, QStringList>> reasons{
    {u"resolves"_s, {u"not_found"_s, u"timed_out"_s}},
    {u"connects"_s, {u"refused"_s, u"unreachable"_s, u"timed_out"_s, u"failed"_s}},
    {u"tls"_s,
     {u"expired"_s, u"not_yet_valid"_s, u"wrong_host"_s, u"self_signed"_s, u"untrusted"_s, u"failed"_s}},
    {u"status"_s, {u"not_http"_s, u"cut_off"_s, u"too_large"_s}},
};

QList<callback_url::Range> ranges() {
    QList<callback_url::Range> all;
    for (int range = int(callback_url::Range::Unspecified); range <= int(callback_url::Range::Teredo);
         ++range) {
        all.append(callback_url::Range(range));
    }
    return all;
}

const QString url = u"https://hooks.example.fr/engagelab"_s;

} // namespace

// Every rule, range, check and reason has words, in both languages.
class CallbackTextTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyIdHasWordsOfItsOwn_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << u"en"_s;
        QTest::newRow("fr") << u"fr"_s;
    }

    void everyIdHasWordsOfItsOwn() {
        QFETCH(QString, language);
        const PageLanguage speak(language);
        QSet<QString> seen;
        const auto isNew = [&seen](const QString& id, const QString& text) {
            const bool fine = !text.isEmpty() && !text.contains(u'_') && !seen.contains(text) &&
                              !text.contains(QRegularExpression(u"%\\d(?!\\d)"_s));
            if (!fine) {
                qWarning("%s: %s", qPrintable(id), qPrintable(text));
            }
            seen.insert(text);
            return fine;
        };
        isNew(u"fallback"_s, ruleText(u"of_tomorrow"_s));
        isNew(u"fallback"_s, rangeText(u"of_tomorrow"_s));
        for (const QString& rule : rules) {
            QVERIFY(isNew(rule, ruleText(rule).remove(u"%20"_s).remove(u"%25"_s)));
        }
        for (const callback_url::Range range : ranges()) {
            const QString name = callback_url::rangeName(range);
            QVERIFY(isNew(name, rangeText(name)));
            QVERIFY(ruleText(u"address_refused"_s, {{u"range"_s, name}}).contains(rangeText(name)));
        }
        QCOMPARE(checkIds(), checks);
        for (const QString& check : checks) {
            QVERIFY(isNew(check, checkName(check)));
        }
        isNew(u"fallback"_s, failureText({u"connects"_s, false, {}}, url).text);
        for (const auto& [check, ofCheck] : reasons) {
            for (const QString& reason : ofCheck) {
                const Failure failure = failureText({check, false, {{u"reason"_s, reason}}}, url);
                QVERIFY(isNew(check + u' ' + reason, failure.text));
                QVERIFY(!failure.advice.isEmpty() && !failure.advice.contains(u'%'));
            }
        }
    }

    void everyCheckHasItsLine_data() { everyIdHasWordsOfItsOwn_data(); }

    void everyCheckHasItsLine() {
        QFETCH(QString, language);
        const PageLanguage speak(language);
        const QList<CheckLine> passed = checkLines(CallbackFixture::passed(url));
        QCOMPARE(passed.size(), 8); // the rules of the URL are one line
        for (const CheckLine& line : passed) {
            QCOMPARE(line.state, CheckLine::State::Passed);
            QVERIFY(!line.text.isEmpty());
        }
        QCOMPARE(checkLines(CallbackFixture::passed(u"http://hooks.example.fr/"_s)).size(), 7);
        const auto broken = CallbackFixture::failed(url, u"host"_s, {{u"rule"_s, u"local_name"_s}});
        const QList<CheckLine> lines = checkLines(broken);
        QCOMPARE(lines.size(), 6); // a line each, and what was not looked at
        QCOMPARE(lines.at(4).text, ruleText(u"local_name"_s));
        QCOMPARE(lines.last().state, CheckLine::State::NotReached);
    }

    void whatFailedSaysWhatWasSeen() {
        const PageLanguage english(u"en"_s);
        const auto text = [](const QString& check, const QJsonObject& params) {
            const Failure failure = failureText({check, false, params}, url);
            return failure.text + u' ' + failure.advice;
        };
        QCOMPARE(
            text(u"address_allowed"_s, {{u"address"_s, u"10.0.0.5"_s}, {u"range"_s, u"private"_s}}),
            u"hooks.example.fr (10.0.0.5) is no public address: private address (10.0.0.0/8, "
            "172.16.0.0/12, 192.168.0.0/16). Notifications go to public addresses only: have DNS give one."_s);
        QCOMPARE(
            text(u"connects"_s, {{u"address"_s, u"198.51.100.20"_s}, {u"reason"_s, u"timed_out"_s}}),
            u"hooks.example.fr (198.51.100.20) did not take the connection in time. Check that its firewall "
            "lets port 443 through."_s);
        QCOMPARE(text(u"tls"_s, {{u"reason"_s, u"expired"_s}, {u"not_after"_s, u"2026-01-02T03:04:05Z"_s}}),
                 u"The TLS certificate has expired (January 2, 2026). Renew it."_s);
        QVERIFY(text(u"status"_s, {{u"status"_s, 302}}).contains(u"Redirects are not followed"_s));
        QVERIFY(text(u"status"_s, {{u"status"_s, 500}}).contains(u"look at its log"_s));
        QVERIFY(text(u"time"_s, {{u"duration_ms"_s, 3001}, {u"limit_ms"_s, 3000}}).contains(u"within 3 s"_s));
        const QString echo = u"Zq8T1mXa"_s;
        QVERIFY(text(u"echo"_s, {{u"expected"_s, echo}, {u"received"_s, QString()}}).contains(u"is empty"_s));
        QVERIFY(text(u"echo"_s, {{u"expected"_s, echo}, {u"received"_s, u"OK"_s}})
                    .contains(u"“OK” in place of"_s));
        QVERIFY(text(u"echo"_s,
                     {{u"expected"_s, echo}, {u"received"_s, echo}, {u"content_type"_s, u"text/html"_s}})
                    .contains(u"came back as text/html. Send it as text/plain."_s));
    }

    void nobodyIsNaggedWhileTyping_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first"); // the rule that is told while typing, after a pause, when left
        QTest::addColumn<QString>("paused");
        QTest::addColumn<QString>("left");
        const auto row = [](const QString& typed, const QString& first, const QString& paused,
                            const QString& left) {
            QTest::newRow(qPrintable(typed)) << typed << first << paused << left;
        };
        const QString none;
        row(u""_s, none, none, none);
        row(u"h"_s, none, none, u"scheme_missing"_s);
        row(u"htt"_s, none, none, u"scheme_missing"_s);
        row(u"https://"_s, none, none, u"host_missing"_s);
        row(u"hooks.example.fr"_s, u"scheme_missing"_s, u"scheme_missing"_s, u"scheme_missing"_s);
        row(u"https://1"_s, none, u"address_spelling"_s, u"address_spelling"_s);
        row(u"https://10.0.0.1"_s, none, u"address_refused"_s, u"address_refused"_s);
        row(u"https://10.0.0.1/"_s, u"address_refused"_s, u"address_refused"_s, u"address_refused"_s);
        row(u"https://a.example:8"_s, none, u"port"_s, u"port"_s);
        row(u"https://a.example:8/"_s, u"port"_s, u"port"_s, u"port"_s);
        row(u"https://a.example/%4"_s, none, u"percent_encoding"_s, u"percent_encoding"_s);
        row(u"https://a.example/%4x"_s, u"percent_encoding"_s, u"percent_encoding"_s, u"percent_encoding"_s);
        row(u"https://a.example/%4x/"_s, u"percent_encoding"_s, u"percent_encoding"_s, u"percent_encoding"_s);
        row(u"https://a.example/a#b"_s, u"fragment"_s, u"fragment"_s, u"fragment"_s);
        row(u"https://bob@a.example"_s, u"userinfo"_s, u"userinfo"_s, u"userinfo"_s);
    }

    void nobodyIsNaggedWhileTyping() {
        QFETCH(QString, typed);
        QFETCH(QString, first);
        QFETCH(QString, paused);
        QFETCH(QString, left);
        const auto read = callback_url::parse(typed, callback_url::AddressRules());
        QVERIFY(!read);
        const auto told = [&](Typing typing) {
            for (const callback_url::Refusal& refusal : read.error()) {
                if (!isPremature(refusal, typed, typing)) {
                    return refusal.rule;
                }
            }
            return QString();
        };
        QCOMPARE(told(Typing::GoesOn), first);
        QCOMPARE(told(Typing::Paused), paused);
        QCOMPARE(told(Typing::Left), left);
    }

    // « URL de rappel » of the page.
    void thePagesExplanationStandsWordForWord() {
        const PageLanguage french(u"fr"_s);
        const QString text =
            ui::widgets::folded(callbackExplanation().text.remove(QRegularExpression(u"<[^>]*>"_s)));
        for (const QString& sentence :
             {u"L'URL de rappel est utilisée pour recevoir les notifications asynchrones envoyées par le "
              u"serveur "
              "EngageLab (par exemple, statut de livraison de message, accusés d'événement), permettant une "
              "intégration transparente entre les systèmes métier et EngageLab."_s,
              u"Doit commencer par http:// ou https://, ne prend pas en charge les ports personnalisés, ni "
              u"les IP "
              "dans les segments privés tels que 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16."_s,
              u"Après avoir renseigné l'URL de rappel, cliquez sur le bouton « Valider ». Le système enverra "
              u"une "
              "requête de test à l'URL pour vérifier sa disponibilité et le format de réponse."_s,
              u"La configuration ne peut être enregistrée qu'après une validation réussie."_s,
              u"Après validation, cliquez sur le bouton « Enregistrer » pour activer l'URL de rappel."_s,
              u"Si vous devez modifier l'URL de rappel, il est recommandé de vérifier d'abord la "
              u"compatibilité "
              "dans le système métier afin d'éviter toute perte de notification."_s}) {
            QVERIFY2(text.contains(ui::widgets::folded(sentence)), qPrintable(sentence));
        }
    }
};

QTEST_MAIN(CallbackTextTest)
#include "callback_text_test.moc"
