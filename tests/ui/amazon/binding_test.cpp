#include "ui/amazon/amazon_fixture.h"
#include "ui/amazon/binding_dialog.h"
#include "ui/speech/page_language.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::amazon;
using fakes::FakeService;

// Binding a purchase, by code and by link, on a fake service.
class BindingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(u"en"_s);
        m_fixture = std::make_unique<AmazonFixture>();
        m_fixture->unbind();
        m_fixture->service.on("POST", "/v1/step-up",
                              AccountFixture::answer(api::StepUpOpen{minutesAgo(-10)}));
        m_fixture->service.on(
            "POST", "/v1/amazon/bindings",
            AccountFixture::answer(api::AmazonBinding{u"123456789012"_s, {}, minutesAgo(0)}, 201));
        QTRY_VERIFY(m_fixture->session->account());
    }
    void cleanup() {
        m_dialog.reset();
        m_fixture.reset();
        m_english.reset();
    }

    void aCodeLeadsToWhatWouldBeBound() {
        m_fixture->service.on("GET", "/v1/amazon/registrations/wxyz2345",
                              AccountFixture::answer(m_fixture->registration));
        open({});
        QVERIFY(!fieldNamed(m_dialog.get(), u"Confirm it’s you"_s));
        enterCode(u" wxyz 2345 "_s); // as the service takes it
        QTRY_VERIFY(reads(u"WhatsApp"_s));
        QVERIFY(reads(u"1234\u00a05678\u00a09012"_s));
        QVERIFY(reads(u"For Alice Martin — alice@example.com"_s));
        QVERIFY(reads(u"A binding can’t be undone."_s));
        QVERIFY(reads(u"to confirm: a binding can’t be undone"_s));
        QVERIFY(reads(u"In doubt, ask first: the operator of 127.0.0.1"_s));
        QVERIFY(!reads(u"Free trial"_s));
    }

    void aLinkNeedsNoCode() {
        m_fixture->registration.trial = true;
        open(u"WXYZ-2345"_s);
        QVERIFY(!fieldNamed(m_dialog.get(), u"Code of the page"_s));
        QTRY_VERIFY(reads(u"WhatsApp"_s));
        QVERIFY(reads(u"Free trial"_s));
        QVERIFY(
            m_fixture->service.requests("POST", "/v1/amazon/bindings").isEmpty()); // it shows, and no more
    }

    void thePersonToAskIsNamed() {
        api::Meta meta = fakes::someMeta();
        meta.contacts.sales.email.emplace(u"sales@example.com"_s);
        m_fixture->service.on("GET", "/v1/meta", AccountFixture::answer(meta));
        m_fixture->restart();
        QTRY_VERIFY(m_fixture->session->meta() && m_fixture->session->account());
        open(u"WXYZ-2345"_s);
        QTRY_VERIFY(reads(u"In doubt, ask first: "_s) && reads(u"sales@example.com"_s));
    }

    void bindsOnceTheAccountIsNamedAndIdentityProved() {
        open(u"WXYZ-2345"_s);
        QTRY_VERIFY(buttonNamed(m_dialog.get(), u"Bind for good"_s));
        const QSignalSpy bound(m_dialog.get(), &BindingDialog::bound);
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        fieldNamed(m_dialog.get(), u"Email of this account"_s)->setText(u"bob@example.com"_s);
        fieldNamed(m_dialog.get(), u"Confirm it’s you"_s)->setText(u"secret words"_s);
        bind();
        QVERIFY(!m_dialog->flow().isBusy()); // nothing is on its way
        QVERIFY(reads(u"This is not the e-mail address of this account."_s));
        fieldNamed(m_dialog.get(), u"Email of this account"_s)->setText(u"Alice@Example.com "_s);
        bind();
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(bound.size(), 1);
        QCOMPARE(requests().size(), 1);
        QCOMPARE(requests().constFirst().json(), (QJsonObject{{u"token"_s, u"WXYZ-2345"_s}}));
    }

    void anotherOrderOfTheSameAccountIsAdded() {
        m_fixture->registration.boundHere = true;
        open(u"WXYZ-2345"_s);
        QTRY_VERIFY(buttonNamed(m_dialog.get(), u"Add the order"_s));
        QVERIFY(!reads(u"can’t be undone"_s));
        QVERIFY(!fieldNamed(m_dialog.get(), u"Email of this account"_s));
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        fieldNamed(m_dialog.get(), u"Confirm it’s you"_s)->setText(u"secret words"_s);
        buttonNamed(m_dialog.get(), u"Add the order"_s)->click();
        QTRY_COMPARE(accepted.size(), 1);
    }

    void boundElsewhereNamesTheHolder_data() {
        QTest::addColumn<int>("way");
        QTest::addColumn<QString>("text");
        QTest::addRow("password") << int(api::WayOfSigningIn::Password)
                                  << u"which signs in with its password"_s;
        QTest::addRow("sso") << int(api::WayOfSigningIn::Sso) << u"which signs in through SSO"_s;
    }
    void boundElsewhereNamesTheHolder() {
        QFETCH(int, way);
        QFETCH(QString, text);
        m_fixture->registration.boundElsewhere.emplace(
            api::AmazonHolder{u"b•••@example.com"_s, api::WayOfSigningIn(way)});
        open(u"WXYZ-2345"_s);
        QTRY_VERIFY(reads(u"This AWS account is bound to b•••@example.com, "_s + text));
        QVERIFY(reads(u"Only that account can take the order"_s));
        QVERIFY(reads(u"If that can’t be right, ask: "_s));
        QVERIFY(!buttonNamed(m_dialog.get(), u"Bind for good"_s));
        QVERIFY(!fieldNamed(m_dialog.get(), u"Confirm it’s you"_s));
        QVERIFY(!buttonNamed(m_dialog.get(), u"Go on with bob@example.com"_s));
    }

    void aHolderOfThisComputerIsOneClickAway() {
        m_fixture->registration.boundElsewhere.emplace(
            api::AmazonHolder{u"b•••@example.com"_s, api::WayOfSigningIn::Password});
        open(u"WXYZ-2345"_s, {bob(u"123456789012"_s)});
        const QSignalSpy wanted(m_dialog.get(), &BindingDialog::otherWanted);
        QTRY_VERIFY(buttonNamed(m_dialog.get(), u"Go on with bob@example.com"_s));
        buttonNamed(m_dialog.get(), u"Go on with bob@example.com"_s)->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first(), (QVariantList{u"instance-1/bob"_s, u"WXYZ-2345"_s}));
        QVERIFY(m_dialog->isHidden());
    }

    void whoWonTheRaceIsToldWhenItIsLost() {
        open(u"WXYZ-2345"_s);
        QTRY_VERIFY(buttonNamed(m_dialog.get(), u"Bind for good"_s));
        m_fixture->service.on(
            "POST", "/v1/amazon/bindings",
            FakeService::problem(409, u"amazon_bound_elsewhere"_s,
                                 {{u"email"_s, u"b•••@example.com"_s}, {u"signs_in_with"_s, u"sso"_s}}));
        m_fixture->openStepUp();
        fieldNamed(m_dialog.get(), u"Email of this account"_s)->setText(u"alice@example.com"_s);
        bind();
        QTRY_VERIFY(reads(u"bound to b•••@example.com, which signs in through SSO"_s));
        QVERIFY(!buttonNamed(m_dialog.get(), u"Bind for good"_s));
        QVERIFY(!m_dialog->hasError()); // it is said once
    }

    void anAccountHasOneAwsAccountOnly() {
        m_fixture->account.amazon.emplace(api::AmazonAccount{u"999900001111"_s});
        m_fixture->session->refresh();
        QTRY_VERIFY(m_fixture->session->account()->amazon);
        open(u"WXYZ-2345"_s, {bob({})});
        QTRY_VERIFY(reads(u"bound to AWS account 9999\u00a00000\u00a01111"_s));
        QVERIFY(!buttonNamed(m_dialog.get(), u"Bind for good"_s));
        QVERIFY(buttonNamed(m_dialog.get(), u"Another account…"_s));
    }

    void itCanBeForAnotherAccount() {
        open(u"WXYZ-2345"_s, {bob(u"999900001111"_s)});
        const QSignalSpy wanted(m_dialog.get(), &BindingDialog::otherWanted);
        QTRY_VERIFY(buttonNamed(m_dialog.get(), u"Another account…"_s));
        QWidget parent; // what the picker is a child of
        buttonNamed(m_dialog.get(), u"Another account…"_s)->click();
        QDialog* picker = nullptr;
        QTRY_VERIFY((picker = pickerOnScreen()) != nullptr);
        QCOMPARE(picker->findChild<QAbstractItemView*>()->model()->index(0, 0).data().toString(),
                 u"Bob Durand — bob@example.com · bound to 9999\u00a00000\u00a01111"_s);
        buttonNamed(picker, u"Choose"_s)->click();
        QCOMPARE(wanted.size(), 1);
    }

    void anUnknownCodeSaysWhatToDo() {
        open({});
        enterCode(u"UNKNOWN-1"_s);
        QTRY_VERIFY(reads(u"choose “Set up your account” again"_s));
        QVERIFY(fieldNamed(m_dialog.get(), u"Code of the page"_s)->isVisible());
        enterCode(u"WXYZ-2345"_s);
        QTRY_VERIFY(reads(u"WhatsApp"_s));
    }

    void anExpiredLinkAsksForACode() {
        open(u"UNKNOWN-1"_s);
        QTRY_VERIFY(fieldNamed(m_dialog.get(), u"Code of the page"_s));
        QVERIFY(reads(u"This code is not known, or its hour is over."_s));
        QVERIFY(buttonNamed(m_dialog.get(), u"Next"_s)->isEnabled());
    }

    void whatCannotBeACodeIsNotSent() {
        open({});
        m_fixture->service.forgetRequests();
        for (const char* typed : {"", "../../account", "a"}) {
            enterCode(QLatin1String(typed));
            QVERIFY2(reads(u"This code is not known"_s), typed);
        }
        QVERIFY(m_fixture->service.requests().isEmpty());
    }

    void thePastedLinkIsACodeToo() {
        open({});
        const QString server = m_fixture->service.url().toString(QUrl::StripTrailingSlash);
        enterCode(u"personal-center://amazon/bind?server=%1&token=WXYZ-2345"_s.arg(
            QString::fromLatin1(QUrl::toPercentEncoding(server))));
        QTRY_VERIFY(reads(u"WhatsApp"_s));
    }

    void aFallenNetworkLosesNothing() {
        open(u"WXYZ-2345"_s);
        QTRY_VERIFY(buttonNamed(m_dialog.get(), u"Bind for good"_s));
        m_fixture->openStepUp();
        fieldNamed(m_dialog.get(), u"Email of this account"_s)->setText(u"alice@example.com"_s);
        m_fixture->service.stop();
        bind();
        QTRY_VERIFY(m_dialog->hasError());
        m_fixture->service.goOn();
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        buttonNamed(m_dialog.get(), u"Retry"_s)->click();
        QTRY_COMPARE(accepted.size(), 1);
    }

  private:
    void open(const QString& token, const QList<AccountChoice>& others = {}) {
        m_dialog = std::make_unique<BindingDialog>(m_fixture->session.get(), others, token, &m_parent);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void enterCode(const QString& code) const {
        fieldNamed(m_dialog.get(), u"Code of the page"_s)->setText(code);
        const qsizetype asked = m_fixture->service.requests().size();
        buttonNamed(m_dialog.get(), u"Next"_s)->click();
        if (m_dialog->flow().isBusy()) {
            QTRY_VERIFY(m_fixture->service.requests().size() > asked);
        }
    }
    void bind() const { buttonNamed(m_dialog.get(), u"Bind for good"_s)->click(); }
    bool reads(const QString& text) const { return textOf(m_dialog.get()).contains(text); }
    QList<FakeService::Request> requests() const {
        return m_fixture->service.requests("POST", "/v1/amazon/bindings");
    }
    QDialog* pickerOnScreen() const {
        for (QDialog* dialog : m_parent.findChildren<QDialog*>()) {
            if (dialog != m_dialog.get() && dialog->isVisible()) {
                return dialog;
            }
        }
        return nullptr;
    }
    static AccountChoice bob(const QString& awsAccountId) {
        return {u"instance-1/bob"_s, u"Bob Durand — bob@example.com"_s, u"bob@example.com"_s, awsAccountId,
                true};
    }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<AmazonFixture> m_fixture;
    QWidget m_parent;
    std::unique_ptr<BindingDialog> m_dialog;
};

QTEST_MAIN(BindingTest)
#include "binding_test.moc"
