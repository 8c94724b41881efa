#include "ui/account/activity_export.h"

#include "ui/account/activity_model.h"
#include "ui/widgets/table_text.h"

namespace ui::account {

ActivityExport::ActivityExport(accounts::AccountSession* session, client::Target target, const QString& file,
                               QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_target(std::move(target))
    , m_file(file) {}

void ActivityExport::start() {
    const ActivityModel none;
    const QByteArray header = widgets::csvHeader(none).toUtf8();
    if (!m_file.open(QIODevice::WriteOnly) || m_file.write(header) != header.size()) {
        return fail();
    }
    fetch(std::nullopt);
}

void ActivityExport::fetch(const std::optional<QString>& cursor) {
    if (m_session == nullptr) {
        return void(Q_EMIT ended(core::Error{core::ErrorId::Cancelled, {}, {}}));
    }
    client::Target target = m_target;
    target.query.addQueryItem(QStringLiteral("limit"), QStringLiteral("200"));
    if (cursor) {
        target.query.addQueryItem(QStringLiteral("cursor"), *cursor);
    }
    m_session->call(api::listActivity, {}, target).then(this, [this](const core::Result<EventPage>& page) {
        page ? took(*page) : void(Q_EMIT ended(page.error()));
    });
}

void ActivityExport::took(const EventPage& page) {
    ActivityModel rows;
    rows.setEvents(page.items, false);
    const QByteArray text = widgets::csvRows(rows).toUtf8();
    if (m_file.write(text) != text.size()) {
        return fail();
    }
    m_written += static_cast<int>(page.items.size());
    m_total = std::max(m_written, page.total);
    Q_EMIT progressed();
    if (page.nextCursor) {
        return fetch(*page.nextCursor);
    }
    if (!m_file.commit()) {
        return fail();
    }
    Q_EMIT ended({});
}

void ActivityExport::fail() {
    Q_EMIT ended(
        core::Error{core::ErrorId::StorageFailed, {{QStringLiteral("reason"), m_file.errorString()}}, {}});
}

} // namespace ui::account
