#pragma once

#include <QDialog>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ui::shell {

// A page to read: a title, a text that scrolls, buttons below. The text is made anew when the language
// changes.
class InfoDialog : public QDialog {
    Q_OBJECT
  public:
    struct Content {
        QString title;
        QString html;
    };

    explicit InfoDialog(std::function<Content()> content, QWidget* parent = nullptr);

    // Left of Close.
    QPushButton* addButton(std::function<QString()> text);

  Q_SIGNALS:
    // A link of the text that is not for the browser: "contact:".
    void linkActivated(const QString& link);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    std::function<Content()> m_content;
    QList<std::pair<QPushButton*, std::function<QString()>>> m_extra;
    QLabel* m_title;
    QLabel* m_text;
    QHBoxLayout* m_buttons;
    QPushButton* m_close;
};

} // namespace ui::shell
