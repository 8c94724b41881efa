#pragma once

#include <QObject>
#include <QPointer>
#include <QPushButton>

#include <functional>

namespace ui::widgets {

class CardRow;

// A button that changes something. While that is not possible it stays focusable, and pressed it says why.
class GuardedAction : public QObject {
    Q_OBJECT
  public:
    // Shows the reason beside the button and has it read.
    using Tell = std::function<void(const QString& reason)>;

    // A new button of the row; the row's note tells.
    GuardedAction(CardRow* row, QObject* parent);
    GuardedAction(QPushButton* button, Tell tell, QObject* parent);

    QPushButton* button() const { return m_button; }
    // "Change", and what tells it from the others: "Change email".
    void setTexts(const QString& text, const QString& accessibleName);
    // Empty: it can.
    void setHindrance(const QString& reason);

  Q_SIGNALS:
    void triggered();

  private:
    void pressed();

    CardRow* m_row = nullptr;
    QPushButton* m_button;
    Tell m_tell;
    QString m_hindrance;
    bool m_told = false; // the row's note is ours
};

} // namespace ui::widgets
