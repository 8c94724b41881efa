#pragma once

#include <QPlainTextEdit>

namespace ui::widgets {

// Text of machines, to be read and selected: a URL, a request, a program. Fixed-width, broken anywhere, as
// high as what it holds up to a number of lines; longer, it scrolls.
class FixedText : public QPlainTextEdit {
    Q_OBJECT
  public:
    enum class Frame {
        None,  // a value among others
        Sheet, // set apart from the words around it
    };
    FixedText(Frame frame, int mostLines, QWidget* parent = nullptr);

    void setText(const QString& text);
    // Lines are kept whole and scroll sideways: for programs.
    void setWhole(bool whole);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    int neededHeight() const;
    void follow();
    void paintSheet();

    Frame m_frame;
    int m_mostLines;
};

} // namespace ui::widgets
