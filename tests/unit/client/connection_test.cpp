#include "client/connection.h"

#include "api/contact.h"
#include "unit/client/fake_service.h"

#include <QSignalSpy>
#include <QTest>

using client::Connection;
using fakes::FakeService;

namespace {

// What a call ended in, and how often.
template <class T>
struct Outcome {
    explicit Outcome(const client::Call<T>& call) {
        call.then(&context, [this](const core::Result<T>& outcome) {
            ++endings;
            result = outcome;
        });
    }
    bool wait() {
        return QTest::qWaitFor([this] { return endings > 0; });
    }
    core::Error error() {
        if (!wait() || result->has_value()) {
            qFatal("the call did not end in an error");
        }
        return result->error();
    }

    QObject context;
    int endings = 0;
    std::optional<core::Result<T>> result;
};

QString textParam(const core::Error& error, const char* name) {
    return error.params.value(QLatin1String(name)).toString();
}

} // namespace

class ConnectionTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsWhatPeopleTypeForAServer_data();
    void readsWhatPeopleTypeForAServer();
    void refusesWhatIsNoServer_data();
    void refusesWhatIsNoServer();
    void givesTheValueOfAReply();
    void saysWhatTheCallIs();
    void writesTheTokenOnlyWhenThereIsOne();
    void givesEveryChangeAnIdempotencyKeyOfItsOwn();
    void fillsPathAndQuery();
    void bringsADocumentAsItIs();
    void readsAProblemById();
    void keepsRetryAfter();
    void tellsThatTheSessionEnded();
    void doesNotTrustStrangeReplies_data();
    void doesNotTrustStrangeReplies();
    void refusesARedirectAndDoesNotFollowIt();
    void keepsNoCookies();
    void stopsAnEndlessReply();
    void endsInTimeWhenTheServiceIsSilent();
    void repeatsOnceAfterABrokenConnection();
    void isOfflineWhereNobodyListens();
    void refusesPlainHttpBeyondLoopback();
    void abortReachesTheNetworkAndEndsOnce();
    void dropsTheReplyWhenItsContextIsGone();
    void endsCallsWithTheConnection();
    void letsSeveralWaitForOneCall();
    void holdsCallsUntilTheTokenIsThere();
};

void ConnectionTest::readsWhatPeopleTypeForAServer_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::newRow("a host") << "center.example.com"
                            << "https://center.example.com";
    QTest::newRow("spaces around") << "  center.example.com "
                                   << "https://center.example.com";
    QTest::newRow("a port") << "center.example.com:8443"
                            << "https://center.example.com:8443";
    QTest::newRow("this computer") << "localhost:8088"
                                   << "http://localhost:8088";
    QTest::newRow("this computer, by number") << "127.0.0.1:8088/"
                                              << "http://127.0.0.1:8088";
    QTest::newRow("this computer, IPv6") << "http://[::1]:8088"
                                         << "http://[::1]:8088";
    QTest::newRow("a path") << "https://example.com/center/"
                            << "https://example.com/center";
    QTest::newRow("dots in the path") << "https://example.com/a/../center"
                                      << "https://example.com/center";
    QTest::newRow("query and fragment") << "https://example.com/?a=b#c"
                                        << "https://example.com";
    QTest::newRow("capitals") << "HTTPS://Example.COM"
                              << "https://example.com";
    QTest::newRow("another alphabet") << "https://bücher.example"
                                      << "https://xn--bcher-kva.example";
}

void ConnectionTest::readsWhatPeopleTypeForAServer() {
    QFETCH(QString, typed);
    QFETCH(QString, url);
    const core::Result<QUrl> checked = Connection::checkedUrl(typed);
    QVERIFY(checked.has_value());
    QCOMPARE(checked->toString(), url);
}

void ConnectionTest::refusesWhatIsNoServer_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<core::ErrorId>("id");
    QTest::newRow("nothing") << "" << core::ErrorId::BadRequest;
    QTest::newRow("words") << "my server" << core::ErrorId::BadRequest;
    QTest::newRow("another scheme") << "ftp://example.com" << core::ErrorId::BadRequest;
    QTest::newRow("a file") << "file:///etc/passwd" << core::ErrorId::BadRequest;
    QTest::newRow("no host") << "https://" << core::ErrorId::BadRequest;
    QTest::newRow("a user") << "https://alice@example.com" << core::ErrorId::BadRequest;
    QTest::newRow("a user and password") << "https://alice:secret@example.com" << core::ErrorId::BadRequest;
    QTest::newRow("port too large") << "https://example.com:70000" << core::ErrorId::BadRequest;
    QTest::newRow("plain http") << "http://example.com" << core::ErrorId::PlainHttpRefused;
    QTest::newRow("plain http, almost loopback")
        << "http://127.0.0.1.example.com" << core::ErrorId::PlainHttpRefused;
    QTest::newRow("plain http, almost localhost")
        << "http://localhost.example.com" << core::ErrorId::PlainHttpRefused;
}

void ConnectionTest::refusesWhatIsNoServer() {
    QFETCH(QString, typed);
    QFETCH(core::ErrorId, id);
    const core::Result<QUrl> checked = Connection::checkedUrl(typed);
    QVERIFY(!checked.has_value());
    QCOMPARE(checked.error().id, id);
}

void ConnectionTest::givesTheValueOfAReply() {
    FakeService service;
    service.on("GET", "/v1/account", FakeService::json(core::json::toJson(fakes::someAccount())));
    Connection connection(service.url());
    QSignalSpy reached(&connection, &Connection::reached);

    Outcome outcome(connection.call(api::getAccount));
    QVERIFY(outcome.wait());
    QVERIFY(outcome.result->has_value());
    QCOMPARE((*outcome.result)->email, QStringLiteral("alice@example.com"));

    QCOMPARE(reached.count(), 1);
    const qint64 serverTime = reached.first().first().value<core::Time>().milliseconds;
    QVERIFY(qAbs(serverTime - QDateTime::currentMSecsSinceEpoch()) < 5000);
}

void ConnectionTest::saysWhatTheCallIs() {
    FakeService service;
    service.on("PATCH", "/v1/account", FakeService::json(core::json::toJson(fakes::someAccount())));
    Connection connection(service.url());
    connection.setLanguage(QStringLiteral("fr"));
    connection.setToken(QStringLiteral("abc"));

    api::UpdateAccount update;
    update.name = QStringLiteral("Zoé");
    Outcome outcome(connection.call(api::updateAccount, update, {.ifMatch = 3}));
    QVERIFY(outcome.wait());

    const FakeService::Request request = service.requests().value(0);
    QCOMPARE(request.method, "PATCH");
    QCOMPARE(request.json(), QJsonObject({{QStringLiteral("name"), QStringLiteral("Zoé")}}));
    QCOMPARE(request.headers.value("content-type"), "application/json");
    QCOMPARE(request.headers.value("accept-language"), "fr");
    QCOMPARE(request.headers.value("authorization"), "Bearer abc");
    QCOMPARE(request.headers.value("if-match"), "\"3\"");
    QVERIFY(!request.headers.contains("cookie"));
}

void ConnectionTest::writesTheTokenOnlyWhenThereIsOne() {
    FakeService service;
    Connection connection(service.url());
    Outcome outcome(connection.call(api::getMeta));
    QVERIFY(outcome.wait());
    QVERIFY(!service.requests().value(0).headers.contains("authorization"));
}

void ConnectionTest::givesEveryChangeAnIdempotencyKeyOfItsOwn() {
    FakeService service;
    Connection connection(service.url());
    Outcome read(connection.call(api::getAccount));
    Outcome first(connection.call(api::signOut));
    Outcome second(connection.call(api::signOut));
    Outcome given(connection.call(api::signOut, {}, {.idempotencyKey = QByteArray("my-own")}));
    QVERIFY(read.wait() && first.wait() && second.wait() && given.wait());

    QVERIFY(!service.requests("GET", "/v1/account").value(0).headers.contains("idempotency-key"));
    QSet<QByteArray> keys;
    for (const FakeService::Request& request : service.requests("DELETE", "/v1/sessions/current")) {
        keys.insert(request.headers.value("idempotency-key"));
    }
    QCOMPARE(keys.size(), 3);
    QVERIFY(keys.contains("my-own"));
    QVERIFY(!keys.contains(""));
}

void ConnectionTest::fillsPathAndQuery() {
    FakeService service;
    Connection connection(QUrl(service.url().toString() + QStringLiteral("/center/")));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("cursor"), QStringLiteral("a&b=c"));
    Outcome outcome(
        connection.call(api::getContactChange, {},
                        {.path = {{QStringLiteral("id"), QStringLiteral("../x y")}}, .query = query}));
    QVERIFY(outcome.wait());
    QCOMPARE(service.requests().value(0).path, "/center/v1/account/contact-changes/..%2Fx%20y");
    QCOMPARE(service.requests().value(0).query, "cursor=a%26b%3Dc");
}

void ConnectionTest::bringsADocumentAsItIs() {
    FakeService service;
    FakeService::Answer answer;
    answer.body = "<EntityDescriptor/>";
    answer.contentType = "application/samlmetadata+xml; charset=utf-8";
    service.on("GET", "/sso/s1/metadata", answer);
    Connection connection(service.url());
    const auto document = [&](const QByteArray& mediaType) {
        return Outcome(connection.document(
            "/sso/{id}/metadata", {.path = {{QStringLiteral("id"), QStringLiteral("s1")}}}, mediaType));
    };
    auto wanted = document("application/samlmetadata+xml");
    QVERIFY(wanted.wait());
    QCOMPARE(wanted.result->value(), QByteArray("<EntityDescriptor/>"));
    QCOMPARE(service.requests().value(0).headers.value("accept"), "application/samlmetadata+xml");
    QCOMPARE(document("text/plain").error().id, core::ErrorId::UnexpectedReply);
    service.on("GET", "/sso/s1/metadata", FakeService::problem(404, QStringLiteral("not_found")));
    QCOMPARE(document("application/samlmetadata+xml").error().id, core::ErrorId::NotFound);
}

void ConnectionTest::readsAProblemById() {
    FakeService service;
    FakeService::Answer answer = FakeService::problem(400, QStringLiteral("bad_request"));
    answer.body =
        R"({"id":"bad_request","params":{},"fields":[{"field":"name","id":"too_long","params":{"longest":100}}]})";
    service.on("PATCH", "/v1/account", answer);
    Connection connection(service.url());
    const core::Error error = Outcome(connection.call(api::updateAccount)).error();
    QCOMPARE(error.id, core::ErrorId::BadRequest);
    QCOMPARE(error.fields.size(), 1);
    QCOMPARE(error.fields.constFirst().field, QStringLiteral("name"));
    QCOMPARE(error.fields.constFirst().params.value(QStringLiteral("longest")).toInt(), 100);
}

void ConnectionTest::keepsRetryAfter() {
    FakeService service;
    FakeService::Answer answer = FakeService::problem(429, QStringLiteral("too_many_requests"));
    answer.headers = {{"Retry-After", "42"}};
    service.on("POST", "/v1/sessions", answer);
    Connection connection(service.url());
    const core::Error error = Outcome(connection.call(api::signIn)).error();
    QCOMPARE(error.id, core::ErrorId::TooManyRequests);
    QCOMPARE(error.params.value(QStringLiteral("retry_after")).toInt(), 42);
    QCOMPARE(service.requests().size(), 1);
}

void ConnectionTest::tellsThatTheSessionEnded() {
    FakeService service;
    service.on("GET", "/v1/account", FakeService::problem(401, QStringLiteral("session_expired")));
    Connection connection(service.url());
    QSignalSpy ended(&connection, &Connection::sessionEnded);
    QCOMPARE(Outcome(connection.call(api::getAccount)).error().id, core::ErrorId::SessionExpired);
    QCOMPARE(ended.count(), 0); // there was no session to end

    connection.setToken(QStringLiteral("abc"));
    QCOMPARE(Outcome(connection.call(api::getAccount)).error().id, core::ErrorId::SessionExpired);
    QTRY_COMPARE(ended.count(), 1);

    // A wrong password on the way to a step-up is no end of the session.
    service.on("POST", "/v1/step-up", FakeService::problem(401, QStringLiteral("invalid_credentials")));
    QCOMPARE(Outcome(connection.call(api::stepUp)).error().id, core::ErrorId::InvalidCredentials);
    QCOMPARE(ended.count(), 1);
}

void ConnectionTest::doesNotTrustStrangeReplies_data() {
    QTest::addColumn<FakeService::Answer>("answer");
    QTest::addColumn<QString>("reason");
    const QByteArray account = FakeService::json(core::json::toJson(fakes::someAccount())).body;
    FakeService::Answer html{.body = "<html></html>", .headers = {}, .contentType = "text/html"};
    QTest::newRow("a web page") << html << "not_json";
    html.status = 500;
    QTest::newRow("an error page") << html << "not_json";
    QTest::newRow("JSON under another type")
        << FakeService::Answer{.body = account, .headers = {}, .contentType = "text/plain"} << "not_json";
    QTest::newRow("half an object") << FakeService::Answer{.body = account.left(60), .headers = {}}
                                    << "not_json";
    QTest::newRow("a list") << FakeService::Answer{.body = "[]", .headers = {}} << "not_json";
    QTest::newRow("nothing at all") << FakeService::Answer{.body = {}, .headers = {}} << "wrong_shape";
    QTest::newRow("another object") << FakeService::json({{QStringLiteral("id"), 1}}) << "wrong_shape";
    QTest::newRow("a number for a name")
        << FakeService::Answer{.body = QByteArray(account).replace("\"Alice Martin\"", "7"), .headers = {}}
        << "wrong_shape";
    QTest::newRow("an id of tomorrow")
        << FakeService::problem(409, QStringLiteral("moon_phase")) << "unknown_id";
    QTest::newRow("an id that is ours to say")
        << FakeService::problem(400, QStringLiteral("offline")) << "unknown_id";
}

void ConnectionTest::doesNotTrustStrangeReplies() {
    QFETCH(FakeService::Answer, answer);
    QFETCH(QString, reason);
    FakeService service;
    service.on("GET", "/v1/account", answer);
    Connection connection(service.url());
    const core::Error error = Outcome(connection.call(api::getAccount)).error();
    QCOMPARE(error.id, core::ErrorId::UnexpectedReply);
    QCOMPARE(textParam(error, "reason"), reason);
}

void ConnectionTest::refusesARedirectAndDoesNotFollowIt() {
    FakeService elsewhere;
    FakeService service;
    service.on("GET", "/v1/account",
               FakeService::Answer{
                   .status = 302, .body = {}, .headers = {{"Location", elsewhere.url().toEncoded()}}});
    Connection connection(service.url());
    connection.setToken(QStringLiteral("abc"));
    const core::Error error = Outcome(connection.call(api::getAccount)).error();
    QCOMPARE(error.id, core::ErrorId::UnexpectedReply);
    QCOMPARE(textParam(error, "reason"), QStringLiteral("redirect"));
    QCOMPARE(error.params.value(QStringLiteral("status")).toInt(), 302);
    QVERIFY(elsewhere.requests().isEmpty());
}

void ConnectionTest::keepsNoCookies() {
    FakeService service;
    FakeService::Answer answer = FakeService::json(core::json::toJson(fakes::someMeta()));
    answer.headers = {{"Set-Cookie", "who=alice; Path=/"}};
    service.on("GET", "/v1/meta", answer);
    Connection connection(service.url());
    QVERIFY(Outcome(connection.call(api::getMeta)).wait());
    QVERIFY(Outcome(connection.call(api::getMeta)).wait());
    QCOMPARE(service.requests().size(), 2);
    QVERIFY(!service.requests().value(1).headers.contains("cookie"));
}

void ConnectionTest::stopsAnEndlessReply() {
    FakeService service;
    service.on("GET", "/v1/account",
               FakeService::Answer{.body = QByteArray(17 * 1024 * 1024, ' '), .headers = {}});
    Connection connection(service.url());
    const core::Error error = Outcome(connection.call(api::getAccount)).error();
    QCOMPARE(error.id, core::ErrorId::UnexpectedReply);
    QCOMPARE(textParam(error, "reason"), QStringLiteral("too_large"));
}

void ConnectionTest::endsInTimeWhenTheServiceIsSilent() {
    FakeService service;
    service.on("GET", "/v1/account", FakeService::hang());
    Connection connection(service.url());
    connection.setDeadline(std::chrono::milliseconds(150));
    QSignalSpy unreachable(&connection, &Connection::unreachable);
    QCOMPARE(Outcome(connection.call(api::getAccount)).error().id, core::ErrorId::TimedOut);
    QCOMPARE(unreachable.count(), 1);
    QCOMPARE(service.requests().size(), 1);
}

void ConnectionTest::repeatsOnceAfterABrokenConnection() {
    FakeService service;
    FakeService::Answer halfway = FakeService::json(core::json::toJson(fakes::someAccount()));
    halfway.way = FakeService::Answer::Way::CutShort;
    service.on("PATCH", "/v1/account",
               {halfway, FakeService::json(core::json::toJson(fakes::someAccount()))});
    Connection connection(service.url());
    Outcome outcome(connection.call(api::updateAccount));
    QVERIFY(outcome.wait());
    QVERIFY(outcome.result->has_value());
    const auto requests = service.requests("PATCH", "/v1/account");
    QCOMPARE(requests.size(), 2);
    QVERIFY(!requests.at(0).headers.value("idempotency-key").isEmpty());
    QCOMPARE(requests.at(0).headers.value("idempotency-key"),
             requests.at(1).headers.value("idempotency-key"));

    service.on("GET", "/v1/account", halfway);
    QCOMPARE(Outcome(connection.call(api::getAccount)).error().id, core::ErrorId::Offline);
    QCOMPARE(service.requests("GET", "/v1/account").size(), 2);
}

void ConnectionTest::isOfflineWhereNobodyListens() {
    FakeService service;
    service.stop();
    Connection connection(service.url());
    QSignalSpy unreachable(&connection, &Connection::unreachable);
    QSignalSpy reached(&connection, &Connection::reached);
    const core::Error error = Outcome(connection.call(api::getAccount)).error();
    QCOMPARE(error.id, core::ErrorId::Offline);
    QVERIFY(!textParam(error, "reason").isEmpty());
    QCOMPARE(unreachable.count(), 1);
    QCOMPARE(reached.count(), 0);
}

void ConnectionTest::refusesPlainHttpBeyondLoopback() {
    Connection connection(QUrl(QStringLiteral("http://192.0.2.1")));
    QCOMPARE(Outcome(connection.call(api::getMeta)).error().id, core::ErrorId::PlainHttpRefused);
}

void ConnectionTest::abortReachesTheNetworkAndEndsOnce() {
    FakeService service;
    service.on("GET", "/v1/account", FakeService::hang());
    Connection connection(service.url());
    QSignalSpy unreachable(&connection, &Connection::unreachable);
    const client::Call<api::Account> call = connection.call(api::getAccount);
    Outcome outcome(call);
    QTRY_COMPARE(service.requests().size(), 1);
    call.abort();
    QCOMPARE(outcome.error().id, core::ErrorId::Cancelled);
    call.abort();
    // The call that is next on the wire shows that nothing else came of the first.
    service.on("GET", "/v1/account", FakeService::json(core::json::toJson(fakes::someAccount())));
    QVERIFY(Outcome(connection.call(api::getAccount)).wait());
    QCOMPARE(outcome.endings, 1);
    QCOMPARE(unreachable.count(), 0);
}

void ConnectionTest::dropsTheReplyWhenItsContextIsGone() {
    FakeService service;
    service.on("GET", "/v1/meta", FakeService::json(core::json::toJson(fakes::someMeta())));
    Connection connection(service.url());
    bool heard = false;
    auto context = std::make_unique<QObject>();
    const client::Call<api::Meta> call = connection.call(api::getMeta);
    call.then(context.get(), [&heard](const core::Result<api::Meta>&) { heard = true; });
    context.reset();
    QVERIFY(Outcome(call).wait());
    QVERIFY(!heard);
}

void ConnectionTest::endsCallsWithTheConnection() {
    FakeService service;
    service.on("GET", "/v1/account", FakeService::hang());
    auto connection = std::make_unique<Connection>(service.url());
    const client::Call<api::Account> call = connection->call(api::getAccount);
    Outcome outcome(call);
    QTRY_COMPARE(service.requests().size(), 1);
    connection.reset();
    QCOMPARE(outcome.error().id, core::ErrorId::Cancelled);
    call.abort(); // of nothing
}

void ConnectionTest::letsSeveralWaitForOneCall() {
    FakeService service;
    service.on("GET", "/v1/meta", FakeService::json(core::json::toJson(fakes::someMeta())));
    Connection connection(service.url());
    const client::Call<api::Meta> call = connection.call(api::getMeta);
    Outcome first(call);
    Outcome second(call);
    QVERIFY(first.wait() && second.wait());
    Outcome late(call);
    QVERIFY(late.wait());
    QCOMPARE(first.endings + second.endings + late.endings, 3);
}

void ConnectionTest::holdsCallsUntilTheTokenIsThere() {
    FakeService service;
    service.on("GET", "/v1/account", FakeService::json(core::json::toJson(fakes::someAccount())));
    service.on("GET", "/v1/meta", FakeService::json(core::json::toJson(fakes::someMeta())));
    Connection connection(service.url());
    Connection other(service.url());
    connection.hold();
    Outcome outcome(connection.call(api::getAccount));
    QVERIFY(Outcome(other.call(api::getMeta)).wait());
    QCOMPARE(service.requests().size(), 1);

    connection.setToken(QStringLiteral("abc"));
    connection.release();
    QVERIFY(outcome.wait());
    QCOMPARE(service.requests("GET", "/v1/account").value(0).headers.value("authorization"), "Bearer abc");
}

QTEST_GUILESS_MAIN(ConnectionTest)
#include "connection_test.moc"
