#include "ui/shell/receipt_page.h"
#include "ui/shell/window_fixture.h"
#include "unit/flows/deletion_fixture.h"

using namespace Qt::StringLiterals;
using fakes::DeletingService;
using fakes::FakeService;
using Fault = DeletingService::Fault;

// An account is deleted in the window: the last word, the receipt, what comes after it; and what is said of a
// deletion that was interrupted.
class DeletionWindowTest : public WindowFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        start();
        auto service = std::make_unique<DeletingService>();
        service->on("POST", "/v1/sessions", FakeService::json(core::json::toJson(fakes::someSession()), 201));
        for (const char* path : {"/v1/sessions", "/v1/activity", "/v1/account/contact-changes",
                                 "/v1/organizations", "/v1/invitations"}) {
            service->on("GET", path, FakeService::json(fakes::emptyPage()));
        }
        const api::Deletion deletion{{}, {{u"account"_s, 1}, {u"orders"_s, 12}}};
        service->on("GET", "/v1/account/deletion", FakeService::json(core::json::toJson(deletion)));
        m_deleting = service.get();
        m_service = std::move(service);
        signIn();
    }
    void cleanup() {
        m_program.reset();
        m_service.reset();
    }

    void theEmailIsTypedAndTheReceiptComes() {
        addBob();
        openDialog();
        type(u"bob@example.com"_s);
        press(u"Delete the account"_s);
        QVERIFY(reads(u"This is not the account’s e-mail."_s));
        QVERIFY(m_service->requests("DELETE", "/v1/account").isEmpty());
        type(u"ALICE@example.com "_s); // as one types it; the service does not mind either
        m_deleting->on("DELETE", "/v1/account", [this](FakeService::Request request) {
            request.body = request.body.toLower();
            return m_deleting->deletion(request);
        });
        press(u"Delete the account"_s);
        QTRY_VERIFY(shown<QPushButton>(u"Save… the receipt"_s) != nullptr);
        QVERIFY(reads(u"12 Amazon orders"_s));
        QVERIFY(reads(u"alice@example.com"_s));
        QVERIFY(reads(u"receipt-1"_s));
        press(u"Go on with Bob — bob@example.com"_s);
        QTRY_VERIFY(window()->windowTitle().startsWith(u"Bob — bob@example.com"_s));
        QCOMPARE(m_program->registry.entries().size(), 1);
        QVERIFY(m_program->deletions.receipts().isEmpty());
    }

    void theReceiptIsSavedForItsOwnerOnly() {
        deleteAccount();
        const QString file = m_home->filePath(u"receipt.txt"_s);
        auto* page = window()->findChild<ui::shell::ReceiptPage*>();
        page->saveTo(file);
        QVERIFY(reads(u"Only you can read this file."_s));
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(saved.readAll());
        for (const QString& part : {u"alice@example.com"_s, u"Receipt number: receipt-1"_s,
                                    u"- 12 Amazon orders"_s, u"2025-11-24T16:00:00.000Z"_s}) {
            QVERIFY2(text.contains(part), qPrintable(text));
        }
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        page->saveTo(m_home->filePath(u"receipt.html"_s));
        QFile asPage(m_home->filePath(u"receipt.html"_s));
        QVERIFY(asPage.open(QIODevice::ReadOnly));
        QVERIFY(asPage.readAll().contains("<li>12 Amazon orders</li>"));
        page->saveTo(u"/nowhere/receipt.txt"_s);
        QVERIFY(reads(u"could not"_s) || reads(u"can’t"_s));
    }

    void theLastAccountLeadsToTheWayIn() {
        deleteAccount();
        press(u"Close the receipt"_s);
        QTRY_VERIFY(shown<QLineEdit>(u"Server address"_s) != nullptr);
    }

    void theReceiptWaitsForTheNextStart() {
        deleteAccount();
        restart();
        QTRY_VERIFY(reads(u"receipt-1"_s));
        QVERIFY(!reads(u"alice@example.com"_s)); // nothing here knows it any more
        press(u"Close the receipt"_s);
        restart();
        QVERIFY(!reads(u"receipt-1"_s));
    }

    void anInterruptedOneIsFoundOutAtTheNextStart_data() {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("told");
        QTest::newRow("not begun") << Fault::HangsBefore << u"It had not begun: nothing was deleted."_s;
        QTest::newRow("carried out") << Fault::HangsAfter << u"The account was deleted"_s;
    }
    void anInterruptedOneIsFoundOutAtTheNextStart() {
        QFETCH(Fault, fault);
        QFETCH(QString, told);
        m_deleting->fault = fault;
        openDialog();
        type(u"alice@example.com"_s);
        press(u"Delete the account"_s);
        QTRY_COMPARE(m_service->requests("DELETE", "/v1/account").size(), 1);
        m_deleting->fault = Fault::None;
        restart();
        QTRY_VERIFY(reads(told));
        QCOMPARE(reads(u"receipt-1"_s), fault == Fault::HangsAfter);
        QTRY_COMPARE(int(m_program->registry.entries().size()), fault == Fault::HangsAfter ? 0 : 1);
    }

    void aFallenNetworkIsSaidAndAskedAboutAgain() {
        m_deleting->fault = Fault::BreaksAfter;
        openDialog();
        type(u"alice@example.com"_s);
        press(u"Delete the account"_s);
        QTRY_COMPARE(m_deleting->carriedOut, 1);
        m_service->stop();
        QTRY_VERIFY(reads(u"Whether it was carried out is not known yet."_s));
        m_service->goOn();
        m_deleting->fault = Fault::None;
        press(u"Try again"_s);
        QTRY_VERIFY(reads(u"receipt-1"_s));
        QCOMPARE(m_deleting->carriedOut, 1);
    }

    void closingTheDialogMeanwhileIsNoAnswer() {
        m_deleting->fault = Fault::HangsAfter;
        openDialog();
        type(u"alice@example.com"_s);
        press(u"Delete the account"_s);
        QTRY_COMPARE(m_deleting->carriedOut, 1);
        m_deleting->fault = Fault::None;
        press(u"Cancel"_s);
        QTRY_VERIFY(reads(u"receipt-1"_s));
    }

  private:
    void addBob() {
        api::Account bob = fakes::someAccount(u"bob@example.com"_s);
        bob.id = u"account-2"_s;
        bob.name = u"Bob"_s;
        m_other.on("GET", "/v1/account", FakeService::json(core::json::toJson(bob)));
        m_other.on("GET", "/v1/meta",
                   FakeService::json(core::json::toJson(fakes::someMeta(u"instance-2"_s))));
        QSignalSpy added(&m_program->registry, &accounts::AccountRegistry::added);
        m_program->registry.add(m_other.url(), fakes::someMeta(u"instance-2"_s),
                                fakes::someSession(u"account-2"_s), u"bob@example.com"_s);
        QVERIFY(added.wait());
        QTRY_COMPARE(m_program->registry.entry(u"instance-2/account-2"_s)->name, u"Bob"_s);
        window()->open(u"instance-1/account-1"_s);
    }
    void openDialog() {
        press(u"Delete account…"_s);
        QTRY_VERIFY(reads(u"What will be erased"_s));
        press(u"Delete account…"_s);
        QTRY_VERIFY(shown<QLineEdit>(u"E-mail of the account"_s) != nullptr);
    }
    void type(const QString& email) {
        auto* field = shown<QLineEdit>(u"E-mail of the account"_s);
        field->clear();
        QTest::keyClicks(field, email);
    }
    void deleteAccount() {
        openDialog();
        type(u"alice@example.com"_s);
        press(u"Delete the account"_s);
        QTRY_VERIFY(reads(u"receipt-1"_s));
        QTRY_VERIFY(m_secrets->values.isEmpty());
    }
    void restart() {
        m_program.reset();
        m_program = std::make_unique<Program>(m_folders, *m_secrets);
        m_program->registry.finishRemovals();
    }

    DeletingService* m_deleting = nullptr;
    FakeService m_other;
};

QTEST_MAIN(DeletionWindowTest)
#include "deletion_window_test.moc"
