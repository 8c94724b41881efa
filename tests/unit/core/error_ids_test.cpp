#include "core/error_ids.h"

#include <QSet>
#include <QTest>

using core::ErrorId;

namespace {

// What has shipped. An id may be added; one that is here keeps its name and its status, for the programs that
// are out there.
constexpr std::pair<const char*, int> shipped[] = {
    {"bad_request", 400},
    {"session_required", 401},
    {"session_expired", 401},
    {"step_up_required", 403},
    {"not_found", 404},
    {"method_not_allowed", 405},
    {"request_timeout", 408},
    {"changed_elsewhere", 412},
    {"body_too_large", 413},
    {"headers_too_large", 431},
    {"misdirected_request", 421},
    {"idempotency_key_reused", 422},
    {"too_many_requests", 429},
    {"busy", 503},
    {"service_unavailable", 503},
    {"internal", 500},
    {"invalid_credentials", 401},
    {"account_disabled", 403},
    {"challenge_expired", 422},
    {"code_wrong", 422},
    {"code_expired", 422},
    {"code_used", 422},
    {"weak_password", 422},
    {"two_factor_required", 403},
    {"captcha_required", 422},
    {"captcha_wrong", 422},
    {"captcha_expired", 422},
    {"contact_in_use", 409},
    {"email_invalid", 422},
    {"phone_invalid", 422},
    {"name_invalid", 422},
    {"website_invalid", 422},
    {"time_zone_invalid", 422},
    {"locale_invalid", 422},
    {"wrong_state", 409},
    {"validation_required", 422},
    {"already_member", 409},
    {"sso_not_allowed", 403},
    {"sso_services_full", 409},
    {"metadata_invalid", 422},
    {"metadata_unreachable", 422},
    {"confirmation_wrong", 422},
    {"amazon_bound_elsewhere", 409},
    {"amazon_other_account", 409},
    {"deletion_blocked", 409},
    {"offline", 0},
    {"tls_failed", 0},
    {"timed_out", 0},
    {"cancelled", 0},
    {"unexpected_reply", 0},
    {"not_a_service", 0},
    {"plain_http_refused", 0},
    {"keychain_unavailable", 0},
    {"keychain_refused", 0},
    {"storage_failed", 0},
    {"local_service_failed", 0},
    {"sso_link_invalid", 0},
    {"listener_failed", 0},
    {"browser_failed", 0},
};

} // namespace

class ErrorIdsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void keepsWhatHasShipped();
    void pinsEveryId();
    void namesEachOnce();
    void goesByNameBothWays();
};

void ErrorIdsTest::keepsWhatHasShipped() {
    for (const auto& [name, status] : shipped) {
        const auto id = core::errorIdFromName(QString::fromLatin1(name));
        QVERIFY2(id.has_value(), name);
        QCOMPARE(core::errorStatus(*id), status);
    }
}

void ErrorIdsTest::pinsEveryId() {
    QSet<QByteArray> pinned;
    for (const auto& [name, status] : shipped) {
        pinned.insert(name);
    }
    for (const core::ErrorIdEntry& entry : core::errorIds) {
        const QByteArray name(entry.name.data(), qsizetype(entry.name.size()));
        QVERIFY2(pinned.contains(name), (name + " is new: pin it above").constData());
    }
}

void ErrorIdsTest::namesEachOnce() {
    QSet<QString> names;
    QSet<int> ids;
    for (const core::ErrorIdEntry& entry : core::errorIds) {
        names.insert(core::errorName(entry.id));
        ids.insert(int(entry.id));
    }
    QCOMPARE(names.size(), qsizetype(core::errorIds.size()));
    QCOMPARE(ids.size(), qsizetype(core::errorIds.size()));
}

void ErrorIdsTest::goesByNameBothWays() {
    QCOMPARE(core::errorName(ErrorId::CodeWrong), QStringLiteral("code_wrong"));
    QCOMPARE(core::errorIdFromName(u"code_wrong"), ErrorId::CodeWrong);
    QVERIFY(!core::errorIdFromName(u"Code_wrong"));
    QVERIFY(!core::errorIdFromName(u""));
}

QTEST_APPLESS_MAIN(ErrorIdsTest)
#include "error_ids_test.moc"
