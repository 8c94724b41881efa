#include "ui/sso/service_buttons.h"

#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QPushButton>

#include <algorithm>

namespace ui::sso {

namespace {
constexpr int iconButton = 28;
constexpr int readable = 80;
} // namespace

ServiceButtons::ServiceButtons(QWidget* over)
    : QObject(over)
    , m_copy(new QPushButton(over))
    , m_open(new QPushButton(over))
    , m_edit(new QPushButton(over))
    , m_more(new QPushButton(over)) {
    m_copy->setIcon(look::icon(QStringLiteral("clipboard")));
    m_open->setIcon(look::icon(QStringLiteral("box-arrow-up-right")));
    m_more->setIcon(look::icon(QStringLiteral("three-dots")));
    for (QPushButton* button : all()) {
        button->setAutoDefault(false);
        look::setKind(button, button == m_edit ? look::Kind::Link : look::Kind::Quiet);
    }
    connect(m_copy, &QPushButton::clicked, this, [this] { Q_EMIT copyPressed(m_service); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openPressed(m_service); });
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editPressed(m_service); });
    connect(m_more, &QPushButton::clicked, this, [this] { Q_EMIT morePressed(m_service); });
}

QList<QPushButton*> ServiceButtons::all() const {
    return {m_copy, m_open, m_edit, m_more};
}

bool ServiceButtons::hasFocus() const {
    const QList<QPushButton*> buttons = all();
    return std::any_of(buttons.begin(), buttons.end(),
                       [](const QPushButton* button) { return button->hasFocus(); });
}

void ServiceButtons::show(const api::SsoService& service, bool unavailable) {
    m_service = service;
    m_copy->setToolTip(tr("Copy the login link"));
    //: %1: the name of an SSO service
    m_copy->setAccessibleName(tr("Copy the login link of %1").arg(service.name));
    m_open->setToolTip(tr("Open the login link in the browser"));
    m_open->setAccessibleName(tr("Open the login link of %1").arg(service.name));
    m_edit->setText(tr("Edit"));
    //: %1: the name of an SSO service. Begins with the word "Edit".
    m_edit->setAccessibleName(tr("Edit %1").arg(service.name));
    m_more->setToolTip(tr("More actions"));
    m_more->setAccessibleName(tr("More for %1").arg(service.name));
    look::setUnavailable(m_edit, unavailable);
    for (QPushButton* button : all()) {
        button->show();
    }
}

void ServiceButtons::hide() {
    m_service = {};
    for (QPushButton* button : all()) {
        button->hide();
    }
}

void ServiceButtons::place(const QRect& link, const QRect& actions) {
    const auto centred = [](const QPushButton* button, const QRect& cell, int left) {
        const QSize size = button->icon().isNull() ? button->sizeHint() : QSize(iconButton, iconButton);
        return QRect(QPoint(left, cell.top() + (cell.height() - size.height()) / 2), size);
    };
    m_copy->setHidden(link.isEmpty());
    m_open->setHidden(link.isEmpty());
    m_copy->setGeometry(centred(m_copy, link, link.left() + textRoom(link.width())));
    m_open->setGeometry(centred(m_open, link, m_copy->geometry().right() + 1));
    m_edit->setGeometry(centred(m_edit, actions, actions.left() + look::space::s));
    m_more->setGeometry(centred(m_more, actions, m_edit->geometry().right() + 1 + look::space::xs));
}

int ServiceButtons::textRoom(int linkCellWidth) {
    const int room = linkCellWidth - 2 * iconButton - look::space::s;
    return room < readable ? 0 : room;
}

int ServiceButtons::actionsRoom() const {
    return look::space::s + m_edit->sizeHint().width() + look::space::xs + iconButton + look::space::s;
}

} // namespace ui::sso
