"""Whether an address is known shows neither in the answer nor in the time that it takes."""

import statistics
import time

from harness import people
from harness.client import Client


def duration(call):
    started = time.perf_counter()
    reply = call()
    return time.perf_counter() - started, reply


def compare(service, alice, path, body, rounds, record_property):
    """The same call for a known and for unknown addresses, in turns; times are reported, only the answers are judged."""
    times = {"known": [], "unknown": []}
    shapes = {"known": set(), "unknown": set()}
    for _ in range(rounds):
        for who in times:
            email = alice.email if who == "known" else people.new_email()
            took, reply = duration(lambda: Client(service.base).post(path, body | {"email": email}))
            times[who].append(took)
            shapes[who].add((reply.status, tuple(sorted(reply.body)), tuple(sorted(name.lower() for name in reply.headers))))
    assert shapes["known"] == shapes["unknown"]
    for who, found in times.items():
        record_property(f"{path} {who}, median ms", round(statistics.median(found) * 1000, 2))


def test_sign_in(service, alice, record_property):
    compare(service, alice, "/v1/sessions", {"password": "not the password", "device": "x"}, 4, record_property)


def test_registration(service, alice, record_property):
    compare(service, alice, "/v1/registrations", {"locale": "en"}, 7, record_property)


def test_password_reset(service, alice, record_property):
    compare(service, alice, "/v1/password-resets", {}, 7, record_property)


def test_login_links(service, alice, record_property):
    compare(service, alice, "/v1/sso/login-links", {"locale": "en"}, 7, record_property)
