#pragma once

#include "ui/developer/callback_presenter.h"

#include <QWidget>

class QLabel;

namespace ui::widgets {
class CheckList;
class Disclosure;
class Pill;
} // namespace ui::widgets

namespace ui::developer {

class ExchangeView;
class SamplesView;

// What came of the last validation, and what helps with the next: every check, the exchange, samples to copy.
class CallbackOutcome : public QWidget {
    Q_OBJECT
  public:
    explicit CallbackOutcome(CallbackPresenter* presenter, QWidget* parent = nullptr);
    void refresh();

  private:
    void refreshHeading(const flows::TriedCallback& tried);
    void announceOutcome();

    CallbackPresenter* m_presenter;
    QWidget* m_heading;
    widgets::Pill* m_verdict;
    QLabel* m_when;
    widgets::CheckList* m_checks;
    ExchangeView* m_exchangeView;
    widgets::Disclosure* m_exchange;
    SamplesView* m_samplesView;
    widgets::Disclosure* m_samples;
};

} // namespace ui::developer
