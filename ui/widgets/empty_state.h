#pragma once

#include "ui/look/palette.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui::widgets {

class IconView;

// What stands where a list would be: an icon, a title, one sentence, one button (hidden while it has no
// text).
class EmptyState : public QWidget {
    Q_OBJECT
  public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setIcon(const QString& name, look::Role role = look::Role::Second);
    void setTitle(const QString& title);
    void setSentence(const QString& sentence);
    void setButtonText(const QString& text);
    QPushButton* button() const { return m_button; }

  private:
    IconView* m_icon;
    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_button;
};

} // namespace ui::widgets
