#include "unit/service/sso/sso_sign_in.h"

using namespace service;
using namespace sso_sign_in;

// Who loses a way in with a service.
class ServiceDeletionTest : public QObject, SsoOnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void countsWhoAgreed_data() { TestDatabases::addRows(); }
    void countsWhoAgreed();
    void namesThoseWithoutAnotherWay_data() { TestDatabases::addRows(); }
    void namesThoseWithoutAnotherWay();
    void isTheOwners_data() { TestDatabases::addRows(); }
    void isTheOwners();
};

namespace {

QString pathOf(const QString& serviceId) {
    return u"/v1/sso/services/%1/deletion"_s.arg(serviceId);
}

QStringList onlyThisWay(SsoService& running, const RunningService::Person& owner, const QString& serviceId) {
    const QJsonObject body = running.base->get(pathOf(serviceId), owner.sender).body;
    QStringList emails;
    for (const QJsonValue& person : body.value(u"only_this_way"_s).toArray()) {
        emails.append(person.toObject().value(u"email"_s).toString());
    }
    return body.value(u"only_this_way_count"_s).toInt() == emails.size() ? emails
                                                                         : QStringList{u"miscounted"_s};
}

} // namespace

void ServiceDeletionTest::countsWhoAgreed() {
    const auto running = startSso();
    const Member member = memberWhoAgreed(*running);
    const QString second = running->newOrganization(member.owner, u"Zeta"_s);
    const QString third = running->newOrganization(member.owner, u"Alpha"_s);
    running->associate(member.owner, member.serviceId, {member.organizationId, second, third});
    running->join(member.owner, second, member.person); // in two of them, and counted once
    const auto silent = running->base->signUp(u"silent@example.com"_s);
    running->join(member.owner, second, silent); // who did not agree
    const auto also = running->base->signUp(u"also@example.com"_s);
    running->join(member.owner, second, also, {member.serviceId});

    const QJsonObject body = running->base->get(pathOf(member.serviceId), member.owner.sender).body;
    const auto counted = [](const QString& id, const QString& name, int members) {
        return QJsonObject{{u"id"_s, id}, {u"name"_s, name}, {u"members"_s, members}};
    };
    QCOMPARE(
        body.value(u"organizations"_s).toArray(),
        (QJsonArray{counted(third, u"Alpha"_s, 0), counted(member.organizationId, u"Analytical Engines"_s, 1),
                    counted(second, u"Zeta"_s, 2)}));
    QCOMPARE(body.value(u"members"_s).toInt(), 2);
}

void ServiceDeletionTest::namesThoseWithoutAnotherWay() {
    const auto running = startSso();
    const Member member = memberWhoAgreed(*running);
    const auto named = [&] { return onlyThisWay(*running, member.owner, member.serviceId); };
    const auto later = [&] { running->base->clock.advance(std::chrono::minutes(1)); };
    QCOMPARE(named(), QStringList()); // it has not opened the account yet

    later();
    (void)signedIn(*running, member.serviceId, member.person.accountId);
    QCOMPARE(named(), QStringList{member.person.email});
    later();
    QCOMPARE(running->base->signIn(member.person.email, member.person.password).status, 201);
    QCOMPARE(named(), QStringList());

    // Agreed anew, what was before counts no more.
    later();
    QCOMPARE(running->base
                 ->post(u"/v1/step-up"_s,
                        {{u"method"_s, u"password"_s}, {u"value"_s, member.person.password}},
                        member.person.sender)
                 .status,
             200);
    QCOMPARE(running->consent(member.person, member.serviceId, api::Method::Delete).status, 204);
    QCOMPARE(running->consent(member.person, member.serviceId).status, 204);
    (void)signedIn(*running, member.serviceId, member.person.accountId);
    QCOMPARE(named(), QStringList{member.person.email});

    // Another service is another way, until it has gone.
    later();
    const QString other = running->create(member.owner, u"Another"_s);
    running->associate(member.owner, other, {member.organizationId});
    QCOMPARE(running->consent(member.person, other).status, 204);
    (void)signedIn(*running, other, member.person.accountId);
    QCOMPARE(named(), QStringList());
    QCOMPARE(onlyThisWay(*running, member.owner, other), QStringList{member.person.email});
    QCOMPARE(
        running->base
            ->remove(u"/v1/sso/services/"_s + other, member.owner.sender, {{u"confirm_name"_s, u"Another"_s}})
            .status,
        204);
    QCOMPARE(named(), QStringList{member.person.email});
}

void ServiceDeletionTest::isTheOwners() {
    const auto running = startSso();
    const Member member = memberWhoAgreed(*running);
    const auto other = running->signUpOwner(u"other@example.com"_s);
    QCOMPARE(running->base->get(pathOf(member.serviceId), other.sender).status, 404);
    QCOMPARE(running->base->get(pathOf(member.serviceId), member.person.sender).id(), u"sso_not_allowed"_s);
}

QTEST_GUILESS_MAIN(ServiceDeletionTest)
#include "service_deletion_test.moc"
