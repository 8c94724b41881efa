"""How often the credentials are used: counted beside the calls, written within seconds, and kept."""

import datetime

import pytest

from harness import people
from harness.client import Client
from harness.integration import Integration, basic


def test_calls_and_refusals_are_counted(service, alice):
    server = Integration(alice)
    elsewhere = Client(service.base)
    for _ in range(3):
        server.call().expect(200)
    server.call(client=elsewhere).expect(200)
    for _ in range(2):
        server.call("wrong").expect(401)
    server.client.get("/v1/caller", headers=basic("c" * 24, server.secret)).expect(401)
    server.wait_for(calls=4, refused=2)
    state = server.state()
    assert state["last_used_from"] == elsewhere.address
    used = datetime.datetime.fromisoformat(state["last_used_at"].replace("Z", "+00:00"))
    assert abs((datetime.datetime.now(datetime.timezone.utc) - used).total_seconds()) < 60


@pytest.mark.parametrize("days", [1, 30, 90, None])
def test_every_day_is_there_the_oldest_first(anybody, days):
    query = {} if days is None else {"days": days}
    items = anybody.client.get("/v1/developer/usage", query=query).expect(200)["items"]
    told = [datetime.date.fromisoformat(item["day"]) for item in items]
    assert len(told) == (days or 30)
    assert all(after - before == datetime.timedelta(days=1) for before, after in zip(told, told[1:]))
    assert abs(told[-1] - datetime.datetime.now(datetime.timezone.utc).date()) <= datetime.timedelta(days=1)


@pytest.mark.parametrize("days", [0, 91, -1, "many", "", "1.5", 2**40])
def test_other_numbers_of_days_are_refused(anybody, days):
    refused = anybody.client.get("/v1/developer/usage", query={"days": days}, fits=False).expect(400, "bad_request")
    assert [field["field"] for field in refused["fields"]] == ["days"]


def test_everything_counted_survives_a_stop(own_service):
    service = own_service()
    server = Integration(people.sign_up(service))
    for _ in range(25):
        server.call().expect(200)
    server.call("wrong").expect(401)
    service.stop()
    service.restart()
    assert server.today() == (25, 1)


def test_a_killed_service_loses_the_last_batch_at_most(own_service):
    service = own_service()
    server = Integration(people.sign_up(service))
    for _ in range(10):
        server.call().expect(200)
    server.wait_for(calls=10)
    for _ in range(5):
        server.call().expect(200)
    service.kill()
    service.restart()
    calls, refused = server.today()
    assert 10 <= calls <= 15 and refused == 0
    server.call().expect(200)
    server.wait_for(calls=calls + 1)
