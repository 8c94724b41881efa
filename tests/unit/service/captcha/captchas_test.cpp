#include "unit/service/store/databases.h"

#include "service/captcha/captchas.h"
#include "service/captcha/puzzle.h"
#include "service/delivery/queue.h"
#include "service/http/services.h"
#include "service/identity/verification_codes.h"
#include "service/keys/master_keys.h"
#include "service/limits/limits.h"
#include "service/store/migrations.h"

#include <QJsonArray>
#include <QTest>

using namespace service;
using namespace std::chrono_literals;
using captcha::Captchas;
using captcha::Puzzle;
using store::Transaction;

namespace {

class NoDevKeys final : public http::DevKeyGuard {
  public:
    core::Result<http::Caller> check(Transaction&, const http::BasicCredentials&, const http::Request&,
                                     core::Time) override {
        return core::fail(core::ErrorId::InvalidCredentials);
    }
};

// A session that is whoever the token says: "ACCOUNT/SESSION".
class OpenGuard final : public http::SessionGuard {
  public:
    core::Result<http::Caller> check(Transaction&, const QByteArray& token, const http::Request&, core::Time,
                                     bool) override {
        if (!token.contains('/')) {
            return core::fail(core::ErrorId::SessionRequired);
        }
        const QStringList names = QString::fromLatin1(token).split(u'/');
        return http::Caller{names.at(1), names.at(0), true, false};
    }
    core::Error stepUpRequired(Transaction&, const http::Caller&) override { return {}; }
    bool useIsDue(Transaction&, const http::Caller&, core::Time) override { return false; }
};

const QByteArray alice = "alice/s1";

} // namespace

class CaptchasTest : public QObject {
    Q_OBJECT

  private:
    struct Bench {
        Bench(const QString& url, const QString& keyFile)
            : database(url)
            , keys(keys::MasterKeys::load(keyFile, true))
            , codes(keys)
            , queue(keys)
            , captchas({limits, queue, codes})
            , services(database, keys, limits, clock, guard, devKeys) {
            (void)store::Migrations::fromFolder().apply(database, clock.now());
            captchas.registerRoutes(router);
            for (const char* name : {"alice", "bob"}) {
                database.write([&](Transaction& transaction) {
                    const QString id = QString::fromLatin1(name);
                    const QString email = id + QStringLiteral("@example.com");
                    transaction.run(
                        QStringLiteral(
                            "INSERT INTO accounts (id, email, email_normal, name, locale, password_hash, "
                            "password_changed_at, created_at) VALUES (?, ?, ?, ?, 'fr', '', 0, 0)"),
                        id, email, email, id);
                });
            }
        }

        core::Result<http::Reply> call(const QString& path, const QJsonObject& body,
                                       const QByteArray& token = alice) {
            http::Request request;
            request.method = api::Method::Post;
            request.path = path;
            request.body = QJsonDocument(body).toJson();
            request.headers.insert("authorization", "Bearer " + token);
            request.address = QStringLiteral("192.0.2.1");
            const http::Match match = router.find(request.method, path);
            request.parameters = match.parameters;
            http::Exchange exchange(request, services, match.route->access, match.route->status);
            return match.route->handler(exchange);
        }
        QJsonObject draw(const QByteArray& token = alice) {
            const auto reply = call(QStringLiteral("/v1/captchas"), {}, token);
            return reply ? json(*reply) : QJsonObject();
        }
        core::Result<http::Reply> answer(const QJsonObject& captcha, const QJsonObject& body,
                                         const QByteArray& token = alice) {
            return call(QStringLiteral("/v1/captchas/%1/answer").arg(captcha.value(u"id").toString()), body,
                        token);
        }
        core::Result<http::Reply> place(const QJsonObject& captcha, int x, const QByteArray& token = alice) {
            return answer(captcha, {{QStringLiteral("x"), x}}, token);
        }
        static QJsonObject json(const http::Reply& reply) {
            return QJsonDocument::fromJson(reply.body).object();
        }

        // What nobody but the database knows.
        int hole(const QJsonObject& captcha) {
            return database.read([&](Transaction& transaction) {
                return static_cast<int>(transaction
                                            .one(QStringLiteral("SELECT answer_x FROM captchas WHERE id = ?"),
                                                 captcha.value(u"id").toString())
                                            ->number(0));
            });
        }
        core::Result<void> redeem(const QString& token, const QString& account = QStringLiteral("alice"),
                                  const QString& session = QStringLiteral("s1")) {
            return database.write([&](Transaction& transaction) {
                return captchas.redeem(transaction, account, session, token, clock.now());
            });
        }
        QString solve() {
            const QJsonObject captcha = draw();
            return json(place(captcha, hole(captcha)).value()).value(u"captcha").toString();
        }
        // Of the message that went to Alice last.
        QString mailedCode() {
            const auto claim = database.write([&](Transaction& transaction) {
                return queue.claim(transaction, delivery::Channel::Email, clock.now(),
                                   std::chrono::minutes(1));
            });
            return claim && claim->message.to == QStringLiteral("alice@example.com") &&
                           claim->message.what == delivery::Template::CaptchaCode
                       ? claim->message.code()
                       : QString();
        }

        store::Database database;
        keys::MasterKeys keys;
        core::ManualClock clock{{1'795'424'400'000}};
        limits::Limits limits{{}, [](const QByteArray& subject) { return "h:" + subject; }};
        identity::VerificationCodes codes;
        delivery::Queue queue;
        OpenGuard guard;
        NoDevKeys devKeys;
        Captchas captchas;
        http::Router router;
        http::Services services;
    };
    std::unique_ptr<Bench> bench() {
        QFETCH(const QString, kind);
        return std::make_unique<Bench>(m_databases.fresh(kind),
                                       m_folder.filePath(QStringLiteral("master.keys")));
    }
    static core::ErrorId errorOf(const core::Result<http::Reply>& reply) {
        return reply ? core::ErrorId::Internal : reply.error().id;
    }
    static core::ErrorId errorOf(const core::Result<void>& outcome) {
        return outcome ? core::ErrorId::Internal : outcome.error().id;
    }

    TestDatabases m_databases;
    QTemporaryDir m_folder;

  private Q_SLOTS:
    void theReplyDoesNotTellTheAnswer_data() { TestDatabases::addRows(); }
    void theReplyDoesNotTellTheAnswer() {
        const auto b = bench();
        const QJsonObject captcha = b->draw();
        QCOMPARE(captcha.keys(),
                 (QStringList{QStringLiteral("background"), QStringLiteral("expires_at"),
                              QStringLiteral("height"), QStringLiteral("id"), QStringLiteral("piece"),
                              QStringLiteral("piece_y"), QStringLiteral("width")}));
        QCOMPARE(captcha.value(u"width").toInt(), Puzzle::size.width());
        QCOMPARE(captcha.value(u"height").toInt(), Puzzle::size.height());
        QCOMPARE(captcha.value(u"expires_at").toString(), core::toRfc3339(b->clock.now() + 5min));
        // Neither does the refusal of a wrong one.
        const auto refused = b->place(captcha, 0);
        QCOMPARE(errorOf(refused), core::ErrorId::CaptchaWrong);
        QVERIFY(refused.error().params.isEmpty());
    }

    void itTakesTheHoleWithinTheTolerance_data() { TestDatabases::addRows(); }
    void itTakesTheHoleWithinTheTolerance() {
        const auto b = bench();
        for (const int off : {-6, -5, 0, 5, 6}) {
            const QJsonObject captcha = b->draw();
            const auto reply = b->place(captcha, b->hole(captcha) + off);
            if (std::abs(off) > Puzzle::tolerance) {
                QCOMPARE(errorOf(reply), core::ErrorId::CaptchaWrong);
            } else {
                QVERIFY(reply);
                QCOMPARE(reply->status, 200);
                QVERIFY(b->redeem(Bench::json(*reply).value(u"captcha").toString()));
            }
        }
    }

    void aPictureTakesOneAnswer_data() { TestDatabases::addRows(); }
    void aPictureTakesOneAnswer() {
        const auto b = bench();
        const QJsonObject captcha = b->draw();
        const int hole = b->hole(captcha);
        QCOMPARE(errorOf(b->place(captcha, hole - 20)), core::ErrorId::CaptchaWrong);
        QCOMPARE(errorOf(b->place(captcha, hole)), core::ErrorId::CaptchaExpired);
        const QJsonObject solved = b->draw();
        QVERIFY(b->place(solved, b->hole(solved)));
        QCOMPARE(errorOf(b->place(solved, b->hole(solved))), core::ErrorId::CaptchaExpired);
    }

    void aPictureLivesFiveMinutes_data() { TestDatabases::addRows(); }
    void aPictureLivesFiveMinutes() {
        const auto b = bench();
        const QJsonObject early = b->draw();
        const QJsonObject late = b->draw();
        b->clock.advance(5min - 1ms);
        QVERIFY(b->place(early, b->hole(early)));
        b->clock.advance(1ms);
        QCOMPARE(errorOf(b->place(late, b->hole(late))), core::ErrorId::CaptchaExpired);
        QCOMPARE(errorOf(b->answer(late, {{QStringLiteral("kind"), QStringLiteral("email_code")}})),
                 core::ErrorId::CaptchaExpired);
    }

    void itIsItsSessionsAlone_data() { TestDatabases::addRows(); }
    void itIsItsSessionsAlone() {
        const auto b = bench();
        const QJsonObject captcha = b->draw();
        for (const char* stranger : {"bob/s2", "alice/s2", "bob/s1"}) {
            QCOMPARE(errorOf(b->place(captcha, b->hole(captcha), stranger)), core::ErrorId::NotFound);
        }
        QVERIFY(b->place(captcha, b->hole(captcha)));
    }

    void aTokenIsRedeemedOnceByItsSession_data() { TestDatabases::addRows(); }
    void aTokenIsRedeemedOnceByItsSession() {
        const auto b = bench();
        const QString token = b->solve();
        QCOMPARE(errorOf(b->redeem({})), core::ErrorId::CaptchaRequired);
        QCOMPARE(errorOf(b->redeem(QStringLiteral("guessed"))), core::ErrorId::CaptchaExpired);
        QCOMPARE(errorOf(b->redeem(token, QStringLiteral("bob"))), core::ErrorId::CaptchaExpired);
        QCOMPARE(errorOf(b->redeem(token, QStringLiteral("alice"), QStringLiteral("s2"))),
                 core::ErrorId::CaptchaExpired);
        QVERIFY(b->redeem(token));
        QCOMPARE(errorOf(b->redeem(token)), core::ErrorId::CaptchaExpired);
    }

    void aTokenLivesFiveMinutes_data() { TestDatabases::addRows(); }
    void aTokenLivesFiveMinutes() {
        const auto b = bench();
        const QString early = b->solve();
        const QString late = b->solve();
        b->clock.advance(5min - 1ms);
        QVERIFY(b->redeem(early));
        b->clock.advance(1ms);
        QCOMPARE(errorOf(b->redeem(late)), core::ErrorId::CaptchaExpired);
    }

    void aCodeByMailDoesAsWell_data() { TestDatabases::addRows(); }
    void aCodeByMailDoesAsWell() {
        const auto b = bench();
        const QJsonObject captcha = b->draw();
        const QJsonObject ask{{QStringLiteral("kind"), QStringLiteral("email_code")}};
        const auto sent = b->answer(captcha, ask);
        QVERIFY(sent);
        QCOMPARE(sent->status, 202);
        QCOMPARE(Bench::json(*sent).value(u"id"), captcha.value(u"id"));
        QCOMPARE(Bench::json(*sent).value(u"resend_after").toString(), core::toRfc3339(b->clock.now() + 60s));
        const QString code = b->mailedCode();
        QCOMPARE(code.size(), 6);

        QCOMPARE(errorOf(b->answer(captcha, ask)), core::ErrorId::TooManyRequests);
        b->clock.advance(60s);
        QVERIFY(b->answer(captcha, ask));
        QCOMPARE(b->mailedCode(), code);

        const auto wrong = b->answer(captcha, {{QStringLiteral("code"), QStringLiteral("wrong")}});
        QCOMPARE(errorOf(wrong), core::ErrorId::CodeWrong);
        QCOMPARE(wrong.error().params.value(u"attempts_left").toInt(), 4);
        b->clock.advance(8min); // longer than a picture lives, shorter than a code
        const QJsonObject typed{{QStringLiteral("code"), code}};
        QCOMPARE(errorOf(b->answer(captcha, typed, "bob/s2")), core::ErrorId::NotFound);
        const auto solved = b->answer(captcha, typed);
        QVERIFY(solved);
        QCOMPARE(solved->status, 200);
        QCOMPARE(errorOf(b->answer(captcha, typed)), core::ErrorId::CodeUsed);
        QVERIFY(b->redeem(Bench::json(*solved).value(u"captcha").toString()));
    }

    void aCodeThatWasNotAskedForIsNone_data() { TestDatabases::addRows(); }
    void aCodeThatWasNotAskedForIsNone() {
        const auto b = bench();
        QCOMPARE(errorOf(b->answer(b->draw(), {{QStringLiteral("code"), QStringLiteral("123456")}})),
                 core::ErrorId::CodeExpired);
    }

    void pictureAndCodeTogetherGiveOneToken_data() { TestDatabases::addRows(); }
    void pictureAndCodeTogetherGiveOneToken() {
        const auto b = bench();
        const QJsonObject captcha = b->draw();
        QVERIFY(b->answer(captcha, {{QStringLiteral("kind"), QStringLiteral("email_code")}}));
        QVERIFY(b->place(captcha, b->hole(captcha)));
        QCOMPARE(errorOf(b->answer(captcha, {{QStringLiteral("code"), b->mailedCode()}})),
                 core::ErrorId::CaptchaExpired);
    }

    void anAnswerIsOneOfThree_data() { TestDatabases::addRows(); }
    void anAnswerIsOneOfThree() {
        const auto b = bench();
        const QJsonObject captcha = b->draw();
        const QJsonObject both{{QStringLiteral("x"), 10}, {QStringLiteral("code"), QStringLiteral("123456")}};
        for (const QJsonObject& body : {QJsonObject(), both}) {
            const auto reply = b->answer(captcha, body);
            QCOMPARE(errorOf(reply), core::ErrorId::BadRequest);
            QCOMPARE(reply.error().fields.size(), 1);
        }
        QVERIFY(b->place(captcha, b->hole(captcha))); // it was not spent by that
    }

    void sixtyPicturesAnHour_data() { TestDatabases::addRows(); }
    void sixtyPicturesAnHour() {
        const auto b = bench();
        for (int count = 0; count < 60; ++count) {
            QVERIFY(!b->draw().isEmpty());
        }
        QCOMPARE(errorOf(b->call(QStringLiteral("/v1/captchas"), {})), core::ErrorId::TooManyRequests);
        QVERIFY(!b->draw("alice/s2").isEmpty());
        b->clock.advance(1h);
        QVERIFY(!b->draw().isEmpty());
    }

    void oldOnesAreRemoved_data() { TestDatabases::addRows(); }
    void oldOnesAreRemoved() {
        const auto b = bench();
        const QJsonObject captcha = b->draw();
        const auto remove = [&] {
            b->database.write(
                [&](Transaction& transaction) { Captchas::removeOld(transaction, b->clock.now()); });
        };
        b->clock.advance(1h);
        remove();
        QCOMPARE(errorOf(b->place(captcha, 100)), core::ErrorId::CaptchaExpired);
        b->clock.advance(1h);
        remove();
        QCOMPARE(errorOf(b->place(captcha, 100)), core::ErrorId::NotFound);
    }
};

QTEST_GUILESS_MAIN(CaptchasTest)
#include "captchas_test.moc"
