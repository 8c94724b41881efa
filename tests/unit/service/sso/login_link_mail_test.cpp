#include "unit/service/sso/sso_sign_in.h"

using namespace service;
using namespace sso_sign_in;

class LoginLinkMailTest : public QObject, SsoOnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void goesToWhomAServiceMayOpen_data() { TestDatabases::addRows(); }
    void goesToWhomAServiceMayOpen();
    void goesToNobodyElse_data() { TestDatabases::addRows(); }
    void goesToNobodyElse();
    void namesNothingThatOpensNothing_data() { TestDatabases::addRows(); }
    void namesNothingThatOpensNothing();
    void isLimited_data() { TestDatabases::addRows(); }
    void isLimited();
};

namespace {

Answer ask(SsoService& running, const QString& email, const QString& locale = u"en"_s) {
    (void)running.base->messages();
    return running.base->post(u"/v1/sso/login-links"_s, {{u"email"_s, email}, {u"locale"_s, locale}});
}

QStringList namesIn(const QList<delivery::Message>& messages) {
    QStringList names;
    for (const delivery::Message& message : messages) {
        for (const QJsonValue& service : message.params.value(u"services"_s).toArray()) {
            names.append(service.toObject().value(u"name"_s).toString());
        }
    }
    return names;
}

} // namespace

void LoginLinkMailTest::goesToWhomAServiceMayOpen() {
    const auto running = startSso();
    const Member member = memberWhoAgreed(*running);
    (void)running->create(member.owner, u"Of the owner alone"_s);
    const Answer answer = ask(*running, u"Grace@Example.com"_s, u"fr"_s);
    QCOMPARE(answer.status, 202);
    QCOMPARE(answer.text, QByteArrayLiteral("{}"));
    const QList<delivery::Message> sent = running->base->messages();
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent[0].what, delivery::Template::SsoLoginLinks);
    QCOMPARE(sent[0].to, u"grace@example.com"_s);
    QCOMPARE(sent[0].locale, u"fr"_s);
    const QString link = u"https://center.example/sso/%1/login"_s.arg(member.serviceId);
    QCOMPARE(sent[0].params.value(u"services"_s).toArray(),
             (QJsonArray{QJsonObject{{u"name"_s, u"Example"_s}, {u"link"_s, link}}}));

    QCOMPARE(ask(*running, member.owner.email).status, 202);
    QCOMPARE(namesIn(running->base->messages()), (QStringList{u"Example"_s, u"Of the owner alone"_s}));
}

void LoginLinkMailTest::goesToNobodyElse() {
    const auto running = startSso();
    const Member member = memberWhoAgreed(*running);
    const auto silent = running->base->signUp(u"silent@example.com"_s);
    running->join(member.owner, member.organizationId, silent);
    const auto stranger = running->base->signUp(u"stranger@example.com"_s);
    for (const QString& email : {u"nobody@example.com"_s, stranger.email, silent.email}) {
        const Answer answer = ask(*running, email);
        QCOMPARE(answer.status, 202);
        QCOMPARE(answer.text, QByteArrayLiteral("{}"));
        QCOMPARE(running->base->messages().size(), 0);
    }
    QCOMPARE(ask(*running, u"no address"_s).id(), u"email_invalid"_s);
    QCOMPARE(ask(*running, silent.email, u"xx"_s).id(), u"locale_invalid"_s);
}

void LoginLinkMailTest::namesNothingThatOpensNothing() {
    const auto running = startSso();
    const Member member = memberWhoAgreed(*running);
    const auto change = [&](auto set, const QString& accountId, bool on) {
        running->write([&](store::Transaction& transaction) { set(transaction, accountId, on); });
    };
    const auto isWritten = [&] {
        (void)ask(*running, member.person.email);
        return !running->base->messages().isEmpty();
    };
    QVERIFY(isWritten());
    change(&identity::setSsoAllowed, member.owner.accountId, false);
    QVERIFY(!isWritten());
    change(&identity::setSsoAllowed, member.owner.accountId, true);
    change(&identity::setDisabled, member.person.accountId, true);
    QVERIFY(!isWritten());
    change(&identity::setDisabled, member.person.accountId, false);
    QCOMPARE(running->consent(member.person, member.serviceId, api::Method::Delete).status, 204);
    QVERIFY(!isWritten());
}

// As every message that anybody may ask for: whether or not somebody is written to.
void LoginLinkMailTest::isLimited() {
    const auto running = startSso();
    const Member member = memberWhoAgreed(*running);
    for (const QString& email : {member.person.email, u"nobody@example.com"_s}) {
        QCOMPARE(ask(*running, email).status, 202);
        while (ask(*running, email).status == 202) {
        }
        QCOMPARE(ask(*running, email).id(), u"too_many_requests"_s);
    }
}

QTEST_GUILESS_MAIN(LoginLinkMailTest)
#include "login_link_mail_test.moc"
