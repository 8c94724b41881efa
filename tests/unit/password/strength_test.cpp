#include "password/strength.h"

#include <QTest>

class StrengthTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void scoresRise_data();
    void scoresRise();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void ownWordsAreWeak();
    void strongOnesGetNoHints();
    void accentsDoNotHide();
    void anyCharacterIsTaken();
};

void StrengthTest::scoresRise_data() {
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("lowest");
    QTest::addColumn<int>("highest");
    QTest::newRow("empty") << QString() << 0 << 0;
    QTest::newRow("the most common") << QStringLiteral("password") << 0 << 0;
    QTest::newRow("leet") << QStringLiteral("P4ssw0rd") << 0 << 1;
    QTest::newRow("keyboard") << QStringLiteral("qwertyuiop") << 0 << 1;
    QTest::newRow("short random") << QStringLiteral("x7Kq") << 0 << 2;
    QTest::newRow("random") << QStringLiteral("x7Kq!b2mWz9") << 4 << 4;
    QTest::newRow("four words") << QStringLiteral("correct horse battery staple") << 4 << 4;
}

void StrengthTest::scoresRise() {
    QFETCH(QString, password);
    QFETCH(int, lowest);
    QFETCH(int, highest);
    const int score = password::estimate(password).score;
    QVERIFY2(score >= lowest && score <= highest, qPrintable(QString::number(score)));
}

void StrengthTest::namesWhatIsWrong_data() {
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("hint");
    QTest::newRow("short") << QStringLiteral("ab1") << QStringLiteral("too_short");
    QTest::newRow("word") << QStringLiteral("monkeys") << QStringLiteral("common_word");
    QTest::newRow("repeat") << QStringLiteral("%%%%%%%%%%") << QStringLiteral("repeat");
    QTest::newRow("sequence") << QStringLiteral("abcdefghi") << QStringLiteral("sequence");
    QTest::newRow("keyboard") << QStringLiteral("zsexdr") << QStringLiteral("keyboard");
    QTest::newRow("date") << QStringLiteral("14.07.1989") << QStringLiteral("date");
}

void StrengthTest::namesWhatIsWrong() {
    QFETCH(QString, password);
    QFETCH(QString, hint);
    const password::Strength strength = password::estimate(password);
    QVERIFY(strength.score < password::strongEnough);
    QVERIFY2(strength.hints.contains(hint), qPrintable(strength.hints.join(u' ')));
    QVERIFY(strength.hints.contains(QStringLiteral("add_words")));
}

void StrengthTest::ownWordsAreWeak() {
    const QString password = QStringLiteral("Zwetschgenkern");
    const QStringList inputs{QStringLiteral("zwetschgenkern@example.org"), QStringLiteral("Ada Lovelace")};
    QVERIFY(password::estimate(password).score > password::estimate(password, inputs).score);
    QCOMPARE(password::estimate(password, inputs).hints.first(), QStringLiteral("personal"));
    QVERIFY(
        password::estimate(QStringLiteral("lovelace"), inputs).hints.contains(QStringLiteral("personal")));
}

void StrengthTest::strongOnesGetNoHints() {
    QVERIFY(password::estimate(QStringLiteral("correct horse battery staple")).hints.isEmpty());
}

void StrengthTest::accentsDoNotHide() {
    QCOMPARE(password::estimate(QStringLiteral("pässwörd")).score,
             password::estimate(QStringLiteral("password")).score);
}

void StrengthTest::anyCharacterIsTaken() {
    QVERIFY(password::estimate(QString(256, QChar(0))).score < password::strongEnough);
    QVERIFY(password::estimate(QStringLiteral("密码很难猜吗谁知道呢真的不知道")).score >=
            password::strongEnough);
    QVERIFY(password::estimate(QString::fromUtf8("😀🐢🎻🧭🥝🚲🪁🧊🦉🌋")).score >= password::strongEnough);
}

QTEST_APPLESS_MAIN(StrengthTest)
#include "strength_test.moc"
