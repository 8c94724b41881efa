#include "account_fixture.h"
#include "ui/account/account_page.h"
#include "ui/account/export_dialog.h"
#include "ui/speech/page_language.h"
#include "unit/flows/export_zip.h"

#include <QDesktopServices>
#include <QDir>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QtTest>

using namespace ui::account;
using namespace Qt::StringLiterals;
using fakes::FakeService;

// Takes the place of the file manager.
class Folders : public QObject {
    Q_OBJECT
  public:
    Folders() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~Folders() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    Q_INVOKABLE void open(const QUrl& url) { opened.append(url.toLocalFile()); }
    QStringList opened;
};

// Everything about the account into a file.
class ExportDialogTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(u"en"_s);
        m_folder = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<AccountFixture>();
        m_fixture->service.on("POST", "/v1/step-up",
                              AccountFixture::answer(api::StepUpOpen{minutesAgo(-10)}));
        QSignalSpy refreshed(m_fixture->session.get(), &accounts::AccountSession::refreshed);
        QVERIFY(refreshed.wait());
        m_dialog = new ExportDialog(m_fixture->session.get());
        m_dialog->show();
    }
    void cleanup() {
        delete m_dialog;
        m_fixture.reset();
    }

    void saysWhatAndWhereto() {
        QVERIFY(textOf(m_dialog).contains(u"alice@example.com"_s)); // whose
        QVERIFY(textOf(m_dialog).contains(u"Passwords, codes and keys are not in it."_s));
        const QString place = field("Save as")->text();
        QVERIFY2(QDir::isAbsolutePath(place) && place.endsWith(u".zip"_s), qPrintable(place));
        QVERIFY(place.contains(u"alice@example.com"_s));
        QVERIFY(buttonNamed(m_dialog, u"Choose… where to save"_s));
        QVERIFY(field("Confirm it’s you")); // the proof is asked for inside
    }

    void bringsTheFileAndOpensItsFolder() {
        const QByteArray zip = fakes::exportZip(2000);
        answer(fakes::exportReply(zip, 2000));
        begin();
        QTRY_VERIFY(buttonNamed(m_dialog, u"Open folder"_s));
        QVERIFY(textOf(m_dialog).contains(u"2,000 records, are in "_s + QDir::toNativeSeparators(file())));
        QVERIFY(!field("Save as") && !field("Confirm it’s you"));
        QVERIFY(buttonNamed(m_dialog, u"Close"_s));
        QCOMPARE(QFileInfo(file()).size(), zip.size());
        Folders folders;
        QSignalSpy accepted(m_dialog, &QDialog::accepted);
        buttonNamed(m_dialog, u"Open folder"_s)->click();
        QCOMPARE(folders.opened, QStringList{m_folder->path()});
        QCOMPARE(accepted.count(), 1);
    }

    void tellsHowFarItIsAndCanBeCancelled() {
        const QByteArray zip = fakes::exportZip(40'000);
        answer(fakes::exportReply(zip, 40'000, zip.size() / 2));
        begin();
        QTRY_VERIFY(textOf(m_dialog).contains(u" of 40,000 records · "_s));
        const auto* bar = m_dialog->findChild<QProgressBar*>();
        QTRY_VERIFY(bar->isVisible() && bar->value() > 200 && bar->value() < bar->maximum());
        QVERIFY(!m_dialog->confirmButton()->isEnabled());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"data.zip.part"_s});
        buttonNamed(m_dialog, u"Cancel"_s)->click();
        QTRY_COMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
        QTRY_VERIFY(m_dialog == nullptr); // it has closed
    }

    void aPlaceThatCantBeWrittenIsSaidAtItsField() {
        answer(fakes::exportReply(fakes::exportZip(1), 1));
        field("Save as")->setText(m_folder->filePath(u"nowhere/data.zip"_s));
        prove();
        QTRY_VERIFY(field("Save as")->accessibleDescription().contains(u"can’t be read or written"_s));
        QVERIFY(m_fixture->service.requests("POST", "/v1/account/export").isEmpty());
        field("Save as")->clear();
        m_dialog->confirmButton()->click();
        QVERIFY(field("Save as")->accessibleDescription().contains(u"This field is empty"_s));
    }

    void aWrongPasswordIsSaidAtItsField() {
        m_fixture->service.on("POST", "/v1/step-up", FakeService::problem(401, u"invalid_credentials"_s));
        begin();
        QTRY_VERIFY(!field("Confirm it’s you")->accessibleDescription().isEmpty());
        QVERIFY(m_fixture->service.requests("POST", "/v1/account/export").isEmpty());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
    }

    void whatBreaksOffCanBeTriedAgain() {
        const QByteArray zip = fakes::exportZip(2000);
        answer(fakes::exportReply(zip, 2000, zip.size() / 2));
        begin();
        QTRY_VERIFY(textOf(m_dialog).contains(u" of 2,000 records"_s));
        m_fixture->service.stop();
        QTRY_VERIFY(buttonNamed(m_dialog, u"Retry"_s));
        QVERIFY(!textOf(m_dialog).contains(u"records ·"_s));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
        m_fixture->service.goOn();
        answer(fakes::exportReply(zip, 2000));
        buttonNamed(m_dialog, u"Retry"_s)->click();
        QTRY_VERIFY(buttonNamed(m_dialog, u"Open folder"_s));
    }

    void theAccountPageLeadsToIt() {
        AccountPage page(m_fixture->session.get());
        page.show();
        QVERIFY(textOf(&page).contains(u"Your data"_s));
        buttonNamed(&page, u"Export… your data"_s)->click();
        auto* opened = page.window()->findChild<ExportDialog*>();
        QVERIFY(opened != nullptr && opened->isVisible());
    }

  private:
    QString file() const { return m_folder->filePath(u"data.zip"_s); }
    QLineEdit* field(const char* name) const { return fieldNamed(m_dialog, QString::fromUtf8(name)); }
    void answer(const FakeService::Answer& with) {
        m_fixture->service.on("POST", "/v1/account/export", with);
    }
    void prove() {
        field("Confirm it’s you")->setText(u"secret"_s);
        m_dialog->confirmButton()->click();
    }
    void begin() {
        field("Save as")->setText(QDir::toNativeSeparators(file()));
        prove();
    }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AccountFixture> m_fixture;
    QPointer<ExportDialog> m_dialog;
};

QTEST_MAIN(ExportDialogTest)
#include "export_dialog_test.moc"
