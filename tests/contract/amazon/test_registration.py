"""AWS's form, and the page that comes of it."""

import uuid

import pytest
import requests

from harness import aws, people
from harness.aws import post_form, some_account, some_token
from harness.page import Form, links_on
from harness.service import Service


def calls(marketplace):
    """What AWS was asked since the last time: up to a request of ours, which it tells after those before."""
    mark = {"Mark": uuid.uuid4().hex}
    requests.post(marketplace.address, json=mark, timeout=30)
    asked = [marketplace.next()]
    while asked[-1]["body"] != mark:
        asked.append(marketplace.next())
    return asked[:-1]


def resolved(marketplace, token):
    return [call for call in calls(marketplace) if call["body"].get("RegistrationToken") == token]


@pytest.fixture(scope="module")
def buyer(vendor):
    return people.sign_up(vendor, name="Bea Buyer")


def test_the_form_leads_to_the_desktop(vendor, marketplace, buyer):
    account = some_account()
    token = some_token(account)
    page = post_form(vendor, token, **{"x-amzn-marketplace-offer-type": "free-trial"})
    assert page.status_code == 200
    [link] = links_on(page)
    assert link == f"personal-center://amazon/bind?server=http%3A%2F%2F127.0.0.1%3A{vendor.port}&token={aws.link_token(page)}"
    assert [call["status"] for call in resolved(marketplace, token)] == [200]
    seen = buyer.client.get(f"/v1/amazon/registrations/{aws.link_token(page)}").expect(200).body
    seen.pop("expires_at")
    assert seen == {"aws_account_id": account, "product": "app_push", "product_code": "prodpush", "trial": True,
                    "bound_elsewhere": None, "bound_here": False}


def test_the_page_lets_nothing_run_and_nobody_frame_it(vendor):
    page = post_form(vendor, some_token(some_account()))
    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "script-src" not in policy
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["Cache-Control"] == "no-store"


def test_the_page_speaks_french(vendor):
    page = post_form(vendor, some_token(some_account()), language="fr-FR")
    assert '<html lang="fr">' in page.text and "Ouvrir Personal Center" in page.text


@pytest.mark.parametrize("written", [lambda code: code, lambda code: code.lower().replace("-", " "),
                                     lambda code: code.replace("-", "").replace("0", "O").replace("1", "l")])
def test_the_code_may_be_typed_in_any_way(vendor, buyer, written):
    account = some_account()
    code = aws.typed_code(post_form(vendor, some_token(account)))
    assert len(code.replace("-", "")) == 10
    assert buyer.client.get(f"/v1/amazon/registrations/{written(code)}").expect(200)["aws_account_id"] == account


def test_the_same_form_again_asks_aws_nothing(vendor, marketplace):
    token = some_token(some_account())
    pages = [post_form(vendor, token) for _ in range(3)]
    assert len({page.text for page in pages}) == 1
    assert len(resolved(marketplace, token)) == 1


@pytest.mark.parametrize("kind", ["invalid", "expired"])
def test_a_stale_token_says_what_to_do(vendor, marketplace, kind):
    token = f"{kind}-{some_token(some_account())}"
    page = post_form(vendor, token)
    assert page.status_code == 410 and "Set up your account" in page.text
    assert len(resolved(marketplace, token)) == 1


@pytest.mark.parametrize("trouble", ["throttled-2", "internal-1"])
def test_what_aws_can_do_later_is_asked_again(vendor, marketplace, trouble):
    token = f"{trouble}-{some_token(some_account())}"
    assert post_form(vendor, token).status_code == 200
    assert len(resolved(marketplace, token)) == int(trouble[-1]) + 1


@pytest.mark.parametrize("trouble, times", [("throttled-99", 4), ("html", 4), ("disabled", 1), ("refused", 1), ("broken", 1), ("empty", 1)])
def test_where_aws_is_out_of_order_the_form_can_be_sent_again(vendor, marketplace, trouble, times):
    token = f"{trouble}-{some_token(some_account())}"
    page = post_form(vendor, token, **{"x-amzn-marketplace-offer-type": "free-trial"})
    assert page.status_code == 503 and "could not be asked" in page.text
    assert Form.on(page).fields == {"x-amzn-marketplace-token": token, "x-amzn-marketplace-offer-type": "free-trial"}
    assert len(resolved(marketplace, token)) == times


def test_a_token_that_failed_is_redeemed_when_the_form_comes_again(vendor, marketplace):
    token = f"throttled-4-{some_token(some_account())}"
    assert post_form(vendor, token).status_code == 503
    assert post_form(vendor, token).status_code == 200
    assert len(resolved(marketplace, token)) == 5


def test_a_form_without_a_token(vendor):
    page = post_form(vendor, None)
    assert page.status_code == 400 and "Set up your account" in page.text


def test_the_address_by_hand(vendor, anyone):
    anyone.base = vendor.base
    assert b"AWS Marketplace" in anyone.get("/amazon/register").expect(200).content


def test_a_service_without_credentials_says_so(service):
    page = post_form(service, some_token(some_account()))
    assert page.status_code == 503 and "not set up here" in page.text


def test_a_network_asks_so_often(own_service):
    service = own_service("[limits]\nrequests_network=3/1min\n")
    answers = [post_form(service, some_token(some_account()), address="10.1.2.3").status_code for _ in range(4)]
    assert answers == [503, 503, 503, 429]


def test_credentials_of_the_environment(tmp_path, new_database):
    marketplace = aws.start_marketplace("--session-token", "temporary/token==", "--region", "eu-west-1")
    settings = f"[amazon]\nregion=eu-west-1\nmetering_url={marketplace.address}\nentitlement_url={marketplace.address}\n"
    service = Service(tmp_path, new_database(tmp_path), settings, environment={
        "AWS_ACCESS_KEY_ID": aws.ACCESS_KEY, "AWS_SECRET_ACCESS_KEY": aws.SECRET_KEY, "AWS_SESSION_TOKEN": "temporary/token=="}).start()
    try:
        assert post_form(service, some_token(some_account())).status_code == 200
        assert not any(secret in line for line in service.log for secret in (aws.SECRET_KEY, "temporary/token"))
    finally:
        service.stop()
        marketplace.stop()


def test_wrong_credentials_are_told_to_nobody(tmp_path, new_database, marketplace):
    settings = aws.settings(tmp_path, marketplace)
    (tmp_path / "secret.key").write_text("another-secret-key\n")
    service = Service(tmp_path, new_database(tmp_path), settings).start()
    try:
        page = post_form(service, some_token(some_account()))
        assert page.status_code == 503 and "Signature" not in page.text
    finally:
        service.stop()
    log = "".join(service.log)
    assert "InvalidSignatureException" in log and "another-secret-key" not in log and aws.ACCESS_KEY not in log
