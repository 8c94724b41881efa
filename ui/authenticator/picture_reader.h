#pragma once

#include <QImage>
#include <QObject>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace ui::authenticator {

// Reads the QR codes of pictures away from the main thread. One reading at a time: a new one, or stop(), ends
// the one before without a word.
class PictureReader : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;
    ~PictureReader() override;

    void read(const QList<QImage>& pictures);
    void readFile(const QString& path);
    void stop();

  Q_SIGNALS:
    void finished(const QStringList& texts); // each once, picture after picture; empty where there is none
    void noPicture();                        // the file holds none that can be read

  private:
    struct Outcome {
        bool isPicture = false;
        QStringList texts;
    };
    void start(std::function<QList<QImage>()> pictures);

    std::stop_source m_stop{std::nostopstate};
};

} // namespace ui::authenticator
