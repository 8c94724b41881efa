#pragma once

#include "ui/two_factor/recovery_codes_paper.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace secrets {
class SecretClipboard;
}

namespace ui::widgets {
class CopiedNotice;
}

namespace ui::two_factor {

// Recovery codes, shown once: to copy, print or save, and a tick that they are kept.
class RecoveryCodesView : public QWidget {
    Q_OBJECT
  public:
    explicit RecoveryCodesView(secrets::SecretClipboard* clipboard, QWidget* parent = nullptr);

    void setPaper(const RecoveryCodesPaper& paper);
    void setSentence(const QString& sentence); // above the codes: what has happened
    bool areKept() const;
    // That they are kept; where that is not ticked, it is asked for and gets the focus.
    bool check();
    void retranslate();

  Q_SIGNALS:
    void keptChanged();

  private:
    void print();
    void save();
    void saveTo(const QString& file);
    void tell(const QString& text, bool wrong);

    RecoveryCodesPaper m_paper;
    secrets::SecretClipboard* m_clipboard;
    QLabel* m_sentence;
    QLabel* m_columns[2];
    QPushButton* m_copy;
    QPushButton* m_print;
    QPushButton* m_save;
    widgets::CopiedNotice* m_copied;
    QCheckBox* m_kept;
    QLabel* m_note;
};

} // namespace ui::two_factor
