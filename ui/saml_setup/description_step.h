#pragma once

#include "api/sso_provider.h"

#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QPushButton;

namespace ui::widgets {
class FormField;
class StepStack;
} // namespace ui::widgets

namespace ui::saml_setup {

class DocumentEntry;

// The provider, in one of three ways: its metadata as text or file, a link to them, or by hand. What was
// entered in one way stays while another is looked at.
class DescriptionStep : public QWidget {
    Q_OBJECT
  public:
    enum class Way { Metadata, Link, ByHand };
    // Whether a description by hand may leave the certificates to those that are in force.
    enum class Certificates { Needed, Optional };
    explicit DescriptionStep(Certificates certificates, QWidget* parent = nullptr);

    void setWay(Way way);
    Way way() const;
    // What is in force, to begin with: its link, or its entity ID and sign-on URL.
    void setPresent(const api::SsoProvider& provider);

    bool check(); // something was entered; where not, it is said and gets the focus
    api::DescribeProvider description() const;

    // True where the error is about what was entered: it is shown there.
    bool takeError(const core::Error& error);
    void clearError();
    void retranslate();

  private:
    QWidget* pageOf(Way way) const;
    widgets::FormField* addDocument(DocumentEntry* entry, QPushButton* open);
    widgets::FormField* fieldOf(const core::Error& error) const;
    void followWay();

    Certificates m_certificatesNeeded;
    QButtonGroup* m_ways;
    widgets::StepStack* m_pages;
    DocumentEntry* m_metadata;
    QPushButton* m_openMetadata;
    widgets::FormField* m_metadataField;
    QLineEdit* m_link;
    widgets::FormField* m_linkField;
    QWidget* m_byHand;
    QLineEdit* m_entityId;
    widgets::FormField* m_entityIdField;
    QLineEdit* m_signOnUrl;
    widgets::FormField* m_signOnUrlField;
    DocumentEntry* m_certificates;
    QPushButton* m_openCertificate;
    widgets::FormField* m_certificatesField;
};

} // namespace ui::saml_setup
