#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace ui::widgets {
class FormField;
}

namespace ui::shell {

class Preferences;

// The program's own options. Each takes effect as it is chosen.
class PreferencesDialog : public QDialog {
    Q_OBJECT
  public:
    explicit PreferencesDialog(Preferences* preferences, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    Preferences* m_preferences;
    QLabel* m_title;
    QComboBox* m_language;
    widgets::FormField* m_languageField;
    QComboBox* m_scheme;
    widgets::FormField* m_schemeField;
    QSpinBox* m_idle;
    widgets::FormField* m_idleField;
    QSpinBox* m_secretAge;
    widgets::FormField* m_secretAgeField;
    QPushButton* m_close;
};

} // namespace ui::shell
