#pragma once

#include "core/result.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace ui::widgets {

// A question of a form: its label above, the control (360 to 480 wide), help below, and in the help's place
// what is wrong.
class FormField : public QWidget {
    Q_OBJECT
  public:
    // Takes the control. Its accessible name follows the label.
    explicit FormField(QWidget* control, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    void setHelp(const QString& help);

    // Says what is wrong in the user's language (also after the language changes), gives the control the
    // focus and has it read.
    void showError(const core::Error& error);
    void clearError();
    bool hasError() const { return m_error.has_value(); }
    // What stands below the control: the error, or the help.
    QString note() const;

    QWidget* control() const { return m_control; }
    // A widget at the right end of the label's line: "Forgotten password?"
    void setCorner(QWidget* corner);
    // A widget right of the control: "Show"
    void setTrailing(QWidget* trailing);
    // A widget between the control and what stands below it.
    void setBelow(QWidget* below);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QWidget* typedIn() const; // the control, or what takes the typing inside of one of several parts
    void showNote();

    QWidget* m_control;
    QLabel* m_label;
    QLabel* m_note;
    QHBoxLayout* m_top;
    QHBoxLayout* m_middle;
    QVBoxLayout* m_column;
    QString m_help;
    std::optional<core::Error> m_error;
};

} // namespace ui::widgets
