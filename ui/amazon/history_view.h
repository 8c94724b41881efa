#pragma once

#include "api/amazon.h"

#include <QWidget>

class QVBoxLayout;

namespace ui::amazon {

// What has become of an agreement, a step below the other, the newest first: when, what, and what has been so
// since.
class HistoryView : public QWidget {
    Q_OBJECT
  public:
    explicit HistoryView(QWidget* parent = nullptr);
    void setSteps(const QList<api::AmazonOrderStep>& steps); // the oldest first, as the service has them

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    static QString text(const api::AmazonOrderStep& step, const api::AmazonOrderStep* before);

    QList<api::AmazonOrderStep> m_steps;
    QVBoxLayout* m_column;
};

} // namespace ui::amazon
