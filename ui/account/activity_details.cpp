#include "ui/account/activity_details.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/guarded_action.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/moments.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::account {

ActivityDetails::ActivityDetails(ActivityPresenter* presenter, QWidget* parent)
    : QScrollArea(parent)
    , m_presenter(presenter)
    , m_icon(new widgets::IconView(look::iconSize::banner, this))
    , m_title(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_note(new QLabel(this))
    , m_unrecognized(new widgets::GuardedAction(
          new QPushButton(this),
          [this](const QString& reason) {
              m_note->setText(reason);
              m_note->show();
              widgets::announce(m_note);
          },
          this)) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    look::setTextStyle(m_title, look::TextStyle::Name);
    look::setTextStyle(m_note, look::TextStyle::Help);
    look::setRole(m_note, look::Role::Error);
    look::setRole(m_facts, look::Role::Second);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel* text : {m_title, m_facts, m_note}) {
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
    }
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, look::space::m, 0);
    layout->setSpacing(look::space::s);
    layout->addWidget(m_icon, 0, Qt::AlignLeading);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(m_unrecognized->button(), 0, Qt::AlignLeading);
    layout->addWidget(m_note);
    layout->addStretch();
    setWidget(content);
    connect(m_unrecognized, &widgets::GuardedAction::triggered, this, [this] {
        if (const api::ActivityEvent* event = shown()) {
            Q_EMIT unrecognized(*event);
        }
    });
    refresh();
}

void ActivityDetails::setEvent(const QString& id) {
    m_id = id;
    m_note->hide();
    refresh();
}

void ActivityDetails::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_note->hide();
        refresh();
    }
    QScrollArea::changeEvent(event);
}

const api::ActivityEvent* ActivityDetails::shown() const {
    const int row = m_presenter->model()->rowOf(m_id);
    return row < 0 ? nullptr : &m_presenter->model()->events().at(row);
}

void ActivityDetails::refresh() {
    const api::ActivityEvent* event = shown();
    setHidden(event == nullptr);
    if (event == nullptr) {
        return;
    }
    const auto group = activityGroupOf(event->kind);
    m_icon->setIcon(group ? activityGroupIcon(*group) : QStringLiteral("clock-history"), look::Role::Second);
    m_title->setText(activityText(*event));
    setAccessibleName(m_title->text());
    m_facts->setText(facts(*event));
    m_unrecognized->setTexts(tr("I don’t recognize this…"), tr("I don’t recognize this…"));
    m_unrecognized->setHindrance(widgets::hindranceText(m_presenter->session()));
}

QString ActivityDetails::facts(const api::ActivityEvent& event) const {
    QStringList lines{widgets::dateTimeText(widgets::toLocal(event.at))};
    if (const auto group = activityGroupOf(event.kind)) {
        lines << activityGroupName(*group);
    }
    if (event.session) {
        //: %1: the name of a device
        lines << tr("By a session on %1").arg(*event.session);
    } else {
        lines << tr("By no session");
    }
    if (event.address) {
        //: %1: a network address
        lines << tr("From the network address %1").arg(*event.address);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui::account
