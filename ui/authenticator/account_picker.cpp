#include "ui/authenticator/account_picker.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace ui::authenticator {

AccountPicker::AccountPicker(const QString& entry, const QList<Choice>& choices, const QString& current,
                             QWidget* parent)
    : PickDialog(choices, current, parent)
    , m_detach(addButton()) {
    setAccountNamed(entry);
    m_detach->setVisible(!current.isEmpty());
    connect(m_detach, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT detachWanted();
    });
    begin();
}

void AccountPicker::retranslate() {
    setTitle(tr("Whose codes does it fill?"));
    searchField()->setPlaceholderText(tr("Email or server"));
    searchField()->setAccessibleName(tr("Search accounts"));
    list()->setAccessibleName(tr("Accounts"));
    confirmButton()->setText(tr("Attach"));
    m_detach->setText(tr("Detach"));
}

} // namespace ui::authenticator
