#include "ui/developer/dev_secret_dialog.h"

#include "secrets/secret_clipboard.h"
#include "ui/developer/secret_view.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/step_up_field.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui::developer {

using accounts::DevSecretStore;
using flows::DevSecret;

DevSecretDialog::DevSecretDialog(DeveloperPresenter* presenter, DevSecretStore& store,
                                 secrets::SecretClipboard* clipboard, Kind kind, QWidget* parent)
    : DialogFrame(parent)
    , m_presenter(presenter)
    , m_store(store)
    , m_clipboard(clipboard)
    , m_kind(kind)
    , m_flow(presenter->session(), store)
    , m_warning(new widgets::Banner(this))
    , m_text(new QLabel(this))
    , m_keychain(new QLabel(this))
    , m_identity(new widgets::StepUpField(m_flow.proof(), this))
    , m_view(new SecretView(clipboard, this))
    , m_kept(new QLabel(this))
    , m_notKept(new widgets::Banner(this))
    , m_choice(new QWidget(this))
    , m_keepAgain(new QPushButton(m_choice))
    , m_thisSession(new QPushButton(m_choice)) {
    setAccountNamed(widgets::accountNamed(presenter->session()));
    m_warning->setTone(widgets::Tone::Warn);
    m_notKept->setTone(widgets::Tone::Warn);
    for (QLabel* label : {m_text, m_keychain, m_kept}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    for (QLabel* help : {m_keychain, m_kept}) {
        look::setTextStyle(help, look::TextStyle::Help);
        look::setRole(help, look::Role::Second);
    }
    auto* choice = new QHBoxLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(look::space::s);
    for (QPushButton* button : {m_keepAgain, m_thisSession}) {
        button->setAutoDefault(false);
        choice->addWidget(button);
    }
    choice->addStretch();
    for (QWidget* part : std::initializer_list<QWidget*>{m_warning, m_text, m_view, m_kept, m_notKept,
                                                         m_choice, m_identity, m_keychain}) {
        addWidget(part);
    }
    connect(this, &DialogFrame::confirmed, this, &DevSecretDialog::confirm);
    connect(this, &DialogFrame::retryRequested, &m_flow, &DevSecret::retry);
    connect(this, &QDialog::finished, &m_flow, &DevSecret::abort);
    connect(m_identity, &widgets::StepUpField::confirmed, this, &DevSecretDialog::confirm);
    connect(m_identity, &widgets::StepUpField::forgottenPassword, this, &DevSecretDialog::forgottenPassword);
    connect(m_view, &SecretView::timeUp, &m_flow, &DevSecret::conceal);
    connect(m_keepAgain, &QPushButton::clicked, &m_flow, &DevSecret::keepAgain);
    connect(m_thisSession, &QPushButton::clicked, &m_flow, &DevSecret::keepForThisSession);
    connect(&m_flow, &DevSecret::changed, this, &DevSecretDialog::refresh);
    connect(presenter, &DeveloperPresenter::changed, this, &DevSecretDialog::refresh);
    refresh();
    m_identity->isNeeded() ? m_identity->setFocus() : confirmButton()->setFocus();
}

bool DevSecretDialog::isOffline() const {
    return m_presenter->hindrance() == widgets::Hindrance::Offline;
}

void DevSecretDialog::confirm() {
    if (m_flow.isShown()) {
        return accept();
    }
    m_goneMeanwhile = false;
    if (!isResetting() && isOffline() &&
        m_store.placeOf(m_presenter->session()->id()) != DevSecretStore::Place::Nowhere) {
        m_flow.showKept();
    } else if (m_identity->check()) {
        isResetting() ? m_flow.reset(m_identity->proof()) : m_flow.show(m_identity->proof());
    }
}

void DevSecretDialog::conceal() {
    m_clipboard->clearNow();
    m_goneMeanwhile = m_flow.isBusy();
    m_flow.conceal();
}

// Closed, or its window was: it is asked for anew.
void DevSecretDialog::hideEvent(QHideEvent* event) {
    DialogFrame::hideEvent(event);
    m_flow.conceal();
}

void DevSecretDialog::refresh() {
    if (m_flow.isShown() && m_goneMeanwhile) {
        return m_flow.conceal(); // and of that we hear again
    }
    if (m_flow.isShown() != m_wasShown) {
        m_wasShown = m_flow.isShown();
        showSecret();
    }
    const bool shown = m_flow.isShown();
    m_text->setVisible(!shown);
    m_keychain->setVisible(!shown && m_store.keychainMayAsk());
    m_view->setVisible(shown);
    m_kept->setVisible(shown && m_flow.keeping() != DevSecret::Keeping::Failed);
    m_identity->setWanted(!shown && (isResetting() || !isOffline()));
    cancelButton()->setHidden(shown);
    look::setKind(confirmButton(), isResetting() ? look::Kind::DestructiveFilled : look::Kind::Primary);
    retranslate();
    const bool failed = shown && m_flow.keeping() == DevSecret::Keeping::Failed;
    m_choice->setVisible(failed);
    if (!failed) {
        m_notKept->hide();
    } else if (m_notKept->isHidden()) {
        m_notKept->announceNow();
    }
    setBusy(m_flow.isBusy());
    showErrorOfStep();
}

void DevSecretDialog::showSecret() {
    if (!m_flow.isShown()) {
        m_view->forget();
        m_identity->isNeeded() ? m_identity->setFocus() : confirmButton()->setFocus();
        return;
    }
    const auto& developer = m_presenter->developer();
    m_view->setSecret(developer ? developer->devKey : QString(), m_flow.shown()->secret);
    confirmButton()->setFocus();
    if (m_flow.wasReset()) {
        m_presenter->refresh();
    }
}

void DevSecretDialog::showErrorOfStep() {
    const auto error = m_flow.error();
    if (error == m_shownError) {
        return;
    }
    m_shownError = error;
    clearError();
    m_identity->clearError();
    if (error && error->id != core::ErrorId::Cancelled && !m_identity->takeError(*error)) {
        showError(*error, m_flow.canRetry());
    }
}

void DevSecretDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_view->retranslate();
        retranslate();
    }
}

void DevSecretDialog::retranslate() {
    const bool shown = m_flow.isShown();
    setTitle(m_kind == Kind::Reset ? tr("Reset the API DevSecret") : tr("API DevSecret"));
    m_warning->setText(isResetting()
                           ? consequence()
                           : tr("The new DevSecret is in force, and the old one no longer works. Update "
                                "it now on every server that signs requests with it."));
    m_warning->setVisible(m_kind == Kind::Reset);
    m_text->setText(question());
    m_keychain->setText(tr("It is then kept in the system’s keychain, which may ask for your permission."));
    m_kept->setText(keptText());
    if (m_flow.keepError()) {
        m_notKept->setText(widgets::errorText(*m_flow.keepError()) + QLatin1Char(' ') +
                           tr("The DevSecret is shown, but not kept."));
    }
    m_keepAgain->setText(tr("Try again"));
    m_thisSession->setText(tr("This session only"));
    confirmButton()->setText(shown           ? tr("Close")
                             : isResetting() ? tr("Reset the DevSecret")
                                             : tr("Show and copy"));
}

QString DevSecretDialog::question() const {
    if (isResetting()) {
        return tr("A new DevSecret is made, shown and copied.");
    }
    if (isOffline()) {
        return widgets::hindranceText(m_presenter->session()) + QLatin1Char(' ') +
               tr("Your identity can’t be confirmed without the server: what this computer has kept is "
                  "shown, "
                  "guarded by its keychain alone.");
    }
    return tr("It is shown for 30 seconds and copied. The clipboard is cleared after 30 seconds.");
}

// What breaks, said before it does.
QString DevSecretDialog::consequence() const {
    const auto& developer = m_presenter->developer();
    QStringList said;
    if (developer && developer->secret.lastUsedAt) {
        const QString ago = widgets::agoText(widgets::toLocal(*developer->secret.lastUsedAt));
        said << (developer->secret.lastUsedFrom
                     //: %1: how long ago: "2 hours ago"; %2: a network address
                     ? tr("The present DevSecret was last used %1 from %2.")
                           .arg(ago, *developer->secret.lastUsedFrom)
                     //: %1: how long ago: "2 hours ago"
                     : tr("The present DevSecret was last used %1.").arg(ago));
    } else if (developer) {
        said << tr("The present DevSecret was never used so far.");
    }
    said << tr(
        "The old one is invalid at once: every server that still has it is refused until it is updated "
        "there.");
    return said.join(QLatin1Char(' '));
}

QString DevSecretDialog::keptText() const {
    if (!m_flow.isShown()) {
        return {};
    }
    const QString storedOn = widgets::dateText(widgets::toLocal(m_flow.shown()->storedAt));
    switch (m_flow.keeping()) {
    case DevSecret::Keeping::UnderWay:
        return tr("It is being kept in the keychain…");
    case DevSecret::Keeping::Kept:
        return tr("Kept in the keychain of this computer.");
    case DevSecret::Keeping::ThisSession:
        return tr("Kept until the program ends, and written nowhere.");
    case DevSecret::Keeping::Failed:
        return {};
    case DevSecret::Keeping::Nothing:
        break;
    }
    //: %1: a date
    return m_flow.source() == DevSecret::Source::KeptUnchecked
               ? tr("Stored %1, not checked since.").arg(storedOn)
               //: %1: a date
               : tr("Stored %1, and still the one in force.").arg(storedOn);
}

} // namespace ui::developer
