#include "ui/account/activity_presenter.h"

#include "ui/account/account_presenter.h"

namespace ui::account {

namespace {

QString startOf(const QDate& day) {
    return core::toRfc3339({day.startOfDay().toMSecsSinceEpoch()});
}

std::optional<QString> cursorOf(const api::Page<api::ActivityEvent>& page) {
    return page.nextCursor ? std::optional<QString>(*page.nextCursor) : std::nullopt;
}

} // namespace

ActivityPresenter::ActivityPresenter(accounts::AccountSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    const auto seen = session->cached(QLatin1String(cache::activity));
    const auto first = seen ? core::json::fromJson<EventPage>(*seen) : core::fail(core::ErrorId::NotFound);
    if (first) {
        m_model.setEvents(first->items, false);
        m_total = first->total;
    }
    connect(&m_model, &ActivityModel::moreWanted, this, &ActivityPresenter::fetchMore);
    connect(session, &accounts::AccountSession::onlineChanged, this, &ActivityPresenter::changed);
    connect(session, &accounts::AccountSession::stateChanged, this, &ActivityPresenter::changed);
}

client::Target ActivityPresenter::page(const std::optional<QString>& cursor) const {
    client::Target target = matching();
    target.query.addQueryItem(QStringLiteral("limit"), QStringLiteral("50"));
    if (cursor) {
        target.query.addQueryItem(QStringLiteral("cursor"), *cursor);
    }
    return target;
}

client::Target ActivityPresenter::matching() const {
    client::Target target;
    if (m_filter.group) {
        target.query.addQueryItem(QStringLiteral("kind"),
                                  activityKindsOf(*m_filter.group).join(QLatin1Char(',')));
    }
    if (m_filter.from.isValid()) {
        target.query.addQueryItem(QStringLiteral("from"), startOf(m_filter.from));
    }
    if (m_filter.to.isValid()) {
        target.query.addQueryItem(QStringLiteral("to"), startOf(m_filter.to.addDays(1)));
    }
    return target;
}

void ActivityPresenter::setFilter(const ActivityFilter& filter) {
    if (filter != m_filter) {
        m_filter = filter;
        cancelExport();
        load();
    }
}

void ActivityPresenter::load() {
    if (m_session == nullptr) {
        return;
    }
    m_loading = true;
    const int asked = ++m_asked;
    Q_EMIT changed();
    m_session->call(api::listActivity, {}, page({}))
        .then(this, [this, asked](const core::Result<EventPage>& got) {
            if (asked == m_asked) {
                took(got, true);
            }
        });
}

void ActivityPresenter::fetchMore() {
    if (m_loading || !m_cursor || m_session == nullptr) {
        return;
    }
    m_loading = true;
    const int asked = m_asked;
    Q_EMIT changed();
    m_session->call(api::listActivity, {}, page(m_cursor))
        .then(this, [this, asked](const core::Result<EventPage>& got) {
            if (asked == m_asked) {
                took(got, false);
            }
        });
}

void ActivityPresenter::took(const core::Result<EventPage>& got, bool first) {
    m_loading = false;
    m_error = got ? std::nullopt : std::optional(got.error());
    if (got) {
        m_total = got->total;
        m_cursor = cursorOf(*got);
        first ? m_model.setEvents(got->items, m_cursor.has_value())
              : m_model.append(got->items, m_cursor.has_value());
        if (first && m_filter.isEmpty() && m_session != nullptr) {
            m_session->setCached(QLatin1String(cache::activity), core::json::toJson(*got));
        }
    }
    Q_EMIT changed();
}

void ActivityPresenter::exportTo(const QString& file) {
    if (m_session == nullptr) {
        return;
    }
    m_error.reset();
    m_export = std::make_unique<ActivityExport>(m_session, matching(), file);
    connect(m_export.get(), &ActivityExport::progressed, this, &ActivityPresenter::changed);
    connect(m_export.get(), &ActivityExport::ended, this, &ActivityPresenter::exportEnded);
    m_export->start();
    Q_EMIT changed();
}

void ActivityPresenter::cancelExport() {
    m_export.reset();
    Q_EMIT changed();
}

void ActivityPresenter::exportEnded(const std::optional<core::Error>& error) {
    const QString file = m_export->file();
    m_export.release()->deleteLater(); // it is just telling
    m_error = error;
    if (!error) {
        Q_EMIT exported(file);
    }
    Q_EMIT changed();
}

} // namespace ui::account
