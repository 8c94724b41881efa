#include "service/activity/activity.h"
#include "service/export/export.h"
#include "service/export/export_stream.h"
#include "service/export/section.h"
#include "unit/service/running_service.h"
#include "unzipped.h"

#include <QJsonArray>
#include <QTest>

using namespace service::data_export;
namespace http = service::http;
namespace store = service::store;

class ExportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyRecordIsInItOnce_data() { TestDatabases::addRows(); }
    void everyRecordIsInItOnce() {
        const auto service = m_databases.start();
        const auto ada = service->signUp(u"ada@example.com"_s);
        constexpr int many = 1203; // more than two pages
        addActivity(*service, ada.accountId, many);
        auto stream = exportOf(*service, ada);
        const qint64 records = stream->records();
        // What comes while it is made is left out.
        addActivity(*service, ada.accountId, 3, service->clock.now() + std::chrono::seconds(1));
        const auto files = unzipped(whole(*stream));

        const QJsonArray activity = json(files, "activity").array();
        QSet<QString> ids;
        for (const QJsonValue& event : activity) {
            ids.insert(event[u"id"_s].toString());
        }
        QCOMPARE(activity.size(), many + 2); // and those of the sign-up
        QCOMPARE(ids.size(), many + 2);
        QCOMPARE(files.value(u"csv/activity.csv"_s).count("\r\n"), many + 3);
        qint64 found = 0;
        for (auto file = files.begin(); file != files.end(); ++file) {
            if (file.key().startsWith(u"json/"_s)) {
                const QJsonDocument document = QJsonDocument::fromJson(*file);
                QVERIFY2(!document.isNull(), qPrintable(file.key()));
                found += document.isArray() ? document.array().size() : 1;
                QVERIFY(files.contains(u"csv/"_s + file.key().mid(5).chopped(5) + u".csv"_s));
            }
        }
        QCOMPARE(found, records);
        const QJsonObject account = json(files, "account").object();
        QCOMPARE(account.value(u"email"_s).toString(), u"ada@example.com"_s);
        QCOMPARE(account.value(u"phone"_s), QJsonValue(QJsonValue::Null));
    }

    void otherPeopleAreNotInIt_data() { TestDatabases::addRows(); }
    void otherPeopleAreNotInIt() {
        const auto service = m_databases.start();
        const auto ada = service->signUp(u"ada@example.com"_s);
        const auto bob = service->signUp(u"bob@example.org"_s);
        addActivity(*service, bob.accountId, 5);
        auto stream = exportOf(*service, ada);
        const auto files = unzipped(whole(*stream));
        QVERIFY(files.size() > 10);
        for (const QByteArray& file : files) {
            QVERIFY(!file.contains("bob@example.org"));
            QVERIFY(!file.contains(bob.accountId.toUtf8()));
        }
    }

    void cellsAreHarmlessInASpreadsheet_data() { TestDatabases::addRows(); }
    void cellsAreHarmlessInASpreadsheet() {
        const auto service = m_databases.start();
        const auto ada = service->signUp(u"ada@example.com"_s);
        service->patch(u"/v1/account"_s, {{u"name"_s, u"=HYPERLINK(\"a\",\"b\")"_s}}, ada.sender);
        auto stream = exportOf(*service, ada);
        const auto files = unzipped(whole(*stream));
        QVERIFY(files.value(u"csv/account.csv"_s).contains(",\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\","));
        QCOMPARE(json(files, "account")[u"name"_s].toString(), u"=HYPERLINK(\"a\",\"b\")"_s);
    }

    void breaksWhereTheSessionEnds_data() { TestDatabases::addRows(); }
    void breaksWhereTheSessionEnds() {
        const auto service = m_databases.start();
        const auto ada = service->signUp(u"ada@example.com"_s);
        addActivity(*service, ada.accountId, 5000);
        auto stream = exportOf(*service, ada);
        QVERIFY(!stream->next().isEmpty());
        QCOMPARE(service->remove(u"/v1/sessions/current"_s, ada.sender).status, 204);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, whole(*stream));
    }

    void isAskedForWithAProofAndWithinItsLimit_data() { TestDatabases::addRows(); }
    void isAskedForWithAProofAndWithinItsLimit() {
        const auto service = m_databases.start();
        registerRoutes(service->router, service->limits);
        const auto ada = service->signUp(u"ada@example.com"_s);
        const QString path = u"/v1/account/export"_s;
        QCOMPARE(service->post(path, {}).id(), u"session_required"_s);
        // The same key twice is two exports: what is streamed is not kept.
        Sender again = ada.sender;
        again.headers.insert("idempotency-key", "the same");
        for (int count = 0; count < 10; ++count) {
            const Answer answer = service->post(path, {}, again);
            QCOMPARE(answer.status, 200);
            QVERIFY(answer.header("X-Export-Records").toInt() > 0);
        }
        QCOMPARE(service->kinds(ada).count(u"data_exported"_s), 10);
        QCOMPARE(service->post(path, {}, again).id(), u"too_many_requests"_s);
        QCOMPARE(service->remove(u"/v1/step-up"_s, ada.sender).status, 204);
        QCOMPARE(service->post(path, {}, ada.sender).id(), u"step_up_required"_s);
    }

    void theIndexSpeaksBothLanguages() {
        const QList<qint64> counts(sections().size(), 1234);
        const Index english{
            http::Language::English, u"<Ada> & “100 %1” — ada@example.com"_s, {1'800'000'000'000}, counts};
        const QByteArray page = indexPage(english);
        QVERIFY(page.contains("<html lang=\"en\">"));
        QVERIFY(page.contains("&lt;Ada&gt; &amp; “100 %1” — ada@example.com"));
        QVERIFY(page.contains("15 January 2027, 08:00 UTC"));
        QVERIFY(page.contains("1,234"));
        QVERIFY(page.contains("<a href=\"csv/activity.csv\">CSV</a>"));
        Index french = english;
        french.language = http::Language::French;
        const QByteArray page2 = indexPage(french);
        QVERIFY(page2.contains("<html lang=\"fr\">") && page2.contains("Vos données") &&
                page2.contains("Activité"));
        for (const QByteArray& one : {page, page2}) {
            QVERIFY(!one.contains("<script") && !one.contains("http://") && !one.contains("https://"));
            QVERIFY(!one.contains("src="));
        }
    }

  private:
    static std::unique_ptr<ExportStream> exportOf(RunningService& service,
                                                  const RunningService::Person& person) {
        return std::make_unique<ExportStream>(
            service.database, Subject{person.accountId, person.sessionId, u"Ada — "_s + person.email},
            http::Language::English, service.clock.now());
    }
    static QByteArray whole(ExportStream& stream) {
        QByteArray all;
        for (QByteArray piece = stream.next(); !piece.isEmpty(); piece = stream.next()) {
            all += piece;
        }
        return all;
    }
    static QJsonDocument json(const QMap<QString, QByteArray>& files, const char* section) {
        return QJsonDocument::fromJson(files.value(jsonPath(section)));
    }
    static void addActivity(RunningService& service, const QString& accountId, int count,
                            std::optional<core::Time> at = {}) {
        service.database.write([&](store::Transaction& transaction) {
            for (int number = 0; number < count; ++number) {
                service::activity::record(transaction,
                                          {accountId,
                                           service::activity::kind::nameChanged,
                                           {{u"from"_s, u"a"_s}, {u"to"_s, QString::number(number)}}},
                                          at.value_or(service.clock.now()));
            }
        });
    }

    OnEveryDatabase m_databases;
};

QTEST_GUILESS_MAIN(ExportTest)
#include "export_test.moc"
