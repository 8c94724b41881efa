#pragma once

#include "ui/widgets/dialog_frame.h"

#include <functional>

class QLabel;

namespace ui::widgets {

// One question before something that can't be taken back. It names the account; accepted() is the answer yes.
class ConfirmDialog : public DialogFrame {
    Q_OBJECT
  public:
    struct Words {
        QString title;
        QString text;
        QString confirm; // of the button that does it
    };

    // words: asked for again when the language changes.
    ConfirmDialog(const QString& account, std::function<Words()> words, QWidget* parent);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    std::function<Words()> m_words;
    QLabel* m_text;
};

} // namespace ui::widgets
