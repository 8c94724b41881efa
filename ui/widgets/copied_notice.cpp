#include "ui/widgets/copied_notice.h"

#include "secrets/secret_clipboard.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/moments.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui::widgets {

CopiedNotice::CopiedNotice(secrets::SecretClipboard* clipboard, QWidget* parent)
    : QWidget(parent)
    , m_clipboard(clipboard)
    , m_text(new QLabel(this))
    , m_clear(new QPushButton(this)) {
    look::setTextStyle(m_text, look::TextStyle::Help);
    look::setRole(m_text, look::Role::Second);
    look::setKind(m_clear, look::Kind::Link);
    m_clear->setAutoDefault(false);
    QSizePolicy kept = m_clear->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_clear->setSizePolicy(kept);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::s);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_clear);
    connect(m_clear, &QPushButton::clicked, clipboard, &secrets::SecretClipboard::clearNow);
    connect(clipboard, &secrets::SecretClipboard::countdown, this, &CopiedNotice::refresh);
    refresh();
}

void CopiedNotice::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

void CopiedNotice::refresh() {
    const int left = m_clipboard->secondsLeft();
    //: %1 is a clock: "0:27"
    m_text->setText(left > 0 ? tr("Copied. The clipboard is cleared in %1.").arg(clockText(left))
                             : QString());
    m_clear->setText(tr("Clear now"));
    m_clear->setAccessibleName(tr("Clear now the clipboard"));
    m_clear->setVisible(left > 0);
}

} // namespace ui::widgets
