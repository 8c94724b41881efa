#pragma once

#include "ui/widgets/concealing.h"
#include "ui/widgets/form_field.h"

class QLineEdit;
class QToolButton;

namespace ui::widgets {

class StrengthMeter;

// A password: hidden until "Show" is held down by choice, and for a new one how hard it is to guess, as it is
// typed.
class PasswordField : public FormField, public Concealing {
    Q_OBJECT
  public:
    enum class Kind { Present, New };

    explicit PasswordField(Kind kind, QWidget* parent = nullptr);

    QString password() const;
    void clear();
    void conceal() override { reveal(false); }
    QLineEdit* edit() const { return m_edit; }
    // Words that a password of this person should not lean on: name, e-mail, organization.
    void setKnownWords(const QStringList& words);

  Q_SIGNALS:
    void passwordChanged();
    // Enter was pressed.
    void confirmed();

  protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    void retranslate();
    void reveal(bool shown);
    void measure();

    QLineEdit* m_edit;
    QToolButton* m_reveal;
    StrengthMeter* m_meter = nullptr;
    QStringList m_knownWords;
};

} // namespace ui::widgets
