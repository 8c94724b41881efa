#pragma once

#include <QPushButton>
#include <QWidget>

namespace ui::widgets {

// "▸ What was sent and received": pressed, it shows what belongs to it below, and hides it again.
class Disclosure : public QWidget {
    Q_OBJECT
  public:
    // Takes the content.
    explicit Disclosure(QWidget* content, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    bool isOpen() const;
    void setOpen(bool open);
    QPushButton* button() const { return m_button; }

  private:
    void refresh();

    QPushButton* m_button;
    QWidget* m_content;
};

} // namespace ui::widgets
