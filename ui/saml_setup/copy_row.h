#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace ui::widgets {
class FixedText;
}

namespace ui::saml_setup {

// A value that is entered elsewhere: its name, the value to select, and a button that copies it and says so.
class CopyRow : public QWidget {
    Q_OBJECT
  public:
    explicit CopyRow(QWidget* parent = nullptr);

    // label: also names the button: "Copy ACS URL".
    void setLabel(const QString& label);
    void setValue(const QString& value);
    QString value() const;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void copy();
    void tell();

    QLabel* m_label;
    widgets::FixedText* m_value;
    QPushButton* m_copy;
    QTimer m_told; // runs while it says that it was copied
};

} // namespace ui::saml_setup
