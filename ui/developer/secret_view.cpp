#include "ui/developer/secret_view.h"

#include "secrets/secret_clipboard.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/copied_notice.h"
#include "ui/widgets/moments.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace ui::developer {

namespace {

const QString keyName = QStringLiteral("DEV_KEY");
const QString secretName = QStringLiteral("DEV_SECRET");

// The sheet that the secret stands on. It can't be selected: what is copied goes through SecretClipboard.
class Sheet : public QLabel {
  public:
    explicit Sheet(QWidget* parent)
        : QLabel(parent) {
        look::setTextStyle(this, look::TextStyle::Fixed);
        setTextFormat(Qt::PlainText);
        setAlignment(Qt::AlignCenter);
        setFocusPolicy(Qt::TabFocus);
        setMinimumHeight(look::height::cardRow);
    }

  protected:
    void paintEvent(QPaintEvent* event) override {
        const look::Palette& colors = look::colors(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(colors.alt);
        painter.setPen(hasFocus() ? QPen(colors.accent, look::width::focusRing) : QPen(colors.line));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), look::radius::card,
                                look::radius::card);
        painter.end();
        QLabel::paintEvent(event);
    }
};

} // namespace

QString SecretView::envLines(const QString& devKey, const QString& secret) {
    return keyName + u'=' + devKey + u'\n' + secretName + u'=' + secret + u'\n';
}

SecretView::SecretView(secrets::SecretClipboard* clipboard, QWidget* parent)
    : QWidget(parent)
    , m_clipboard(clipboard)
    , m_secret(new Sheet(this))
    , m_time(new QLabel(this))
    , m_more(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_copyEnv(new QPushButton(this))
    , m_envHelp(new QLabel(this))
    , m_copied(new widgets::CopiedNotice(clipboard, this)) {
    look::setKind(m_more, look::Kind::Link);
    for (QLabel* help : {m_time, m_envHelp}) {
        look::setTextStyle(help, look::TextStyle::Help);
        look::setRole(help, look::Role::Second);
    }
    m_envHelp->setWordWrap(true);
    m_copy->setIcon(look::icon(QStringLiteral("clipboard")));
    m_copyEnv->setIcon(look::icon(QStringLiteral("code-slash")));
    for (QPushButton* button : {m_more, m_copy, m_copyEnv}) {
        button->setAutoDefault(false);
    }
    auto* time = new QHBoxLayout;
    time->setSpacing(look::space::s);
    time->addWidget(m_time, 1);
    time->addWidget(m_more);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look::space::s);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_copyEnv);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::space::s);
    layout->addWidget(m_secret);
    layout->addLayout(time);
    layout->addLayout(buttons);
    layout->addWidget(m_envHelp);
    layout->addWidget(m_copied);

    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &SecretView::tick);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_secondsLeft += m_seconds;
        tellTime();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { m_clipboard->copy(m_shown); });
    connect(m_copyEnv, &QPushButton::clicked, this, [this] {
        m_clipboard->copy(core::SecretBytes::fromUtf8(envLines(m_devKey, m_shown.toString())));
    });
    retranslate();
}

void SecretView::setSecret(const QString& devKey, const core::SecretBytes& secret) {
    m_devKey = devKey;
    m_shown = secret;
    m_secret->setText(secret.toString());
    m_secondsLeft = m_seconds;
    m_second.start();
    tellTime();
    m_clipboard->copy(secret);
}

void SecretView::forget() {
    m_second.stop();
    m_secondsLeft = 0;
    m_shown = {};
    m_secret->clear();
}

void SecretView::tick() {
    --m_secondsLeft;
    tellTime();
    if (m_secondsLeft <= 0) {
        forget();
        Q_EMIT timeUp();
    }
}

void SecretView::tellTime() {
    //: %1 is a clock: "0:27"
    m_time->setText(tr("Hidden again in %1.").arg(widgets::clockText(m_secondsLeft)));
}

void SecretView::retranslate() {
    m_secret->setAccessibleDescription(tr("API DevSecret"));
    //: a button: the secret stays on the screen for longer
    m_more->setText(tr("30 s more"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the DevSecret"));
    m_copyEnv->setText(tr("Copy as .env lines"));
    //: %1 and %2 are names of environment variables
    m_envHelp->setText(tr("As .env lines: %1 and %2.").arg(keyName, secretName));
    tellTime();
}

} // namespace ui::developer
