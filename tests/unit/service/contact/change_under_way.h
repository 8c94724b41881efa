#pragma once

#include "unit/service/running_service.h"

// One contact change of a person, step by step.
class ChangeUnderWay {
  public:
    ChangeUnderWay(RunningService& service, const RunningService::Person& person, const QString& channel)
        : m_service(service)
        , m_person(person)
        , m_channel(channel) {}

    Answer start() {
        QJsonObject body{{u"channel"_s, m_channel}};
        if (m_channel == u"phone"_s) {
            body.insert(u"captcha"_s, u"solved"_s);
        }
        const Answer answer = m_service.post(path(), body, m_person.sender);
        m_id = answer.id();
        return answer;
    }
    Answer get() { return m_service.get(path() + u'/' + m_id, m_person.sender); }
    QString state() { return get().body.value(u"state"_s).toString(); }
    Answer verify(const QString& code, const Sender& sender) {
        return m_service.post(path() + u'/' + m_id + u"/verify"_s, {{u"code"_s, code}}, sender);
    }
    Answer verify(const QString& code) { return verify(code, m_person.sender); }
    Answer target(const QString& contact) {
        return m_service.post(path() + u'/' + m_id + u"/target"_s, {{m_channel, contact}}, m_person.sender);
    }
    Answer resend() { return m_service.post(path() + u'/' + m_id + u"/resend"_s, {}, m_person.sender); }
    Answer cancel() { return m_service.remove(path() + u'/' + m_id, m_person.sender); }

    // The code of the last message, which went to this contact.
    QString codeFor(const QString& contact) {
        const auto message = m_service.message();
        if (message.to != contact) {
            qFatal("%s instead of %s", qPrintable(message.to), qPrintable(contact));
        }
        return message.code();
    }
    void proveCurrent(const QString& contact) {
        (void)start();
        (void)verify(codeFor(contact));
    }

    QString id() const { return m_id; }
    static QString path() { return QStringLiteral("/v1/account/contact-changes"); }

  private:
    RunningService& m_service;
    const RunningService::Person& m_person;
    QString m_channel;
    QString m_id;
};
