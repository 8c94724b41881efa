"""Orders of the AWS Marketplace: filtered, sorted, paged, and nobody else's."""

import itertools
import random

import pytest

from harness import amazon, people
from harness.amazon import ORDERS, listed, moment

PRODUCTS = ("app_push", "email", "sms", "whatsapp", "otp", "other")
STATUSES = ("active", "pending", "cancelled", "expired", "renewed", "replaced", "terminated")
COLUMNS = ("ordered_at", "ends_at", "starts_at", "product", "plan", "status", "quantity", "amount", "id", "agreement_id")
HOSTILE = ("%", "_", "'", "\\", "\"", "--", "%%%", "100%", "a_b", "x'y", "c\\d", "' OR 1=1 --", "€", "😀")


def some_orders():
    """Every product and status, values that are alike, and values that are absent."""
    generator = random.Random(6)
    plans = ("Business", "Élargi", "100%", "a_b", "x'y", "c\\d", "€uro 😀", "business")
    for number in range(60):
        optional = {
            "quantity": generator.choice((None, 0, 1, 5, 1000)),
            "amount": generator.choice((None, *({"value": value, "currency": "USD"} for value in ("9.50", "10.00", "100", "2000.0001", "10")))),
            "starts_at": generator.choice((None, moment(-300), moment(-200))),
            "ends_at": generator.choice((None, moment(-1), moment(20), moment(400))),
        }
        whole = amazon.order(
            product=PRODUCTS[number % 6], product_code=f"code-{number % 6}", status=STATUSES[number % 7], plan=generator.choice(plans),
            ordered_at=moment(-350 - number // 3), trial=number % 11 == 0)
        made = {name: value for name, value in {**whole, **optional}.items() if value is not None}
        if number % 4 == 0:
            del made["agreement_id"]
        yield made


@pytest.fixture(scope="module")
def buyer(service):
    """Somebody with many orders, for tests that change none."""
    person = people.sign_up(service, name="Billie Buyer")
    amazon.give(service, person, list(some_orders()))
    return person


@pytest.fixture(scope="module")
def everything(buyer):
    return listed(buyer.client, limit=500)


def key(order, column):
    value = order[column]
    if column == "amount" and value is not None:
        return float(value["value"])
    return value.encode() if isinstance(value, str) else value


def sorted_by(orders, sort):
    """As the contract says: by the column, then by id; what has no value last."""
    column, descends = sort.removeprefix("-"), sort.startswith("-")
    with_value = [order for order in orders if order[column] is not None]
    without = [order for order in orders if order[column] is None]
    with_value.sort(key=lambda order: (key(order, column), order["id"]), reverse=descends)
    return with_value + sorted(without, key=lambda order: order["id"], reverse=descends)


def ids(orders):
    return [order["id"] for order in orders]


def test_nothing_is_listed_where_nothing_is_bound(anybody):
    assert listed(anybody.client) == []


def test_an_order_is_listed_as_it_was_imported(service, alice):
    made = amazon.order(quantity=10_000, amount={"value": "1200.00", "currency": "EUR"}, trial=True, starts_at=moment(-9))
    account = amazon.aws_account()
    amazon.give(service, alice, [made], account=account)
    [found] = listed(alice.client)
    times = {name: made[name].replace("Z", ".000Z") for name in ("ordered_at", "starts_at", "ends_at")}
    assert found == {**made, **times, "id": found["id"], "aws_account_id": account}


def test_the_latest_order_comes_first(buyer, everything):
    assert ids(everything) == ids(sorted_by(everything, "-ordered_at"))
    assert len(everything) == 60


@pytest.mark.parametrize("sort", [sign + column for column in COLUMNS for sign in ("", "-")])
def test_every_sort_walks_every_order_once(buyer, everything, sort):
    assert ids(listed(buyer.client, sort=sort, limit=7)) == ids(sorted_by(everything, sort))


def fits(order, query):
    text = "\n".join([order["id"], order["plan"], order["product_code"], order["agreement_id"] or "", order["license_arn"]])
    return (
        ("product" not in query or order["product"] in query["product"].split(","))
        and ("status" not in query or order["status"] in query["status"].split(","))
        and ("from" not in query or order["ordered_at"] >= query["from"].replace("Z", ".000Z"))
        and ("to" not in query or order["ordered_at"] < query["to"].replace("Z", ".000Z"))
        and ("q" not in query or query["q"].lower().replace("é", "e") in text.lower().replace("é", "e"))
    )


def combinations():
    """Of all filters with each other, each with a sort of its own."""
    filters = {
        "product": (None, "sms", "email,otp,other"), "status": (None, "active,pending", "expired"), "from": (None, moment(-362)),
        "to": (None, moment(-355)), "q": (None, "BUS", "elargi"),
    }
    sorts = itertools.cycle(sign + column for column in COLUMNS for sign in ("-", ""))
    for values in itertools.product(*filters.values()):
        yield {name: value for name, value in zip(filters, values) if value is not None} | {"sort": next(sorts)}


def test_filters_count_together(buyer, everything):
    sizes = set()
    for query in combinations():
        expected = [order for order in everything if fits(order, query)]
        assert ids(listed(buyer.client, limit=20, **query)) == ids(sorted_by(expected, query["sort"])), query
        sizes.add(len(expected))
    assert {0, 60} < sizes


def test_an_active_order_has_expired_once_its_end_has_come(buyer, everything):
    past = [order for order in everything if order["ends_at"] and order["ends_at"] < moment(0)]
    assert past and not [order for order in past if order["status"] == "active"]
    for status in STATUSES:
        assert {order["status"] for order in listed(buyer.client, status=status)} == {status}


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_searched_for_is_only_text(buyer, everything, text):
    found = listed(buyer.client, q=text)
    assert ids(found) == ids(order for order in everything if text in order["plan"])
    assert len(found) < 60


def test_a_search_finds_each_field(buyer, everything):
    for field in ("id", "license_arn", "agreement_id"):
        wanted = next(order for order in everything if order[field])
        assert ids(listed(buyer.client, q=wanted[field].upper()[2:])) == [wanted["id"]]
    assert {order["product_code"] for order in listed(buyer.client, q="CODE-3")} == {"code-3"}


def test_details_tell_the_history(service, alice):
    made, account = amazon.order(quantity=5), amazon.aws_account()
    for days, changes in ((-3, {}), (-2, {"quantity": 8}), (-1, {"quantity": 8, "status": "cancelled"})):
        amazon.import_file(service, amazon.file(amazon.buyer([made | changes], alice, account), as_of=moment(days)))
    [order] = listed(alice.client)
    found = alice.client.get(f"{ORDERS}/{order['id']}").expect(200)
    assert found["order"] == order
    assert [(step["kind"], step["status"], step["quantity"]) for step in found["history"]] == [
        ("imported", "active", 5), ("imported", "active", 8), ("imported", "cancelled", 8)]


def test_history_ends_with_the_end_that_came_by_itself(service, alice):
    amazon.give(service, alice, [amazon.order(ends_at=moment(-1))])
    [order] = listed(alice.client)
    last = alice.client.get(f"{ORDERS}/{order['id']}").expect(200)["history"][-1]
    assert (last["kind"], last["status"], last["at"]) == ("ended", "expired", order["ends_at"])


def test_nobody_sees_anybody_elses(service, buyer, everything, alice, anyone):
    amazon.give(service, alice, [amazon.order()])
    [mine] = listed(alice.client)
    assert mine["id"] not in ids(everything)
    theirs = everything[0]
    alice.client.get(f"{ORDERS}/{theirs['id']}").expect(404, "not_found")
    for field in ("id", "agreement_id", "license_arn"):
        assert listed(alice.client, q=next(order[field] for order in everything if order[field])) == []
    # A cursor says where to go on, not in whose orders.
    cursor = next(amazon.pages(buyer.client, limit=1))["next_cursor"]
    assert {item["id"] for item in alice.client.get(ORDERS, query={"cursor": cursor}).expect(200)["items"]} <= {mine["id"]}
    anyone.get(ORDERS).expect(401, "session_required")
    anyone.get(f"{ORDERS}/{mine['id']}").expect(401, "session_required")
    buyer.client.get(f"{ORDERS}/nothing").expect(404, "not_found")


@pytest.mark.parametrize("field,value", [
    ("limit", "0"), ("limit", "501"), ("limit", "ten"), ("from", "yesterday"), ("to", "2026-13-01T00:00:00Z"), ("product", "fax"), ("product", "sms,fax"),
    ("status", "lost"), ("status", "ACTIVE"), ("sort", "price"), ("sort", "--id"), ("sort", ""), ("q", "x" * 201), ("q", "a\0b"), ("q", "a\nb"),
    ("cursor", "nonsense"), ("cursor", "' OR 1=1 --"), ("cursor", "WyItaWQiLCJhIl0"), ("cursor", "W10"),
    ("cursor", "WyItb3JkZXJlZF9hdCIsbnVsbCwiYSJd"), ("cursor", "WyItb3JkZXJlZF9hdCIsIngiLCJhIl0"), ("cursor", "WyItcGxhbiIsIngiLCJhIl0"),
])
def test_a_query_that_makes_no_sense_is_refused(anybody, field, value):
    refused = anybody.client.get(ORDERS, query={field: value}, fits=False).expect(400, "bad_request")
    assert [fault["field"] for fault in refused["fields"]] == [field]


def test_every_wrong_field_is_named(anybody):
    query = {"product": "fax", "status": "lost", "from": "x", "to": "y", "sort": "z"}
    refused = anybody.client.get(ORDERS, query=query, fits=False).expect(400, "bad_request")
    assert {fault["field"] for fault in refused["fields"]} == set(query)
