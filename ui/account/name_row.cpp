#include "ui/account/name_row.h"

#include "ui/look/controls.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/bsp_badge.h"
#include "ui/widgets/card_row.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/guarded_action.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace ui::account {

NameRow::NameRow(AccountPresenter* presenter, widgets::CardRow* row)
    : QObject(row)
    , m_presenter(presenter)
    , m_row(row)
    , m_badge(new widgets::BspBadge(row))
    , m_editor(new QLineEdit(row))
    , m_undo(row->addAction())
    , m_giveUp(row->addAction())
    , m_save(row->addAction())
    , m_change(new widgets::GuardedAction(row, this)) {
    row->addBeside(m_badge);
    m_editor->setMaxLength(100);
    m_editor->hide();
    m_editor->installEventFilter(this);
    look::setKind(m_save, look::Kind::Primary);
    NameChange* name = presenter->name();
    connect(m_badge, &QAbstractButton::clicked, this, &NameRow::bspRequested);
    connect(m_change, &widgets::GuardedAction::triggered, name, &NameChange::edit);
    connect(m_editor, &QLineEdit::returnPressed, this, [this, name] { name->save(m_editor->text()); });
    connect(m_save, &QPushButton::clicked, this, [this, name] { name->save(m_editor->text()); });
    connect(m_giveUp, &QPushButton::clicked, name, &NameChange::giveUp);
    connect(m_undo, &QPushButton::clicked, name, &NameChange::undo);
}

void NameRow::refresh() {
    const api::Account* account = m_presenter->account();
    NameChange* name = m_presenter->name();
    m_row->setLabel(tr("Name"));
    m_row->setValue(account != nullptr ? account->name : QString());
    m_editor->setAccessibleName(tr("Name"));
    m_badge->setVisible(account != nullptr && account->bsp.qualified && !name->isEditing());
    m_change->setTexts(tr("Change"), tr("Change name"));
    m_change->button()->setHidden(name->isEditing());
    m_undo->setText(tr("Undo"));
    m_undo->setAccessibleName(tr("Undo the change of the name"));
    m_undo->setVisible(name->canUndo());
    m_save->setText(tr("Save"));
    m_save->setAccessibleName(tr("Save the name"));
    m_save->setVisible(name->isEditing());
    m_giveUp->setText(tr("Cancel"));
    m_giveUp->setAccessibleName(tr("Cancel the change of the name"));
    m_giveUp->setVisible(name->isEditing());
    if (name->isEditing() != m_editing) {
        showEditor(name->isEditing());
    }
    showNote();
    m_change->setHindrance(widgets::hindranceText(m_presenter->session()));
}

void NameRow::showEditor(bool editing) {
    const bool hadFocus = m_editor->hasFocus() || m_save->hasFocus() || m_giveUp->hasFocus();
    m_editing = editing;
    m_row->setEditor(editing ? m_editor : nullptr);
    if (editing) {
        m_editor->setText(m_row->value());
        m_editor->selectAll();
        m_editor->setFocus();
    } else if (hadFocus) {
        m_presenter->name()->canUndo() ? m_undo->setFocus() : m_change->button()->setFocus();
    }
}

void NameRow::showNote() {
    NameChange* name = m_presenter->name();
    const std::optional<core::Error> error = name->error();
    look::setInvalid(m_editor, error.has_value());
    if (error) {
        const bool elsewhere = error->id == core::ErrorId::ChangedElsewhere;
        //: %1: a name
        m_row->setNote(
            elsewhere
                ? tr("Meanwhile the name was changed elsewhere to “%1”; yours was not saved. Save again to "
                     "replace it, or cancel to keep it.")
                      .arg(m_row->value())
                : widgets::errorText(*error),
            look::Role::Error);
    } else if (name->isEditing()) {
        m_row->setNote(name->isBusy() ? tr("Saving…") : tr("Enter saves, Esc cancels."));
    } else {
        m_row->setNote(name->canUndo() ? tr("The name was changed.") : QString());
    }
    if (error && error != m_shown) {
        m_editor->setFocus();
        widgets::announce(m_row->noteWidget());
    }
    m_shown = error;
}

bool NameRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        m_presenter->name()->giveUp();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui::account
