#include "ui/authenticator/picture_reader.h"

#include "qr/read.h"

#include <QFuture>
#include <QImageReader>
#include <QPromise>
#include <QThreadPool>

namespace ui::authenticator {

namespace {

// More than a code needs, and within what Qt is willing to decode.
constexpr qint64 mostPixels = 24'000'000;

QImage load(const QString& path) {
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (qint64 pixels = qint64(size.width()) * size.height(); pixels > mostPixels) {
        reader.setScaledSize(size * std::sqrt(double(mostPixels) / double(pixels)));
    }
    return reader.read();
}

} // namespace

PictureReader::~PictureReader() {
    stop();
}

void PictureReader::read(const QList<QImage>& pictures) {
    start([pictures] { return pictures; });
}

void PictureReader::readFile(const QString& path) {
    start([path] { return QList<QImage>{load(path)}; });
}

void PictureReader::stop() {
    m_stop.request_stop();
}

void PictureReader::start(std::function<QList<QImage>()> pictures) {
    stop();
    m_stop = std::stop_source();
    const auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    promise->future().then(this, [this, token = m_stop.get_token()](const Outcome& outcome) {
        if (token.stop_requested()) {
            return;
        }
        if (outcome.isPicture) {
            Q_EMIT finished(outcome.texts);
        } else {
            Q_EMIT noPicture();
        }
    });
    QThreadPool::globalInstance()->start([promise, pictures, token = m_stop.get_token()] {
        Outcome outcome;
        for (const QImage& picture : pictures()) {
            outcome.isPicture = outcome.isPicture || !picture.isNull();
            for (const qr::Found& found : qr::read(picture, token)) {
                if (!outcome.texts.contains(found.text)) {
                    outcome.texts.append(found.text);
                }
            }
        }
        promise->addResult(outcome);
        promise->finish();
    });
}

} // namespace ui::authenticator
