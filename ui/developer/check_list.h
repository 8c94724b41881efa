#pragma once

#include "ui/developer/check_text.h"

#include <QWidget>

class QVBoxLayout;

namespace ui::developer {

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

} // namespace ui::developer
