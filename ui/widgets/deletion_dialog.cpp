#include "ui/widgets/deletion_dialog.h"

#include "ui/look/controls.h"
#include "ui/widgets/form_field.h"

#include <QLineEdit>
#include <QPushButton>

namespace ui::widgets {

DeletionDialog::DeletionDialog(const accounts::AccountSession* session, QString expected, Typed typed,
                               QWidget* parent)
    : ProvenDialog(session, parent)
    , m_expected(std::move(expected))
    , m_kind(typed)
    , m_name(new QLineEdit)
    , m_field(new FormField(m_name, this)) {
    look::setKind(confirmButton(), look::Kind::DestructiveFilled);
    connect(m_name, &QLineEdit::textEdited, m_field, &FormField::clearError);
}

void DeletionDialog::begin(flows::ProvenFlow& flow) {
    addWidget(m_field);
    ProvenDialog::begin(flow);
    m_name->setFocus();
}

void DeletionDialog::setWords(const Words& words) {
    setTitle(words.title);
    m_field->setLabel(words.label);
    //: %1: a name, or an e-mail address
    m_field->setHelp(tr("Type “%1” to confirm.").arg(m_expected));
    confirmButton()->setText(words.confirm);
}

QString DeletionDialog::typed() const {
    return m_name->text().trimmed();
}

bool DeletionDialog::check() {
    const auto sensitivity = m_kind == Typed::Email ? Qt::CaseInsensitive : Qt::CaseSensitive;
    const bool same = typed().compare(m_expected, sensitivity) == 0;
    if (!same) {
        tellWrong();
    }
    return same;
}

bool DeletionDialog::takeError(const core::Error& error) {
    const bool ofTheName = error.id == core::ErrorId::ConfirmationWrong;
    if (ofTheName) {
        tellWrong();
    }
    return ofTheName;
}

void DeletionDialog::tellWrong() {
    const QJsonObject what = m_kind == Typed::Email
                                 ? QJsonObject{{QStringLiteral("what"), QStringLiteral("email")}}
                                 : QJsonObject();
    m_field->showError({core::ErrorId::ConfirmationWrong, what, {}});
}

} // namespace ui::widgets
