#pragma once

#include "ui/account/account_presenter.h"

#include <QObject>

class QLineEdit;
class QPushButton;

namespace ui::widgets {
class BspBadge;
class CardRow;
class GuardedAction;
} // namespace ui::widgets

namespace ui::account {

// The row of the name: edited in its place (Enter saves, Escape gives up), taken back with Undo; the BSP
// badge beside it.
class NameRow : public QObject {
    Q_OBJECT
  public:
    NameRow(AccountPresenter* presenter, widgets::CardRow* row);

    void refresh();
    QLineEdit* editor() const { return m_editor; }

  Q_SIGNALS:
    void bspRequested();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void showEditor(bool editing);
    void showNote();

    AccountPresenter* m_presenter;
    widgets::CardRow* m_row;
    widgets::BspBadge* m_badge;
    QLineEdit* m_editor;
    QPushButton* m_undo;
    QPushButton* m_giveUp;
    QPushButton* m_save;
    widgets::GuardedAction* m_change;
    bool m_editing = false;
    std::optional<core::Error> m_shown;
};

} // namespace ui::account
