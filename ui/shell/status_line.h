#pragma once

#include <QPushButton>

namespace ui::shell {

class SessionStatus;

// The last line of the window: connection, last refresh, time left on a step-up. Pressed, it tells the
// details.
class StatusLine : public QPushButton {
    Q_OBJECT
  public:
    explicit StatusLine(SessionStatus* status, QWidget* parent = nullptr);
    QSize sizeHint() const override;

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void describe();
    void showDetails();

    SessionStatus* m_status;
};

} // namespace ui::shell
