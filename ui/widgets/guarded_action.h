#pragma once

#include <QObject>
#include <QPointer>
#include <QPushButton>

#include <functional>

namespace ui::widgets {

class CardRow;

// A row's button that changes something. While that is not possible it stays focusable, and pressed it says
// why in its row.
class GuardedAction : public QObject {
    Q_OBJECT
  public:
    GuardedAction(CardRow* row, QObject* parent);

    QPushButton* button() const { return m_button; }
    // "Change", and what tells it from the others: "Change email".
    void setTexts(const QString& text, const QString& accessibleName);
    // Empty: it can.
    void setHindrance(const QString& reason);

  Q_SIGNALS:
    void triggered();

  private:
    void pressed();

    CardRow* m_row;
    QPushButton* m_button;
    QString m_hindrance;
    bool m_told = false; // the row's note is ours
};

} // namespace ui::widgets
