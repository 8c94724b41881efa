#include "service/developer/test_events.h"

#include "service/keys/master_keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace service::developer {

using namespace Qt::StringLiterals;

namespace {

constexpr auto server = "otp"_L1;

// A message that arrived at a number that Ofcom keeps for fiction.
QJsonObject messageStatus(qint64 seconds) {
    return {{u"message_id"_s, keys::randomId()},
            {u"to"_s, u"+447700900123"_s},
            {u"channel"_s, u"sms"_s},
            {u"status"_s, QJsonObject{{u"message_status"_s, u"delivered"_s},
                                      {u"status_data"_s, QJsonObject{{u"msg_time"_s, seconds},
                                                                     {u"current_send_channel"_s, u"sms"_s},
                                                                     {u"template_key"_s, u"test"_s},
                                                                     {u"business_id"_s, u"test"_s}}},
                                      {u"billing"_s, QJsonObject{{u"cost"_s, 0}, {u"currency"_s, u"USD"_s}}},
                                      {u"error_code"_s, 0},
                                      {u"error_detail"_s, QJsonValue(QJsonValue::Null)}}}};
}

QJsonObject notification() {
    return {
        {u"notification"_s, QJsonObject{{u"event"_s, u"insufficient_balance"_s},
                                        {u"notification_data"_s, QJsonObject{{u"business_id"_s, u"test"_s},
                                                                             {u"remain_balance"_s, 1.5},
                                                                             {u"balance_threshold"_s, 2}}}}}};
}

} // namespace

QByteArray testEvent(api::CallbackEvent event, core::Time now) {
    const qint64 seconds = now.milliseconds / 1000;
    QJsonObject row = event == api::CallbackEvent::MessageStatus ? messageStatus(seconds) : notification();
    row.insert(u"server"_s, server);
    row.insert(u"itime"_s, seconds);
    row.insert(u"custom_args"_s, QJsonObject{{u"test"_s, true}});
    const QJsonObject body{{u"total"_s, 1}, {u"rows"_s, QJsonArray{row}}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace service::developer
