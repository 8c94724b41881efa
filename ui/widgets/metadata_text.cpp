#include "ui/widgets/metadata_text.h"

#include "ui/widgets/url_rule_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui::widgets {

namespace {

struct MetadataText {
    Q_DECLARE_TR_FUNCTIONS(ui::widgets::MetadataText)

  public:
    static QString described(const QString& reason, const QJsonObject& params);
    static QString fetched(const QString& reason, const QJsonObject& params);
    static QString withCertificate(const QString& reason, const QJsonObject& params);
    static QString certificateOfServer(const QString& detail);
};

QString valueOf(const QJsonObject& params, QLatin1StringView name) {
    return params.value(name).toVariant().toString();
}

QString sizeOf(const QJsonObject& params) {
    return QLocale().formattedDataSize(qint64(params.value("limit"_L1).toDouble()), 0);
}

QString MetadataText::described(const QString& reason, const QJsonObject& params) {
    if (reason == "too_large"_L1) {
        return tr("This is longer than %1. Nothing was saved. Metadata of one provider is shorter: check "
                  "that it is the right file.")
            .arg(sizeOf(params));
    }
    if (reason == "html"_L1) {
        return tr("This is a web page, not metadata. Nothing was saved. At the provider, download the "
                  "metadata as a file, or copy the link that gives XML without signing in.");
    }
    if (reason == "not_xml"_L1) {
        return tr("This is not XML. Nothing was saved. Copy the metadata whole, from < to >.");
    }
    if (reason == "dtd"_L1) {
        return tr("This XML defines a document type of its own (DTD), which is not accepted: it can carry "
                  "attacks. Nothing was saved. Download the metadata from the provider again.");
    }
    if (reason == "not_metadata"_L1) {
        //: %1: the name of an XML element
        return tr("This XML is not SAML metadata: it begins with “%1”. Nothing was saved. Look for the "
                  "provider’s “SAML metadata” or “federation metadata”.")
            .arg(valueOf(params, "root"_L1));
    }
    if (reason == "no_provider"_L1) {
        return tr("This metadata describes no identity provider (IDPSSODescriptor). Nothing was saved. Take "
                  "that of the provider, not that of an application.");
    }
    if (reason == "several_providers"_L1) {
        const QStringList ids = params.value("entity_ids"_L1).toVariant().toStringList();
        return tr("This metadata describes several identity providers: %1. Nothing was saved. Take that of "
                  "yours alone.")
            .arg(ids.join(", "_L1));
    }
    if (reason == "entity_id"_L1) {
        return tr("The entity ID of the provider is missing, or is not one. Nothing was saved. Copy it from "
                  "the provider as it is.");
    }
    if (reason == "no_sign_on"_L1) {
        return tr("This metadata names no sign-on URL for a browser (HTTP-Redirect or HTTP-POST). Nothing "
                  "was saved. Turn SAML sign-on on at the provider, then download it again.");
    }
    if (reason == "sign_on_url"_L1) {
        return tr("The sign-on URL cannot be opened in a browser: %1. Nothing was saved. It has to begin "
                  "with https:// or http://.")
            .arg(valueOf(params, "url"_L1));
    }
    return withCertificate(reason, params);
}

QString MetadataText::withCertificate(const QString& reason, const QJsonObject& params) {
    if (reason == "no_certificate"_L1) {
        return tr("There is no certificate to verify signatures with. Nothing was saved. Take the signing "
                  "certificate of the provider.");
    }
    if (reason == "certificate_invalid"_L1) {
        return tr("A certificate can’t be read. Nothing was saved. Paste it whole, as PEM or Base64.");
    }
    if (reason == "certificate_not_rsa"_L1) {
        return tr("A certificate holds no RSA key. Nothing was saved. Have the provider sign with RSA.");
    }
    if (reason == "certificate_weak"_L1) {
        return tr("A certificate holds an RSA key of fewer than 2,048 bits. Nothing was saved. Have the "
                  "provider make a longer one.");
    }
    if (reason == "too_many_certificates"_L1) {
        return tr("There are more than %1 certificates. Nothing was saved. Leave out those that are no "
                  "longer used.")
            .arg(QLocale().toString(params.value("limit"_L1).toInt()));
    }
    return {};
}

QString MetadataText::fetched(const QString& reason, const QJsonObject& params) {
    const QString address = valueOf(params, "address"_L1);
    if (reason == "url_refused"_L1) {
        return tr("The server does not follow this link. Nothing was saved.") + u' ' +
               ruleText(valueOf(params, "rule"_L1), params);
    }
    if (reason == "not_resolved"_L1) {
        return tr("The server of this link is not in DNS. Nothing was saved. Check how it is spelt.");
    }
    if (reason == "timed_out"_L1) {
        return tr("The server of this link did not answer within three seconds. Nothing was saved. Try "
                  "again, or download the metadata and open the file here.");
    }
    if (reason == "connection"_L1) {
        return tr("The server of this link (%1) takes no connection. Nothing was saved. Check the link, or "
                  "download the metadata and open the file here.")
            .arg(address);
    }
    if (reason == "not_http"_L1) {
        return tr("What answers at this link does not speak HTTP. Nothing was saved. Check the link.");
    }
    if (reason == "too_large"_L1) {
        return tr("What is behind this link is longer than %1. Nothing was saved. Check that it leads to the "
                  "metadata of one provider.")
            .arg(sizeOf(params));
    }
    if (reason == "address_refused"_L1) {
        //: %1: an IP address; %2: "private address (10.0.0.0/8, …)"
        return tr("The server follows links to public addresses only, and this is none: %1, %2. Nothing was "
                  "saved. Download the metadata and open the file here.")
            .arg(address, rangeText(valueOf(params, "range"_L1)));
    }
    if (reason == "tls"_L1) {
        return certificateOfServer(valueOf(params, "detail"_L1));
    }
    if (reason == "status"_L1) {
        return tr("This link answers with status %1 in place of 200. Nothing was saved. Check that it opens "
                  "in a browser that is not signed in; redirects are not followed.")
            .arg(valueOf(params, "status"_L1));
    }
    return {};
}

QString MetadataText::certificateOfServer(const QString& detail) {
    const auto told = [](const QString& why) {
        return why + u' ' +
               tr("Nothing was saved. Download the metadata and open the file here, or have that server "
                  "mended.");
    };
    if (detail == "expired"_L1) {
        return told(tr("The TLS certificate of this link’s server has expired."));
    }
    if (detail == "not_yet_valid"_L1) {
        return told(tr("The TLS certificate of this link’s server is not valid yet."));
    }
    if (detail == "wrong_host"_L1) {
        return told(tr("The TLS certificate of this link’s server is for another name."));
    }
    if (detail == "self_signed"_L1) {
        return told(tr("The TLS certificate of this link’s server is signed by itself."));
    }
    if (detail == "untrusted"_L1) {
        return told(tr("The TLS certificate of this link’s server comes from an authority that is not "
                       "trusted."));
    }
    return told(tr("No secure connection (TLS) to this link’s server could be made."));
}

} // namespace

QString metadataErrorText(const core::Error& error) {
    const QString reason = valueOf(error.params, "reason"_L1);
    return error.id == core::ErrorId::MetadataUnreachable ? MetadataText::fetched(reason, error.params)
                                                          : MetadataText::described(reason, error.params);
}

} // namespace ui::widgets
