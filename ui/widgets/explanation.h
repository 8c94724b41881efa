#pragma once

#include <QString>
#include <QToolButton>

namespace ui::widgets {

// What the page explains of a heading: shown by the ⓘ beside it and by F1 inside of its card. The text may be
// rich (<p>, <ul>, <b>).
struct Explanation {
    QString title;
    QString text;
};

// Opens a window-less sheet below the anchor; Escape, F1 or a click elsewhere closes it, and the focus goes
// back.
void showExplanation(const Explanation& explanation, QWidget* anchor);

// The ⓘ.
class ExplanationButton : public QToolButton {
    Q_OBJECT
  public:
    explicit ExplanationButton(QWidget* parent = nullptr);
    void setExplanation(const Explanation& explanation);
    const Explanation& explanation() const { return m_explanation; }

  public Q_SLOTS:
    void open();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    Explanation m_explanation;
};

} // namespace ui::widgets
