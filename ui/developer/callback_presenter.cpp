#include "ui/developer/callback_presenter.h"

#include "core/clock.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/url_rule_text.h"

namespace ui::developer {

namespace {
constexpr auto pause = std::chrono::milliseconds(700); // longer than between two keys
}

CallbackPresenter::CallbackPresenter(DeveloperPresenter* page, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_validation(page->session()) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    m_expiry.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        m_typing = Typing::Paused;
        Q_EMIT changed();
    });
    connect(&m_expiry, &QTimer::timeout, this, &CallbackPresenter::changed);
    connect(page, &DeveloperPresenter::changed, this, &CallbackPresenter::followPage);
    connect(&m_validation, &flows::CallbackValidation::changed, this, &CallbackPresenter::followValidation);
    const auto& tried = m_validation.tried();
    const auto callback = inForce();
    if (tried && (!callback || tried->at > callback->savedAt)) {
        take(tried->typed);
        m_edited = true;
    }
    followPage();
    followValidation();
}

std::optional<api::Callback> CallbackPresenter::inForce() const {
    const auto& developer = m_page->developer();
    return developer && developer->callback ? std::optional<api::Callback>(*developer->callback)
                                            : std::nullopt;
}

void CallbackPresenter::type(const QString& text) {
    if (text == m_typed) {
        return;
    }
    m_edited = true;
    m_restoring = false;
    m_typing = Typing::GoesOn;
    m_pause.start();
    m_validation.clearError();
    take(text);
    Q_EMIT changed();
}

void CallbackPresenter::stopTyping() {
    if (m_typing != Typing::Left) {
        m_typing = Typing::Left;
        m_pause.stop();
        Q_EMIT changed();
    }
}

// Reads it by the rules that the service goes by.
void CallbackPresenter::take(const QString& text) {
    m_typed = text;
    const auto* session = m_page->session();
    const QStringList allowed =
        session != nullptr && session->meta() ? session->meta()->callback.allowNetworks : QStringList();
    const auto read = callback_url::parse(text.trimmed(), callback_url::AddressRules(allowed));
    m_url = read ? std::optional(*read) : std::nullopt;
    m_refusals = read ? QList<callback_url::Refusal>() : read.error();
}

QList<callback_url::Refusal> CallbackPresenter::refusals() const {
    QList<callback_url::Refusal> told;
    if (!m_edited) {
        return told; // what is in force stands there unasked; who validates it again is told
    }
    for (const callback_url::Refusal& refusal : m_refusals) {
        if (!isPremature(refusal, m_typed.trimmed(), m_typing)) {
            told.append(refusal);
        }
    }
    return told;
}

bool CallbackPresenter::isTried() const {
    const auto& tried = m_validation.tried();
    return tried && (tried->typed == m_typed.trimmed() || (m_url && tried->outcome.url == m_url->toString()));
}

QString CallbackPresenter::changeHindrance() const {
    return widgets::hindranceText(m_page->session());
}

QString CallbackPresenter::validateHindrance() const {
    const QString hindrance = changeHindrance();
    if (!hindrance.isEmpty()) {
        return hindrance;
    }
    if (m_typed.trimmed().isEmpty()) {
        return tr("Type the URL that notifications should go to.");
    }
    return m_url ? QString()
                 : widgets::ruleText(m_refusals.constFirst().rule, m_refusals.constFirst().params);
}

QString CallbackPresenter::saveHindrance() const {
    const QString hindrance = validateHindrance();
    if (!hindrance.isEmpty()) {
        return hindrance;
    }
    if (m_validation.isBusy()) {
        return tr("The validation is still under way.");
    }
    if (const auto callback = inForce(); callback && callback->url == m_url->toString()) {
        return tr("This URL is in force already.");
    }
    if (!m_validation.tried()) {
        return tr("Only a validated URL can be saved. Validate it first.");
    }
    if (!isTried()) {
        return tr("The URL was edited since it was validated. Validate it again before saving.");
    }
    if (!m_validation.savableUntil()) {
        return tr("The validation failed. Do what is said below, then validate again.");
    }
    return m_validation.isExpired()
               ? tr("The validation is more than ten minutes old. Validate again before saving.")
               : QString();
}

void CallbackPresenter::validate() {
    stopTyping();
    if (validateHindrance().isEmpty() && !m_validation.isBusy()) {
        m_trying = true;
        m_validation.validate(m_typed.trimmed());
    }
}

void CallbackPresenter::restorePrevious() {
    const auto callback = inForce();
    if (!callback || !callback->previousUrl || m_validation.isBusy()) {
        return;
    }
    m_edited = true;
    m_typing = Typing::Left;
    take(*callback->previousUrl);
    Q_EMIT typedChanged(m_typed);
    validate();
    m_restoring = m_validation.isBusy();
    Q_EMIT changed();
}

api::SaveCallback CallbackPresenter::toSave() const {
    const auto& tried = m_validation.tried();
    return tried && tried->outcome.validation
               ? api::SaveCallback{tried->outcome.url, tried->outcome.validation->id}
               : api::SaveCallback{};
}

void CallbackPresenter::setInForce(const std::optional<api::Callback>& callback) {
    if (!m_page->developer()) {
        return;
    }
    api::Developer developer = *m_page->developer();
    developer.callback.reset();
    if (callback) {
        developer.callback = *callback;
    }
    m_page->setDeveloper(developer);
}

void CallbackPresenter::followPage() {
    const auto callback = inForce();
    if (callback && m_url && callback->url == m_url->toString()) {
        m_edited = false;
    }
    const QString text = m_edited ? m_typed : callback ? callback->url : m_typed;
    const bool other = text != m_typed;
    take(text); // also where the allowed networks have changed
    if (other) {
        Q_EMIT typedChanged(text);
    }
    Q_EMIT changed();
}

void CallbackPresenter::followValidation() {
    const bool ended = m_trying && !m_validation.isBusy();
    if (ended) {
        m_trying = false;
    }
    const auto until = m_validation.savableUntil();
    const core::Duration left = until ? *until - core::SystemClock().now() : core::Duration(0);
    left > core::Duration(0) ? m_expiry.start(left + std::chrono::seconds(1)) : m_expiry.stop();
    Q_EMIT changed();
    if (!ended) {
        return;
    }
    const bool wanted = std::exchange(m_restoring, false) && saveHindrance().isEmpty();
    if (!m_validation.error()) {
        Q_EMIT tried();
    }
    if (wanted) {
        Q_EMIT saveWanted();
    }
}

} // namespace ui::developer
