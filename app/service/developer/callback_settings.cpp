#include "service/developer/callback_settings.h"

#include <QFileInfo>

namespace service::developer {

using namespace Qt::StringLiterals;

CallbackSettings CallbackSettings::read(const SettingsSource& source) {
    const QString key = u"callback.ca_file"_s;
    const QString caFile = source.text(key);
    const QFileInfo file(caFile);
    if (!caFile.isEmpty() && !(file.isFile() && file.isReadable())) {
        throw source.wrong(key, u"a file of certificates (PEM) that can be read"_s);
    }
    return {callback_url::AddressRules(source.list(u"callback.allow_networks"_s)), caFile};
}

} // namespace service::developer
