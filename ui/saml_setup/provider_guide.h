#pragma once

#include <QList>
#include <QString>

namespace ui::saml_setup {

// What is entered where at a provider, in the provider's own words.
struct ProviderGuide {
    struct Entry {
        QString field; // as the provider calls it
        QString value; // what goes there
    };
    QString provider;
    QString where; // the way to its form
    QList<Entry> entries;
    QString metadata; // where its own are found
};

// Microsoft Entra ID, Okta, Google Workspace, OneLogin, and any other.
QList<ProviderGuide> providerGuides();

} // namespace ui::saml_setup
