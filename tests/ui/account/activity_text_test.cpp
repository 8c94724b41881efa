#include "ui/account/activity_text.h"
#include "ui/speech/page_language.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace ui::account;

class ActivityTextTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    // The service's own list is read from its header: a kind that is added there must get its words here.
    void everyKindOfTheServiceHasWordsInBothLanguages() {
        QFile header(QStringLiteral(SOURCES "/app/service/activity/activity.h"));
        QVERIFY(header.open(QIODevice::ReadOnly));
        const QRegularExpression kind(QStringLiteral("inline constexpr const char\\* \\w+ = \"(\\w+)\""));
        QStringList kinds;
        auto found = kind.globalMatch(QString::fromUtf8(header.readAll()));
        while (found.hasNext()) {
            kinds.append(found.next().captured(1));
        }
        QVERIFY(kinds.size() >= 18);
        for (const QString& id : kinds) {
            const auto group = activityGroupOf(id);
            QVERIFY2(group && activityKindsOf(*group).contains(id), qPrintable(id));
            QVERIFY2(QFile::exists(
                         QStringLiteral(SOURCES "/resources/icons/%1.svg").arg(activityGroupIcon(*group))),
                     qPrintable(id));
            const PageLanguage english(QStringLiteral("en"));
            const QString said = activityKindName(id);
            QVERIFY2(said != id, qPrintable(id));
            const PageLanguage french(QStringLiteral("fr"));
            QVERIFY2(activityKindName(id) != said, qPrintable(id));
        }
    }

    void saysWhatHappened_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* kind, const QJsonObject& params, const char* text) {
            QTest::newRow(kind) << QString::fromLatin1(kind) << params << QString::fromUtf8(text);
        };
        row("signed_in", {}, "Sign-in");
        row("name_changed",
            {{QStringLiteral("from"), QStringLiteral("A")}, {QStringLiteral("to"), QStringLiteral("B")}},
            "Name changed: A → B");
        row("phone_changed",
            {{QStringLiteral("from"), QJsonValue::Null}, {QStringLiteral("to"), QStringLiteral("+33 1")}},
            "Phone number changed: +33 1");
        row("session_ended", {{QStringLiteral("device"), QStringLiteral("Old tablet")}},
            "Session ended: Old tablet");
        row("other_sessions_ended", {{QStringLiteral("count"), 1}}, "1 other session ended");
        row("contact_change_started", {{QStringLiteral("channel"), QStringLiteral("phone")}},
            "Change of contact started: phone number");
        row("operator_changed", {{QStringLiteral("what"), QStringLiteral("bsp")}},
            "Changed by the operator: BSP qualification");
        row("operator_changed", {{QStringLiteral("what"), QStringLiteral("amazon")}},
            "Changed by the operator: Amazon orders");
        row("signed_in", {{QStringLiteral("sso_service"), QStringLiteral("Okta")}},
            "Sign-in through SSO: Okta");
        row("test_event_sent", {{QStringLiteral("event"), QStringLiteral("message_status")}},
            "Test event sent: message status");
        row("two_factor_after_sso_changed", {{QStringLiteral("on"), false}},
            "Two-factor authentication is no longer asked for after SSO");
        row("amazon_bound", {{QStringLiteral("aws_account_id"), QStringLiteral("123456789012")}},
            "AWS account bound: 123456789012");
        row("amazon_order_added",
            {{QStringLiteral("aws_account_id"), QStringLiteral("123456789012")},
             {QStringLiteral("product"), QStringLiteral("app_push")}},
            "Amazon order added: AppPush");
        row("member_left",
            {{QStringLiteral("name"), QStringLiteral("Aurora")}, {QStringLiteral("account_deleted"), true}},
            "Member left: Aurora (the account was deleted)");
        row("data_exported", {}, "Data exported");
        row("from_the_future", {}, "from_the_future");
    }
    void saysWhatHappened() {
        QFETCH(QString, kind);
        QFETCH(QJsonObject, params);
        QFETCH(QString, text);
        const PageLanguage english(QStringLiteral("en"));
        api::ActivityEvent event;
        event.kind = kind;
        event.params = params;
        QCOMPARE(activityText(event), text);
    }
};

QTEST_MAIN(ActivityTextTest)
#include "activity_text_test.moc"
