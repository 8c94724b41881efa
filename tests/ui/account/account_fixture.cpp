#include "account_fixture.h"

#include <QAbstractButton>
#include <QBuffer>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QUrlQuery>

using fakes::FakeService;

core::Time minutesAgo(int minutes) {
    return {QDateTime::currentMSecsSinceEpoch() - qint64(minutes) * 60 * 1000};
}

AccountFixture::AccountFixture()
    : account(fakes::someAccount()) {
    account.bsp.qualified = true;
    account.passwordChangedAt = minutesAgo(60 * 24 * 95);
    sessions = {
        {QStringLiteral("s1"), QStringLiteral("laptop, Debian GNU/Linux 12"), QStringLiteral("203.0.113.7"),
         minutesAgo(60 * 24 * 12), minutesAgo(2), true},
        {QStringLiteral("s2"), QStringLiteral("Poste du bureau, Debian GNU/Linux 12"),
         QStringLiteral("198.51.100.23"), minutesAgo(60 * 24 * 40), minutesAgo(60 * 26), false},
        {QStringLiteral("s3"), QStringLiteral("Old tablet"), QStringLiteral("2001:db8::17"),
         minutesAgo(60 * 24 * 150), minutesAgo(60 * 24 * 80), false},
    };
    const auto event = [this](const char* kind, int minutes, const QJsonObject& params = {}) {
        api::ActivityEvent made;
        made.id = QStringLiteral("e%1").arg(events.size());
        made.at = minutesAgo(minutes);
        made.kind = QLatin1String(kind);
        made.session = QStringLiteral("laptop, Debian GNU/Linux 12");
        made.address = QStringLiteral("203.0.113.7");
        made.params = params;
        events.append(made);
    };
    event("signed_in", 4);
    event("name_changed", 60 * 3,
          {{QStringLiteral("from"), QStringLiteral("Alice")},
           {QStringLiteral("to"), QStringLiteral("Alice Martin")}});
    event("sign_in_failed", 60 * 30);
    event("phone_verified", 60 * 24 * 3, {{QStringLiteral("number"), QStringLiteral("+33612345678")}});
    event("account_created", 60 * 24 * 20);

    service.on("GET", "/v1/account", [this](const auto&) { return answer(account); });
    service.on("GET", "/v1/meta", answer(fakes::someMeta()));
    service.on("GET", "/v1/sessions", [this](const auto&) {
        return answer(api::Page<api::SessionSummary>{sessions, {}, static_cast<int>(sessions.size())});
    });
    service.on("GET", "/v1/activity",
               [this](const FakeService::Request& request) { return activityPage(request); });
    service.on("GET", "/v1/account/contact-changes", [this](const auto&) {
        return answer(api::Page<api::ContactChange>{changes, {}, static_cast<int>(changes.size())});
    });
    service.on("POST", "/v1/captchas", [](const auto&) { return answer(captcha(), 201); });
    restart();
}

void AccountFixture::restart() {
    session.reset();
    accounts::SessionSetup setup;
    setup.id = QStringLiteral("instance-1/account-1");
    setup.instanceId = QStringLiteral("instance-1");
    setup.server = service.url();
    setup.cacheFile = m_folder.filePath(QStringLiteral("cache.db"));
    session = std::make_unique<accounts::AccountSession>(setup);
    session->setToken(QStringLiteral("token"));
    session->setVisible(true);
}

void AccountFixture::openStepUp() {
    session->setStepUpUntil(minutesAgo(-8));
}

// Filtered and paged as the service does it, two to a page so that tests see several.
FakeService::Answer AccountFixture::activityPage(const FakeService::Request& request) const {
    const QUrlQuery query(QString::fromLatin1(request.query));
    const QString kind = query.queryItemValue(QStringLiteral("kind"));
    QList<api::ActivityEvent> found;
    for (const api::ActivityEvent& event : events) {
        if (kind.isEmpty() || kind.split(QLatin1Char(',')).contains(event.kind)) {
            found.append(event);
        }
    }
    const qsizetype from = query.queryItemValue(QStringLiteral("cursor")).toInt();
    api::Page<api::ActivityEvent> page;
    page.items = found.mid(from, 2);
    page.total = static_cast<int>(found.size());
    if (from + 2 < found.size()) {
        page.nextCursor = QString::number(from + 2);
    }
    return answer(page);
}

api::ContactChange AccountFixture::change(api::ContactChannel channel, api::ContactChangeState state,
                                          api::DeliveryState delivery) {
    api::ContactChange made;
    made.id = QStringLiteral("change-1");
    made.channel = channel;
    made.state = state;
    made.expiresAt = minutesAgo(-50);
    if (state == api::ContactChangeState::VerifyCurrent || state == api::ContactChangeState::VerifyNew) {
        made.sentTo = channel == api::ContactChannel::Email ? QStringLiteral("a•••@example.com")
                                                            : QStringLiteral("+33 •••••••78");
        made.delivery.emplace(delivery);
        made.resendAfter = minutesAgo(-1);
        made.attemptsLeft.emplace(5);
    }
    return made;
}

api::Captcha AccountFixture::captcha(const QString& id) {
    const auto encoded = [](const QImage& image) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "PNG");
        return QString::fromLatin1(bytes.toBase64());
    };
    QImage background(320, 160, QImage::Format_RGB32);
    QPainter sky(&background);
    QLinearGradient gradient(0, 0, 320, 160);
    gradient.setColorAt(0, QColor(0x6f, 0xa8, 0xdc));
    gradient.setColorAt(1, QColor(0xf6, 0xb2, 0x6b));
    sky.fillRect(background.rect(), gradient);
    sky.fillRect(QRect(205, 60, 48, 48), QColor(0, 0, 0, 120));
    sky.end();
    QImage piece(48, 48, QImage::Format_ARGB32);
    piece.fill(QColor(0xb0, 0xa8, 0xa8));

    api::Captcha made;
    made.id = id;
    made.background = encoded(background);
    made.piece = encoded(piece);
    made.width = background.width();
    made.height = background.height();
    made.pieceY = 60;
    made.expiresAt = minutesAgo(-5);
    return made;
}

QAbstractButton* buttonNamed(const QWidget* inside, const QString& name) {
    for (QAbstractButton* button : inside->findChildren<QAbstractButton*>()) {
        const QString own = button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
        if (button->isVisible() && own == name) {
            return button;
        }
    }
    return nullptr;
}

QLineEdit* fieldNamed(const QWidget* inside, const QString& name) {
    for (QLineEdit* field : inside->findChildren<QLineEdit*>()) {
        if (field->isVisible() && field->accessibleName() == name) {
            return field;
        }
    }
    return nullptr;
}

QString textOf(const QWidget* widget) {
    QStringList lines;
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        if (label->isVisible() && !label->text().isEmpty()) {
            lines.append(label->text());
        }
    }
    return lines.join(QLatin1Char('\n'));
}
