#include "ui/saml_setup/copy_row.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/fixed_text.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui::saml_setup {

namespace {
constexpr int linesAtMost = 4;
constexpr auto toldFor = std::chrono::seconds(10);
} // namespace

CopyRow::CopyRow(QWidget* parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_value(new widgets::FixedText(widgets::FixedText::Frame::Sheet, linesAtMost, this))
    , m_copy(new QPushButton(this)) {
    look::setTextStyle(m_label, look::TextStyle::Help);
    look::setRole(m_label, look::Role::Second);
    m_copy->setAutoDefault(false);
    m_told.setSingleShot(true);
    m_told.setInterval(toldFor);
    auto* line = new QHBoxLayout;
    line->setSpacing(look::space::s);
    line->addWidget(m_value, 1);
    line->addWidget(m_copy, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::xs);
    layout->addWidget(m_label);
    layout->addLayout(line);
    connect(m_copy, &QPushButton::clicked, this, &CopyRow::copy);
    connect(&m_told, &QTimer::timeout, this, &CopyRow::tell);
    tell();
}

void CopyRow::setLabel(const QString& label) {
    m_label->setText(label);
    m_value->setAccessibleName(label);
    tell();
}

void CopyRow::setValue(const QString& value) {
    m_value->setText(value);
    m_copy->setEnabled(!value.isEmpty());
}

QString CopyRow::value() const {
    return m_value->toPlainText();
}

void CopyRow::copy() {
    QGuiApplication::clipboard()->setText(value());
    m_told.start();
    tell();
    widgets::announce(m_copy);
}

void CopyRow::tell() {
    const bool copied = m_told.isActive();
    m_copy->setText(copied ? tr("Copied") : tr("Copy"));
    m_copy->setAccessibleName(m_copy->text() + QLatin1Char(' ') + m_label->text());
    m_copy->setIcon(look::icon(copied ? QStringLiteral("clipboard-check") : QStringLiteral("clipboard"),
                               copied ? look::Role::Good : look::Role::Text));
}

void CopyRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        tell();
    }
    QWidget::changeEvent(event);
}

} // namespace ui::saml_setup
