#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui::shell {

class EntryPresenter;

// "I no longer have either": neither the authenticator app nor a recovery code. Pressed, it says who can
// help.
class LostFactor : public QWidget {
    Q_OBJECT
  public:
    explicit LostFactor(const EntryPresenter* presenter, QWidget* parent = nullptr);
    void retranslate();
    void fold(); // back to the question

  private:
    void answer();
    QString text() const;

    const EntryPresenter* m_presenter;
    QPushButton* m_question;
    QLabel* m_answer;
};

} // namespace ui::shell
