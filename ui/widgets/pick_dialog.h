#pragma once

#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/folding.h"

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace ui::widgets {

// One of many, found as one types. Deletes itself when it is closed.
class PickDialog : public DialogFrame {
    Q_OBJECT
  public:
    struct Choice {
        QString id;
        QString name; // "alice@example.com · account.example.com"
    };

  Q_SIGNALS:
    void picked(const QString& id);

  protected:
    // The words are those who derive from it have; begin() is the last of their constructor.
    PickDialog(const QList<Choice>& choices, const QString& current, QWidget* parent);
    void begin();
    virtual void retranslate() = 0;

    QLineEdit* searchField() const { return m_search; }
    QListView* list() const { return m_list; }

    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void search(const QString& text);
    void pick();

    QStandardItemModel* m_model;
    FoldingFilter m_filter;
    QString m_current;
    bool m_begun = false;
    QLineEdit* m_search;
    QListView* m_list;
};

} // namespace ui::widgets
