#pragma once

#include <functional>

class QKeySequence;
class QWidget;

template <class T>
class QList;

namespace ui::shell {

// The keys that do the same: Ctrl+1 and, on keyboards whose digits want Shift (AZERTY), Ctrl+&. position: 1
// to 9.
QList<QKeySequence> digitKeys(int modifier, int position);

void addShortcut(QWidget* window, const QList<QKeySequence>& keys, std::function<void()> action);

} // namespace ui::shell
