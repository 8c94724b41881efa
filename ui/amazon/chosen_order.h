#pragma once

#include "accounts/account_session.h"
#include "api/amazon.h"

#include <QPointer>
#include <QTimer>

namespace ui::amazon {

// The order that is looked at more closely, with the history of its agreement.
class ChosenOrder : public QObject {
    Q_OBJECT
  public:
    explicit ChosenOrder(accounts::AccountSession* session, QObject* parent = nullptr);

    // As the list has it; its history is fetched once one stays there for a moment. The same one again: only
    // what changed.
    void choose(const api::AmazonOrder& order);
    void clear();
    void fetch();

    const std::optional<api::AmazonOrder>& order() const { return m_order; }
    // Nothing while it is not known.
    const std::optional<QList<api::AmazonOrderStep>>& history() const { return m_history; }
    const std::optional<core::Error>& error() const { return m_error; }

  Q_SIGNALS:
    void changed();

  private:
    QPointer<accounts::AccountSession> m_session;
    std::optional<api::AmazonOrder> m_order;
    std::optional<QList<api::AmazonOrderStep>> m_history;
    std::optional<core::Error> m_error;
    int m_asked = 0; // replies about another one are dropped
    QTimer m_moment;
};

} // namespace ui::amazon
