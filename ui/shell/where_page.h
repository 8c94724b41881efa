#pragma once

#include "ui/shell/entry_page.h"

class QLineEdit;

namespace ui::widgets {
class FormField;
class IconView;
} // namespace ui::widgets

namespace ui::shell {

// First run: where is the account? On a server, which is asked what it is, or on this computer.
class WherePage : public EntryPage {
    Q_OBJECT
  public:
    explicit WherePage(EntryPresenter* presenter, QWidget* parent = nullptr);

    void enter() override;
    void setCanLeave(bool canLeave);

  protected:
    void retranslate() override;

  private:
    void redraw();
    void lookUp();

    QLabel* m_serverWords;
    QLineEdit* m_address;
    widgets::FormField* m_addressField;
    QPushButton* m_connect;
    widgets::IconView* m_answerIcon;
    QLabel* m_answer;
    QLabel* m_localWords;
    QPushButton* m_local;
    bool m_canLeave = false;
    std::optional<core::Error> m_shownError;
    std::optional<core::Error> m_shownLocalError;
};

} // namespace ui::shell
