#pragma once

#include "accounts/account_session.h"
#include "api/sso_services.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace ui::widgets {
class Banner;
}

namespace ui::saml_setup {

class CopyRow;
class GuideView;

// What is entered at the provider: entity ID, ACS URL, the link to the metadata, each to be copied; all of
// them as a file; and what differs from one provider to the other.
class AddressesStep : public QWidget {
    Q_OBJECT
  public:
    explicit AddressesStep(accounts::AccountSession* session, QWidget* parent = nullptr);

    void setReservation(const api::SsoReservation& reservation);
    // The addresses are others than those that were shown before.
    void tellRenewed();
    void retranslate();

  private:
    void fetchXml();
    void offerXml(const QByteArray& xml);
    void keepXml(const QByteArray& xml, const QString& file);
    void tell(const QString& text, bool good);

    QPointer<accounts::AccountSession> m_session;
    QString m_id; // of the service to be
    QLabel* m_text;
    widgets::Banner* m_notice;
    CopyRow* m_entityId;
    CopyRow* m_acsUrl;
    CopyRow* m_metadataUrl;
    QPushButton* m_save;
    QLabel* m_guideTitle;
    GuideView* m_guide;
};

} // namespace ui::saml_setup
