#include "ui/shell/sso_wait.h"

#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::shell {

SsoWait::SsoWait(QWidget* parent)
    : QWidget(parent)
    , m_hint(new QLabel(this))
    , m_open(new QPushButton(this))
    , m_copy(new QPushButton(this)) {
    m_hint->setWordWrap(true);
    look::setRole(m_hint, look::Role::Second);
    m_open->setIcon(look::icon(u"box-arrow-up-right"_s));
    m_copy->setIcon(look::icon(u"clipboard"_s));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look::space::s);
    buttons->addWidget(m_open);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::m);
    layout->addLayout(buttons);
    layout->addWidget(m_hint);
    connect(m_copy, &QPushButton::clicked, this, &SsoWait::copy);
}

void SsoWait::setLink(const QString& link) {
    m_link = link;
    m_copied = false;
    m_copy->setIcon(look::icon(u"clipboard"_s));
    retranslate();
}

void SsoWait::copy() {
    QGuiApplication::clipboard()->setText(m_link);
    m_copied = true;
    m_copy->setIcon(look::icon(u"check-lg"_s));
    retranslate();
}

void SsoWait::retranslate() {
    m_open->setText(tr("Open again"));
    m_copy->setText(m_copied ? tr("Link copied") : tr("Copy the link"));
    m_hint->setText(
        tr("The link opens in a browser of this computer, and works once. Where the browser says "
           "that you could not be signed in, cancel here and ask whoever gave you the login link."));
}

} // namespace ui::shell
