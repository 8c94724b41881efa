#include "service/log.h"

#include <QRegularExpression>
#include <QTest>

#include <array>
#include <functional>
#include <memory>
#include <thread>
#include <unistd.h>
#include <vector>

using service::Log;

namespace {

// The standard error, led into a pipe while this lives.
class Captured {
  public:
    Captured() {
        if (::pipe(m_pipe.data()) != 0) {
            qFatal("no pipe");
        }
        m_before = ::dup(STDERR_FILENO);
        ::dup2(m_pipe[1], STDERR_FILENO);
        ::close(m_pipe[1]);
    }
    ~Captured() {
        putBack();
        ::close(m_pipe[0]);
    }
    Captured(const Captured&) = delete;
    Captured& operator=(const Captured&) = delete;

    // Everything, once `ending` is through: only from now on is it read.
    QByteArray all(const std::function<void()>& ending) {
        QByteArray found;
        std::thread reader([&] {
            std::array<char, 65536> buffer{};
            ssize_t count = 0;
            while ((count = ::read(m_pipe[0], buffer.data(), buffer.size())) > 0) {
                found.append(buffer.data(), static_cast<qsizetype>(count));
            }
        });
        ending();
        putBack();
        reader.join();
        return found;
    }

  private:
    void putBack() {
        if (m_before >= 0) {
            ::dup2(m_before, STDERR_FILENO);
            ::close(m_before);
            m_before = -1;
        }
    }
    std::array<int, 2> m_pipe{};
    int m_before = -1;
};

QList<QByteArray> linesOf(const QByteArray& text) {
    QList<QByteArray> lines = text.split('\n');
    lines.removeLast();
    return lines;
}

} // namespace

class LogTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aLineHasItsTimeAndComesOut() {
        Captured captured;
        auto log = std::make_unique<Log>();
        log->line("first");
        log->line("second é");
        const QList<QByteArray> lines = linesOf(captured.all([&] { log.reset(); }));
        QCOMPARE(lines.size(), 2);
        static const QRegularExpression shape(
            QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z first$"));
        QVERIFY2(shape.match(QString::fromUtf8(lines.first())).hasMatch(), lines.first().constData());
        QVERIFY(lines.last().endsWith("Z second é"));
    }

    void linesOfManyThreadsStayWhole() {
        Captured captured;
        auto log = std::make_unique<Log>();
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&] {
                for (int count = 0; count < 100; ++count) {
                    log->line(QByteArray(40, 'x'));
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        const QList<QByteArray> lines = linesOf(captured.all([&] { log.reset(); }));
        QCOMPARE(lines.size(), 400);
        for (const QByteArray& line : lines) {
            QVERIFY(line.endsWith("Z " + QByteArray(40, 'x')));
        }
    }

    // Whoever has something to say goes on where nobody reads: a pipe holds 64 KiB, the log a MiB.
    void whereNobodyReadsLinesAreDroppedAndCounted() {
        Captured captured;
        constexpr int written = 40'000;
        auto log = std::make_unique<Log>();
        for (int count = 0; count < written; ++count) {
            log->line(QByteArray(100, 'x'));
        }
        const QList<QByteArray> lines = linesOf(captured.all([&] { log.reset(); }));
        static const QRegularExpression told(QStringLiteral("^(\\d+) lines were dropped"));
        int dropped = 0;
        int whole = 0;
        for (const QByteArray& line : lines) {
            const QRegularExpressionMatch match = told.match(QString::fromUtf8(line));
            dropped += match.hasMatch() ? match.captured(1).toInt() : 0;
            whole += line.endsWith("Z " + QByteArray(100, 'x')) ? 1 : 0;
        }
        QVERIFY(dropped > 0);
        QCOMPARE(whole + dropped, written);
    }
};

QTEST_GUILESS_MAIN(LogTest)
#include "log_test.moc"
