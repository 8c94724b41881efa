#include "accounts/registry_file.h"
#include "ui/account/account_fixture.h"
#include "ui/keychain/keychain_dialog.h"
#include "ui/look/theme.h"
#include "ui/speech/page_language.h"
#include "ui/speech/page_picture.h"
#include "unit/secrets/memory_secret_store.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace ui::keychain;
using namespace Qt::StringLiterals;

// ⚙, Keychain, over a keychain in memory.
class KeychainDialogTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(u"en"_s);
        m_program = std::make_unique<Program>();
    }
    void cleanup() {
        m_dialog.reset();
        m_program.reset();
        m_english.reset();
    }

    void saysWhatItIsAndThatItWorks() {
        open();
        QVERIFY(text().contains(u"This computer’s keychain: Secret Service"_s));
        QVERIFY(text().contains(u"No error since this program started."_s));
        const auto before = m_program->keychain.values.keys();
        press("Test the keychain");
        QTRY_VERIFY(text().contains(u"It works: something was written, read and deleted again."_s));
        QCOMPARE(m_program->keychain.values.keys(), before);
    }

    void saysWhereItFailsAndWhatWentWrongLast() {
        open();
        m_program->keychain.refusal =
            core::Error{core::ErrorId::KeychainUnavailable, {{u"reason"_s, u"no bus"_s}}, {}};
        press("Test the keychain");
        QTRY_VERIFY(text().contains(u"It does not work: writing failed."_s));
        QVERIFY(text().contains(u"Last error, "_s) && text().contains(u"(no bus)"_s));
        m_program->keychain.refusal.reset();
        m_program->keychain.removalsFail = true;
        press("Test the keychain");
        QTRY_VERIFY(text().contains(u"It does not work: deleting failed."_s));
    }

    void listsWhatIsKeptByAccount() {
        m_program->keepAll();
        open();
        const QAbstractItemModelTester tester(model());
        QCOMPARE(rows(), QStringList({u"Sign-in: alice@example.com · 127.0.0.1"_s,
                                      u"API DevSecret: alice@example.com · 127.0.0.1"_s,
                                      u"Authenticator entry: EngageLab: alice"_s}));
    }

    void followsWhatComesAndGoes() {
        open();
        const QAbstractItemModelTester tester(model());
        QCOMPARE(rows().size(), 1);
        m_program->keepAll();
        QCOMPARE(rows().size(), 3);
        m_program->accounts.forget(Program::id());
        QTRY_COMPARE(rows(), QStringList(u"Authenticator entry: EngageLab: alice"_s));
    }

    void removesWhatIsChosen_data() {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("lost");
        QTest::newRow("sign-in") << 0 << u"/token"_s << u"asks for the password of this account again"_s;
        QTest::newRow("DevSecret") << 1 << u"/dev-secret"_s << u"It stays in force."_s;
        QTest::newRow("authenticator") << 2 << u"/secret"_s << u"can’t be brought back"_s;
    }
    void removesWhatIsChosen() {
        QFETCH(int, row);
        QFETCH(QString, key);
        QFETCH(QString, lost);
        m_program->keepAll();
        open();
        const auto kept = [this, &key] {
            const QStringList keys = m_program->keychain.values.keys();
            return keys.filter(QRegularExpression(key + u'$')).size();
        };
        QCOMPARE(kept(), 1);
        press("Remove…");
        QVERIFY(!m_dialog->findChild<ui::widgets::DialogFrame*>()); // nothing is chosen
        m_dialog->table()->selectRow(row);
        press("Remove…");
        auto* question = m_dialog->findChild<ui::widgets::DialogFrame*>();
        QVERIFY(question);
        QVERIFY(textOf(question).contains(lost));
        QVERIFY(!question->account().isEmpty());
        QCOMPARE(kept(), 1);
        question->confirmButton()->click();
        QTRY_COMPARE(kept(), 0);
        QTRY_COMPARE(rows().size(), 2);
    }

    void aRemovalThatFailsIsSaid() {
        open();
        m_dialog->table()->selectRow(0);
        m_program->keychain.removalsFail = true;
        press("Remove…");
        m_dialog->findChild<ui::widgets::DialogFrame*>()->confirmButton()->click();
        QTRY_VERIFY(text().contains(u"The system’s keychain refused."_s));
        QCOMPARE(rows().size(), 1);
    }

    void nothingIsCut_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::newRow("en light") << u"en"_s << false;
        QTest::newRow("en dark") << u"en"_s << true;
        QTest::newRow("fr light") << u"fr"_s << false;
        QTest::newRow("fr dark") << u"fr"_s << true;
    }
    void nothingIsCut() {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        look::Theme theme(dark ? look::Scheme::Dark : look::Scheme::Light);
        m_english.reset();
        const PageLanguage speak(language);
        m_program->keepAll();
        open();
        m_program->keychain.refusal =
            core::Error{core::ErrorId::KeychainRefused, {{u"reason"_s, u"locked"_s}}, {}};
        m_presenter->test();
        QTRY_COMPARE(m_presenter->testState(), KeychainPresenter::Test::Failed);
        m_dialog->table()->selectRow(2);
        QTRY_VERIFY2(cutText(m_dialog.get()).isEmpty(), qPrintable(cutText(m_dialog.get())));
        takePicture(m_dialog.get(), u"keychain"_s);
        QVERIFY(m_dialog->height() <= 560);
        const QList<QPushButton*> buttons = m_dialog->findChildren<QPushButton*>();
        for (QPushButton* button : buttons) {
            if (button->text() == u"Remove…"_s || button->text() == u"Retirer…"_s) {
                button->click();
            }
        }
        auto* question = m_dialog->findChild<ui::widgets::DialogFrame*>();
        QTRY_VERIFY2(cutText(question).isEmpty(), qPrintable(cutText(question)));
        takePicture(question, u"keychain-remove"_s);
    }

  private:
    struct Program {
        Program() {
            service.on("GET", "/v1/account", AccountFixture::answer(fakes::someAccount()));
            service.on("DELETE", "/v1/sessions/current", fakes::FakeService::empty());
            QSignalSpy added(&accounts, &accounts::AccountRegistry::added);
            accounts.add(service.url(), fakes::someMeta(), fakes::someSession(), u"alice@example.com"_s);
            added.wait();
        }
        void keepAll() {
            int kept = 0;
            devSecrets.keep(id(), {core::SecretBytes::fromUtf8(u"abcd"_s), 1, {}}, &service,
                            [&kept](const auto&) { ++kept; });
            otp::Entry entry;
            entry.issuer = u"EngageLab"_s;
            entry.account = u"alice"_s;
            entry.secret = core::SecretBytes(QByteArrayView("12345678901234567890"));
            authenticator.add(entry, {}, &service, [&kept](const auto&) { ++kept; });
            QVERIFY(QTest::qWaitFor([&kept] { return kept == 2; }));
        }
        static QString id() { return u"instance-1/account-1"_s; }

        QTemporaryDir home;
        fakes::FakeService service;
        fakes::MemorySecretStore keychain;
        core::SystemClock clock;
        accounts::AccountRegistry accounts{accounts::Folders::below(home.path()), keychain};
        accounts::Authenticator authenticator{accounts, keychain, clock};
        accounts::DevSecretStore devSecrets{accounts, keychain, clock};
    };

    void open() {
        m_presenter = new KeychainPresenter(u"Secret Service"_s, m_program->keychain, m_program->accounts,
                                            m_program->authenticator, m_program->devSecrets);
        m_dialog = std::make_unique<KeychainDialog>(m_presenter);
        m_dialog->show();
    }
    QAbstractItemModel* model() const { return m_presenter->model(); }
    QStringList rows() const {
        QStringList all;
        for (int row = 0; row < model()->rowCount(); ++row) {
            all.append(model()->index(row, 0).data().toString() + u": "_s +
                       model()->index(row, 1).data().toString());
        }
        return all;
    }
    QString text() const { return textOf(m_dialog.get()); }
    void press(const char* name) const {
        QAbstractButton* button = buttonNamed(m_dialog.get(), QString::fromUtf8(name));
        QVERIFY2(button, name);
        button->click();
    }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<Program> m_program;
    KeychainPresenter* m_presenter = nullptr; // the dialog's
    std::unique_ptr<KeychainDialog> m_dialog;
};

QTEST_MAIN(KeychainDialogTest)
#include "keychain_dialog_test.moc"
