#include "ui/widgets/check_list.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/icon_view.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui::widgets {

namespace {

class Line : public QWidget {
    Q_DECLARE_TR_FUNCTIONS(ui::widgets::CheckList)

  public:
    Line(const CheckLine& line, QWidget* parent)
        : QWidget(parent) {
        auto* icon = new IconView(look::iconSize::button, this);
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(label(line.text, spoken(line)));
        switch (line.state) {
        case CheckLine::State::Passed:
            icon->setIcon(QStringLiteral("check-lg"), look::Role::Good);
            break;
        case CheckLine::State::Failed:
            icon->setIcon(QStringLiteral("x-lg"), look::Role::Error);
            look::setRole(words->itemAt(0)->widget(), look::Role::Error);
            break;
        case CheckLine::State::NotReached:
            icon->setIcon(QStringLiteral("dash-lg"), look::Role::Second);
            look::setRole(words->itemAt(0)->widget(), look::Role::Second);
            break;
        }
        if (!line.advice.isEmpty()) {
            words->addWidget(label(line.advice, {}));
        }
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(look::space::s);
        layout->addWidget(icon, 0, Qt::AlignTop);
        layout->addLayout(words, 1);
        layout->setContentsMargins(0, look::space::xs, 0, 0);
    }

  private:
    QLabel* label(const QString& text, const QString& name) {
        auto* made = new QLabel(text, this);
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        made->setTextInteractionFlags(Qt::TextSelectableByMouse);
        made->setAccessibleName(name.isEmpty() ? text : name);
        return made;
    }
    // The state in words, for those who don't see the icon.
    static QString spoken(const CheckLine& line) {
        switch (line.state) {
        case CheckLine::State::Passed:
            //: %1: what was looked at: "Well formed"
            return tr("Passed: %1").arg(line.text);
        case CheckLine::State::Failed:
            //: %1: what was seen: "www.example.com is not in DNS."
            return tr("Failed: %1").arg(line.text);
        case CheckLine::State::NotReached:
            return line.text;
        }
        Q_UNREACHABLE();
    }
};

} // namespace

CheckList::CheckList(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void CheckList::setLines(const QList<CheckLine>& lines) {
    if (lines == m_lines) {
        return;
    }
    m_lines = lines;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const CheckLine& line : lines) {
        m_column->addWidget(new Line(line, this));
    }
}

} // namespace ui::widgets
