// How long it takes until another account of many stands in the window: from MainWindow::open() to the end of
// the paint that shows it. The accounts are those of bench_fill_accounts; their server is not there.
//   bench_switch_accounts          (where: XDG_DATA_HOME, XDG_CACHE_HOME, …; on a display)

#include "ui/shell/window_fixture.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <random>

namespace {

constexpr int rounds = 200;

class Switching : public WindowFixture {
  public:
    void measure() {
        m_folders = accounts::Folders::standard();
        fakes::MemorySecretStore secrets;
        Program program(m_folders, secrets);
        QStringList ids;
        for (const accounts::AccountEntry& entry : program.registry.entries()) {
            ids.append(entry.id);
        }
        settle();
        std::minstd_rand random(1); // NOLINT(cert-msc51-cpp): the same accounts in every run
        std::shuffle(ids.begin(), ids.end(), random);
        report("an account not opened before", *program.window,
               ids.first(std::min<qsizetype>(rounds, ids.size())));
        QStringList recent;
        for (int round = 0; round < rounds; ++round) {
            recent.append(ids.at(round % 2));
        }
        report("back and forth between two", *program.window, recent);
    }

  private:
    static void settle() {
        for (int pass = 0; pass < 20; ++pass) {
            QApplication::processEvents(QEventLoop::AllEvents, 10);
        }
    }
    static void report(const char* what, ui::shell::MainWindow& window, const QStringList& ids) {
        std::vector<double> milliseconds;
        for (const QString& id : ids) {
            QElapsedTimer timer;
            timer.start();
            window.open(id);
            QApplication::sendPostedEvents(); // layout
            window.repaint();
            milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            settle();
        }
        std::sort(milliseconds.begin(), milliseconds.end());
        std::printf("%-32s median %6.1f ms  p95 %6.1f ms  worst %6.1f ms  (%zu switches)\n", what,
                    milliseconds[milliseconds.size() / 2], milliseconds[milliseconds.size() * 95 / 100],
                    milliseconds.back(), milliseconds.size());
    }
};

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("personal-center"));
    Switching().measure();
    return 0;
}
