#include "ui/developer/credentials_presenter.h"

#include "ui/widgets/moments.h"

#include <numeric>

namespace ui::developer {

using accounts::DevSecretStore;

namespace {

qint64 sum(const std::optional<api::Usage>& usage, qint64 api::UsageDay::*of) {
    return usage ? std::accumulate(usage->items.cbegin(), usage->items.cend(), qint64(0),
                                   [of](qint64 total, const api::UsageDay& day) { return total + day.*of; })
                 : 0;
}

} // namespace

CredentialsPresenter::CredentialsPresenter(DeveloperPresenter* page, DevSecretStore& store, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_store(store) {
    if (page->session() != nullptr) {
        if (const auto seen = page->session()->cached(QLatin1String(cache::usage))) {
            if (const auto usage = core::json::fromJson<api::Usage>(*seen)) {
                m_usage = *usage;
            }
        }
    }
    connect(page, &DeveloperPresenter::changed, this, &CredentialsPresenter::changed);
    connect(page, &DeveloperPresenter::refreshed, this, &CredentialsPresenter::fetchUsage);
    connect(&store, &DevSecretStore::changed, this, &CredentialsPresenter::changed);
}

void CredentialsPresenter::fetchUsage() {
    if (m_page->session() == nullptr) {
        return;
    }
    client::Target target;
    target.query.addQueryItem(QStringLiteral("days"), QString::number(usageDays));
    m_page->session()
        ->call(api::getUsage, {}, target)
        .then(this, [this](const core::Result<api::Usage>& usage) {
            if (usage) {
                m_usage = *usage;
                if (m_page->session() != nullptr) {
                    m_page->session()->setCached(QLatin1String(cache::usage), core::json::toJson(*usage));
                }
                Q_EMIT changed();
            }
        });
}

qint64 CredentialsPresenter::calls() const {
    return sum(m_usage, &api::UsageDay::calls);
}

qint64 CredentialsPresenter::refused() const {
    return sum(m_usage, &api::UsageDay::refused);
}

QString CredentialsPresenter::accountId() const {
    return m_page->session() != nullptr ? m_page->session()->id() : QString();
}

DevSecretStore::Place CredentialsPresenter::place() const {
    return m_store.placeOf(accountId());
}

std::optional<DevSecretStore::Known> CredentialsPresenter::known() const {
    return m_store.known(accountId());
}

QString CredentialsPresenter::hindranceToShow() const {
    if (m_page->hindrance() == widgets::Hindrance::Offline) {
        return place() != DevSecretStore::Place::Nowhere
                   ? QString()
                   : widgets::hindranceText(m_page->session()) + QLatin1Char(' ') +
                         tr("This DevSecret is not kept on this computer.");
    }
    return widgets::hindranceText(m_page->session());
}

void CredentialsPresenter::setReminderDays(int days) {
    if (days != m_reminderDays) {
        m_reminderDays = days;
        Q_EMIT changed();
    }
}

int CredentialsPresenter::ageInDays() const {
    const auto& developer = m_page->developer();
    return developer
               ? int(std::max<qint64>(
                     0, widgets::toLocal(developer->secret.createdAt).daysTo(QDateTime::currentDateTime())))
               : 0;
}

} // namespace ui::developer
