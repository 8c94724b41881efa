#pragma once

#include "ui/developer/callback_presenter.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace ui::widgets {
class GuardedAction;
}

namespace ui::developer {

// Where the callback URL is typed: the field, what the rules say of it as one types, Validate and Save.
class CallbackEntry : public QWidget {
    Q_OBJECT
  public:
    explicit CallbackEntry(CallbackPresenter* presenter, QWidget* parent = nullptr);
    void refresh();

    QLineEdit* field() const { return m_field; }

  Q_SIGNALS:
    void saveRequested();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void refreshButtons();
    void refreshNote();
    void tell(const QString& reason);

    CallbackPresenter* m_presenter;
    QLineEdit* m_field;
    QPushButton* m_cancel;
    widgets::GuardedAction* m_validate;
    widgets::GuardedAction* m_save;
    QProgressBar* m_progress;
    QLabel* m_note;
    QLabel* m_encoded;
    QString m_told; // why a pressed button can't; until something changes
};

} // namespace ui::developer
