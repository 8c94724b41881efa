#include "flows/account_export.h"
#include "unit/flows/export_zip.h"
#include "unit/flows/flow_fixture.h"

#include <QDir>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using fakes::FakeService;
using flows::AccountExport;
using namespace Qt::StringLiterals;

class AccountExportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_service = std::make_unique<FakeService>();
        m_session = std::make_unique<fakes::SignedInSession>(*m_service);
        m_service->on("POST", "/v1/step-up", fakes::reply(api::StepUpOpen{fakes::inSeconds(600)}));
    }
    void cleanup() {
        m_session.reset();
        m_service.reset();
    }

    void writesTheWholeFileForItsOwnerAlone() {
        const QByteArray zip = fakes::exportZip(5000);
        m_service->on("POST", "/v1/account/export", fakes::exportReply(zip, 5000));
        AccountExport flow(m_session->get());
        QVERIFY(flow.proof()->isNeeded());
        flow.start(m_proof, file());
        QTRY_VERIFY(flow.isDone());
        QCOMPARE(content(), zip);
        QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QCOMPARE(names(), QStringList{u"data.zip"_s});
        QCOMPARE(flow.progress()->records, 5000);
        QCOMPARE(flow.progress()->total, 5000);
        QCOMPARE(flow.progress()->bytes, zip.size());
        QCOMPARE(flow.error(), std::nullopt);
    }

    void whatAKilledProgramLeftIsReplaced() {
        QFile left(file() + u".part"_s);
        QVERIFY(left.open(QIODevice::WriteOnly) && left.write("half of an older one") > 0);
        left.close();
        const QByteArray zip = fakes::exportZip(10);
        m_service->on("POST", "/v1/account/export", fakes::exportReply(zip, 10));
        AccountExport flow(m_session->get());
        flow.start(m_proof, file());
        QTRY_VERIFY(flow.isDone());
        QCOMPARE(content(), zip);
        QCOMPARE(names(), QStringList{u"data.zip"_s});
    }

    void tellsHowFarItIs() {
        const QByteArray zip = fakes::exportZip(50'000);
        m_service->on("POST", "/v1/account/export", fakes::exportReply(zip, 50'000, zip.size() / 2));
        AccountExport flow(m_session->get());
        flow.start(m_proof, file());
        QTRY_VERIFY(flow.progress() && flow.progress()->bytes == zip.size() / 2);
        QVERIFY(flow.isBusy());
        QVERIFY(flow.progress()->records > 10'000 && flow.progress()->records < 40'000);
        QCOMPARE(names(), QStringList{u"data.zip.part"_s});
        QCOMPARE(QFile::permissions(file() + u".part"_s) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());

        flow.abort();
        QTRY_VERIFY(!flow.isBusy());
        QCOMPARE(flow.error()->id, core::ErrorId::Cancelled);
        QCOMPARE(names(), QStringList());
        QCOMPARE(flow.progress(), std::nullopt);
    }

    void leavesNothingWhereItBreaksOff() {
        const QByteArray zip = fakes::exportZip(5000);
        m_service->on("POST", "/v1/account/export", fakes::exportReply(zip, 5000, zip.size() / 2));
        AccountExport flow(m_session->get());
        flow.start(m_proof, file());
        QTRY_VERIFY(flow.progress() && flow.progress()->bytes > 0);
        m_service->stop();
        QTRY_VERIFY(!flow.isBusy());
        QCOMPARE(flow.error()->id, core::ErrorId::Offline);
        QCOMPARE(names(), QStringList());
        QCOMPARE(m_service->requests("POST", "/v1/account/export").size(),
                 1); // what began is not repeated by itself

        m_service->goOn();
        m_service->on("POST", "/v1/account/export", fakes::exportReply(zip, 5000));
        QVERIFY(flow.canRetry());
        flow.retry();
        QTRY_VERIFY(flow.isDone());
        QCOMPARE(content(), zip);
    }

    void aZipWithoutItsEndIsNotTaken() {
        const QByteArray zip = fakes::exportZip(5000);
        m_service->on("POST", "/v1/account/export", fakes::exportReply(zip.chopped(10), 5000));
        AccountExport flow(m_session->get());
        flow.start(m_proof, file());
        QTRY_VERIFY(!flow.isBusy());
        QCOMPARE(flow.error()->id, core::ErrorId::UnexpectedReply);
        QCOMPARE(names(), QStringList());
    }

    void aPageOfAProxyIsNotTaken() {
        FakeService::Answer page;
        page.contentType = QByteArrayLiteral("text/html");
        page.body = QByteArrayLiteral("<html>hello</html>");
        m_service->on("POST", "/v1/account/export", page);
        AccountExport flow(m_session->get());
        flow.start(m_proof, file());
        QTRY_VERIFY(!flow.isBusy());
        QCOMPARE(flow.error()->id, core::ErrorId::UnexpectedReply);
        QCOMPARE(names(), QStringList());
    }

    void whatWasThereStaysUntilItIsWhole() {
        QFile before(file());
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") > 0);
        before.close();
        const QByteArray zip = fakes::exportZip(5000);
        m_service->on("POST", "/v1/account/export",
                      {fakes::exportReply(zip, 5000, 1000), fakes::exportReply(zip, 5000)});
        AccountExport flow(m_session->get());
        flow.start(m_proof, file());
        QTRY_VERIFY(flow.progress() && flow.progress()->bytes > 0);
        flow.abort();
        QTRY_VERIFY(!flow.isBusy());
        QCOMPARE(content(), "before");
        flow.start(m_proof, file());
        QTRY_VERIFY(flow.isDone());
        QCOMPARE(content(), zip);
    }

    void aPlaceThatCantBeWrittenIsSaidBeforeTheServiceIsAsked() {
        AccountExport flow(m_session->get());
        flow.start(m_proof, m_folder->filePath(u"not there/data.zip"_s));
        QTRY_VERIFY(!flow.isBusy());
        QCOMPARE(flow.error()->id, core::ErrorId::StorageFailed);
        QVERIFY(m_service->requests("POST", "/v1/account/export").isEmpty());
    }

    void refusedAndTried_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("status");
        QTest::newRow("too many") << u"too_many_requests"_s << 429;
        QTest::newRow("no proof") << u"step_up_required"_s << 403;
    }
    void refusedAndTried() {
        QFETCH(const QString, id);
        QFETCH(const int, status);
        m_service->on("POST", "/v1/account/export",
                      FakeService::problem(status, id, {{u"methods"_s, QJsonArray{u"password"_s}}}));
        AccountExport flow(m_session->get());
        flow.start(m_proof, file());
        QTRY_VERIFY(!flow.isBusy());
        QCOMPARE(core::errorName(flow.error()->id), id);
        QCOMPARE(names(), QStringList());
        QCOMPARE(flow.proof()->isNeeded(), status == 403);
    }

    void endsWithItsOwner() {
        const QByteArray zip = fakes::exportZip(5000);
        m_service->on("POST", "/v1/account/export", fakes::exportReply(zip, 5000, 1000));
        {
            AccountExport flow(m_session->get());
            flow.start(m_proof, file());
            QTRY_VERIFY(flow.progress() && flow.progress()->bytes > 0);
        }
        QTRY_COMPARE(names(), QStringList());
    }

  private:
    QString file() const { return m_folder->filePath(u"data.zip"_s); }
    QByteArray content() const {
        QFile read(file());
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    QStringList names() const { return QDir(m_folder->path()).entryList(QDir::Files); }

    const api::StepUp m_proof{api::StepUpMethod::Password, u"secret"_s};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<fakes::SignedInSession> m_session;
};

QTEST_GUILESS_MAIN(AccountExportTest)
#include "account_export_test.moc"
