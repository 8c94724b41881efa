#include "ui/speech/page_language.h"
#include "ui/widgets/moments.h"

#include <QtTest>

using namespace ui::widgets;

class MomentsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void saysHowLongAgo_data() {
        QTest::addColumn<QDateTime>("moment");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("french");
        const auto row = [](const char* name, const QDateTime& moment, const char* english,
                            const char* french) {
            QTest::newRow(name) << moment << QString::fromUtf8(english) << QString::fromUtf8(french);
        };
        row("now", s_now.addSecs(-59), "just now", "à l’instant");
        row("a clock ahead", s_now.addSecs(30), "just now", "à l’instant");
        row("one minute", s_now.addSecs(-60), "1 minute ago", "il y a 1 minute");
        row("minutes", s_now.addSecs(-59 * 60), "59 minutes ago", "il y a 59 minutes");
        row("hours", s_now.addSecs(-3 * 3600), "3 hours ago", "il y a 3 heures");
        row("yesterday", QDateTime({2026, 11, 22}, {8, 2}), "yesterday at 8:02 AM", "hier à 08:02");
        row("days", QDateTime({2026, 11, 13}, {8, 2}), "10 days ago", "il y a 10 jours");
        row("months", QDateTime({2026, 8, 20}, {8, 2}), "3 months ago", "il y a 3 mois");
        row("not quite months", QDateTime({2026, 8, 24}, {8, 2}), "2 months ago", "il y a 2 mois");
        row("years", QDateTime({2023, 1, 1}, {8, 2}), "3 years ago", "il y a 3 ans");
    }
    void saysHowLongAgo() {
        QFETCH(QDateTime, moment);
        QFETCH(QString, english);
        QFETCH(QString, french);
        {
            const PageLanguage speak(QStringLiteral("en"));
            QCOMPARE(agoText(moment, s_now), english);
        }
        const PageLanguage speak(QStringLiteral("fr"));
        QCOMPARE(agoText(moment, s_now), french);
    }

    void writesDatesAsTheLanguageDoes() {
        const QDateTime moment({2026, 3, 12}, {9, 41});
        {
            const PageLanguage english(QStringLiteral("en"));
            QCOMPARE(dateText(moment), QStringLiteral("March 12, 2026"));
        }
        const PageLanguage french(QStringLiteral("fr"));
        QCOMPARE(dateText(moment), QStringLiteral("12 mars 2026"));
        QCOMPARE(dateTimeText(moment), QStringLiteral("12 mars 2026 à 09:41"));
        QCOMPARE(whenText(s_now.addSecs(-60), s_now), QStringLiteral("15:59"));
    }

    void aWaitIsRoundedUp() {
        const PageLanguage english(QStringLiteral("en"));
        QCOMPARE(lengthOfTime(45), QStringLiteral("45 seconds"));
        QCOMPARE(lengthOfTime(61), QStringLiteral("2 minutes"));
        QCOMPARE(lengthOfTime(2 * 3600), QStringLiteral("2 hours"));
        QCOMPARE(clockText(62), QStringLiteral("1:02"));
    }

  private:
    inline static const QDateTime s_now{QDate(2026, 11, 23), QTime(16, 0)};
};

QTEST_MAIN(MomentsTest)
#include "moments_test.moc"
