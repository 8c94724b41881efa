#pragma once

#include "ui/account/activity_model.h"
#include "ui/widgets/hindrance.h"

#include <QDate>
#include <QPointer>

#include <memory>

namespace ui::account {

struct ActivityFilter {
    QString kind; // empty: all
    QDate from;   // days of local time, both included; invalid: no bound
    QDate to;

    bool isEmpty() const { return kind.isEmpty() && !from.isValid() && !to.isValid(); }
    friend bool operator==(const ActivityFilter&, const ActivityFilter&) = default;
};

// The activity of an account: filtered by the service, a page at a time; all of it for an export.
class ActivityPresenter : public QObject {
    Q_OBJECT
  public:
    explicit ActivityPresenter(accounts::AccountSession* session, QObject* parent = nullptr);

    accounts::AccountSession* session() const { return m_session; }
    ActivityModel* model() { return &m_model; }
    const ActivityFilter& filter() const { return m_filter; }
    bool isLoading() const { return m_loading; }
    bool isExporting() const { return m_export != nullptr; }
    int total() const { return m_total; } // that match the filter, loaded or not
    const std::optional<core::Error>& error() const { return m_error; }

    void load(); // the first page again
    void setFilter(const ActivityFilter& filter);
    // Everything that matches the filter as CSV into the file; exported() when it is written, error() where
    // that fails.
    void exportTo(const QString& file);
    void cancelExport();

  Q_SIGNALS:
    void changed();
    void exported(const QString& file);

  private:
    using EventPage = api::Page<api::ActivityEvent>;
    client::Target target(const std::optional<QString>& cursor) const;
    void fetchMore();
    void took(const core::Result<EventPage>& page, bool first);
    void write(const QString& file, const core::Result<EventPage>& whole);

    QPointer<accounts::AccountSession> m_session;
    ActivityModel m_model;
    ActivityFilter m_filter;
    std::optional<QString> m_cursor;
    int m_total = 0;
    int m_asked = 0; // replies to earlier filters are dropped
    bool m_loading = false;
    std::unique_ptr<QObject> m_export; // while one is under way
    std::optional<core::Error> m_error;
};

} // namespace ui::account
