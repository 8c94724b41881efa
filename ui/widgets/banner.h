#pragma once

#include "ui/widgets/icon_view.h"
#include "ui/widgets/pill.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace ui::widgets {

// A sentence in the open, with what can be done about it: an icon, a text, actions at its right. Hidden until
// it is shown.
class Banner : public QWidget {
    Q_OBJECT
  public:
    explicit Banner(QWidget* parent = nullptr);

    void setTone(Tone tone);
    void setText(const QString& text);
    QString text() const;
    QPushButton* addAction(const QString& text = {});

    // Shows it, gives it the focus and has it read.
    void announceNow();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Tone m_tone = Tone::Info;
    IconView* m_icon;
    QLabel* m_text;
    QHBoxLayout* m_layout;
};

} // namespace ui::widgets
