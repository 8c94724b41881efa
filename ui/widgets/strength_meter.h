#pragma once

#include <QWidget>

class QLabel;

namespace ui::widgets {

// How hard a password is to guess: four bars and the words for it.
class StrengthMeter : public QWidget {
    Q_OBJECT
  public:
    explicit StrengthMeter(QWidget* parent = nullptr);

    // zxcvbn's score, 0 (guessed at once) to 4; -1: nothing typed yet.
    void setScore(int score);
    int score() const { return m_score; }
    QString words() const;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    class Bars;

    void retranslate();

    int m_score = -1;
    Bars* m_bars;
    QLabel* m_words;
};

} // namespace ui::widgets
