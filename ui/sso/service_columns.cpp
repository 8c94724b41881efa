#include "ui/sso/service_columns.h"

#include "ui/look/metrics.h"
#include "ui/sso/services_model.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <array>
#include <numeric>

namespace ui::sso {

namespace {

constexpr int nameRoom = 170;                 // that a name should have
constexpr int nameLeast = 130;                // and has in any case
constexpr int around = 2 * look::space::s;    // of a heading
constexpr int arrow = look::iconSize::button; // that says how it is sorted
constexpr int linkButtons = 64;

int headingWidth(const QTableView* table, int column, bool twoLines) {
    const QString text = table->model()->headerData(column, Qt::Horizontal).toString();
    const QFontMetrics metrics = table->horizontalHeader()->fontMetrics();
    int widest = 0;
    for (const QString& line : twoLines ? text.split(QLatin1Char(' ')) : QStringList{text}) {
        widest = std::max(widest, metrics.horizontalAdvance(line));
    }
    return widest + around;
}

// Of the rows in sight, and the heading.
int contentsWidth(const QTableView* table, int column) {
    return std::max(static_cast<const QAbstractItemView*>(table)->sizeHintForColumn(column),
                    headingWidth(table, column, false) + arrow);
}

} // namespace

void fitServiceColumns(QTableView* table, int actions) {
    QHeaderView* header = table->horizontalHeader();
    std::array<int, ServicesModel::columns> widths{};
    const auto left = [&] {
        return table->viewport()->width() - std::accumulate(widths.begin(), widths.end(), 0);
    };
    const auto headings = [&](bool twoLines) {
        widths[ServicesModel::LoginLink] =
            std::max(linkButtons, headingWidth(table, ServicesModel::LoginLink, twoLines));
        widths[ServicesModel::Organizations] =
            headingWidth(table, ServicesModel::Organizations, twoLines) + arrow;
    };
    widths[ServicesModel::Type] = contentsWidth(table, ServicesModel::Type);
    widths[ServicesModel::Certificate] = contentsWidth(table, ServicesModel::Certificate);
    widths[ServicesModel::Actions] = actions;
    headings(false);
    const bool twoLines = left() < nameRoom;
    if (twoLines) {
        headings(true);
    }
    for (const int column : {ServicesModel::Type, ServicesModel::LoginLink, ServicesModel::Organizations}) {
        const bool hidden = left() < nameLeast; // in this order
        header->setSectionHidden(column, hidden);
        widths[column] = hidden ? 0 : widths[column];
    }
    if (int& link = widths[ServicesModel::LoginLink]; link > 0) {
        const int both = left() + link;
        link = std::max(link, std::min(both / 2, both - nameRoom));
    }
    widths[ServicesModel::Name] = std::max(left(), nameLeast);
    header->setFixedHeight(
        std::max(look::height::control, (twoLines ? 2 : 1) * header->fontMetrics().lineSpacing() + around));
    for (int column = 0; column < ServicesModel::columns; ++column) {
        header->resizeSection(column, widths[column]);
    }
}

} // namespace ui::sso
