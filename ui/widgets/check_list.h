#pragma once

#include <QWidget>

class QVBoxLayout;

namespace ui::widgets {

// A line of an outcome: what was looked at, and how it went.
struct CheckLine {
    enum class State { Passed, Failed, NotReached };
    State state = State::NotReached;
    QString text;   // what was seen
    QString advice; // where it failed: what to do

    friend bool operator==(const CheckLine&, const CheckLine&) = default;
};

// A line a check: an icon, what was seen, and below it what to do where it failed.
class CheckList : public QWidget {
    Q_OBJECT
  public:
    explicit CheckList(QWidget* parent = nullptr);

    void setLines(const QList<CheckLine>& lines);

  private:
    QList<CheckLine> m_lines;
    QVBoxLayout* m_column;
};

} // namespace ui::widgets
