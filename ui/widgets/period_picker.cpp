#include "ui/widgets/period_picker.h"

#include "ui/look/controls.h"
#include "ui/look/metrics.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace ui::widgets {

PeriodPicker::PeriodPicker(QWidget* parent)
    : QWidget(parent)
    , m_span(new QComboBox(this))
    , m_fromLabel(new QLabel(this))
    , m_from(new QDateEdit(QDate::currentDate().addDays(-7), this))
    , m_toLabel(new QLabel(this))
    , m_to(new QDateEdit(QDate::currentDate(), this)) {
    m_span->addItems({{}, {}, {}, {}});
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::s);
    layout->addWidget(m_span);
    for (const auto& [label, edit] : {std::pair(m_fromLabel, m_from), std::pair(m_toLabel, m_to)}) {
        look::setRole(label, look::Role::Second);
        edit->setCalendarPopup(true);
        layout->addWidget(label);
        layout->addWidget(edit);
        connect(edit, &QDateEdit::dateChanged, this, &PeriodPicker::picked);
    }
    connect(m_span, &QComboBox::currentIndexChanged, this, &PeriodPicker::spanPicked);
    retranslate();
    spanPicked();
}

QDate PeriodPicker::from() const {
    switch (m_span->currentIndex()) {
    case SevenDays:
        return QDate::currentDate().addDays(-6);
    case ThirtyDays:
        return QDate::currentDate().addDays(-29);
    case Between:
        return std::min(m_from->date(), m_to->date());
    default:
        return {};
    }
}

QDate PeriodPicker::to() const {
    return m_span->currentIndex() == Between ? std::max(m_from->date(), m_to->date()) : QDate();
}

void PeriodPicker::clear() {
    m_span->setCurrentIndex(AnyTime);
}

void PeriodPicker::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void PeriodPicker::retranslate() {
    m_span->setItemText(AnyTime, tr("Any time"));
    m_span->setItemText(SevenDays, tr("Last 7 days"));
    m_span->setItemText(ThirtyDays, tr("Last 30 days"));
    m_span->setItemText(Between, tr("Between two days"));
    m_span->setAccessibleName(tr("Period"));
    m_fromLabel->setText(tr("From"));
    m_from->setAccessibleName(tr("From"));
    m_toLabel->setText(tr("To"));
    m_to->setAccessibleName(tr("To"));
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setLocale(QLocale());
        edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    }
}

void PeriodPicker::spanPicked() {
    const bool between = m_span->currentIndex() == Between;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_fromLabel, m_from, m_toLabel, m_to}) {
        widget->setVisible(between);
    }
    Q_EMIT picked();
}

} // namespace ui::widgets
