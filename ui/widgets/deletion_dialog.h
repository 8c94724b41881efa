#pragma once

#include "ui/widgets/proven_dialog.h"

class QLineEdit;

namespace ui::widgets {

class FormField;

// The last word before something is deleted for good: what that means (the dialog's own parts), its name
// typed, identity proved. accepted() once it is gone.
class DeletionDialog : public ProvenDialog {
    Q_OBJECT

  protected:
    struct Words {
        QString title;   // "Delete “Aurora”?"
        QString label;   // what is typed: "Name of the organization"
        QString confirm; // "Delete the organization"
    };
    enum class Typed {
        Name,  // letter by letter
        Email, // in capitals or not
    };

    // expected: what has to be typed.
    DeletionDialog(const accounts::AccountSession* session, QString expected, Typed typed, QWidget* parent);

    // As ProvenDialog has it: the field goes below the parts that are there by now.
    void begin(flows::ProvenFlow& flow);
    void setWords(const Words& words);
    QString typed() const;

    bool check() override;
    bool takeError(const core::Error& error) override;

  private:
    void tellWrong();

    QString m_expected;
    Typed m_kind;
    QLineEdit* m_name;
    FormField* m_field;
};

} // namespace ui::widgets
