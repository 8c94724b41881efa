#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui::shell {

// While the person signs in with their identity provider, in the browser.
class SsoWait : public QWidget {
    Q_OBJECT
  public:
    explicit SsoWait(QWidget* parent = nullptr);
    void retranslate();

    QPushButton* openAgain() const { return m_open; }
    void setLink(const QString& link); // that "Copy the link" copies

  private:
    void copy();

    QLabel* m_hint;
    QPushButton* m_open;
    QPushButton* m_copy;
    QString m_link;
    bool m_copied = false;
};

} // namespace ui::shell
