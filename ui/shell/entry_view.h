#pragma once

#include "ui/shell/entry_presenter.h"

#include <QStackedWidget>

class QPushButton;

namespace ui::shell {

class EntryPage;
class WherePage;

// The way in, a page a step, each made when it is first needed. The language can be changed from here too.
class EntryView : public QWidget {
    Q_OBJECT
  public:
    explicit EntryView(EntryPresenter* presenter, QWidget* parent = nullptr);

    EntryPresenter* presenter() const { return m_presenter; }
    // Whether there is an account to go back to.
    void setCanLeave(bool canLeave);

  Q_SIGNALS:
    void leaveRequested();
    void preferencesRequested();
    void helpRequested();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void redraw();
    void retranslate();
    EntryPage* page(EntryPresenter::Step step);

    EntryPresenter* m_presenter;
    QStackedWidget* m_stack;
    QHash<int, EntryPage*> m_pages;
    EntryPage* m_entered = nullptr;
    WherePage* m_where = nullptr;
    QPushButton* m_preferences;
    QPushButton* m_help;
    bool m_canLeave = false;
};

} // namespace ui::shell
