#pragma once

#include "unit/service/running_service.h"

// What the tests of organizations ask of a service again and again.
namespace people {

inline QJsonObject firstOrganization(RunningService& service, const RunningService::Person& person) {
    return service.get(u"/v1/organizations"_s, person.sender)
        .body.value(u"items"_s)
        .toArray()
        .first()
        .toObject();
}

inline QString pathOf(RunningService& service, const RunningService::Person& owner) {
    return u"/v1/organizations/"_s + firstOrganization(service, owner).value(u"id"_s).toString();
}

inline Answer invite(RunningService& service, const RunningService::Person& owner, const QString& email) {
    return service.post(pathOf(service, owner) + u"/members"_s, {{u"email"_s, email}}, owner.sender);
}

inline QJsonArray members(RunningService& service, const RunningService::Person& owner) {
    return service.get(pathOf(service, owner) + u"/members"_s, owner.sender).body.value(u"items"_s).toArray();
}

inline QJsonArray invitations(RunningService& service, const RunningService::Person& person) {
    return service.get(u"/v1/invitations"_s, person.sender).body.value(u"items"_s).toArray();
}

inline QString invitationId(RunningService& service, const RunningService::Person& person) {
    return invitations(service, person).first().toObject().value(u"id"_s).toString();
}

inline Answer accept(RunningService& service, const RunningService::Person& person,
                     const QJsonArray& ssoServices = {}) {
    return service.post(u"/v1/invitations/%1/accept"_s.arg(invitationId(service, person)),
                        {{u"sso_services"_s, ssoServices}}, person.sender);
}

// Invited, and in.
inline void join(RunningService& service, const RunningService::Person& owner,
                 const RunningService::Person& member) {
    invite(service, owner, member.email);
    const Answer answer = accept(service, member);
    if (answer.status != 200) {
        qFatal("%s", answer.text.constData());
    }
}

} // namespace people
