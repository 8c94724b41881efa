#include "ui/account/activity_presenter.h"

#include "ui/account/account_presenter.h"
#include "ui/widgets/table_text.h"
#include "ui/widgets/whole_list.h"

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
    const auto page = seen ? core::json::fromJson<EventPage>(*seen) : core::fail(core::ErrorId::NotFound);
    if (page) {
        m_model.setEvents(page->items, false);
        m_total = page->total;
    }
    connect(&m_model, &ActivityModel::moreWanted, this, &ActivityPresenter::fetchMore);
    connect(session, &accounts::AccountSession::onlineChanged, this, &ActivityPresenter::changed);
    connect(session, &accounts::AccountSession::stateChanged, this, &ActivityPresenter::changed);
}

client::Target ActivityPresenter::target(const std::optional<QString>& cursor) const {
    client::Target target;
    target.query.addQueryItem(QStringLiteral("limit"), QStringLiteral("50"));
    if (!m_filter.kind.isEmpty()) {
        target.query.addQueryItem(QStringLiteral("kind"), m_filter.kind);
    }
    if (m_filter.from.isValid()) {
        target.query.addQueryItem(QStringLiteral("from"), startOf(m_filter.from));
    }
    if (m_filter.to.isValid()) {
        target.query.addQueryItem(QStringLiteral("to"), startOf(m_filter.to.addDays(1)));
    }
    if (cursor) {
        target.query.addQueryItem(QStringLiteral("cursor"), *cursor);
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
    m_session->call(api::listActivity, {}, target({}))
        .then(this, [this, asked](const core::Result<EventPage>& page) {
            if (asked == m_asked) {
                took(page, true);
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
    m_session->call(api::listActivity, {}, target(m_cursor))
        .then(this, [this, asked](const core::Result<EventPage>& page) {
            if (asked == m_asked) {
                took(page, false);
            }
        });
}

void ActivityPresenter::took(const core::Result<EventPage>& page, bool first) {
    m_loading = false;
    m_error = page ? std::nullopt : std::optional(page.error());
    if (page) {
        m_total = page->total;
        m_cursor = cursorOf(*page);
        first ? m_model.setEvents(page->items, m_cursor.has_value())
              : m_model.append(page->items, m_cursor.has_value());
        if (first && m_filter.isEmpty() && m_session != nullptr) {
            m_session->setCached(QLatin1String(cache::activity), core::json::toJson(*page));
        }
    }
    Q_EMIT changed();
}

void ActivityPresenter::exportTo(const QString& file) {
    if (m_session == nullptr) {
        return;
    }
    m_export = std::make_unique<QObject>();
    m_error.reset();
    Q_EMIT changed();
    widgets::fetchWhole<EventPage>(
        m_session.data(), api::listActivity, target({}), m_export.get(),
        [this, file](const core::Result<EventPage>& whole) { write(file, whole); });
}

void ActivityPresenter::cancelExport() {
    m_export.reset();
    Q_EMIT changed();
}

void ActivityPresenter::write(const QString& file, const core::Result<EventPage>& whole) {
    m_export.release()->deleteLater(); // this is called with it
    ActivityModel all;
    if (whole) {
        all.setEvents(whole->items, false);
    }
    const core::Result<void> written = whole ? widgets::writeCsv(file, all) : core::fail(whole.error());
    if (written) {
        Q_EMIT exported(file);
    } else {
        m_error = written.error();
    }
    Q_EMIT changed();
}

} // namespace ui::account
