#pragma once

#include "core/result.h"

#include <QAbstractItemModel>
#include <QSaveFile>
#include <QString>

class QTableView;

namespace ui::widgets {

// A cell's text for a file or for another program: dates in ISO 8601, numbers without grouping. A model that
// has nothing better to say for it leaves it to DisplayRole.
inline constexpr int exportRole = Qt::UserRole + 100;

// Comma-separated values (RFC 4180) with a header line; a cell that a spreadsheet would take for a formula
// (it begins with = + - @, a tab or a carriage return) begins with an apostrophe instead.
QString csv(const QAbstractItemModel& model);
// Its parts, for what is written piece by piece.
QString csvHeader(const QAbstractItemModel& model);
QString csvRows(const QAbstractItemModel& model);

// The model as csv() has it, into the file; storage_failed{reason} where it can't be written: what was there
// before stays.
core::Result<void> writeCsv(const QString& file, const QAbstractItemModel& model);

// The same for what comes in pieces: nothing is at the place of the file until commit().
class CsvFile {
  public:
    explicit CsvFile(const QString& file);
    // The rows of a piece, after the header of the first one.
    void append(const QAbstractItemModel& piece);
    core::Result<void> commit();

  private:
    QSaveFile m_file;
    bool m_hasHeader = false;
    bool m_good;
};

// The selected rows, tabs between the cells, for the clipboard.
QString selectedText(const QTableView& table);

// Ctrl+C copies the selected rows.
void enableCopy(QTableView* table);

} // namespace ui::widgets
