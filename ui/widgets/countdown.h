#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui::widgets {

// "Send again in 0:42", then a button "Send the code again". Whoever owns it counts
// (flows::Flow::resendIn()).
class Countdown : public QWidget {
    Q_OBJECT
  public:
    explicit Countdown(QWidget* parent = nullptr);

    void setSeconds(int seconds); // 0: now
    QPushButton* button() const { return m_button; }

  Q_SIGNALS:
    void resendRequested();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    int m_seconds = 0;
    QLabel* m_remaining;
    QPushButton* m_button;
};

} // namespace ui::widgets
