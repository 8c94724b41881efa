#pragma once

#include "ui/widgets/pill.h"

#include <QWidget>

class QAbstractButton;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace ui::widgets {

// A fact on a card: its label, its value with what qualifies it (pills, a badge), actions at the right, and
// below the value a note (help, or what went wrong).
class CardRow : public QWidget {
    Q_OBJECT
  public:
    explicit CardRow(QWidget* parent = nullptr);

    void setLabel(const QString& label); // without one, the value begins where it would stand
    void setValue(const QString& value);
    QString value() const;
    // Second: for what describes rather than is ("changed 3 months ago").
    void setValueRole(look::Role role);
    void setValueStrong(bool strong); // a name that the row is about
    void setValueFixed(bool fixed);   // fixed-width font, for numbers to compare

    Pill* addPill();
    void addBeside(QWidget* widget); // after the value
    QPushButton* addAction();

    // Puts an editor in the value's place until it is taken away with nullptr; the row keeps neither.
    void setEditor(QWidget* editor);

    void setNote(const QString& note, look::Role role = look::Role::Second);
    QString note() const;
    QWidget* noteWidget() const;

    void setLineAbove(bool shown);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QLabel* m_label;
    QLabel* m_value;
    QLabel* m_note;
    QWidget* m_editor = nullptr;
    QHBoxLayout* m_values;
    QVBoxLayout* m_middle;
    QHBoxLayout* m_actions;
    bool m_lineAbove = false;
};

} // namespace ui::widgets
