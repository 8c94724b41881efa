"""`admin amazon import`: the whole file or nothing, as often as one likes."""

import copy
import json

import jsonschema
import pytest

from harness import amazon, people
from harness.amazon import import_file, listed, moment
from harness.openapi import ROOT

SCHEMA = json.loads((ROOT / "resources" / "amazon-orders.schema.json").read_text())


def noted(person):
    return person.client.get("/v1/activity", query={"kind": "operator_changed"}).expect(200)


def test_the_documented_example_is_what_the_command_takes(service, alice):
    [example] = copy.deepcopy(SCHEMA["examples"])
    jsonschema.Draft202012Validator(SCHEMA).validate(example)
    example["accounts"][0].update(email=alice.email, aws_account_id=amazon.aws_account())
    example["as_of"] = moment(0)
    import_file(service, example)
    assert [order["amount"] for order in listed(alice.client)] == [{"value": "1200.00", "currency": "USD"}]


def test_the_person_is_told_once_and_the_same_file_changes_nothing(service, alice):
    content = amazon.file(amazon.buyer([amazon.order(), amazon.order()], alice), as_of=moment(-1))
    assert "new or changed: 2; holders told by mail: 1" in import_file(service, content)[1]
    before = listed(alice.client)
    assert "Amazon orders" in alice.mail().text
    assert noted(alice)["items"][0]["params"] == {
        "what": "amazon", "aws_account_id": content["accounts"][0]["aws_account_id"], "bound": True, "orders": 2}
    assert "new or changed: 0; holders told by mail: 0" in import_file(service, content)[1]
    content["as_of"] = moment(0)  # a later one that says nothing new
    assert "new or changed: 0; holders told by mail: 0" in import_file(service, content)[1]
    assert listed(alice.client) == before and noted(alice)["total"] == 1


def test_a_later_file_says_how_things_are_by_then_whatever_came_first(service, alice):
    made, account = amazon.order(quantity=1), amazon.aws_account()
    import_file(service, amazon.file(amazon.buyer([made | {"quantity": 3}], alice, account), as_of=moment(-1)))
    import_file(service, amazon.file(amazon.buyer([made | {"quantity": 2}], alice, account), as_of=moment(-2)))
    assert [order["quantity"] for order in listed(alice.client)] == [3]


def test_orders_of_an_aws_account_wait_for_whoever_binds_it(service, alice):
    account = amazon.aws_account()
    import_file(service, amazon.file(amazon.buyer([amazon.order()], account=account)))
    assert listed(alice.client) == []
    import_file(service, amazon.file(amazon.buyer([], alice, account)))
    assert len(listed(alice.client)) == 1
    import_file(service, amazon.file(amazon.buyer([amazon.order()], account=account)))  # bound already
    assert len(listed(alice.client)) == 2


def test_what_is_bound_elsewhere_is_refused(service, alice, bob):
    account = amazon.aws_account()
    amazon.give(service, alice, [amazon.order()], account=account)
    status, output = import_file(service, amazon.file(amazon.buyer([amazon.order()], bob, account)), check=False)
    assert status != 0 and "accounts.0.aws_account_id: bound elsewhere" in output
    status, output = import_file(service, amazon.file(amazon.buyer([amazon.order()], alice)), check=False)
    assert status != 0 and "accounts.0.email: bound to another aws account" in output
    assert len(listed(alice.client)) == 1 and listed(bob.client) == []


def test_a_license_has_one_owner(service, alice, bob):
    made = amazon.order()
    amazon.give(service, alice, [made])
    status, output = import_file(service, amazon.file(amazon.buyer([amazon.order(), made], bob)), check=False)
    assert status != 0 and "accounts.0.orders.1.license_arn: of another aws account" in output
    assert listed(bob.client) == []


FAULTS = {
    "as_of": (("as_of", moment(2)),),
    "accounts.0.aws_account_id": (("accounts", 0, "aws_account_id", "12345"),),
    "accounts.0.email": (("accounts", 0, "email", "nobody@example.com"),),
    "accounts.0.emial": (("accounts", 0, "emial", "alice@example.com"),),
    "accounts.1.aws_account_id": (("accounts", 0, "aws_account_id", "123456789012"), ("accounts", 1, "aws_account_id", "123456789012")),
    "accounts.0.orders.1.ends_at": (("accounts", 0, "orders", 1, "ends_at", moment(-30)),),
    "accounts.0.orders.0.plan": (("accounts", 0, "orders", 0, "plan", ""),),
    "accounts.0.orders.0.status": (("accounts", 0, "orders", 0, "status", "ACTIVE"),),
    "accounts.0.orders.0.quantity": (("accounts", 0, "orders", 0, "quantity", -1),),
    "accounts.0.orders.0.trial": (("accounts", 0, "orders", 0, "trial", "yes"),),
    "accounts.0.orders.0.ordered_at": (("accounts", 0, "orders", 0, "ordered_at", moment(1)),),
    "accounts.0.orders.0.amount.value": (("accounts", 0, "orders", 0, "amount", {"value": "1e3", "currency": "USD"}),),
    "accounts.0.orders.0.amount.currency": (("accounts", 0, "orders", 0, "amount", {"value": "10", "currency": "usd"}),),
    "accounts.0.orders.0.license_arn": (("accounts", 0, "orders", 0, "license_arn", "l-1"),),
    "accounts.0.orders.1.agreement_id": (("accounts", 0, "orders", 0, "agreement_id", "agmt-1"), ("accounts", 0, "orders", 1, "agreement_id", "agmt-1")),
}


@pytest.mark.parametrize("path", FAULTS)
def test_a_fault_is_told_with_its_path_and_nothing_is_imported(service, anybody, path):
    content = amazon.file(amazon.buyer([amazon.order(), amazon.order()]), amazon.buyer([amazon.order()], anybody))
    for *way, last, value in FAULTS[path]:
        at = content
        for step in way:
            at = at[step]
        at[last] = value
    status, output = import_file(service, content, check=False)
    lines = output.strip().splitlines()
    assert status != 0 and [line.split(": ")[0] for line in lines[:-1]] == [path], output
    assert "nothing is imported" in lines[-1]
    assert listed(anybody.client) == [] and noted(anybody)["total"] == 0


def test_every_fault_is_told_at_once(service, anybody):
    wrong = amazon.order(amount={"value": "x", "currency": "y"}, ends_at=moment(-30))
    nameless = amazon.order()
    del nameless["agreement_id"], nameless["license_arn"]
    output = import_file(service, amazon.file(amazon.buyer([wrong, nameless], account="1")), check=False)[1]
    assert len(output.strip().splitlines()) == 6, output


@pytest.mark.parametrize("content", ["", "[]", "{", '"text"', "{}"])
def test_what_is_no_such_file_is_refused(service, content):
    assert import_file(service, content, check=False)[0] != 0


def test_a_file_that_is_not_there_is_refused(service):
    assert "orders.json" in service.admin("amazon", "import", "/nowhere/orders.json", check=False)[1]


def test_the_demo_has_orders_of_every_kind(service):
    person = people.sign_up(service, name="Dana Demo")
    service.admin("seed-demo", person.email)
    orders = listed(person.client)
    assert {order["product"] for order in orders} == {"app_push", "email", "sms", "whatsapp", "otp", "other"}
    assert {order["status"] for order in orders} == {"active", "pending", "cancelled", "expired", "renewed", "replaced", "terminated"}
    assert [order for order in orders if order["status"] == "active" and order["ends_at"] and order["ends_at"] < moment(30)]
    assert [order for order in orders if order["trial"]]
    assert len(person.client.get(f"{amazon.ORDERS}/{orders[-1]['id']}").expect(200)["history"]) > 2
