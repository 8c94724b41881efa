#include "callback_fixture.h"
#include "ui/developer/callback_card.h"
#include "ui/developer/callback_removal_dialog.h"
#include "ui/developer/callback_save_dialog.h"
#include "ui/speech/page_language.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace ui::developer;
using namespace Qt::StringLiterals;
using fakes::FakeService;

namespace {

const QString url = u"https://hooks.example.fr/engagelab"_s;
const QString other = u"https://other.example.fr/hooks"_s;

} // namespace

// The card of the callback URL on a fake service.
class CallbackCardTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(u"en"_s);
        m_fixture = std::make_unique<CallbackFixture>();
    }
    void cleanup() {
        m_page.reset();
        m_fixture.reset();
        m_english.reset();
    }

    void withNoneItSaysSo() {
        open();
        QTRY_VERIFY(text().contains(u"None yet: notifications go nowhere."_s));
        QVERIFY(!button("Remove… the callback URL"));
        QVERIFY(field()->text().isEmpty());
    }

    void theOneInForceShowsWithItsMoments() {
        m_fixture->developer.callback = CallbackFixture::callback(url, other);
        open();
        QTRY_COMPARE(field()->text(), url);
        QCOMPARE(fixedTexts(), QStringList({url, other}));
        QVERIFY(text().contains(u"Validated: "_s) && text().contains(u"saved: "_s));
    }

    void aUrlIsValidatedAndSaved() {
        m_fixture->outcome = CallbackFixture::passed(u"https://hooks.example.fr/Engagelab"_s);
        open();
        type(u"  HTTPS://Hooks.Example.fr/Engagelab "_s);
        press("Validate the callback URL");
        QTRY_VERIFY(text().contains(u"Gives the string back: Zq8T1mXa"_s));
        QCOMPARE(validations().constFirst().json(),
                 QJsonObject({{u"url"_s, u"HTTPS://Hooks.Example.fr/Engagelab"_s}}));
        for (const char* line : {"Follows the rules", "hooks.example.fr resolves to 198.51.100.20",
                                 "Connects to 198.51.100.20", "TLS 1.3, certificate valid until",
                                 "Answers with status 200", "The answer took 212 ms (3 s at most)"}) {
            QVERIFY2(text().contains(QString::fromUtf8(line)), line);
        }
        press("Save the callback URL");
        QTRY_VERIFY(dialog<CallbackSaveDialog>());
        QVERIFY(textOf(dialog<CallbackSaveDialog>()).contains(u"Alice Martin — alice@example.com"_s));
        QVERIFY(!textOf(dialog<CallbackSaveDialog>()).contains(u"check compatibility"_s)); // nothing to lose
        confirm<CallbackSaveDialog>();
        QTRY_COMPARE(m_fixture->service.requests("PUT", "/v1/developer/callback").size(), 1);
        const auto saving = m_fixture->service.requests("PUT", "/v1/developer/callback").constFirst();
        QCOMPARE(saving.json(), QJsonObject({{u"url"_s, u"https://hooks.example.fr/Engagelab"_s},
                                             {u"validation"_s, u"validation-1"_s}}));
        QVERIFY(!saving.headers.contains("if-match"));
        QTRY_COMPARE(fixedTexts().value(0), u"https://hooks.example.fr/Engagelab"_s);
        QVERIFY(text().contains(u"The callback URL is saved"_s));
    }

    void savingWaitsForAValidationOfThisVeryUrl() {
        open();
        press("Save the callback URL");
        QVERIFY(text().contains(u"Type the URL that notifications should go to."_s));
        type(url);
        press("Save the callback URL");
        QVERIFY(text().contains(u"Only a validated URL can be saved. Validate it first."_s));
        validate();
        QVERIFY(button("Save the callback URL")->accessibleDescription().isEmpty());
        type(url + u'x');
        QVERIFY(text().contains(u"The URL was edited since it was validated."_s)); // at once
        press("Save the callback URL");
        QVERIFY(!dialog<CallbackSaveDialog>());
        type(url); // the very one again
        QVERIFY(button("Save the callback URL")->accessibleDescription().isEmpty());
    }

    void aValidationExpires() {
        m_fixture->outcome.validation->expiresAt = minutesAgo(1);
        open();
        type(url);
        validate();
        press("Save the callback URL");
        QVERIFY(text().contains(u"The validation is more than ten minutes old."_s));
        QVERIFY(!dialog<CallbackSaveDialog>());
    }

    void aFailureSaysWhatHappenedAndWhatToDo() {
        m_fixture->outcome = CallbackFixture::failed(url, u"status"_s, {{u"status"_s, 404}});
        open();
        type(url);
        press("Validate the callback URL");
        QTRY_VERIFY(text().contains(u"The answer has status 404 in place of 200."_s));
        QVERIFY(text().contains(u"Nothing is at this path: check it."_s));
        QVERIFY(text().contains(u"Not looked at: time, string given back"_s));
        QVERIFY(!button("Save the callback URL")->accessibleDescription().isEmpty());
        press("What was sent and received");
        QVERIFY(fixedTexts().value(0).contains(u"X-CALLBACK-SIGNATURE: t="_s));
        QVERIFY(fixedTexts().value(1).contains(u"<h1>Not Found</h1>"_s));
    }

    void theRulesAnswerAsOneTypes() {
        open();
        field()->setFocus();
        QTest::keyClicks(field(), u"htt"_s);
        QVERIFY(!note().contains(u"has to begin"_s));
        QTest::keyClicks(field(), u"p://192.168.1.20/"_s);
        QVERIFY2(note().contains(u"private address (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16)"_s),
                 qPrintable(note()));
        press("Validate the callback URL");
        QVERIFY(validations().isEmpty());
        field()->clear();
        QTest::keyClicks(field(), u"ftp://hooks.example.fr/"_s);
        QVERIFY(note().contains(u"Only http:// and https:// are supported."_s));
    }

    void whatTheOperatorAllowsIsNotRefusedHere() {
        m_fixture->meta.callback.allowNetworks = {u"192.168.0.0/16"_s};
        open();
        QTRY_VERIFY(
            text().contains(u"The operator of this server allows these networks as well: 192.168.0.0/16."_s));
        type(u"http://192.168.1.20/"_s);
        QVERIFY(button("Validate the callback URL")->accessibleDescription().isEmpty());
        type(u"http://10.0.0.1/"_s);
        QVERIFY(!button("Validate the callback URL")->accessibleDescription().isEmpty());
    }

    void lookAlikesShowAsDnsHasThem() {
        open();
        type(u"https://b\u00fccher.example/"_s);
        QVERIFY(text().contains(u"In DNS this name is xn--bcher-kva.example."_s));
    }

    void theEmbeddedServiceSaysWhyAddressesOfThisComputerFail() {
        m_fixture->meta.embedded = true;
        open();
        QTRY_VERIFY(text().contains(u"private service of this computer"_s));
    }

    void aValidationIsCancelled() {
        m_fixture->service.on("POST", "/v1/developer/callback/validate", FakeService::hang());
        open();
        type(url);
        press("Validate the callback URL");
        QTRY_VERIFY(button("Cancel the validation"));
        QVERIFY(!button("Validate the callback URL"));
        press("Cancel the validation");
        QTRY_VERIFY(button("Validate the callback URL"));
        QCOMPARE(field()->text(), url);
    }

    void offlineTheButtonsSayWhy() {
        m_fixture->developer.callback = CallbackFixture::callback(url);
        open();
        QTRY_VERIFY(button("Remove… the callback URL"));
        m_fixture->service.stop();
        m_page->refresh();
        QTRY_VERIFY(!m_fixture->session->isOnline());
        type(other);
        for (const char* name :
             {"Validate the callback URL", "Save the callback URL", "Remove… the callback URL"}) {
            QVERIFY2(button(name)->isEnabled(), name); // can be reached
            QVERIFY2(button(name)->accessibleDescription().startsWith(u"Offline since"_s), name);
        }
        press("Validate the callback URL");
        QVERIFY(text().contains(u"Offline since"_s));
        QCOMPARE(field()->text(), other);
    }

    void theLastOutcomeStaysOverARestart() {
        m_fixture->outcome = CallbackFixture::failed(url, u"connects"_s, {{u"reason"_s, u"refused"_s}});
        open();
        type(url);
        press("Validate the callback URL");
        QTRY_VERIFY(text().contains(u"hooks.example.fr refuses the connection."_s));
        m_page.reset();
        m_fixture->restart();
        m_fixture->service.stop();
        m_page = std::make_unique<DeveloperPage>(m_fixture->session.get(), m_fixture->devSecrets);
        m_page->show();
        QCOMPARE(field()->text(), url);
        QVERIFY(text().contains(u"hooks.example.fr refuses the connection."_s));
        QVERIFY(text().contains(u"just now"_s));
    }

    void aChangeComesWithTheAdviceAndAgainstItsVersion() {
        m_fixture->developer.callback = CallbackFixture::callback(other);
        m_fixture->developer.callback->version = 7;
        open();
        QTRY_COMPARE(field()->text(), other);
        type(url);
        validate();
        press("Save the callback URL");
        QTRY_VERIFY(dialog<CallbackSaveDialog>());
        QVERIFY(
            advice().contains(u"it is recommended to check compatibility in the business system first"_s));
        confirm<CallbackSaveDialog>();
        QTRY_VERIFY(!m_fixture->service.requests("PUT", "/v1/developer/callback").isEmpty());
        QVERIFY(m_fixture->service.requests("PUT", "/v1/developer/callback")
                    .constFirst()
                    .headers.value("if-match")
                    .contains("7"));
        QTRY_COMPARE(fixedTexts(), QStringList({url, other})); // kept, to go back to
    }

    void whatWasChangedElsewhereIsShownAndCanBeReplaced() {
        m_fixture->developer.callback = CallbackFixture::callback(other);
        open();
        QTRY_COMPARE(field()->text(), other);
        type(url);
        validate();
        api::Callback elsewhere = CallbackFixture::callback(u"https://elsewhere.example.fr/"_s, other);
        elsewhere.version = 9;
        m_fixture->service.on("PUT", "/v1/developer/callback",
                              {FakeService::problem(412, u"changed_elsewhere"_s,
                                                    {{u"current"_s, core::json::toJson(elsewhere)}}),
                               AccountFixture::answer(CallbackFixture::callback(url, elsewhere.url))});
        press("Save the callback URL");
        QTRY_VERIFY(dialog<CallbackSaveDialog>());
        confirm<CallbackSaveDialog>();
        QTRY_VERIFY(advice().contains(u"changed elsewhere"_s));
        QCOMPARE(fixedTexts(dialog<CallbackSaveDialog>()), QStringList({url, elsewhere.url}));
        dialog<CallbackSaveDialog>()->confirmButton()->click();
        QTRY_COMPARE(m_fixture->service.requests("PUT", "/v1/developer/callback").size(), 2);
        QVERIFY(m_fixture->service.requests("PUT", "/v1/developer/callback")
                    .last()
                    .headers.value("if-match")
                    .contains("9"));
        QTRY_COMPARE(fixedTexts().value(0), url);
    }

    void onePressGoesBackToThePreviousUrl() {
        m_fixture->developer.callback = CallbackFixture::callback(url, other);
        m_fixture->outcome = CallbackFixture::passed(other);
        open();
        QTRY_VERIFY(button("Go back to it: previous URL"));
        press("Go back to it: previous URL");
        QTRY_VERIFY(dialog<CallbackSaveDialog>()); // validated again, then the question
        QCOMPARE(validations().constFirst().json(), QJsonObject({{u"url"_s, other}}));
        confirm<CallbackSaveDialog>();
        QTRY_COMPARE(fixedTexts().value(0), other);
    }

    void aPreviousUrlThatFailsIsNotTakenBack() {
        m_fixture->developer.callback = CallbackFixture::callback(url, other);
        m_fixture->outcome = CallbackFixture::failed(other, u"tls"_s, {{u"reason"_s, u"expired"_s}});
        open();
        QTRY_VERIFY(button("Go back to it: previous URL"));
        press("Go back to it: previous URL");
        QTRY_VERIFY(text().contains(u"The TLS certificate has expired."_s));
        QVERIFY(!dialog<CallbackSaveDialog>());
        QCOMPARE(fixedTexts(), QStringList({url, other}));
    }

    void itIsRemovedAfterOneQuestion() {
        m_fixture->developer.callback = CallbackFixture::callback(url);
        open();
        QTRY_VERIFY(button("Remove… the callback URL"));
        press("Remove… the callback URL");
        QTRY_VERIFY(dialog<CallbackRemovalDialog>());
        QVERIFY(textOf(dialog<CallbackRemovalDialog>()).contains(u"Alice Martin — alice@example.com"_s));
        QVERIFY(m_fixture->service.requests("DELETE", "/v1/developer/callback").isEmpty());
        confirm<CallbackRemovalDialog>();
        QTRY_VERIFY(text().contains(u"None yet: notifications go nowhere."_s));
        QVERIFY(!button("Remove… the callback URL"));
    }

    void withoutTheProofNothingIsSaved() {
        open();
        type(url);
        validate();
        press("Save the callback URL");
        QTRY_VERIFY(dialog<CallbackSaveDialog>());
        dialog<CallbackSaveDialog>()->confirmButton()->click();
        QVERIFY(m_fixture->service.requests("PUT", "/v1/developer/callback").isEmpty());
        QVERIFY(fieldNamed(dialog<CallbackSaveDialog>(), u"Confirm it’s you"_s));
    }

    void theLanguageChangesInPlace() {
        open();
        type(u"http://10.0.0.1/"_s);
        m_english.reset();
        const PageLanguage french(u"fr"_s);
        QTRY_VERIFY(button("Valider l’URL de rappel"));
        QCOMPARE(field()->text(), u"http://10.0.0.1/"_s);
        QVERIFY(note().contains(u"adresse privée"_s));
    }

  private:
    void open() {
        m_page = m_fixture->openPage();
        QTRY_VERIFY(!m_fixture->service.requests("GET", "/v1/developer").isEmpty());
        QTRY_VERIFY(!text().contains(u"Not known yet"_s));
    }
    CallbackCard* card() const { return m_page->findChild<CallbackCard*>(); }
    QLineEdit* field() const {
        return fieldNamed(m_page.get(), u"Callback URL"_s) != nullptr
                   ? fieldNamed(m_page.get(), u"Callback URL"_s)
                   : card()->findChild<QLineEdit*>();
    }
    QString note() const { return field()->accessibleDescription(); }
    QString text() const { return textOf(m_page.get()); }
    QAbstractButton* button(const char* name) const {
        return buttonNamed(m_page.get(), QString::fromUtf8(name));
    }
    void press(const char* name) const { button(name)->click(); }
    void type(const QString& typed) const {
        field()->selectAll();
        field()->del();
        field()->insert(typed);
    }
    void validate() const {
        press("Validate the callback URL");
        QTRY_VERIFY(text().contains(u"Gives the string back"_s));
        QTRY_VERIFY(button("Validate the callback URL"));
    }
    QList<FakeService::Request> validations() const {
        return m_fixture->service.requests("POST", "/v1/developer/callback/validate");
    }
    template <class Dialog>
    Dialog* dialog() const {
        auto* found = m_page->window()->findChild<Dialog*>();
        return found != nullptr && found->isVisible() ? found : nullptr;
    }
    template <class Dialog>
    void confirm() const {
        if (QLineEdit* password = fieldNamed(dialog<Dialog>(), u"Confirm it’s you"_s)) {
            password->setText(u"secret"_s);
        }
        dialog<Dialog>()->confirmButton()->click();
    }
    // Banners are read by their name.
    QString advice() const {
        QString read;
        for (const QWidget* widget : dialog<CallbackSaveDialog>()->template findChildren<QWidget*>()) {
            read += widget->isVisible() ? widget->accessibleName() + u'\n' : QString();
        }
        return read;
    }
    QStringList fixedTexts(const QWidget* inside = nullptr) const {
        QStringList found;
        for (const QPlainTextEdit* edit :
             (inside != nullptr ? inside : card())->findChildren<QPlainTextEdit*>()) {
            if (edit->isVisible()) {
                found.append(edit->toPlainText());
            }
        }
        return found;
    }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<CallbackFixture> m_fixture;
    std::unique_ptr<DeveloperPage> m_page;
};

QTEST_MAIN(CallbackCardTest)
#include "callback_card_test.moc"
