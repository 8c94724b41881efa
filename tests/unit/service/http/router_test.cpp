#include "service/http/router.h"

#include <QTest>

using namespace service::http;
using api::Method;

namespace {

Handler saying(int status) {
    return [status](Exchange&) -> core::Result<Reply> {
        Reply reply;
        reply.status = status;
        return reply;
    };
}

void add(Router& router, Method method, const char* pattern) {
    router.onPage(method, QString::fromLatin1(pattern), saying(200));
}

QString found(const Router& router, Method method, const char* path) {
    const Match match = router.find(method, QString::fromLatin1(path));
    return match.route == nullptr ? QString() : match.route->pattern;
}

} // namespace

class RouterTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void findsByPathAndMethod() {
        Router router;
        add(router, Method::Get, "/a");
        add(router, Method::Get, "/a/{id}");
        add(router, Method::Delete, "/a/{id}");
        add(router, Method::Delete, "/a/current");
        add(router, Method::Post, "/a/{id}/b/{other}");
        QCOMPARE(found(router, Method::Get, "/a"), QStringLiteral("/a"));
        QCOMPARE(found(router, Method::Get, "/a/7"), QStringLiteral("/a/{id}"));
        QCOMPARE(found(router, Method::Delete, "/a/current"),
                 QStringLiteral("/a/current")); // the fixed one first
        QCOMPARE(found(router, Method::Get, "/a/current"), QStringLiteral("/a/{id}"));
        const Match match = router.find(Method::Post, QStringLiteral("/a/7/b/8"));
        QCOMPARE(match.parameters.value(QStringLiteral("id")), QStringLiteral("7"));
        QCOMPARE(match.parameters.value(QStringLiteral("other")), QStringLiteral("8"));
    }

    void findsNothingElse() {
        Router router;
        add(router, Method::Get, "/a/{id}");
        for (const char* path : {"/", "/a", "/a/", "/a/b/c", "//a", "/a//", "/A/b", "a/b", "/a/../b"}) {
            QVERIFY2(found(router, Method::Get, path).isEmpty(), path);
        }
    }

    void saysWhichMethodsAPathTakes() {
        Router router;
        add(router, Method::Get, "/a/{id}");
        add(router, Method::Delete, "/a/current");
        const Match match = router.find(Method::Post, QStringLiteral("/a/current"));
        QVERIFY(match.route == nullptr);
        QCOMPARE(QSet<Method>(match.allowed.begin(), match.allowed.end()),
                 (QSet<Method>{Method::Get, Method::Delete}));
        QVERIFY(router.find(Method::Post, QStringLiteral("/b")).allowed.isEmpty());
    }

    void refusesTwoHandlersForOneCall() {
        Router router;
        add(router, Method::Get, "/a/{id}");
        QVERIFY_THROWS_EXCEPTION(std::logic_error, add(router, Method::Get, "/a/{id}"));
    }
};

QTEST_GUILESS_MAIN(RouterTest)
#include "router_test.moc"
