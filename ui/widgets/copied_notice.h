#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace secrets {
class SecretClipboard;
}

namespace ui::widgets {

// While a secret is on the clipboard: that it is, for how long, and "Clear now". It keeps its place.
class CopiedNotice : public QWidget {
    Q_OBJECT
  public:
    explicit CopiedNotice(secrets::SecretClipboard* clipboard, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void refresh();

    secrets::SecretClipboard* m_clipboard;
    QLabel* m_text;
    QPushButton* m_clear;
};

} // namespace ui::widgets
