"""From a purchase to the account whose orders it is among."""

import functools

import pytest

from harness import aws, people
from harness.aws import PRODUCTS, bind, bought, some_account
from harness.callbacks import until
from harness.replicas import at_once


@pytest.fixture(scope="module")
def holder(vendor):
    """Somebody whose AWS account is bound: person.aws_account."""
    person = people.sign_up(vendor, name="Hol Der")
    person.aws_account = some_account()
    bind(person, bought(vendor, person.aws_account)).expect(201)
    return person


@pytest.fixture(scope="module")
def stranger(vendor):
    """Somebody who binds nothing."""
    return people.sign_up(vendor, name="Sten Ranger")


@pytest.fixture
def newcomer(vendor):
    return people.sign_up(vendor, name="New Comer")


def orders(person):
    return person.client.get("/v1/amazon/orders").expect(200)["items"]


def order(person, product, ready=lambda order: order["status"] != "pending"):
    """The order of that product, once AWS was asked for its entitlements."""
    return until(lambda: next((found for found in orders(person) if found["product_code"] == product and ready(found)), None))


def activity(person, kind):
    return [event["params"] for event in person.client.get("/v1/activity", query={"kind": kind}).expect(200)["items"]]


def test_nothing_is_bound_at_first(stranger):
    assert stranger.client.get("/v1/amazon").expect(200).body is None
    assert stranger.account()["amazon"] is None


def test_bound_for_good_and_once(vendor, newcomer):
    account = some_account()
    token = bought(vendor, account)
    first = bind(newcomer, token, key="the-same-key").expect(201)
    assert (first["aws_account_id"], first["license_arn"]) == (account, aws.license_of(account, PRODUCTS["app_push"]))
    assert bind(newcomer, token, key="the-same-key").expect(201).content == first.content
    assert bind(newcomer, token).expect(201).body == first.body
    assert newcomer.client.get("/v1/amazon").expect(200).body == first.body
    assert newcomer.account()["amazon"] == {"aws_account_id": account}
    assert activity(newcomer, "amazon_bound") == [{"aws_account_id": account, "product": "app_push"}]
    assert activity(newcomer, "amazon_order_added") == []
    found = order(newcomer, PRODUCTS["app_push"])
    assert (found["plan"], found["quantity"], found["status"], found["license_arn"]) == ("standard", 10, "active", first["license_arn"])


def test_by_the_code_that_the_page_shows_and_with_a_step_up(vendor, newcomer):
    account = some_account()
    code = aws.typed_code(aws.post_form(vendor, aws.some_token(account)))
    newcomer.client.delete("/v1/step-up").expect(204)
    bind(newcomer, code).expect(403, "step_up_required")
    newcomer.client.post("/v1/step-up", {"method": "password", "value": newcomer.password}).expect(200)
    assert bind(newcomer, f" {code.lower()} ").expect(201)["aws_account_id"] == account


def test_another_account_learns_who_holds_it(vendor, holder, stranger):
    token = bought(vendor, holder.aws_account, product=PRODUCTS["sms"])
    told = {"email": holder.email[0] + "•••@example.com", "signs_in_with": "password"}
    shown = stranger.client.get(f"/v1/amazon/registrations/{token}").expect(200)
    assert (shown["bound_elsewhere"], shown["bound_here"]) == (told, False)
    assert bind(stranger, token).expect(409, "amazon_bound_elsewhere")["params"] == told
    assert stranger.client.get("/v1/amazon").expect(200).body is None


def test_the_holder_takes_further_orders(vendor, holder):
    token = bought(vendor, holder.aws_account, product=PRODUCTS["otp"])
    assert holder.client.get(f"/v1/amazon/registrations/{token}").expect(200)["bound_here"] is True
    bind(holder, token).expect(201)
    assert order(holder, PRODUCTS["otp"])["status"] == "expired"
    assert {"aws_account_id": holder.aws_account, "product": "otp"} in activity(holder, "amazon_order_added")


def test_an_account_has_one_aws_account(vendor, holder):
    refused = bind(holder, bought(vendor, some_account())).expect(409, "amazon_other_account")
    assert refused["params"] == {"aws_account_id": holder.aws_account}


def test_a_purchase_that_was_bound_is_nobody_elses_to_see(vendor, newcomer, stranger):
    account = some_account()
    registered = aws.some_token(account)
    token = aws.link_token(aws.post_form(vendor, registered))
    bind(newcomer, token).expect(201)
    stranger.client.get(f"/v1/amazon/registrations/{token}").expect(404, "not_found")
    bind(stranger, token).expect(404, "not_found")
    assert "bound already" in aws.post_form(vendor, registered).text


def test_products_of_before_have_a_customer_identifier(vendor, holder):
    bind(holder, bought(vendor, holder.aws_account, kind="old", product=PRODUCTS["email"])).expect(201)
    found = order(holder, PRODUCTS["email"])  # whose entitlements are behind an empty page
    assert (found["plan"], found["quantity"], found["license_arn"]) == ("large", 25, None)


def test_every_page_of_entitlements_is_read(vendor, holder):
    bind(holder, bought(vendor, holder.aws_account, product=PRODUCTS["sms"])).expect(201)
    plan = order(holder, PRODUCTS["sms"])["plan"].split(", ")
    assert plan == [f"d{number:02}" for number in range(30)]


def test_without_entitlements_an_order_waits_for_its_notice(vendor, marketplace, holder):
    product = PRODUCTS["whatsapp"]
    bind(holder, bought(vendor, holder.aws_account, product=product)).expect(201)
    until(lambda: marketplace.next()["body"].get("ProductCode") == product)
    assert order(holder, product, ready=lambda _: True)["status"] == "pending"


def test_codes_are_not_to_be_guessed(vendor):
    guesser = people.sign_up(vendor, name="Gus Esser")
    for _ in range(20):
        guesser.client.get("/v1/amazon/registrations/AAAAA-AAAAA").expect(404, "not_found")
    guesser.client.get("/v1/amazon/registrations/AAAAA-AAAAA").expect(429, "too_many_requests")
    bind(guesser, bought(vendor, some_account())).expect(429, "too_many_requests")


@pytest.fixture(scope="module")
def racers(vendor):
    return [people.sign_up(vendor, name=f"Racer {name}") for name in ("One", "Two", "Three")]


def race(racers, tokens):
    """(who won, what the others were told)"""
    answers = at_once([functools.partial(bind, racer, token) for racer, token in zip(racers, tokens, strict=True)])
    won = [racer for racer, reply in zip(racers, answers, strict=True) if reply.status == 201]
    return won, [reply for reply in answers if reply.status != 201]


def test_a_race_for_one_aws_account_has_one_winner(vendor, racers):
    account = some_account()
    [winner], lost = race(racers, [bought(vendor, account, product=product) for product in list(PRODUCTS.values())[:3]])
    assert winner.client.get("/v1/amazon").expect(200)["aws_account_id"] == account
    for reply in lost:
        assert reply.expect(409, "amazon_bound_elsewhere")["params"]["email"] == winner.email[0] + "•••@example.com"
    assert [racer for racer in racers if racer.client.get("/v1/amazon").expect(200).body] == [winner]


def test_a_race_for_one_purchase_has_one_winner(vendor, racers):
    free = [racer for racer in racers if racer.client.get("/v1/amazon").expect(200).body is None]
    [winner], lost = race(free, [bought(vendor, some_account())] * len(free))
    assert {(reply.status, reply.id) for reply in lost} <= {(404, "not_found"), (409, "amazon_bound_elsewhere")}
    assert len(orders(winner)) == 1


def test_acknowledged_means_bound(own_service, tmp_path, marketplace):
    """kill -9 right after the answer; AWS is asked for the entitlements by the process that follows."""
    service = own_service(aws.settings(tmp_path, marketplace))
    person = people.sign_up(service)
    bound = bind(person, bought(service, some_account())).expect(201).body
    service.kill()
    service.restart()
    assert person.client.get("/v1/amazon").expect(200).body == bound
    assert [found["product_code"] for found in orders(person)] == [PRODUCTS["app_push"]]
