#pragma once

#include "api/two_factor.h"
#include "core/result.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace secrets {
class SecretClipboard;
}

namespace ui::widgets {
class CodeEntry;
class CopiedNotice;
class FormField;
class QrView;
} // namespace ui::widgets

namespace ui::two_factor {

// Second step: the app takes the secret, from the screen or typed, and shows by a code that it has it.
class ScanStep : public QWidget {
    Q_OBJECT
  public:
    explicit ScanStep(secrets::SecretClipboard* clipboard, QWidget* parent = nullptr);

    void setEnrolment(const api::TwoFactorEnrolment& enrolment);
    // Whether "keep it in the built-in authenticator as well" can be ticked; it can't unless set.
    void setKeepOffered(bool offered);
    bool keeps() const;
    void enter(); // it has become the step: gives the focus
    void retranslate();

    QString code() const;
    bool check(); // the code is complete; where not, it is said and gets the focus
    bool takeError(const core::Error& error);
    void clearError();

  Q_SIGNALS:
    void confirmed(); // by Enter

  private:
    void addLine(QVBoxLayout* lines, const QString& icon, const QList<QWidget*>& parts);

    api::TwoFactorEnrolment m_enrolment;
    secrets::SecretClipboard* m_clipboard;
    widgets::QrView* m_qr;
    QLabel* m_choose;
    QLabel* m_scan;
    QLabel* m_orType;
    QLabel* m_account;
    QLabel* m_secret;
    QPushButton* m_copy;
    widgets::CopiedNotice* m_copied;
    widgets::CodeEntry* m_code;
    widgets::FormField* m_codeField;
    QCheckBox* m_keep;
    QLabel* m_keepHelp;
};

} // namespace ui::two_factor
