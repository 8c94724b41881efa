#include "ui/widgets/strength_meter.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace ui::widgets {

namespace {
look::Role roleOf(int score) {
    return score < 0   ? look::Role::Second
           : score < 2 ? look::Role::Error
           : score < 3 ? look::Role::Warn
                       : look::Role::Good;
}
} // namespace

class StrengthMeter::Bars : public QWidget {
  public:
    explicit Bars(StrengthMeter* meter)
        : QWidget(meter)
        , m_meter(meter) {
        setFixedHeight(look::space::xs);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        const look::Palette& colors = look::colors(this);
        const double step = (width() + look::space::xs) / 4.0;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        for (int bar = 0; bar < 4; ++bar) {
            const bool lit = m_meter->score() >= 0 && bar < std::max(1, m_meter->score());
            painter.setBrush(lit ? colors.color(roleOf(m_meter->score())) : colors.line);
            painter.drawRoundedRect(QRectF(bar * step, 0, step - look::space::xs, height()), 2, 2);
        }
    }

  private:
    StrengthMeter* m_meter;
};

StrengthMeter::StrengthMeter(QWidget* parent)
    : QWidget(parent)
    , m_bars(new Bars(this))
    , m_words(new QLabel(this)) {
    look::setTextStyle(m_words, look::TextStyle::Help);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, look::space::xs, 0, 0);
    layout->setSpacing(look::space::m);
    layout->addWidget(m_bars, 1, Qt::AlignVCenter);
    layout->addWidget(m_words);
    retranslate();
}

void StrengthMeter::setScore(int score) {
    m_score = score;
    retranslate();
    m_bars->update();
}

QString StrengthMeter::words() const {
    return m_words->text();
}

void StrengthMeter::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void StrengthMeter::retranslate() {
    const QStringList words{tr("Too easy to guess"), tr("Easy to guess"), tr("Not quite enough"), tr("Good"),
                            tr("Very good")};
    // The widest of them keeps its place, so that the bars do not jump while one types.
    int widest = 0;
    for (const QString& candidate : words) {
        widest = std::max(widest, m_words->fontMetrics().horizontalAdvance(candidate));
    }
    m_words->setFixedWidth(widest + 2);
    m_words->setText(words.value(m_score));
    look::setRole(m_words, roleOf(m_score));
    //: %1: "Good"
    setAccessibleName(m_score < 0 ? tr("Strength of the password")
                                  : tr("Strength of the password: %1").arg(m_words->text()));
}

} // namespace ui::widgets
