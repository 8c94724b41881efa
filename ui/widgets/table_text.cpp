#include "ui/widgets/table_text.h"

#include "core/csv.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QTableView>

namespace ui::widgets {

namespace {

QString cellText(const QModelIndex& index) {
    const QVariant exported = index.data(exportRole);
    return exported.isValid() ? exported.toString() : index.data(Qt::DisplayRole).toString();
}

} // namespace

QString csv(const QAbstractItemModel& model) {
    return csvHeader(model) + csvRows(model);
}

QString csvHeader(const QAbstractItemModel& model) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column) {
        cells.append(core::csvCell(model.headerData(column, Qt::Horizontal).toString()));
    }
    return cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}

QString csvRows(const QAbstractItemModel& model) {
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            cells.append(core::csvCell(cellText(model.index(row, column))));
        }
        text += cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    return text;
}

CsvFile::CsvFile(const QString& file)
    : m_file(file)
    , m_good(m_file.open(QIODevice::WriteOnly)) {}

void CsvFile::append(const QAbstractItemModel& piece) {
    const QString text = (m_hasHeader ? QString() : csvHeader(piece)) + csvRows(piece);
    m_hasHeader = true;
    m_good = m_good && m_file.write(text.toUtf8()) >= 0;
}

core::Result<void> CsvFile::commit() {
    if (m_good && m_file.commit()) {
        return {};
    }
    return core::fail(core::ErrorId::StorageFailed, {{QStringLiteral("reason"), m_file.errorString()}});
}

core::Result<void> writeCsv(const QString& file, const QAbstractItemModel& model) {
    CsvFile out(file);
    out.append(model);
    return out.commit();
}

QString selectedText(const QTableView& table) {
    QStringList lines;
    QModelIndexList rows = table.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            cells.append(row.siblingAtColumn(column).data(Qt::DisplayRole).toString());
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

void enableCopy(QTableView* table) {
    auto* copy = new QAction(table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    table->addAction(copy);
    QObject::connect(copy, &QAction::triggered, table,
                     [table] { QGuiApplication::clipboard()->setText(selectedText(*table)); });
}

} // namespace ui::widgets
