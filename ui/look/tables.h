#pragma once

class QTableView;

namespace look {

// Rows of 36 px with lines between them only, no row numbers, whole rows selected, sortable headers in small
// type.
void setUpTable(QTableView* table);

} // namespace look
