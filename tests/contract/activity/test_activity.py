"""What happened to an account: filtered, paged, its own."""

import datetime

import pytest


def moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


@pytest.fixture
def busy(alice):
    for number in range(25):
        alice.client.patch("/v1/account", {"name": f"Alice {number}"}).expect(200)
    return alice


def pages(client, **query):
    cursor = None
    while True:
        page = client.get("/v1/activity", query=query | ({"cursor": cursor} if cursor else {})).expect(200)
        yield page.body
        cursor = page["next_cursor"]
        if cursor is None:
            return


def test_pages_hold_everything_once_the_latest_first(busy):
    found = list(pages(busy.client, limit=10))
    items = [item for page in found for item in page["items"]]
    assert [len(page["items"]) for page in found[:-1]] == [10] * (len(found) - 1)
    assert len({item["id"] for item in items}) == len(items) == found[0]["total"]
    times = [moment(item["at"]) for item in items]
    assert times == sorted(times, reverse=True)
    assert [item["params"]["to"] for item in items if item["kind"] == "name_changed"] == [f"Alice {n}" for n in range(24, -1, -1)]


def test_what_happens_meanwhile_does_not_disturb_a_walk_through_the_pages(busy):
    walk = pages(busy.client, limit=10, kind="name_changed")
    seen = [item["id"] for item in next(walk)["items"]]
    busy.client.patch("/v1/account", {"name": "Meanwhile"}).expect(200)
    seen += [item["id"] for page in walk for item in page["items"]]
    assert len(seen) == len(set(seen)) == 25


def test_filters(busy):
    only = busy.client.get("/v1/activity", query={"kind": "account_created"}).expect(200)
    assert [item["kind"] for item in only["items"]] == ["account_created"] and only["total"] == 1
    middle = busy.client.get("/v1/activity", query={"kind": "name_changed", "limit": 25}).expect(200)["items"][12]
    since = busy.client.get("/v1/activity", query={"from": middle["at"], "kind": "name_changed"}).expect(200)
    before = busy.client.get("/v1/activity", query={"to": middle["at"], "kind": "name_changed"}).expect(200)
    assert since["total"] + before["total"] == 25
    assert middle["id"] in [item["id"] for item in since["items"]]
    assert middle["id"] not in [item["id"] for item in before["items"]]


def test_nobody_sees_anybody_elses(alice, bob):
    of_alice = {item["id"] for item in alice.client.get("/v1/activity").expect(200)["items"]}
    of_bob = {item["id"] for item in bob.client.get("/v1/activity").expect(200)["items"]}
    assert of_alice and of_bob and not of_alice & of_bob


@pytest.mark.parametrize("query", [
    {"limit": "0"}, {"limit": "201"}, {"limit": "ten"}, {"limit": "-1"}, {"limit": "1e2"}, {"from": "yesterday"}, {"to": "2026-13-01T00:00:00Z"},
    {"cursor": "nonsense"}, {"cursor": "' OR 1=1 --"},
])
def test_a_query_that_makes_no_sense_is_refused(anybody, query):
    anybody.client.get("/v1/activity", query=query, fits=False).expect(400, "bad_request")
