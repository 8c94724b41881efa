#include "two_factor_fixture.h"

#include "ui/speech/page_language.h"
#include "ui/two_factor/recovery_codes_paper.h"
#include "ui/two_factor/removal_dialog.h"
#include "ui/widgets/concealing.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using fakes::FakeService;

// Two-factor authentication removed, its recovery codes made anew, and how they are kept.
class DialogsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(u"en"_s);
        m_fixture = std::make_unique<TwoFactorFixture>();
        m_fixture->turnOn(8);
    }
    void cleanup() {
        m_page.reset();
        m_fixture.reset();
        m_english.reset();
    }

    void removesWithACode() {
        m_page = m_fixture->openPage();
        QVERIFY(textOf(m_page.get()).contains(u"8 left"_s));
        press(m_page.get(), u"Remove 2FA"_s);
        QTRY_VERIFY(removal());
        QVERIFY(textOf(removal()).contains(u"Alice Martin — alice@example.com"_s));
        QLineEdit* code = fieldNamed(removal(), u"Verification code"_s);
        QTest::keyClicks(code, u"111111"_s);
        QTest::keyClick(code, Qt::Key_Return);
        QTRY_VERIFY(textOf(removal()).contains(u"9 tries left"_s));
        QTest::keyClicks(code, TwoFactorFixture::rightCode());
        QTest::keyClick(code, Qt::Key_Return);
        QTRY_VERIFY(!removal());
        QVERIFY(textOf(m_page.get()).contains(u"Two-factor authentication is off."_s));
        QTRY_VERIFY(buttonNamed(m_page.get(), u"Set up 2FA"_s));
        QVERIFY(!buttonNamed(m_page.get(), u"New recovery codes"_s));
    }

    void removesWithARecoveryCode() {
        m_fixture->service.on("DELETE", "/v1/account/two-factor", FakeService::empty());
        m_page = m_fixture->openPage();
        press(m_page.get(), u"Remove 2FA"_s);
        QTRY_VERIFY(removal());
        press(removal(), u"Use a recovery code instead"_s);
        QTest::keyClicks(fieldNamed(removal(), u"Recovery code"_s), u"q0kd 7x0m p2fa"_s);
        press(removal(), u"Remove 2FA"_s);
        QTRY_VERIFY(!removal());
        const auto sent = m_fixture->service.requests("DELETE", "/v1/account/two-factor").constFirst();
        QCOMPARE(sent.json().value(u"code"_s).toString(), u"q0kd7x0mp2fa"_s);
    }

    void fewRecoveryCodesAreWarnedOf_data() {
        QTest::addColumn<int>("left");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("warned");
        QTest::newRow("three") << 3 << u"3 left"_s << false;
        QTest::newRow("two") << 2 << u"2 left"_s << true;
        QTest::newRow("none") << 0 << u"None left"_s << true;
    }
    void fewRecoveryCodesAreWarnedOf() {
        QFETCH(int, left);
        QFETCH(QString, text);
        QFETCH(bool, warned);
        m_fixture->turnOn(left);
        m_page = m_fixture->openPage();
        QVERIFY(textOf(m_page.get()).contains(text));
        QCOMPARE(textOf(m_page.get()).contains(u"make new ones"_s), warned);
    }

    void makesNewRecoveryCodes() {
        m_fixture->turnOn(1);
        m_page = m_fixture->openPage();
        press(m_page.get(), u"New recovery codes"_s);
        QTRY_VERIFY(buttonNamed(m_page.get(), u"Make new codes"_s));
        QVERIFY(textOf(m_page.get()).contains(u"stop working at once"_s));
        QTest::keyClicks(fieldNamed(m_page.get(), u"Verification code"_s), TwoFactorFixture::rightCode());
        press(m_page.get(), u"Make new codes"_s);
        QTRY_VERIFY(buttonNamed(m_page.get(), u"Done"_s));
        const auto proof = m_fixture->service.requests("POST", "/v1/step-up").constFirst();
        QCOMPARE(proof.json().value(u"method"_s).toString(), u"totp"_s);
        QVERIFY(textOf(m_page.get()).contains(u"q0kd-7x0m-p2fa"_s));
        press(m_page.get(), u"Done"_s);
        QVERIFY(buttonNamed(m_page.get(), u"Done"_s));
        tickNamed(m_page.get(), u"I have kept these codes in a safe place"_s)->click();
        press(m_page.get(), u"Done"_s);
        QTRY_VERIFY(textOf(m_page.get()).contains(u"10 left"_s));
        QVERIFY(textOf(m_page.get()).contains(u"There are new recovery codes."_s));
    }

    void awayTheCodesAreHiddenUntilIdentityIsProven() {
        m_fixture->turnOn(2);
        m_page = m_fixture->openPage();
        m_fixture->openStepUp();
        press(m_page.get(), u"New recovery codes"_s);
        press(m_page.get(), u"Make new codes"_s);
        const QString first = TwoFactorFixture::codes().constFirst();
        QTRY_VERIFY(textOf(m_page.get()).contains(first));
        m_fixture->session->closeStepUp();
        ui::widgets::concealAll(m_page.get());
        QVERIFY(!textOf(m_page.get()).contains(first));
        fieldNamed(m_page.get(), u"Verification code"_s)->setText(u"000000"_s);
        m_fixture->service.on("POST", "/v1/step-up",
                              {FakeService::problem(422, u"code_wrong"_s, {{u"attempts_left"_s, 4}}),
                               AccountFixture::answer(api::StepUpOpen{minutesAgo(-10)})});
        press(m_page.get(), u"Show again"_s);
        QTRY_VERIFY(textOf(m_page.get()).contains(u"4 tries left"_s));
        QVERIFY(!textOf(m_page.get()).contains(first));
        fieldNamed(m_page.get(), u"Verification code"_s)->setText(TwoFactorFixture::rightCode());
        press(m_page.get(), u"Show again"_s);
        QTRY_VERIFY(textOf(m_page.get()).contains(first));
    }

    void aFileOfRecoveryCodesIsItsOwnersOnly() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"codes.txt"_s);
        {
            QFile before(file); // readable by all, and longer
            QVERIFY(before.open(QIODevice::WriteOnly));
            before.write(QByteArray(5000, 'x'));
            before.setPermissions(QFileDevice::Permissions(0x6644));
        }
        QVERIFY(paper().saveTo(file));
        QVERIFY(!(QFileInfo(file).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther |
                                                   QFileDevice::WriteGroup | QFileDevice::WriteOther)));
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(saved.readAll());
        for (const QString& code : TwoFactorFixture::codes()) {
            QVERIFY(text.contains(code));
        }
        QVERIFY(text.contains(u"alice@example.com"_s));
        QVERIFY(text.size() < 5000);
        const auto outcome = paper().saveTo(folder.filePath(u"no/such/folder.txt"_s));
        QCOMPARE(outcome.error().id, core::ErrorId::StorageFailed);
    }

    void thePaperHasEveryCode() {
        const auto document = paper().document();
        for (const QString& code : TwoFactorFixture::codes()) {
            QVERIFY(document->toPlainText().contains(code));
        }
        const QTemporaryDir folder;
        QPdfWriter printed(folder.filePath(u"codes.pdf"_s));
        document->print(&printed);
        QFile file(folder.filePath(u"codes.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
    }

  private:
    static ui::two_factor::RecoveryCodesPaper paper() {
        return {u"Alice Martin — alice@example.com"_s, u"https://center.example.com"_s,
                TwoFactorFixture::codes()};
    }
    QDialog* removal() const {
        auto* found = m_page->findChild<ui::two_factor::RemovalDialog*>();
        return found != nullptr && found->isVisible() ? found : nullptr;
    }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<TwoFactorFixture> m_fixture;
    std::unique_ptr<ui::account::AccountPage> m_page;
};

QTEST_MAIN(DialogsTest)
#include "dialogs_test.moc"
