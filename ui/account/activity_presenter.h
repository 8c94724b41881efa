#pragma once

#include "ui/account/activity_export.h"
#include "ui/account/activity_model.h"
#include "ui/account/activity_text.h"
#include "ui/widgets/hindrance.h"

#include <QDate>
#include <QPointer>

#include <memory>

namespace ui::account {

struct ActivityFilter {
    std::optional<ActivityGroup> group = {}; // all
    QDate from = {};                         // days of local time, both included; invalid: no bound
    QDate to = {};

    bool isEmpty() const { return !group && !from.isValid() && !to.isValid(); }
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
    // While one is under way.
    const ActivityExport* exportUnderWay() const { return m_export.get(); }
    int total() const { return m_total; } // that match the filter, loaded or not
    const std::optional<core::Error>& error() const { return m_error; }

    void load(); // the first page again
    void setFilter(const ActivityFilter& filter);
    // Everything that matches the filter as CSV into the file; exported() when it is written, error() where
    // that fails. What is there already stays until then.
    void exportTo(const QString& file);
    void cancelExport();

  Q_SIGNALS:
    void changed();
    void exported(const QString& file);

  private:
    using EventPage = api::Page<api::ActivityEvent>;
    client::Target matching() const; // the filter
    client::Target page(const std::optional<QString>& cursor) const;
    void fetchMore();
    void took(const core::Result<EventPage>& got, bool first);
    void exportEnded(const std::optional<core::Error>& error);

    QPointer<accounts::AccountSession> m_session;
    ActivityModel m_model;
    ActivityFilter m_filter;
    std::optional<QString> m_cursor;
    int m_total = 0;
    int m_asked = 0; // replies to earlier filters are dropped
    bool m_loading = false;
    std::unique_ptr<ActivityExport> m_export;
    std::optional<core::Error> m_error;
};

} // namespace ui::account
