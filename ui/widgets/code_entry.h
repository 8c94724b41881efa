#pragma once

#include <QLineEdit>

namespace ui::widgets {

// One field for a code of six digits. Whatever is typed or pasted around the digits (spaces, dashes, "Your
// code: ") is dropped; digits of other scripts are taken as what they mean. Enter confirms.
class CodeEntry : public QLineEdit {
    Q_OBJECT
  public:
    static constexpr int length = 6;

    explicit CodeEntry(QWidget* parent = nullptr);

    QString code() const { return text(); }
    bool isComplete() const { return text().size() == length; }
    QSize sizeHint() const override;

  Q_SIGNALS:
    // Enter was pressed with all the digits there.
    void confirmed(const QString& code);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void confirm();
};

} // namespace ui::widgets
