#include "ui/widgets/erased_list.h"

#include "ui/look/metrics.h"
#include "ui/widgets/icon_view.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace ui::widgets {

namespace {

struct Erased {
    const char* what; // as the service names it
    const char* text;
    const char* icon;
};

constexpr Erased everything[] = {
    {"account", QT_TRANSLATE_N_NOOP("ui::widgets::Erased", "%Ln account(s) with personal details"),
     "person-circle"},
    {"orders", QT_TRANSLATE_N_NOOP("ui::widgets::Erased", "%Ln Amazon order(s)"), "cart"},
    {"organizations", QT_TRANSLATE_N_NOOP("ui::widgets::Erased", "%Ln organization(s)"), "building"},
    {"memberships", QT_TRANSLATE_N_NOOP("ui::widgets::Erased", "%Ln membership(s) in organizations"),
     "people"},
    {"invitations", QT_TRANSLATE_N_NOOP("ui::widgets::Erased", "%Ln invitation(s)"), "person-plus"},
    {"sso_services", QT_TRANSLATE_N_NOOP("ui::widgets::Erased", "%Ln SSO service(s)"), "shield-lock"},
    {"sso_consents", QT_TRANSLATE_N_NOOP("ui::widgets::Erased", "%Ln agreement(s) to SSO services"),
     "shield-check"},
    {"sessions", QT_TRANSLATE_N_NOOP("ui::widgets::Erased", "%Ln session(s)"), "laptop"},
    {"deliveries", QT_TRANSLATE_N_NOOP("ui::widgets::Erased", "%Ln callback delivery(ies)"), "code-slash"},
    {"activity", QT_TRANSLATE_N_NOOP("ui::widgets::Erased", "%Ln activity event(s)"), "clock-history"},
    {"messages", QT_TRANSLATE_N_NOOP("ui::widgets::Erased", "%Ln message(s)"), "envelope"},
    {"other", QT_TRANSLATE_N_NOOP("ui::widgets::Erased", "%Ln other record(s)"), "three-dots"},
};

int countOf(const Erased& erased, const QJsonObject& counts) {
    return counts.value(QLatin1String(erased.what)).toInt();
}

QString textOf(const Erased& erased, int count) {
    return QCoreApplication::translate("ui::widgets::Erased", erased.text, nullptr, count);
}

} // namespace

QStringList erasedTexts(const QJsonObject& counts) {
    QStringList texts;
    for (const Erased& erased : everything) {
        if (const int count = countOf(erased, counts); count > 0) {
            texts.append(textOf(erased, count));
        }
    }
    return texts;
}

ErasedList::ErasedList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(look::space::xl);
    m_grid->setVerticalSpacing(look::space::m);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
}

void ErasedList::setCounts(const QJsonObject& counts) {
    if (counts != m_counts) {
        m_counts = counts;
        fill();
    }
}

void ErasedList::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        fill();
    }
    QWidget::changeEvent(event);
}

void ErasedList::fill() {
    while (const QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int place = 0;
    for (const Erased& erased : everything) {
        const int count = countOf(erased, m_counts);
        if (count == 0) {
            continue;
        }
        auto* line = new QWidget(this);
        auto* icon = new IconView(look::iconSize::button, line);
        icon->setIcon(QString::fromLatin1(erased.icon), look::Role::Second);
        auto* text = new QLabel(textOf(erased, count), line);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        auto* layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(look::space::s);
        layout->addWidget(icon, 0, Qt::AlignTop);
        layout->addWidget(text, 1);
        // The account has a line of its own; the others stand two and two.
        const bool whole = place == 0;
        m_grid->addWidget(line, (place + 1) / 2, whole ? 0 : (place - 1) % 2, 1, whole ? 2 : 1);
        ++place;
    }
}

} // namespace ui::widgets
