#include "ui/shell/avatar_button.h"

#include "ui/look/metrics.h"
#include "ui/look/palette.h"
#include "ui/switcher/avatar.h"

#include <QPainter>

namespace ui::shell {

namespace {
constexpr int disc = 40;
constexpr int ring = look::width::focusRing + 1; // the ring, and air between it and the disc
} // namespace

AvatarButton::AvatarButton(QWidget* parent)
    : MenuButton(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void AvatarButton::setAccount(const QString& accountId, const QString& initials) {
    m_accountId = accountId;
    m_initials = initials;
    update();
}

QSize AvatarButton::sizeHint() const {
    return {disc + 2 * ring, disc + 2 * ring};
}

void AvatarButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    switcher::paintAvatar(painter, rect().adjusted(ring, ring, -ring, -ring), m_accountId, m_initials);
    if (hasFocus() || underMouse()) {
        const look::Palette& colors = look::colors(this);
        painter.setPen(
            QPen(hasFocus() ? colors.accent : colors.edge, hasFocus() ? look::width::focusRing : 1));
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

} // namespace ui::shell
