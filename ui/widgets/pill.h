#pragma once

#include "ui/look/palette.h"

#include <QLabel>

namespace ui::widgets {

enum class Tone { Good, Warn, Error, Info };

// The name of the icon that says a tone without its colour.
QString toneIcon(Tone tone);
look::Tone toneColors(Tone tone, const QWidget* widget);
look::Role toneRole(Tone tone);

// A state in a word, with an icon: never by colour alone.
class Pill : public QLabel {
    Q_OBJECT
  public:
    explicit Pill(QWidget* parent = nullptr);

    void setTone(Tone tone);
    Tone tone() const { return m_tone; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Tone m_tone = Tone::Info;
};

} // namespace ui::widgets
