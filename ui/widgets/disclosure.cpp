#include "ui/widgets/disclosure.h"

#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QStyleOptionButton>
#include <QVBoxLayout>

namespace ui::widgets {

namespace {

// Open or not, it looks the same: its chevron tells.
class Heading : public QPushButton {
  public:
    using QPushButton::QPushButton;

  protected:
    void initStyleOption(QStyleOptionButton* option) const override {
        QPushButton::initStyleOption(option);
        option->state &= ~QStyle::State_On;
    }
};

} // namespace

Disclosure::Disclosure(QWidget* content, QWidget* parent)
    : QWidget(parent)
    , m_button(new Heading(this))
    , m_content(content) {
    m_button->setAutoDefault(false);
    m_button->setCheckable(true); // assistive technology tells the state
    look::setKind(m_button, look::Kind::Link);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::xs);
    layout->addWidget(m_button, 0, Qt::AlignLeading);
    layout->addWidget(m_content);
    connect(m_button, &QPushButton::toggled, this, &Disclosure::refresh);
    refresh();
}

void Disclosure::setTitle(const QString& title) {
    m_button->setText(title);
    m_content->setAccessibleName(title);
}

bool Disclosure::isOpen() const {
    return m_button->isChecked();
}

void Disclosure::setOpen(bool open) {
    m_button->setChecked(open);
}

void Disclosure::refresh() {
    m_button->setIcon(look::icon(isOpen() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                                 look::Role::Accent));
    m_content->setVisible(isOpen());
}

} // namespace ui::widgets
