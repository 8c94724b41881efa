#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTabBar;

namespace ui::widgets {
class FixedText;
}

namespace ui::developer {

// What a developer copies: the test request for a shell, and a receiver that verifies the signature.
class SamplesView : public QWidget {
    Q_OBJECT
  public:
    explicit SamplesView(QWidget* parent = nullptr);

    // The test request goes to the URL; empty while there is none to be tried.
    void setRequest(const QString& url, const QString& devKey);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void copy(const QString& text);
    void showReceiver();
    void retranslate();

    QLabel* m_curlTitle;
    widgets::FixedText* m_curl;
    QPushButton* m_copyCurl;
    QLabel* m_receiverTitle;
    QTabBar* m_language;
    widgets::FixedText* m_receiver;
    QPushButton* m_copyReceiver;
    QLabel* m_secret;
    QLabel* m_copied;
};

} // namespace ui::developer
