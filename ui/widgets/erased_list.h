#pragma once

#include <QJsonObject>
#include <QStringList>
#include <QWidget>

class QGridLayout;

namespace ui::widgets {

// What is or was erased with an account (api::Deletion::deletes, api::DeletionReceipt::counts), in words:
// "3 organizations". What there is none of is left out.
QStringList erasedTexts(const QJsonObject& counts);

// The same, with icons, in two columns.
class ErasedList : public QWidget {
    Q_OBJECT
  public:
    explicit ErasedList(QWidget* parent = nullptr);

    void setCounts(const QJsonObject& counts);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fill();

    QJsonObject m_counts;
    QGridLayout* m_grid;
};

} // namespace ui::widgets
