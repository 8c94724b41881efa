#pragma once

#include "flows/callback_event.h"
#include "ui/developer/deliveries_model.h"
#include "ui/developer/developer_presenter.h"

#include <QSet>
#include <QTimer>

#include <memory>

namespace ui::developer {

// What was sent to the callback URL: a page at a time; all of it for an export. While something is on its way
// and a view shows it, it is asked for again and again, ever more slowly.
class DeliveriesPresenter : public QObject {
    Q_OBJECT
  public:
    explicit DeliveriesPresenter(DeveloperPresenter* page, QObject* parent = nullptr);

    DeveloperPresenter* page() const { return m_page; }
    accounts::AccountSession* session() const { return m_page->session(); }
    DeliveriesModel* model() { return &m_model; }
    bool isLoading() const { return m_loading; }
    bool isSending() const { return m_event.isBusy(); }
    bool isExporting() const { return m_export != nullptr; }
    bool isFollowing() const { return m_poll.isActive(); } // asks again by itself
    int total() const { return m_total; }                  // loaded or not
    // Of the last thing that was done or fetched.
    const std::optional<core::Error>& error() const { return m_error ? m_error : m_event.error(); }
    // Why nothing can be sent now; empty where it can.
    QString sendHindrance() const;

    void load(); // the first page again
    void watch(const QObject* view, bool visible);
    void send(api::CallbackEvent event);
    void redeliver(const QString& id);
    // Everything as CSV into the file; exported() when it is written, error() where that fails.
    void exportTo(const QString& file);
    void cancelExport();

  Q_SIGNALS:
    void changed();
    void sent(const QString& id);
    void exported(const QString& file);

  private:
    using DeliveryPage = api::Page<api::CallbackDelivery>;
    void fetch(const client::Target& target, bool first);
    void fetchMore();
    void took(const core::Result<DeliveryPage>& page, bool first);
    void took(const api::CallbackDelivery& delivery);
    void poll();
    void pollLater();
    void write(const QString& file, const core::Result<DeliveryPage>& whole);

    DeveloperPresenter* m_page;
    flows::CallbackEvent m_event;
    DeliveriesModel m_model;
    std::optional<QString> m_cursor;
    int m_total = 0;
    bool m_loading = false;
    bool m_wantsMore = false;          // asked for meanwhile; a view asks once
    std::unique_ptr<QObject> m_export; // while one is under way
    std::optional<core::Error> m_error;
    QSet<const QObject*> m_watching;
    QTimer m_poll;
    std::chrono::milliseconds m_pause;
};

} // namespace ui::developer
