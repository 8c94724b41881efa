#pragma once

class QWidget;

namespace ui::widgets {

// What shows or copies secrets. Whoever owns a SecretClipboard is one.
class Concealing {
  public:
    virtual ~Concealing();

    // The person has gone: hides every secret and takes it from the clipboard, if it is still there. What is
    // hidden can be seen again by whoever proves to be the same person.
    virtual void conceal() = 0;

  protected:
    Concealing() = default;
    Concealing(const Concealing&) = default;
    Concealing& operator=(const Concealing&) = default;
};

// Of the widget, and of everything inside of it, dialogs included.
void concealAll(QWidget* widget);

} // namespace ui::widgets
