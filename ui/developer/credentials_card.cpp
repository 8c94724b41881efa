#include "ui/developer/credentials_card.h"

#include "ui/developer/credentials_explanation.h"
#include "ui/developer/usage_chart.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/card_row.h"
#include "ui/widgets/copied_notice.h"
#include "ui/widgets/guarded_action.h"
#include "ui/widgets/moments.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::developer {

using accounts::DevSecretStore;

namespace {

// Takes widgets that stand below a row, under its value.
QWidget* underTheValue(const QList<QWidget*>& widgets, QWidget* parent) {
    auto* container = new QWidget(parent);
    auto* column = new QVBoxLayout(container);
    column->setContentsMargins(look::width::cardLabel + look::space::l, 0, 0, look::space::s);
    column->setSpacing(look::space::xs);
    for (QWidget* widget : widgets) {
        column->addWidget(widget);
    }
    return container;
}

} // namespace

CredentialsCard::CredentialsCard(DeveloperPresenter* page, DevSecretStore& store, QWidget* parent)
    : Card(parent)
    , m_presenter(page, store)
    , m_clipboard(QGuiApplication::clipboard())
    , m_devKey(addRow())
    , m_copy(m_devKey->addAction())
    , m_secret(addRow())
    , m_old(m_secret->addPill())
    , m_show(new widgets::GuardedAction(m_secret, this))
    , m_reset(new widgets::GuardedAction(m_secret, this))
    , m_facts(new QLabel)
    , m_copied(new widgets::CopiedNotice(&m_clipboard))
    , m_usage(addRowBelow({m_facts, m_copied}))
    , m_refused(m_usage->addPill())
    , m_chart(new UsageChart)
    , m_day(new QLabel) {
    m_devKey->setValueFixed(true);
    m_secret->setValueFixed(true);
    m_old->setTone(widgets::Tone::Warn);
    m_refused->setTone(widgets::Tone::Warn);
    look::setKind(m_show->button(), look::Kind::Primary);
    look::setKind(m_reset->button(), look::Kind::Destructive);
    for (QLabel* help : {m_facts, m_day}) {
        look::setTextStyle(help, look::TextStyle::Help);
        look::setRole(help, look::Role::Second);
        help->setTextFormat(Qt::PlainText);
    }
    m_facts->setWordWrap(true);
    m_copied->hide();
    addWidget(underTheValue({m_chart, m_day}, this));

    connect(m_copy, &QPushButton::clicked, this, &CredentialsCard::copyDevKey);
    connect(m_show, &widgets::GuardedAction::triggered, this, &CredentialsCard::showRequested);
    connect(m_reset, &widgets::GuardedAction::triggered, this, &CredentialsCard::resetRequested);
    connect(m_chart, &UsageChart::chosen, this, [this] { m_day->setText(m_chart->dayText()); });
    connect(&m_clipboard, &secrets::SecretClipboard::countdown, m_copied,
            [this](int left) { m_copied->setVisible(left > 0); });
    connect(&m_presenter, &CredentialsPresenter::changed, this, &CredentialsCard::refresh);
    refresh();
}

// The row that comes after what stands below the one before.
widgets::CardRow* CredentialsCard::addRowBelow(const QList<QWidget*>& widgets) {
    addWidget(underTheValue(widgets, this));
    return addRow();
}

void CredentialsCard::conceal() {
    m_clipboard.clearNow();
}

void CredentialsCard::refresh() {
    setTitle(tr("Credentials"));
    setExplanation(credentialsExplanation());
    refreshDevKey();
    refreshSecret();
    refreshUsage();
}

void CredentialsCard::copyDevKey() {
    constexpr int told = 10 * 1000;
    QGuiApplication::clipboard()->setText(m_devKey->value());
    m_devKeyCopied = true;
    refreshDevKey();
    widgets::announce(m_devKey->noteWidget());
    QTimer::singleShot(told, this, [this] {
        m_devKeyCopied = false;
        refreshDevKey();
    });
}

void CredentialsCard::refreshDevKey() {
    const auto& developer = m_presenter.page()->developer();
    m_devKey->setLabel(tr("Developer ID (DevKey)"));
    m_devKey->setValue(developer ? developer->devKey : QString());
    m_devKey->setNote(m_devKeyCopied ? tr("Copied.")
                                     : tr("Part of every API request. It is public and never changes; it is "
                                          "not for unauthorized third-party platforms."),
                      m_devKeyCopied ? look::Role::Good : look::Role::Second);
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy DevKey"));
    m_copy->setVisible(developer.has_value());
}

void CredentialsCard::refreshSecret() {
    const auto& developer = m_presenter.page()->developer();
    const bool old = m_presenter.isOld();
    m_secret->setLabel(tr("API DevSecret"));
    m_secret->setValue(developer ? QStringLiteral("••••• ") + developer->secret.fingerprint : QString());
    m_old->setText(tr("%n day(s) old", nullptr, m_presenter.ageInDays()));
    m_old->setVisible(old);
    m_secret->setNote(old ? tr("Reset it regularly, and at once where it may have leaked.") : QString(),
                      look::Role::Warn);
    m_show->setTexts(tr("Show and copy"), tr("Show and copy the DevSecret"));
    m_reset->setTexts(tr("Reset…"), tr("Reset… the DevSecret"));
    m_show->setHindrance(m_presenter.hindranceToShow());
    m_reset->setHindrance(widgets::hindranceText(m_presenter.page()->session()));
    for (widgets::GuardedAction* action : {m_show, m_reset}) {
        action->button()->setVisible(developer.has_value());
    }
    m_facts->setText(factsText());
    m_facts->setVisible(developer.has_value());
}

QString CredentialsCard::factsText() const {
    const auto& developer = m_presenter.page()->developer();
    if (!developer) {
        return {};
    }
    const api::DevSecretState& secret = developer->secret;
    const QDateTime created = widgets::toLocal(secret.createdAt);
    //: %1: a date, %2: how long ago: "3 months ago"
    QStringList facts{tr("Created %1 (%2)").arg(widgets::dateText(created), widgets::agoText(created))};
    if (!secret.lastUsedAt) {
        facts << tr("never used");
    } else if (const QString ago = widgets::agoText(widgets::toLocal(*secret.lastUsedAt));
               secret.lastUsedFrom) {
        //: %1: how long ago: "2 hours ago"; %2: a network address
        facts << tr("used %1 from %2").arg(ago, *secret.lastUsedFrom);
    } else {
        //: %1: how long ago: "2 hours ago"
        facts << tr("used %1").arg(ago);
    }
    facts << keptText();
    return facts.join(QStringLiteral(" · "));
}

QString CredentialsCard::keptText() const {
    const auto known = m_presenter.known();
    switch (m_presenter.place()) {
    case DevSecretStore::Place::Nowhere:
        return tr("not kept on this computer");
    case DevSecretStore::Place::ThisSession:
        return tr("kept until the program ends");
    case DevSecretStore::Place::Keychain:
        break;
    }
    if (known && known->version != m_presenter.page()->developer()->secret.version) {
        return tr("an older one is kept in the keychain");
    }
    if (known && m_presenter.page()->hindrance() != widgets::Hindrance::None) {
        //: %1: a date
        return tr("stored %1, not checked since").arg(widgets::dateText(widgets::toLocal(known->storedAt)));
    }
    return tr("kept in the keychain");
}

void CredentialsCard::refreshUsage() {
    const bool known = m_presenter.usage() && !m_presenter.usage()->items.isEmpty();
    m_usage->setVisible(known);
    m_chart->parentWidget()->setVisible(known);
    if (!known) {
        return;
    }
    const qint64 refused = m_presenter.refused();
    m_usage->setLabel(tr("Usage, last 30 days"));
    m_usage->setValue(tr("%Ln call(s)", nullptr, int(m_presenter.calls())));
    m_refused->setText(tr("%Ln refused", nullptr, int(refused)));
    m_refused->setVisible(refused > 0);
    m_usage->setNote(
        refused > 0
            ? tr("Refused calls carry this DevKey and a wrong DevSecret. If they are not yours, someone is "
                 "trying.")
            : QString());
    m_chart->setDays(m_presenter.usage()->items);
}

} // namespace ui::developer
