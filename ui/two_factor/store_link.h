#pragma once

#include <QTimer>
#include <QUrl>
#include <QWidget>

class QLabel;
class QPushButton;

namespace ui::widgets {
class IconView;
class QrView;
} // namespace ui::widgets

namespace ui::two_factor {

// Where an app can be had: its address as a QR code for the phone and as a text, to open or copy.
class StoreLink : public QWidget {
    Q_OBJECT
  public:
    StoreLink(const QString& icon, const QString& store, const QUrl& address, QWidget* parent = nullptr);
    // "For Android"
    void setSentence(const QString& sentence);

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void copy();
    void retranslate();

    QString m_store;
    QUrl m_address;
    QLabel* m_sentence;
    QLabel* m_text;
    widgets::QrView* m_code;
    QPushButton* m_open;
    QPushButton* m_copy;
    QTimer m_copied; // "Copied" is said for a moment
};

} // namespace ui::two_factor
