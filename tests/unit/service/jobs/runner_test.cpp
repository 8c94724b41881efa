#include "service/jobs/runner.h"

#include <QTest>

#include <atomic>
#include <stdexcept>
#include <thread>

using service::jobs::Runner;
using namespace std::chrono_literals;

class RunnerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void runsAtOnceAndThenEveryInterval() {
        std::atomic<int> turns = 0;
        Runner runner;
        runner.every(20ms, QStringLiteral("count"), [&] { ++turns; });
        QCOMPARE(turns.load(), 0);
        runner.start();
        QTRY_VERIFY(turns >= 3);
    }

    void aPokeMakesTheNextTurnNow() {
        std::atomic<int> turns = 0;
        Runner runner;
        runner.every(1h, QStringLiteral("count"), [&] { ++turns; });
        runner.start();
        QTRY_COMPARE(turns.load(), 1);
        runner.poke(QStringLiteral("another"));
        runner.poke(QStringLiteral("count"));
        QTRY_COMPARE(turns.load(), 2);
    }

    void aPokeDuringATurnIsNotLost() {
        std::atomic<int> turns = 0;
        std::atomic<bool> goOn = false;
        Runner runner;
        runner.every(1h, QStringLiteral("count"), [&] {
            ++turns;
            while (!goOn) {
                std::this_thread::yield();
            }
        });
        runner.start();
        QTRY_COMPARE(turns.load(), 1);
        runner.poke(QStringLiteral("count"));
        QTest::qWait(20); // a second thread would have begun by now
        QCOMPARE(turns.load(), 1);
        goOn = true;
        QTRY_COMPARE(turns.load(), 2);
    }

    void oneThatTakesLongHoldsUpNoOther() {
        std::atomic<bool> goOn = false;
        std::atomic<int> turns = 0;
        Runner runner;
        runner.every(1h, QStringLiteral("long"), [&] {
            while (!goOn) {
                std::this_thread::yield();
            }
        });
        runner.every(10ms, QStringLiteral("short"), [&] { ++turns; });
        runner.start();
        QTRY_VERIFY(turns >= 3);
        goOn = true;
    }

    void anExceptionEndsOnlyItsTurn() {
        std::atomic<int> turns = 0;
        QTest::ignoreMessage(QtWarningMsg, "job fails: the first time");
        Runner runner;
        runner.every(10ms, QStringLiteral("fails"), [&] {
            if (++turns == 1) {
                throw std::runtime_error("the first time");
            }
        });
        runner.start();
        QTRY_VERIFY(turns >= 2);
    }

    void afterStopNothingRuns() {
        std::atomic<int> begun = 0;
        std::atomic<int> ended = 0;
        Runner runner;
        runner.every(1ms, QStringLiteral("count"), [&] {
            ++begun;
            for (int wait = 0; wait < 1000; ++wait) {
                std::this_thread::yield();
            }
            ++ended;
        });
        runner.start();
        QTRY_VERIFY(begun >= 1);
        runner.stop();
        const int then = begun;
        QCOMPARE(ended.load(), then);
        QTest::qWait(20);
        QCOMPARE(begun.load(), then);
    }
};

QTEST_GUILESS_MAIN(RunnerTest)
#include "runner_test.moc"
