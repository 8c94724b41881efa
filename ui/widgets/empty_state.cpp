#include "ui/widgets/empty_state.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/icon_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::widgets {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_icon(new IconView(look::iconSize::emptyState, this))
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_button(new QPushButton(this)) {
    look::setTextStyle(m_title, look::TextStyle::Name);
    look::setRole(m_sentence, look::Role::Second);
    m_title->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setMaximumWidth(look::width::fieldMost);
    m_button->setAutoDefault(false);
    m_button->hide();

    auto* across = new QHBoxLayout; // as wide as there is room for, up to its most
    across->addStretch(1);
    across->addWidget(m_sentence, 1000);
    across->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::space::xl, look::space::xxl, look::space::xl, look::space::xxl);
    layout->setSpacing(look::space::s);
    layout->addStretch();
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(look::space::xs);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addLayout(across);
    layout->addSpacing(look::space::s);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
}

void EmptyState::setIcon(const QString& name, look::Role role) {
    m_icon->setIcon(name, role);
}

void EmptyState::setTitle(const QString& title) {
    m_title->setText(title);
}

void EmptyState::setSentence(const QString& sentence) {
    m_sentence->setText(sentence);
}

void EmptyState::setButtonText(const QString& text) {
    m_button->setText(text);
    m_button->setHidden(text.isEmpty());
}

} // namespace ui::widgets
