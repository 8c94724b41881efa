#include "ui/deletion/delete_account_dialog.h"

#include "ui/widgets/erased_list.h"

#include <QCheckBox>
#include <QLabel>
#include <QLocale>

namespace ui::deletion {

namespace {

QString emailOf(const accounts::AccountSession* session) {
    return session->account() ? session->account()->email : QString();
}

} // namespace

DeleteAccountDialog::DeleteAccountDialog(accounts::AccountSession* session, accounts::Deletions& deletions,
                                         QJsonObject deletes, QWidget* parent)
    : DeletionDialog(session, emailOf(session), Typed::Email, parent)
    , m_flow(session, deletions)
    , m_email(emailOf(session))
    , m_deletes(std::move(deletes))
    , m_text(new QLabel(this))
    , m_withEntry(new QCheckBox(this)) {
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_withEntry->setChecked(true);
    m_withEntry->setVisible(m_flow.authenticatorEntry().has_value());
    addWidget(m_text);
    addWidget(m_withEntry);
    begin(m_flow);
}

void DeleteAccountDialog::send(const api::StepUp& proof) {
    m_flow.remove(typed(), m_withEntry->isChecked(), proof);
}

void DeleteAccountDialog::retranslate() {
    setWords({tr("Delete this account for good?"), tr("E-mail of the account"), tr("Delete the account")});
    //: %1: a list: "1 account, 3 organizations and 12 orders"
    m_text->setText(tr("It is erased with everything about it: %1. This can’t be taken back.")
                        .arg(QLocale().createSeparatedList(widgets::erasedTexts(m_deletes))));
    if (const auto entry = m_flow.authenticatorEntry()) {
        //: %1: the name of an entry of the built-in authenticator. An ampersand would underline a letter.
        m_withEntry->setText(tr("Remove its entry “%1” from the authenticator of this computer too")
                                 .arg(QString(entry->name).replace(QLatin1Char('&'), QStringLiteral("&&"))));
    }
}

} // namespace ui::deletion
