#pragma once

#include <QDate>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;

namespace ui::widgets {

// A span of days: any time, the last 7 or 30 days, or from one day to another.
class PeriodPicker : public QWidget {
    Q_OBJECT
  public:
    explicit PeriodPicker(QWidget* parent = nullptr);

    QDate from() const; // invalid: no bound
    QDate to() const;
    void clear(); // any time

  Q_SIGNALS:
    void picked();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    enum Span { AnyTime, SevenDays, ThirtyDays, Between };

    void retranslate();
    void spanPicked();

    QComboBox* m_span;
    QLabel* m_fromLabel;
    QDateEdit* m_from;
    QLabel* m_toLabel;
    QDateEdit* m_to;
};

} // namespace ui::widgets
