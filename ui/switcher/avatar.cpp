#include "ui/switcher/avatar.h"

#include "ui/look/fonts.h"
#include "ui/look/palette.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace ui::switcher {

namespace {

QString firstLetter(const QString& word) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? word.first(end).toUpper() : QString();
}

} // namespace

QString initials(const QString& name, const QString& email) {
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        return firstLetter(email);
    }
    return words.size() == 1 ? firstLetter(words.first())
                             : firstLetter(words.first()) + firstLetter(words.last());
}

void paintAvatar(QPainter& painter, const QRect& rect, const QString& accountId, const QString& initials) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look::avatarColor(accountId));
    painter.drawEllipse(rect);
    QFont font = look::font(look::TextStyle::CardTitle);
    font.setPixelSize(std::max(8, rect.height() * 3 / 8));
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(rect, Qt::AlignCenter, initials);
    painter.restore();
}

} // namespace ui::switcher
