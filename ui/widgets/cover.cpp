#include "ui/widgets/cover.h"

#include "ui/look/metrics.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/step_up_field.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace ui::widgets {

Cover::Cover(flows::IdentityProof* proof, QWidget* parent)
    : QWidget(parent)
    , m_proof(proof)
    , m_text(new QLabel(this))
    , m_identity(new StepUpField(proof, this)) {
    m_text->setWordWrap(true);
    auto* icon = new IconView(look::iconSize::banner, this);
    icon->setIcon(QStringLiteral("eye-slash"), look::Role::Second);
    auto* line = new QHBoxLayout;
    line->setSpacing(look::space::m);
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::l);
    layout->addLayout(line);
    layout->addWidget(m_identity);
    layout->addStretch();
    setFocusProxy(m_identity);
    connect(m_identity, &StepUpField::confirmed, this, &Cover::confirmed);
    connect(m_identity, &StepUpField::forgottenPassword, this, &Cover::forgottenPassword);
    retranslate();
}

void Cover::lift() {
    if (!m_identity->check()) {
        return;
    }
    m_identity->clearError();
    m_proof->prove(m_identity->proof(), [this](const std::optional<core::Error>& error) {
        if (!error) {
            Q_EMIT lifted();
        } else if (!m_identity->takeError(*error)) {
            Q_EMIT failed(*error);
        }
    });
}

void Cover::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    setFocus(Qt::OtherFocusReason);
    announce(m_text);
}

void Cover::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void Cover::retranslate() {
    m_text->setText(
        tr("What stood here is hidden: nobody was in front of this window, as far as it can tell."));
}

} // namespace ui::widgets
