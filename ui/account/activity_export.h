#pragma once

#include "accounts/account_session.h"
#include "api/activity.h"

#include <QPointer>
#include <QSaveFile>

namespace ui::account {

// All the activity that matches a filter, as CSV into a file. It is fetched and written page by page: of a
// million events one page is in memory. What is destroyed before its end leaves the file as it was.
class ActivityExport : public QObject {
    Q_OBJECT
  public:
    // target: the query of the list's first page, without limit.
    ActivityExport(accounts::AccountSession* session, client::Target target, const QString& file,
                   QObject* parent = nullptr);

    void start();
    QString file() const { return m_file.fileName(); }
    int written() const { return m_written; }
    int total() const { return m_total; }

  Q_SIGNALS:
    void progressed();
    // Once. storage_failed{reason}, or the error of the page that could not be had.
    void ended(const std::optional<core::Error>& error);

  private:
    using EventPage = api::Page<api::ActivityEvent>;
    void fetch(const std::optional<QString>& cursor);
    void took(const EventPage& page);
    void fail();

    QPointer<accounts::AccountSession> m_session;
    client::Target m_target;
    QSaveFile m_file;
    int m_written = 0;
    int m_total = 0;
};

} // namespace ui::account
