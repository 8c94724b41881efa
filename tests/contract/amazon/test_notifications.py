"""Notices of AWS Marketplace, as Amazon SNS posts them: the genuine ones, and everything that only looks like one."""

import itertools
import uuid

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from harness import aws, people
from harness.aws import PRODUCTS, SNS_HOST, TOPIC, bind, bought, license_of, post_notice, some_account
from harness.callbacks import until


@pytest.fixture(scope="module")
def buyer(vendor):
    """person.aws_account has bought a product of before, whose status only notices tell: person.customer."""
    person = people.sign_up(vendor, name="Bea Buyer")
    person.aws_account = some_account()
    person.customer = f"customer{person.aws_account}"
    bind(person, bought(vendor, person.aws_account, kind="old", product=PRODUCTS["whatsapp"])).expect(201)
    return person


def orders(person):
    return person.client.get("/v1/amazon/orders").expect(200)["items"]


def order(person, product):
    [found] = [found for found in orders(person) if found["product_code"] == product]
    return found


def status(person, product=PRODUCTS["whatsapp"]):
    return order(person, product)["status"]


def action(person, name, product=PRODUCTS["whatsapp"], **more):
    return {"action": name, "customer-identifier": person.customer, "product-code": product, **more}


def event(person, kind, product, agreement=None, at="2026-11-20T10:00:00Z", **more):
    """As EventBridge passes it on."""
    return {"version": "0", "id": str(uuid.uuid4()), "detail-type": f"{kind} - Manufacturer", "source": "aws.agreement-marketplace",
            "account": "287250355862", "time": at, "region": "us-east-1", "resources": [],
            "detail": {"requestId": str(uuid.uuid4()), "catalog": "AWSMarketplace", "agreement": agreement or {}, "offer": {"id": "offer-1"},
                       "acceptor": {"accountId": person.aws_account}, "product": {"id": f"prod-{product}", "code": product, "title": "A product"},
                       **more}}


@pytest.mark.parametrize("version", ["1", "2"])
def test_both_versions_of_the_signature(vendor, sns, buyer, version):
    """Each turns it around."""
    for name, expected in (("unsubscribe-success", "cancelled"), ("subscribe-success", "active")):
        assert post_notice(vendor, sns.notice(action(buyer, name), version=version)).status_code == 200
        assert status(buyer) == expected


def test_a_subject_is_signed_too(vendor, sns, buyer):
    assert post_notice(vendor, sns.notice(action(buyer, "subscribe-success"), Subject="AWS Marketplace é")).status_code == 200


def test_a_certificate_is_fetched_once(vendor, sns, buyer):
    for _ in range(3):
        assert post_notice(vendor, sns.notice(action(buyer, "unsubscribe-pending"))).status_code == 200
    assert sns.fetched.count("/SimpleNotificationService-1.pem") == 1


def test_a_trial_is_told_as_a_text(vendor, sns, buyer):
    post_notice(vendor, sns.notice(action(buyer, "subscribe-success", isFreeTrialTermPresent="true")))
    assert order(buyer, PRODUCTS["whatsapp"])["trial"] is True
    post_notice(vendor, sns.notice(action(buyer, "subscribe-success", isFreeTrialTermPresent="false")))
    assert order(buyer, PRODUCTS["whatsapp"])["trial"] is False


def test_entitlements_that_changed_are_asked_for(vendor, sns, buyer):
    post_notice(vendor, sns.notice(action(buyer, "entitlement-updated", product="prodother")))
    until(lambda: [found for found in orders(buyer) if found["product_code"] == "prodother" and found["status"] == "active"])


def test_an_agreement_from_beginning_to_end(vendor, sns, buyer):
    product = PRODUCTS["app_push"]
    agreement = {"id": "agmt-1", "intent": "NEW", "status": "ACTIVE", "acceptanceTime": "2026-11-19T10:00:00Z",
                 "startTime": "2026-11-20T00:00:00Z", "endTime": "2099-11-20T00:00:00Z"}
    license_arn = license_of(buyer.aws_account, product)
    post_notice(vendor, sns.notice(event(buyer, "Purchase Agreement Created", product, agreement)))
    found = order(buyer, product)
    assert {name: found[name] for name in ("status", "ordered_at", "starts_at", "ends_at", "agreement_id")} == {
        "status": "active", "ordered_at": "2026-11-19T10:00:00.000Z", "starts_at": "2026-11-20T00:00:00.000Z",
        "ends_at": "2099-11-20T00:00:00.000Z", "agreement_id": "agmt-1"}
    post_notice(vendor, sns.notice(event(buyer, "License Updated", product, {"id": "agmt-1"}, license={"arn": license_arn})))
    until(lambda: order(buyer, product)["license_arn"] == license_arn and order(buyer, product)["plan"] == "standard")
    post_notice(vendor, sns.notice(event(buyer, "Purchase Agreement Amended", product, {**agreement, "endTime": "2098-01-01T00:00:00Z"},
                                         at="2026-11-21T10:00:00Z")))
    assert order(buyer, product)["ends_at"] == "2098-01-01T00:00:00.000Z"
    post_notice(vendor, sns.notice(event(buyer, "Purchase Agreement Ended", product, {**agreement, "status": "CANCELLED"},
                                         at="2026-11-22T10:00:00Z")))
    assert status(buyer, product) == "cancelled"
    post_notice(vendor, sns.notice(event(buyer, "License Deprovisioned", product, {"id": "agmt-1"}, license={"arn": license_arn},
                                         at="2026-11-22T11:00:00Z")))
    assert (status(buyer, product), order(buyer, product)["ends_at"]) == ("cancelled", "2026-11-22T11:00:00.000Z")


@pytest.mark.parametrize("told, ours", [("EXPIRED", "expired"), ("RENEWED", "renewed"), ("REPLACED", "replaced"), ("TERMINATED", "terminated")])
def test_how_an_agreement_ended(vendor, sns, buyer, told, ours):
    product = f"prod{told.lower()}"
    post_notice(vendor, sns.notice(event(buyer, "Purchase Agreement Ended", product, {"id": f"agmt-{told}", "status": told})))
    assert status(buyer, product) == ours


def test_in_any_order_and_twice(vendor, sns, buyer):
    """Every order of three notices, each of them sent two times, ends alike."""
    outcomes = []
    for number, sequence in enumerate(itertools.permutations(range(3))):
        product, agreement = f"prodorder{number}", {"id": f"agmt-order-{number}"}
        notices = [
            sns.notice(event(buyer, "Purchase Agreement Created", product, {**agreement, "status": "ACTIVE", "endTime": "2099-01-01T00:00:00Z"})),
            sns.notice(event(buyer, "Purchase Agreement Amended", product, {**agreement, "endTime": "2098-01-01T00:00:00Z"}, "2026-11-21T10:00:00Z")),
            sns.notice(event(buyer, "Purchase Agreement Ended", product, {**agreement, "status": "TERMINATED"}, "2026-11-22T10:00:00Z"))]
        for index in (*sequence, *sequence):
            assert post_notice(vendor, notices[index]).status_code == 200
        outcomes.append({name: value for name, value in order(buyer, product).items() if name not in ("id", "product_code", "agreement_id")})
    assert outcomes == [outcomes[0]] * 6
    assert (outcomes[0]["status"], outcomes[0]["ends_at"]) == ("terminated", "2098-01-01T00:00:00.000Z")


@pytest.mark.parametrize("message", ["no JSON", {"action": "something-new", "customer-identifier": "x", "product-code": "y"}, {"action": 7},
                                     {"source": "aws.agreement-marketplace", "detail-type": "Something New", "detail": []}, [1, 2], {}])
def test_what_says_nothing_of_orders_is_taken(vendor, sns, message):
    assert post_notice(vendor, sns.notice(message)).status_code == 200


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff\xfe", b'{"Type": "Notification"}', b'{"Type": ["Notification"]}', b"{" * 1000])
def test_what_is_no_envelope_is_refused(vendor, body):
    assert post_notice(vendor, body).status_code == 400


def confirmation(sns, url, **more):
    return sns.notice("You have chosen to subscribe", Type="SubscriptionConfirmation", SubscribeURL=url, Token="token-1", **more)


def test_a_subscription_is_confirmed(vendor, sns):
    query = f"?Action=ConfirmSubscription&TopicArn={TOPIC}&Token=token-1"
    assert post_notice(vendor, confirmation(sns, f"https://{SNS_HOST}/{query}")).status_code == 200
    assert sns.confirmed == [query]


@pytest.mark.parametrize("url", ["https://example.com/?Action=ConfirmSubscription&Token=1", f"https://{SNS_HOST}.example.com/?Action=ConfirmSubscription&Token=1",
                                 f"http://{SNS_HOST}/?Action=ConfirmSubscription&Token=1", f"https://{SNS_HOST}/?Action=Unsubscribe&Token=1",
                                 f"https://user@{SNS_HOST}/?Action=ConfirmSubscription&Token=1"])
def test_a_subscription_is_confirmed_nowhere_else(vendor, sns, dns, url):
    """However well it is signed."""
    before = list(sns.confirmed), len(dns.asked)
    post_notice(vendor, confirmation(sns, url))
    assert (sns.confirmed, len(dns.asked)) == before


# --- forgeries: each would cancel the order

@pytest.fixture
def refused(vendor, sns, buyer):
    """A function that posts what must be refused and must change nothing."""
    assert post_notice(vendor, sns.notice(action(buyer, "subscribe-success"))).status_code == 200

    def post(body, status_code=403):
        assert post_notice(vendor, body).status_code == status_code
        assert status(buyer) == "active"

    return post


def forged(sns, buyer, **how):
    return sns.notice(action(buyer, "unsubscribe-success"), **how)


CERTIFICATE = "SimpleNotificationService-1.pem"
LOOK_ALIKES = [
    f"http://{SNS_HOST}/{CERTIFICATE}", f"https://{SNS_HOST}:443/{CERTIFICATE}", f"https://{SNS_HOST}:8443/{CERTIFICATE}",
    f"https://user@{SNS_HOST}/{CERTIFICATE}", f"https://{SNS_HOST}@example.com/{CERTIFICATE}", f"https://{SNS_HOST}.example.com/{CERTIFICATE}",
    f"https://example.com/{SNS_HOST}/{CERTIFICATE}", f"https://example.com?{SNS_HOST}/{CERTIFICATE}", f"https://{SNS_HOST}\\@example.com/{CERTIFICATE}",
    f"https://sns-us-east-1.amazonaws.com/{CERTIFICATE}", f"https://xsns.us-east-1.amazonaws.com/{CERTIFICATE}",
    f"https://sns.us-east-1.amazonaws.org/{CERTIFICATE}", f"https://sns.us-east-1.amazonaws.com.cn/{CERTIFICATE}",
    f"https://sns.us-east-1.amazonaws.com./{CERTIFICATE}", f"https://sns.us-east-1.example.amazonaws.com/{CERTIFICATE}",
    f"https://sns.amazonaws.com/{CERTIFICATE}", f"https://s3.amazonaws.com/{SNS_HOST}/{CERTIFICATE}", f"https://ѕns.us-east-1.amazonaws.com/{CERTIFICATE}",
    f"https://{SNS_HOST}/{CERTIFICATE}?x=.pem", f"https://{SNS_HOST}/{CERTIFICATE}#", f"https://{SNS_HOST}/certificate.txt",
    f"https://{SNS_HOST}/../{CERTIFICATE}", f" https://{SNS_HOST}/{CERTIFICATE}", f"https://{SNS_HOST}/{CERTIFICATE}\n", f"//{SNS_HOST}/{CERTIFICATE}",
    f"file:///{CERTIFICATE}", "nonsense",
]


@pytest.mark.parametrize("url", LOOK_ALIKES)
def test_a_certificate_from_elsewhere(refused, sns, dns, buyer, url):
    """The signature is right, and nobody is asked for the certificate."""
    before = len(sns.fetched), len(dns.asked)
    refused(forged(sns, buyer, tamper={"SigningCertURL": url}))
    assert (len(sns.fetched), len(dns.asked)) == before


@pytest.mark.parametrize("field, value", [
    ("Message", '{"action": "unsubscribe-success", "customer-identifier": "somebody"}'), ("MessageId", "another"), ("Subject", "added"),
    ("Timestamp", "2026-11-25T14:00:00.000Z"), ("Signature", "AAAA"), ("SignatureVersion", "1"), ("Type", "UnsubscribeConfirmation")])
def test_a_changed_field(vendor, sns, buyer, refused, field, value):
    more = {"SubscribeURL": f"https://{SNS_HOST}/?Action=ConfirmSubscription&Token=1", "Token": "token-1"} if field == "Type" else {}
    refused(forged(sns, buyer, tamper={field: value, **more}))


def test_signed_by_somebody_else(sns, buyer, refused):
    refused(forged(sns, buyer, key=rsa.generate_private_key(65537, 2048)))


def test_another_topic(sns, buyer, refused):
    for topic in (TOPIC + "x", TOPIC.replace("us-east-1", "us-west-2"), TOPIC.upper(), "arn:aws:sns:us-east-1:111122223333:mine"):
        refused(forged(sns, buyer, TopicArn=topic))


@pytest.mark.parametrize("age", [3700, 24 * 3600, -600])
def test_an_old_notice_and_one_of_the_future(sns, buyer, refused, age):
    refused(forged(sns, buyer, age=age))


def test_the_same_notice_again_changes_nothing(vendor, sns, buyer):
    cancelled = sns.notice(action(buyer, "unsubscribe-success"))
    assert post_notice(vendor, cancelled).status_code == 200
    assert post_notice(vendor, sns.notice(action(buyer, "subscribe-success"))).status_code == 200
    assert post_notice(vendor, cancelled).status_code == 200
    assert status(buyer) == "active"


@pytest.mark.parametrize("how", [{"host": "sns.amazonaws.com", "self_signed": True}, {"host": "sns.example.com"}, {"host": "sns.us-west-2.amazonaws.com"},
                                 {"host": "sns.amazonaws.com", "first_day": -30, "last_day": -1}, {"host": "sns.amazonaws.com", "first_day": 1}])
def test_a_certificate_that_is_not_of_sns(sns, authority, buyer, refused, how):
    """Even where it comes from the right host."""
    sns.keep("forged.pem", authority.issue(**how, with_rsa=True))
    refused(forged(sns, buyer, signed_with="forged.pem"))


def test_a_certificate_that_cannot_be_fetched_may_be_later(sns, buyer, refused):
    """SNS sends again what is answered so."""
    refused(forged(sns, buyer, tamper={"SigningCertURL": f"https://{SNS_HOST}/not-there.pem"}), status_code=503)


def test_a_service_without_topics_takes_nothing(service, sns, buyer):
    assert post_notice(service, sns.notice(action(buyer, "subscribe-success"))).status_code == 403
