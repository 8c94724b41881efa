#include "ui/amazon/account_choice_dialog.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace ui::amazon {

AccountChoiceDialog::AccountChoiceDialog(const QList<Choice>& choices, QWidget* parent)
    : PickDialog(choices, {}, parent) {
    begin();
}

void AccountChoiceDialog::retranslate() {
    setTitle(tr("Which account is it for?"));
    searchField()->setPlaceholderText(tr("Name or email"));
    searchField()->setAccessibleName(tr("Search accounts"));
    list()->setAccessibleName(tr("Accounts"));
    confirmButton()->setText(tr("Choose"));
}

} // namespace ui::amazon
