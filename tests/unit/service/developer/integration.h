#pragma once

#include "unit/service/running_service.h"

// What somebody's server knows, and calls with.
class Integration {
  public:
    using Person = RunningService::Person;

    Integration(RunningService& running, const Person& owner)
        : service(running)
        , person(owner) {
        devKey = look().body.value(u"dev_key"_s).toString();
        secret = reveal().body.value(u"secret"_s).toString();
    }

    Answer look() { return service.get(QStringLiteral("/v1/developer"), person.sender); }
    Answer reveal() { return service.post(QStringLiteral("/v1/developer/secret/reveal"), {}, person.sender); }
    Answer reset(const QByteArray& key = {}) {
        Sender sender = person.sender;
        if (!key.isEmpty()) {
            sender.headers.insert("idempotency-key", key);
        }
        return service.post(QStringLiteral("/v1/developer/secret/reset"), {}, sender);
    }
    QJsonObject secretState() { return look().body.value(u"secret"_s).toObject(); }

    Answer call() { return callWith(devKey, secret); }
    Answer callWith(const QString& key, const QString& shown, const QString& address = u"192.0.2.7"_s) {
        return callAs("Basic " + (key + u':' + shown).toUtf8().toBase64(), address);
    }
    Answer callAs(const QByteArray& authorization, const QString& address = u"192.0.2.7"_s) {
        Sender sender{.address = address};
        if (!authorization.isEmpty()) {
            sender.headers.insert("authorization", authorization);
        }
        return service.get(QStringLiteral("/v1/caller"), sender);
    }

    QJsonArray usage(const QString& query = {}) {
        return service.get(QStringLiteral("/v1/developer/usage") + query, person.sender)
            .body.value(u"items"_s)
            .toArray();
    }
    QJsonObject today() { return usage().last().toObject(); }

    RunningService& service;
    Person person;
    QString devKey;
    QString secret;
};
