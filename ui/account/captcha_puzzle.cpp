#include "ui/account/captcha_puzzle.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace ui::account {

namespace {

constexpr int trackHeight = 32;
constexpr int handleWidth = 44;
constexpr int margin = look::width::focusRing + 1; // for the focus

QPixmap pixmapOf(const QString& base64) {
    QPixmap pixmap;
    pixmap.loadFromData(QByteArray::fromBase64(base64.toLatin1()), "PNG");
    return pixmap;
}

} // namespace

CaptchaPuzzle::CaptchaPuzzle(QWidget* parent)
    : QSlider(Qt::Horizontal, parent) {
    setSingleStep(1);
    setPageStep(10);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QSlider::valueChanged, this, qOverload<>(&QWidget::update));
    retranslate();
}

void CaptchaPuzzle::setCaptcha(const api::Captcha& captcha) {
    if (captcha.id == m_id) {
        return;
    }
    m_id = captcha.id;
    m_background = pixmapOf(captcha.background);
    m_piece = pixmapOf(captcha.piece);
    m_size = QSize(captcha.width, captcha.height);
    m_pieceY = captcha.pieceY;
    setRange(0, std::max(0, captcha.width - m_piece.width()));
    setValue(0);
    setEnabled(true);
    updateGeometry();
    update();
}

void CaptchaPuzzle::clear() {
    m_id.clear();
    m_background = {};
    m_piece = {};
    update();
}

QSize CaptchaPuzzle::sizeHint() const {
    return m_size + QSize(2 * margin, 2 * margin + look::space::s + trackHeight);
}

QSize CaptchaPuzzle::minimumSizeHint() const {
    return sizeHint();
}

QRect CaptchaPuzzle::pictureRect() const {
    return {QPoint(margin, margin), m_size};
}

QRect CaptchaPuzzle::handleRect() const {
    const int span = m_size.width() - handleWidth;
    const int x = maximum() > 0 ? value() * span / maximum() : 0;
    return {margin + x, pictureRect().bottom() + 1 + look::space::s, handleWidth, trackHeight};
}

void CaptchaPuzzle::paintEvent(QPaintEvent*) {
    const look::Palette& colors = look::colors(this);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRect picture = pictureRect();
    QPainterPath frame;
    frame.addRoundedRect(picture, look::radius::control, look::radius::control);
    painter.fillPath(frame, colors.alt);
    if (!m_background.isNull()) {
        painter.save();
        painter.setClipPath(frame);
        painter.drawPixmap(picture, m_background);
        painter.drawPixmap(QRect(picture.topLeft() + QPoint(value(), m_pieceY), m_piece.size()), m_piece);
        painter.restore();
    }
    painter.setPen(colors.line);
    painter.drawPath(frame);
    paintTrack(painter);
}

void CaptchaPuzzle::paintTrack(QPainter& painter) const {
    const look::Palette& colors = look::colors(this);
    const QRect handle = handleRect();
    const QRectF track =
        QRectF(margin, handle.top(), m_size.width(), trackHeight).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setBrush(colors.alt);
    painter.setPen(colors.edge);
    painter.drawRoundedRect(track, look::radius::control, look::radius::control);
    QRectF passed = track;
    passed.setRight(handle.center().x());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.select);
    painter.drawRoundedRect(passed, look::radius::control, look::radius::control);
    painter.setBrush(colors.accent);
    painter.drawRoundedRect(handle, look::radius::control, look::radius::control);
    QRect arrow(0, 0, look::iconSize::button, look::iconSize::button);
    arrow.moveCenter(handle.center());
    painter.drawPixmap(arrow, look::iconPixmap(QStringLiteral("arrow-right"), colors.onAccent, arrow.width(),
                                               devicePixelRatioF()));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.accent, look::width::focusRing));
        painter.drawRoundedRect(QRectF(handle).adjusted(-2, -2, 2, 2), look::radius::card,
                                look::radius::card);
    }
}

void CaptchaPuzzle::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_piece.isNull()) {
        return;
    }
    const QPoint point = event->position().toPoint();
    const QRect piece(pictureRect().left() + value(), pictureRect().top(), m_piece.width(), m_size.height());
    if (handleRect().contains(point) || piece.contains(point)) {
        m_grabbed = point.x() - margin - value();
    } else if (pictureRect().contains(point)) {
        m_grabbed = m_piece.width() / 2;
    } else {
        m_grabbed = handleWidth / 2;
    }
    setSliderDown(true);
    setValue(point.x() - margin - m_grabbed);
    event->accept();
}

void CaptchaPuzzle::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown()) {
        setValue(event->position().toPoint().x() - margin - m_grabbed);
    }
}

void CaptchaPuzzle::mouseReleaseEvent(QMouseEvent*) {
    setSliderDown(false);
}

void CaptchaPuzzle::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QSlider::changeEvent(event);
}

void CaptchaPuzzle::retranslate() {
    setAccessibleName(tr("Place of the piece"));
    setAccessibleDescription(
        tr("Move the piece over the hole in the picture: arrow keys by one pixel, Page keys by ten."));
}

} // namespace ui::account
