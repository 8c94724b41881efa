#pragma once

#include "api/identity.h"
#include "core/result.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ui::widgets {

class CodeEntry;
class FormField;

// The second factor: the six digits of the authenticator app or, instead, a recovery code. Enter confirms.
class SecondFactorField : public QWidget {
    Q_OBJECT
  public:
    explicit SecondFactorField(QWidget* parent = nullptr);

    // What is taken; begins with the first. The app's code, and a recovery code instead, unless set.
    void setMethods(const QList<api::SecondFactorMethod>& methods);
    // Beside another code; "Verification code" unless set.
    void setCodeLabel(const QString& label);
    api::SecondFactor value() const;
    // What was typed can be sent; where not, it is said and gets the focus.
    bool check();

    void showError(const core::Error& error);
    void clearError();
    void clear();

    // A code that this computer has: fills the field in, unless a person has typed there. The source is what
    // the person calls it; it is said below. Offered again whenever the code changes.
    void offerCode(const QString& code, const QString& source);
    // One will be offered within so many seconds: the last one was filled in already.
    void expectCode(int seconds);

  Q_SIGNALS:
    void confirmed();
    void methodChanged();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void choose(api::SecondFactorMethod method);
    void retranslate();
    FormField* shownField() const;

    api::SecondFactorMethod m_method = api::SecondFactorMethod::Totp;
    CodeEntry* m_code;
    FormField* m_codeField;
    QPushButton* m_useRecovery;
    QLineEdit* m_recovery;
    FormField* m_recoveryField;
    QPushButton* m_useCode;
    QString m_codeLabel;
    QString m_offeredCode;
    int m_expectedWithin = 0; // seconds; 0: none is expected
    QString m_source;         // of the code that stands there; empty where it was typed
};

} // namespace ui::widgets
