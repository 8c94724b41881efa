#pragma once

#include <QPointer>
#include <QScrollArea>

class QDialog;

namespace ui::widgets {

// What lies between a sheet and the page behind it: darkens the page and holds the dialog in the middle,
// scrolled where there is too little room for it. What stood beside it when it came can't be used meanwhile.
class Veil : public QScrollArea {
    Q_OBJECT
  public:
    Veil(QDialog* dialog, QWidget* area);
    ~Veil() override;

    void raiseDialog();

  Q_SIGNALS:
    // The dialog has finished. What waited can be used again and has the focus.
    void lifted();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void coverSiblings();
    void follow(QWidget* focused);
    QWidget* focusAfterwards() const;
    void lift();

    QPointer<QDialog> m_dialog;
    QPointer<QWidget> m_owner; // the parent that the dialog came with
    QPointer<QWidget> m_focusBefore;
    QPointer<QWidget> m_focusFirst; // that the dialog asked for before it was shown
    QList<QPointer<QWidget>> m_waiting;
};

} // namespace ui::widgets
