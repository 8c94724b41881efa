#include "core/clock.h"

#include <QTest>

class TimeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsRfc3339_data();
    void readsRfc3339();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void writesUtcWithMilliseconds();
    void movesOnlyWhenTold();
};

void TimeTest::readsRfc3339_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("UTC") << "2026-11-23T08:50:00Z" << 1795423800000LL;
    QTest::newRow("milliseconds") << "2026-11-23T08:50:00.123Z" << 1795423800123LL;
    QTest::newRow("small letters") << "2026-11-23t08:50:00z" << 1795423800000LL;
    QTest::newRow("east") << "2026-11-23T10:20:00+01:30" << 1795423800000LL;
    QTest::newRow("west, the day before") << "2026-11-22T22:50:00-10:00" << 1795423800000LL;
    QTest::newRow("a leap day") << "2024-02-29T00:00:00Z" << 1709164800000LL;
    QTest::newRow("before the epoch") << "1969-12-31T23:59:59Z" << -1000LL;
}

void TimeTest::readsRfc3339() {
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    const auto time = core::fromRfc3339(text);
    QVERIFY(time.has_value());
    QCOMPARE(time->milliseconds, milliseconds);
}

void TimeTest::refusesWhatIsNone_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"", "now", "2026-11-23", "2026-11-23T08:50:00", "2026-11-23 08:50:00Z", "2026-13-01T00:00:00Z",
          "2026-02-29T00:00:00Z", "2026-11-23T25:00:00Z", "2026-11-23T08:50Z", " 2026-11-23T08:50:00Z",
          "2026-11-23T08:50:00Z\n", "2026-11-23T08:50:00+0100"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void TimeTest::refusesWhatIsNone() {
    QFETCH(QString, text);
    QVERIFY(!core::fromRfc3339(text).has_value());
}

void TimeTest::writesUtcWithMilliseconds() {
    QCOMPARE(core::toRfc3339({1795423800123}), QStringLiteral("2026-11-23T08:50:00.123Z"));
    QCOMPARE(core::toRfc3339({0}), QStringLiteral("1970-01-01T00:00:00.000Z"));
}

void TimeTest::movesOnlyWhenTold() {
    core::ManualClock clock({1000});
    QCOMPARE(clock.now().milliseconds, 1000);
    clock.advance(std::chrono::seconds(2));
    QCOMPARE(clock.now().milliseconds, 3000);
    QVERIFY(clock.now() - core::Time{1000} == std::chrono::seconds(2));
}

QTEST_APPLESS_MAIN(TimeTest)
#include "time_test.moc"
