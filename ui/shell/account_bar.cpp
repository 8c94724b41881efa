#include "ui/shell/account_bar.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/shell/avatar_button.h"
#include "ui/widgets/bsp_badge.h"
#include "ui/widgets/menu_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui::shell {

AccountBar::AccountBar(QWidget* parent)
    : QWidget(parent)
    , m_avatar(new AvatarButton(this))
    , m_name(new QLabel(this))
    , m_badge(new widgets::BspBadge(this))
    , m_detail(new QLabel(this))
    , m_switch(new QPushButton(this))
    , m_settings(new QPushButton(this))
    , m_gear(new widgets::MenuButton(this))
    , m_avatarMenu(new QMenu(this))
    , m_gearMenu(new QMenu(this)) {
    setMinimumHeight(look::height::accountBar);
    look::setTextStyle(m_name, look::TextStyle::Name);
    look::setTextStyle(m_detail, look::TextStyle::Help);
    look::setRole(m_detail, look::Role::Second);
    m_name->setTextFormat(Qt::PlainText);
    m_detail->setTextFormat(Qt::PlainText);
    for (QLabel* label : {m_name, m_detail}) {
        label->setMinimumWidth(40);
        label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    }
    m_gear->setIcon(look::icon(u"gear"_s));
    for (QPushButton* button : {m_switch, m_settings}) {
        button->setAutoDefault(false);
    }
    buildMenus();

    auto* nameLine = new QHBoxLayout;
    nameLine->setSpacing(look::space::xs);
    nameLine->addWidget(m_name);
    nameLine->addWidget(m_badge);
    nameLine->addStretch();
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addLayout(nameLine);
    words->addWidget(m_detail);
    words->addStretch();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(look::space::xl - 3, look::space::s, look::space::l, look::space::s);
    layout->setSpacing(look::space::s);
    layout->addWidget(m_avatar);
    layout->addLayout(words, 1);
    layout->addWidget(m_switch);
    layout->addWidget(m_settings);
    layout->addWidget(m_gear);

    connect(m_switch, &QPushButton::clicked, this, &AccountBar::switchRequested);
    connect(m_settings, &QPushButton::clicked, this, &AccountBar::centerRequested);
    connect(m_badge, &widgets::BspBadge::clicked, this, &AccountBar::bspRequested);
    retranslate();
}

void AccountBar::buildMenus() {
    m_center =
        m_avatarMenu->addAction(look::icon(u"person-circle"_s), {}, this, &AccountBar::centerRequested);
    m_avatarMenu->addSeparator();
    m_signInOut = m_avatarMenu->addAction(look::icon(u"box-arrow-right"_s), {}, this, [this] {
        if (m_content.signedIn) {
            Q_EMIT signOutRequested();
        } else {
            Q_EMIT signInRequested();
        }
    });
    m_forget = m_avatarMenu->addAction(look::icon(u"trash"_s), {}, this, &AccountBar::forgetRequested);
    m_avatar->setPopup(m_avatarMenu);

    m_authenticator =
        m_gearMenu->addAction(look::icon(u"shield-lock"_s), {}, this, &AccountBar::authenticatorRequested);
    m_keychain = m_gearMenu->addAction(look::icon(u"key"_s), {}, this, &AccountBar::keychainRequested);
    m_preferences =
        m_gearMenu->addAction(look::icon(u"sliders"_s), {}, this, &AccountBar::preferencesRequested);
    m_mailbox = m_gearMenu->addAction(look::icon(u"inbox"_s), {});
    m_mailbox->setCheckable(true);
    connect(m_mailbox, &QAction::triggered, this, &AccountBar::mailboxToggled);
    m_gearMenu->addSeparator();
    m_bsp = m_gearMenu->addAction(look::icon(u"patch-check-fill"_s, look::Role::Info), {}, this,
                                  &AccountBar::bspRequested);
    m_contact = m_gearMenu->addAction(look::icon(u"envelope"_s), {}, this, &AccountBar::contactRequested);
    m_help = m_gearMenu->addAction(look::icon(u"question-circle"_s), {}, this, &AccountBar::helpRequested);
    m_about = m_gearMenu->addAction(look::icon(u"info-circle"_s), {}, this, &AccountBar::aboutRequested);
    m_gear->setPopup(m_gearMenu);
}

void AccountBar::setContent(const Content& content) {
    m_content = content;
    m_avatar->setAccount(content.accountId, content.initials);
    m_badge->setVisible(content.bsp);
    m_mailbox->setVisible(content.local);
    elide();
    retranslate();
}

void AccountBar::setMailboxShown(bool shown) {
    m_mailbox->setChecked(shown);
}

void AccountBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void AccountBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    elide();
}

// Long names give way to the buttons; the whole text stays under the pointer and for screen readers.
void AccountBar::elide() {
    const int buttons =
        m_switch->sizeHint().width() + m_settings->sizeHint().width() + m_gear->sizeHint().width();
    const int room = width() - m_avatar->width() - buttons - 6 * look::space::s - 2 * look::space::xl;
    const int nameRoom = room - (m_content.bsp ? m_badge->sizeHint().width() + look::space::s : 0);
    const auto show = [](QLabel* label, const QString& text, int most) {
        label->setText(label->fontMetrics().elidedText(text, Qt::ElideRight, std::max(40, most)));
        label->setAccessibleName(text);
        label->setToolTip(label->text() == text ? QString() : text);
    };
    show(m_name, m_content.name, nameRoom);
    show(m_detail, m_content.detail, room);
}

void AccountBar::retranslate() {
    m_avatar->setAccessibleName(tr("Account menu"));
    m_avatar->setToolTip(tr("Account menu"));
    m_switch->setText(tr("Switch account"));
    m_switch->setToolTip(tr("Ctrl+K"));
    m_settings->setText(tr("Settings"));
    m_settings->setToolTip(tr("The personal center of this account"));
    m_gear->setAccessibleName(tr("More"));
    m_gear->setToolTip(tr("Preferences, help and more"));
    m_center->setText(tr("Personal center"));
    m_signInOut->setText(m_content.signedIn ? tr("Sign out") : tr("Sign in"));
    m_signInOut->setIcon(look::icon(m_content.signedIn ? u"box-arrow-right"_s : u"box-arrow-in-right"_s));
    m_forget->setText(tr("Forget this account…"));
    m_authenticator->setText(tr("Authenticator"));
    m_keychain->setText(tr("Keychain"));
    m_preferences->setText(tr("Preferences"));
    m_mailbox->setText(tr("Local mailbox"));
    m_bsp->setText(tr("What is BSP?"));
    m_contact->setText(tr("Contact us"));
    m_help->setText(tr("Help"));
    m_about->setText(tr("About"));
}

void AccountBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look::colors(this).card);
}

} // namespace ui::shell
