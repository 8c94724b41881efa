#pragma once

#include "api/developer.h"

#include <QWidget>

class QLabel;

namespace ui::widgets {
class FixedText;
}

namespace ui::developer {

// What was sent to a receiver and what came back, headers and bodies, to be read and selected.
class ExchangeView : public QWidget {
    Q_OBJECT
  public:
    explicit ExchangeView(QWidget* parent = nullptr);

    void setExchange(const std::optional<api::CallbackRequest>& request,
                     const std::optional<api::CallbackResponse>& response);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void refresh();

    std::optional<api::CallbackRequest> m_request;
    std::optional<api::CallbackResponse> m_response;
    QLabel* m_sentTitle;
    widgets::FixedText* m_sent;
    QLabel* m_receivedTitle;
    widgets::FixedText* m_received;
    QLabel* m_cut;
};

} // namespace ui::developer
