#include "ui/sso/service_columns.h"

#include "ui/look/metrics.h"
#include "ui/sso/services_model.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace ui::sso {

namespace {

constexpr int nameRoom = 170;                 // that a name should have
constexpr int around = 2 * look::space::s;    // of a heading
constexpr int arrow = look::iconSize::button; // that says how it is sorted
constexpr int linkButtons = 64;

int textWidth(const QHeaderView* header, const QStringList& texts) {
    int widest = 0;
    for (const QString& text : texts) {
        widest = std::max(widest, header->fontMetrics().horizontalAdvance(text));
    }
    return widest + around;
}

} // namespace

void fitServiceColumns(QTableView* table, int actions) {
    QHeaderView* header = table->horizontalHeader();
    const auto heading = [&](int column, bool twoLines) {
        const QString text = table->model()->headerData(column, Qt::Horizontal).toString();
        return textWidth(header, twoLines ? text.split(QLatin1Char(' ')) : QStringList{text});
    };
    const auto contents = [&](int column) { // of the rows in sight
        return std::max(static_cast<const QAbstractItemView*>(table)->sizeHintForColumn(column),
                        heading(column, false) + arrow);
    };
    const int type = contents(ServicesModel::Type);
    const int certificate = contents(ServicesModel::Certificate);
    int organizations = heading(ServicesModel::Organizations, false) + arrow;
    int least = std::max(linkButtons, heading(ServicesModel::LoginLink, false));
    const auto left = [&] {
        return table->viewport()->width() - actions - type - certificate - organizations;
    };
    const bool narrow = left() - least < nameRoom;
    if (narrow) {
        organizations = heading(ServicesModel::Organizations, true) + arrow;
        least = std::max(linkButtons, heading(ServicesModel::LoginLink, true));
    }
    const int link = std::max(least, std::min(left() / 2, left() - nameRoom));
    header->setFixedHeight(
        std::max(look::height::control, (narrow ? 2 : 1) * header->fontMetrics().lineSpacing() + around));
    header->resizeSection(ServicesModel::Name, left() - link);
    header->resizeSection(ServicesModel::Type, type);
    header->resizeSection(ServicesModel::LoginLink, link);
    header->resizeSection(ServicesModel::Organizations, organizations);
    header->resizeSection(ServicesModel::Certificate, certificate);
    header->resizeSection(ServicesModel::Actions, actions);
}

} // namespace ui::sso
