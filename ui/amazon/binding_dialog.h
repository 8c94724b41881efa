#pragma once

#include "flows/amazon_claim.h"
#include "ui/widgets/proven_dialog.h"

class QLabel;
class QLineEdit;

namespace ui::widgets {
class Banner;
class FormField;
} // namespace ui::widgets

namespace ui::amazon {

class PurchaseView;

// An account of this computer on the server of a purchase, as the registry knows it.
struct AccountChoice {
    QString id;
    QString name; // "Alice Martin — alice@example.com"
    QString email;
    QString awsAccountId; // empty: bound to none, as far as is known here
    bool signedIn = true;
};

// Binds the AWS account of a purchase: the code of the page that AWS led to (or the token of its link), what
// it stands for, the account that it is for, and the last word with a proof of identity. accepted() once it
// is bound.
class BindingDialog : public widgets::ProvenDialog {
    Q_OBJECT
  public:
    // others: the accounts that could be chosen in place of this one. token: of a link; empty: a code is
    // typed.
    BindingDialog(accounts::AccountSession* session, QList<AccountChoice> others, const QString& token,
                  QWidget* parent = nullptr);

    const flows::AmazonClaim& flow() const { return m_flow; }

  Q_SIGNALS:
    void bound(const api::AmazonBinding& binding);
    // The purchase is for another account: its token, to go on with there.
    void otherWanted(const QString& accountId, const QString& token);

  private:
    // What the registration is for this account.
    enum class Case { NotKnown, New, Another, BoundElsewhere, OtherAccount };

    bool check() override;
    void send(const api::StepUp& proof) override;
    bool conclude() override;
    void follow() override;
    bool takeError(const core::Error& error) override;
    void retranslate() override;

    void layOut();
    Case purchaseCase() const;
    bool canBind() const;
    void tellCase();
    QString elsewhereText() const;
    QString contactText() const;
    const AccountChoice* holder() const;
    void pickOther();
    void goOnWith(const QString& accountId);

    flows::AmazonClaim m_flow;
    QList<AccountChoice> m_others;
    QString m_token;
    bool m_known = false; // what was bought is shown
    QLabel* m_text;
    QLineEdit* m_code;
    widgets::FormField* m_codeField;
    PurchaseView* m_purchase;
    widgets::Banner* m_case;
    QPushButton* m_useHolder;
    QLabel* m_contacts;
    QLabel* m_account;
    QPushButton* m_other;
    QWidget* m_accountLine;
    QLineEdit* m_email;
    widgets::FormField* m_emailField;
};

} // namespace ui::amazon
