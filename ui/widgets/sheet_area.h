#pragma once

#include <QList>
#include <QWidget>

class QDialog;

namespace ui::widgets {

class Veil;

// A part of the window that dialogs stand in front of as sheets, in place of windows of their own. While one
// is open only this part waits, behind a veil; the rest of the window goes on: a code is read and copied in
// the local mailbox beside it.
class SheetArea : public QWidget {
    Q_OBJECT
  public:
    explicit SheetArea(QWidget* parent = nullptr);

    // The one on the screen in the window of a widget; nullptr where there is none, or where a modal window
    // is in front of it.
    static SheetArea* inWindowOf(const QWidget* widget);

    // Shows a dialog until it is finished; then it belongs to its parent again, and the focus is where it
    // was. A sheet in front of a sheet is fine.
    void present(QDialog* dialog);
    bool isCovered() const;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void uncover(Veil* veil);

    QList<Veil*> m_veils;
};

} // namespace ui::widgets
