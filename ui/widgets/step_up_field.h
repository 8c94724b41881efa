#pragma once

#include "flows/identity_proof.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace ui::widgets {

class PasswordField;
class SecondFactorField;

// "Confirm it’s you", asked inside the dialog that needs it: the password or, where two-factor authentication
// is on, a code. While the session's step-up window is open nothing is asked; how long it stays open is said.
class StepUpField : public QWidget {
    Q_OBJECT
  public:
    explicit StepUpField(flows::IdentityProof* proof, QWidget* parent = nullptr);

    // Whether the action wants a proof at all; it does unless set.
    void setWanted(bool wanted);
    bool isNeeded() const { return m_wanted && m_proof->isNeeded(); }

    // What was typed can be sent, or nothing is needed; where not, it is said and gets the focus.
    bool check();
    api::StepUp proof() const; // for IdentityProof::prove()

    // True where the error is about the proof: it is shown here.
    bool takeError(const core::Error& error);
    void clearError();

  Q_SIGNALS:
    void forgottenPassword();
    void confirmed(); // by Enter; a dialog's default button hears of it by itself

  protected:
    void changeEvent(QEvent* event) override;

  private:
    bool asksPassword() const;
    void follow();
    void tellTime();
    void retranslate();

    flows::IdentityProof* m_proof;
    bool m_wanted = true;
    bool m_asking = false;
    QList<api::StepUpMethod> m_methods;
    QLabel* m_title;
    PasswordField* m_password;
    QPushButton* m_forgotten;
    SecondFactorField* m_second;
    QLabel* m_open;
    QTimer m_tick;
};

} // namespace ui::widgets
