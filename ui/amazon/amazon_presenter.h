#pragma once

#include "api/amazon.h"
#include "ui/amazon/orders_presenter.h"
#include "ui/widgets/hindrance.h"

#include <QTimer>

namespace ui::amazon {

// Which AWS account this account is bound to, and its orders. While a view shows it, both are looked up again
// every 30 s.
class AmazonPresenter : public QObject {
    Q_OBJECT
  public:
    explicit AmazonPresenter(accounts::AccountSession* session, QObject* parent = nullptr);

    accounts::AccountSession* session() const { return m_session; }
    widgets::Hindrance hindrance() const { return widgets::hindranceOf(m_session); }
    OrdersPresenter* orders() { return &m_orders; }

    // Whether there is a binding is known, from the service or from an earlier day.
    bool isKnown() const { return m_known || !awsAccountId().isEmpty(); }
    QString awsAccountId() const; // empty: not bound
    std::optional<QDateTime> boundAt() const;
    const std::optional<core::Error>& error() const { return m_error; }

    void refresh();                                     // F5: everything from the service
    void watch(bool visible);                           // looks at once, then again and again
    void lookAgain();                                   // without a word
    void setBinding(const api::AmazonBinding& binding); // just made
    void setPause(std::chrono::milliseconds pause) { m_poll.setInterval(pause); }

  Q_SIGNALS:
    void changed();

  private:
    using Answer = core::json::Nullable<api::AmazonBinding>;
    void fetch();
    void keep(const Answer& binding);
    void took(const core::Result<Answer>& answer);

    QPointer<accounts::AccountSession> m_session;
    OrdersPresenter m_orders;
    Answer m_binding;
    bool m_known = false;
    int m_asked = 0; // replies from before it was bound are dropped
    std::optional<core::Error> m_error;
    QTimer m_poll;
};

} // namespace ui::amazon
