#pragma once

class QTableView;

namespace ui::sso {

// Widths of the table of services (ServicesModel), so that it never scrolls sideways: what says the same in
// every row takes what it needs, name and login link share the rest. In a small window the headings take two
// lines, and the link leaves its text to the name; in a smaller one type, link and organizations are hidden,
// in this order. actions: the width of the last column.
void fitServiceColumns(QTableView* table, int actions);

} // namespace ui::sso
