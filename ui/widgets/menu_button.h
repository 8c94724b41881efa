#pragma once

#include <QPushButton>

class QMenu;

namespace ui::widgets {

// A button that opens a menu below itself. QPushButton's own way runs an event loop of its own until the menu
// closes, which leaves whoever pressed it through assistive technology without an answer.
class MenuButton : public QPushButton {
    Q_OBJECT
  public:
    explicit MenuButton(QWidget* parent = nullptr);
    void setPopup(QMenu* menu);

  protected:
    void initStyleOption(QStyleOptionButton* option) const override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void popUp();

    QMenu* m_popup = nullptr;
};

} // namespace ui::widgets
