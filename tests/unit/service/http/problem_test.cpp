#include "service/http/problem.h"
#include "service/http/reply_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace service::http;

class ProblemTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyIdThatCrossesTheWireHasATitleInBothLanguages() {
        for (const core::ErrorIdEntry& entry : core::errorIds) {
            const QString english = titleOf(entry.id, Language::English);
            const QString french = titleOf(entry.id, Language::French);
            const std::string name(entry.name);
            QVERIFY2(english.isEmpty() == (entry.status == 0), name.c_str());
            QVERIFY2(french.isEmpty() == (entry.status == 0), name.c_str());
            QVERIFY2(entry.status == 0 || english != french, name.c_str());
        }
    }

    void itIsWhatRfc9457Says() {
        const Reply reply = problem({core::ErrorId::CodeWrong,
                                     {{QStringLiteral("attempts_left"), 3}},
                                     {{QStringLiteral("code"), QStringLiteral("empty"), {}}}},
                                    Language::French);
        QCOMPARE(reply.status, 422);
        QCOMPARE(reply.contentType, QByteArray("application/problem+json"));
        const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
        QCOMPARE(body.value(QStringLiteral("type")).toString(),
                 QStringLiteral("urn:personal-center:error:code_wrong"));
        QCOMPARE(body.value(QStringLiteral("id")).toString(), QStringLiteral("code_wrong"));
        QCOMPARE(body.value(QStringLiteral("status")).toInt(), 422);
        QCOMPARE(body.value(QStringLiteral("title")).toString(), QStringLiteral("Le code est incorrect"));
        QCOMPARE(
            body.value(QStringLiteral("params")).toObject().value(QStringLiteral("attempts_left")).toInt(),
            3);
        QCOMPARE(body.value(QStringLiteral("fields"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QStringLiteral("field"))
                     .toString(),
                 QStringLiteral("code"));
    }

    void saysWhenToComeBackAndHowToSignIn() {
        const auto header = [](core::ErrorId id, const QJsonObject& params, const char* name) {
            for (const auto& [present, value] : problem({id, params, {}}, Language::English).headers) {
                if (present == name) {
                    return value;
                }
            }
            return QByteArray();
        };
        QCOMPARE(header(core::ErrorId::TooManyRequests, {{QStringLiteral("retry_after"), 42}}, "Retry-After"),
                 QByteArray("42"));
        QCOMPARE(header(core::ErrorId::Busy, {}, "Retry-After"), QByteArray("1"));
        QCOMPARE(header(core::ErrorId::SessionRequired, {}, "WWW-Authenticate"), QByteArray("Bearer"));
    }

    void pagesKeepScriptsAndFramesOut() {
        Reply page;
        page.contentType = QByteArrayLiteral("text/html; charset=utf-8");
        page.body = "<p>";
        const QByteArray text = replyText(page, "id-1", httpDate(0), true);
        QVERIFY(text.startsWith("HTTP/1.1 200 OK\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\n"));
        QVERIFY(text.contains("Content-Security-Policy: default-src 'none'"));
        QVERIFY(!text.contains("script-src"));
        QVERIFY(text.contains("frame-ancestors 'none'") && text.contains("X-Frame-Options: DENY"));
        QVERIFY(text.contains("Referrer-Policy: no-referrer") && text.contains("X-Request-Id: id-1\r\n"));
        QVERIFY(text.endsWith("Content-Length: 3\r\n\r\n<p>"));
        Reply nothing;
        nothing.status = 204;
        QVERIFY(!replyText(nothing, "id", "date", false)
                     .contains("Content-"
                               "Length"));
        QVERIFY(replyText(nothing, "id", "date", false).contains("Connection: close\r\n"));
    }
};

QTEST_GUILESS_MAIN(ProblemTest)
#include "problem_test.moc"
