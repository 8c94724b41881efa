#include "ui/shell/shortcuts.h"

#include <QKeySequence>
#include <QList>
#include <QShortcut>
#include <QWidget>

namespace ui::shell {

QList<QKeySequence> digitKeys(int modifier, int position) {
    static constexpr char16_t azerty[] = u"&é\"'(-è_ç";
    const int unshifted = QChar(azerty[position - 1]).toUpper().unicode();
    return {QKeySequence(modifier | (Qt::Key_0 + position)), QKeySequence(modifier | unshifted)};
}

void addShortcut(QWidget* window, const QList<QKeySequence>& keys, std::function<void()> action) {
    auto* shortcut = new QShortcut(window);
    shortcut->setKeys(keys);
    QObject::connect(shortcut, &QShortcut::activated, window, std::move(action));
}

} // namespace ui::shell
