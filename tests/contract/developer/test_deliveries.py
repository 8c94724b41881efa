"""Events on their way to a callback URL: test events, tries, deliveries, several processes, and their ends."""

import itertools
import json
import signal
import threading

import pytest

from harness import people
from harness.callbacks import (
    DELIVERIES, PATH, but_events, delivered, delivery, events, hmac_of, put, secret_of, send, take, tried, until,
)
from harness.client import Client
from harness.dns import MUTE
from harness.receivers import answer
from harness.replicas import at_once
from harness.service import Service


@pytest.fixture
def owner(outgoing):
    """Somebody with an account of their own for this test."""
    return people.sign_up(outgoing, name="Olive Owner")


@pytest.fixture
def hung():
    """A way to answer events: with nothing, until the test ends or lets them go."""
    class Hung:
        def __init__(self):
            self.count = 0
            self.over = threading.Event()

        def __call__(self, request):
            self.count += 1
            self.over.wait(60)
            return answer("204 No Content", content_type=None)

    hanging = Hung()
    yield hanging
    hanging.over.set()


def signed_by(secret, request):
    caller = dict(part.split("=", 1) for part in request.header("X-CALLBACK-ID").split(";"))
    expected = hmac_of(secret, (caller["timestamp"] + caller["nonce"] + caller["username"]).encode())
    body = hmac_of(secret, caller["timestamp"].encode() + b"." + request.body)
    return caller["signature"] == expected and request.header("X-CALLBACK-SIGNATURE") == f"t={caller['timestamp']},v1={body}"


# --- What is sent, and what is told of it ---------------------------------------------------------------------------


def test_a_message_status_arrives(owner, receive):
    receiver = receive(take)
    put(owner, receiver.url).expect(200)
    sent = owner.client.post(f"{PATH}/test-events", {"event": "message_status"}).expect(201)
    assert (sent["state"], sent["attempts"], sent["url"]) == ("queued", 0, receiver.url)
    seen = delivered(owner, sent["id"])
    [request] = events(receiver)
    assert signed_by(secret_of(owner), request)
    body = json.loads(request.body)
    assert body["total"] == 1
    [row] = body["rows"]
    assert row["custom_args"] == {"test": True}
    assert {"message_id", "to", "server", "channel", "itime", "status"} <= row.keys()
    assert row["status"]["message_status"] == "delivered"
    assert {"status_data", "billing", "error_code", "error_detail"} <= row["status"].keys()

    assert (seen["event"], seen["attempts"], seen["status"], seen["failure"]) == ("message_status", 1, 204, None)
    assert seen["next_attempt_at"] is None and seen["last_attempt_at"] >= seen["created_at"]
    assert seen["duration_ms"] >= 0
    assert (seen["request"]["method"], seen["request"]["url"]) == ("POST", receiver.url)
    assert json.loads(seen["request"]["body"]) == body
    assert [(header["name"], header["value"]) for header in seen["request"]["headers"]] == request.headers
    assert seen["response"]["status"] == 204
    assert owner.client.get("/v1/activity", query={"kind": "test_event_sent"})["items"][0]["params"] == {"event": "message_status"}


def test_a_notification_arrives(owner, receive):
    receiver = receive(take)
    put(owner, receiver.url).expect(200)
    delivered(owner, send(owner, "notification"))
    [row] = json.loads(events(receiver)[0].body)["rows"]
    assert row["custom_args"] == {"test": True}
    assert row["notification"]["event"] == "insufficient_balance"


def test_an_event_wants_a_callback_url(owner, receive):
    owner.client.post(f"{PATH}/test-events", {"event": "notification"}).expect(409, "wrong_state")
    receiver = receive(take)
    put(owner, receiver.url).expect(200)
    first = send(owner)
    owner.client.delete(PATH).expect(204)
    owner.client.post(f"{DELIVERIES}/{first}/redeliver").expect(409, "wrong_state")


def test_an_event_is_sent_again_where_its_owner_wants_it(owner, developer, receive):
    receiver, other = receive(take), receive(take)
    put(owner, receiver.url).expect(200)
    first = send(owner)
    delivered(owner, first)
    put(owner, other.url).expect(200)
    again = owner.client.post(f"{DELIVERIES}/{first}/redeliver").expect(201)
    assert (again["redelivery_of"], again["url"]) == (first, other.url) and again["id"] != first
    delivered(owner, again["id"])
    [old], [new] = events(receiver), events(other)
    assert new.body == old.body
    assert new.header("X-CALLBACK-ID") != old.header("X-CALLBACK-ID")
    developer.client.post(f"{DELIVERIES}/{first}/redeliver").expect(404)
    owner.client.post(f"{DELIVERIES}/nothing/redeliver").expect(404)


@pytest.mark.parametrize("reply, check", [
    (answer("500 Oops", b"x" * 2000), ("status", {"status": 500})),
    (answer("302 Found", extra=b"Location: http://127.0.0.1/\r\n"), ("status", {"status": 302})),
    (b"nothing of HTTP\r\n\r\n", ("status", {"reason": "not_http"})),
    (answer(body=b"y" * 100_000), ("status", {"status": 200, "reason": "too_large"})),
], ids=["500", "redirect", "not http", "too large"])
def test_a_failure_is_told_and_tried_again(owner, receive, reply, check):
    receiver = receive(but_events(lambda _: reply))
    put(owner, receiver.url).expect(200)
    sent = send(owner)
    seen = tried(owner, sent)
    assert (seen["state"], seen["failure"]["ok"]) == ("queued", False)
    assert (seen["failure"]["id"], seen["failure"]["params"]) == check
    assert seen["next_attempt_at"] > seen["last_attempt_at"]
    if check[1] == {"status": 500}:
        assert seen["response"]["body"] == "x" * 1024 and seen["response"]["truncated"]
    receiver.reply = take
    seen = delivered(owner, sent)
    assert (seen["attempts"], seen["failure"]) == (2, None)
    first, second = events(receiver)
    assert first.body == second.body
    assert first.header("X-CALLBACK-ID") != second.header("X-CALLBACK-ID")
    assert signed_by(secret_of(owner), second)


def test_what_a_receiver_answers_is_told_as_text(owner, receive):
    receiver = receive(but_events(lambda _: answer("200 \x01K", b"\x00\xff\x1b[31m\ttext\n", extra=b"X-Long: " + b"z" * 9000 + b"\r\n")))
    put(owner, receiver.url).expect(200)
    response = delivered(owner, send(owner))["response"]
    assert response["body"] == "\ufffd\ufffd\ufffd[31m\ttext\n"
    assert {"name": "X-Long", "value": "z" * 256} in response["headers"]


def test_the_latest_is_first(owner, receive):
    receiver = receive(take)
    put(owner, receiver.url).expect(200)
    sent = [send(owner, event) for event in ("message_status", "notification", "message_status")]
    first = owner.client.get(DELIVERIES, query={"limit": 2}).expect(200)
    second = owner.client.get(DELIVERIES, query={"limit": 2, "cursor": first["next_cursor"]}).expect(200)
    assert [item["id"] for item in first["items"] + second["items"]] == sent[::-1]
    assert (first["total"], second["next_cursor"]) == (3, None)
    owner.client.get(DELIVERIES, query={"cursor": "'"}).expect(400, "bad_request")


# --- Limits and settings of a service of its own -----------------------------------------------------------------------


def opened(network, more=""):
    return f"[callback]\nallow_networks={network.open_network}\n{more}"


def test_events_are_limited(own_service, network, receive):
    service = own_service(opened(network, "[limits]\ntest_events=2/1h\n"))
    person = people.sign_up(service)
    put(person, receive(take).url).expect(200)
    first = send(person)
    person.client.post(f"{DELIVERIES}/{first}/redeliver").expect(201)
    person.client.post(f"{PATH}/test-events", {"event": "notification"}).expect(429, "too_many_requests")
    person.client.post(f"{DELIVERIES}/{first}/redeliver").expect(429, "too_many_requests")


def test_nothing_is_sent_where_it_may_no_longer(own_service, network, receive):
    service = own_service(opened(network))
    person = people.sign_up(service)
    receiver = receive(but_events(lambda _: answer("500 Oops")))
    put(person, receiver.url).expect(200)
    sent = send(person)
    tried(person, sent)
    service.stop()
    service.config.write_text("[http]\ntrusted_proxies=127.0.0.1\n")
    service.restart()
    seen = tried(person, sent, times=2)
    assert (seen["failure"]["id"], seen["request"]) == ("host", None)
    assert len(events(receiver)) == 1


# --- Slow receivers, several processes, ends ---------------------------------------------------------------------------


def test_a_slow_receiver_delays_nobody_else(outgoing, owner, developer, receive, hung):
    slow, fast = receive(but_events(hung)), receive(take)
    put(owner, slow.url).expect(200)
    put(developer, fast.url).expect(200)
    for _ in range(10):
        send(owner)
    until(lambda: hung.count == 4)  # as many as one account has at once
    for count in range(1, 6):
        send(developer)
        until(lambda: len(events(fast)) == count, deadline=2)
    assert (hung.count, hung.over.is_set()) == (4, False)
    hung.over.set()
    until(lambda: len(events(slow)) == 10)


def test_a_mute_dns_server_delays_nobody_else(owner, developer, receive, dns):
    receiver, fast = receive(take), receive(take)
    name = "falls-silent.example.com"
    dns.names[name] = [receiver.address]
    put(owner, f"http://{name}/").expect(200)
    put(developer, fast.url).expect(200)
    asked = dns.times_asked(name)
    dns.names[name] = MUTE
    waiting = send(owner)
    until(lambda: dns.times_asked(name) > asked)
    delivered(developer, send(developer), deadline=2)
    assert delivery(owner, waiting)["attempts"] == 0  # it waits for its name still
    seen = tried(owner, waiting)
    assert (seen["failure"]["id"], seen["failure"]["params"]) == ("resolves", {"reason": "timed_out"})
    assert seen["request"] is None and events(receiver) == []


@pytest.fixture(scope="module")
def sending_replicas(tmp_path_factory, new_database, postgresql_server, network):
    if postgresql_server is None:
        pytest.skip("SQLite is for one process")
    folder = tmp_path_factory.mktemp("sending")
    database = new_database(folder)
    running = [Service(folder, database, opened(network)).start() for _ in range(2)]
    yield running
    for replica in running:
        replica.stop()


def test_two_processes_send_each_event_once(sending_replicas, receive):
    receivers, owners, sent = [], [], []
    for _ in range(4):
        receivers.append(receive(take))
        owners.append(people.sign_up(sending_replicas[0]))
        put(owners[-1], receivers[-1].url).expect(200)

    def many(person, replica):
        client = Client(replica.base, person.client.token)
        return [client.post(f"{PATH}/test-events", {"event": "notification"}).expect(201)["id"] for _ in range(10)]

    pairs = list(itertools.product(owners, sending_replicas))
    sent = at_once([lambda pair=pair: many(*pair) for pair in pairs])
    for (person, _), ids in zip(pairs, sent):
        for one in ids:
            delivered(person, one)
    for receiver in receivers:
        nonces = {request.header("X-CALLBACK-ID") for request in events(receiver)}
        assert len(events(receiver)) == len(nonces) == 20


def test_what_a_killed_process_was_sending_is_sent_after_all(own_service, network, receive, hung):
    service = own_service(opened(network))
    person = people.sign_up(service)
    receiver = receive(but_events(hung))
    put(person, receiver.url).expect(200)
    sent = [send(person) for _ in range(6)]
    until(lambda: hung.count == 4)
    service.kill()
    receiver.reply = take
    service.restart()
    for one in sent:
        assert delivered(person, one, deadline=30)["attempts"] == 1


def test_what_an_ending_process_was_sending_is_given_back(own_service, network, receive, hung):
    service = own_service(opened(network))
    person = people.sign_up(service)
    receiver = receive(but_events(hung))
    put(person, receiver.url).expect(200)
    sent = send(person)
    until(lambda: hung.count == 1)
    service.process.send_signal(signal.SIGTERM)
    assert service.process.wait(10) == 0
    receiver.reply = take
    service.restart()
    assert delivered(person, sent, deadline=10)["attempts"] == 1  # sooner than the lease, which is 15 s
