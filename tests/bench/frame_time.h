#pragma once

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

// How long an action keeps the window's thread: the longest single stretch, since that is what a frame waits
// for.
namespace bench {

// Of the processor, by this thread: what else the computer does is not the window's.
inline double milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// Times every event that the thread handles.
class Application : public QApplication {
  public:
    using QApplication::QApplication;
    double longest = 0;

    bool notify(QObject* receiver, QEvent* event) override {
        if (m_inside) {
            return QApplication::notify(receiver, event);
        }
        m_inside = true;
        const double begun = milliseconds();
        const bool handled = QApplication::notify(receiver, event);
        longest = std::max(longest, milliseconds() - begun);
        m_inside = false;
        return handled;
    }

  private:
    bool m_inside = false;
};

// What is measured, and what stands around it.
struct Action {
    const char* what;
    int times;
    std::function<void(int)> act;                                  // with the number of the round
    std::function<bool()> until = [] { return true; };             // what it ends with
    std::function<void()> prepare = {};                            // before each round, not counted
    std::function<void()> tell = [] { std::fputc('\n', stdout); }; // the rest of the line
};

class Frames {
  public:
    explicit Frames(Application& application)
        : m_application(application) {}

    void measure(const Action& action) {
        std::vector<double> frames;
        for (int round = 0; round < action.times; ++round) {
            if (action.prepare) {
                action.prepare();
                settle();
            }
            m_application.longest = 0;
            const double begun = milliseconds();
            action.act(round);
            const double direct = milliseconds() - begun;
            do {
                settle();
            } while (!action.until());
            frames.push_back(std::max(direct, m_application.longest));
        }
        std::sort(frames.begin(), frames.end());
        std::printf("%-58s median %5.1f ms  worst %5.1f ms", action.what, frames[frames.size() / 2],
                    frames.back());
        action.tell();
        std::fflush(stdout);
    }

    static void settle() {
        for (int pass = 0; pass < 15; ++pass) {
            QApplication::processEvents(QEventLoop::AllEvents, 10);
        }
    }

  private:
    Application& m_application;
};

} // namespace bench
