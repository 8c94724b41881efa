#include "ui/amazon/history_view.h"

#include "ui/amazon/order_text.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/moments.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace ui::amazon {

namespace {

constexpr int mark = look::iconSize::button;

template <class T>
bool isNews(const core::json::Nullable<T>& now, const core::json::Nullable<T>& before) {
    return now && (!before || *before != *now);
}

QWidget* row(const QString& when, const QString& what, const api::AmazonOrderStep& step, QWidget* parent) {
    auto* made = new QWidget(parent);
    auto* icon = new widgets::IconView(mark, made);
    icon->setIcon(statusIcon(step.status), statusRole(step.status));
    auto* words = new QLabel(what, made);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto* moment = new QLabel(when, made);
    look::setTextStyle(moment, look::TextStyle::Help);
    look::setRole(moment, look::Role::Second);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(words);
    column->addWidget(moment);
    auto* layout = new QHBoxLayout(made);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::s);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(column, 1);
    return made;
}

} // namespace

HistoryView::HistoryView(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look::space::m);
}

void HistoryView::setSteps(const QList<api::AmazonOrderStep>& steps) {
    m_steps = steps;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (qsizetype at = steps.size() - 1; at >= 0; --at) {
        const api::AmazonOrderStep& step = steps.at(at);
        m_column->addWidget(row(widgets::dateTimeText(widgets::toLocal(step.at)),
                                text(step, at > 0 ? &steps.at(at - 1) : nullptr), step, this));
    }
    updateGeometry();
}

// "Changed: quantity 5, until 12 March 2027": what is the same as before goes without saying.
QString HistoryView::text(const api::AmazonOrderStep& step, const api::AmazonOrderStep* before) {
    const api::AmazonOrderStep nothing;
    QStringList parts;
    if (before == nullptr || before->status != step.status) {
        parts << statusName(step.status);
    }
    before = before == nullptr ? &nothing : before;
    if (isNews(step.quantity, before->quantity)) {
        parts << tr("quantity %1").arg(QLocale().toString(*step.quantity));
    }
    if (isNews(step.endsAt, before->endsAt)) {
        //: %1: a day
        parts << tr("until %1").arg(widgets::dateText(widgets::toLocal(*step.endsAt)));
    }
    const QString name = stepName(step.kind);
    //: %1: what happened; %2: what has been so since: "quantity 5, until 12 March 2027"
    return parts.isEmpty() ? name : tr("%1: %2").arg(name, parts.join(QStringLiteral(", ")));
}

// The line that the marks hang on.
void HistoryView::paintEvent(QPaintEvent*) {
    if (m_column->count() < 2) {
        return;
    }
    QPainter painter(this);
    painter.setPen(look::colors(this).line);
    for (int at = 0; at + 1 < m_column->count(); ++at) {
        const int from = m_column->itemAt(at)->geometry().top() + mark + look::space::xs;
        const int to = m_column->itemAt(at + 1)->geometry().top() - look::space::xs;
        painter.drawLine(mark / 2, from, mark / 2, to);
    }
}

} // namespace ui::amazon
