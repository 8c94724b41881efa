#pragma once

class QVBoxLayout;
class QWidget;

namespace ui::widgets {
class FormField;
}

namespace ui::saml_setup {

// The column of a dialog's page.
QVBoxLayout* columnOf(QWidget* page);

// A field in a dialog that is wider than fields are. Left to a column, what stands below it would be measured
// as if it were as wide as that.
void addField(QVBoxLayout* column, widgets::FormField* field);

} // namespace ui::saml_setup
