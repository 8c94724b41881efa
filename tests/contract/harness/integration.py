"""Somebody's server, which calls with DevKey and DevSecret."""

import base64
import time

from harness.client import Client
from harness.replicas import at_once


def basic(dev_key, secret):
    return {"Authorization": "Basic " + base64.b64encode(f"{dev_key}:{secret}".encode()).decode()}


class Integration:
    def __init__(self, person):
        self.person = person
        self.dev_key = self.look()["dev_key"]
        self.secret = person.client.post("/v1/developer/secret/reveal").expect(200)["secret"]
        self.client = Client(person.service.base)

    def look(self):
        return self.person.client.get("/v1/developer").expect(200)

    def state(self):
        return self.look()["secret"]

    def reset(self):
        """Another secret, which the server is told."""
        self.secret = self.person.client.post("/v1/developer/secret/reset").expect(200)["secret"]
        return self.secret

    def call(self, secret=None, client=None):
        return (client or self.client).get("/v1/caller", headers=basic(self.dev_key, secret or self.secret))

    def today(self):
        """(calls, refused)"""
        day = self.person.client.get("/v1/developer/usage", query={"days": 1}).expect(200)["items"][0]
        return day["calls"], day["refused"]

    def wait_for(self, calls, refused=0, deadline=10):
        """Until so many were counted."""
        until = time.monotonic() + deadline
        while self.today() != (calls, refused):
            assert time.monotonic() < until, f"{self.today()} were counted, not {(calls, refused)}"
            time.sleep(0.05)


def hundred_resets(person, clients):
    """At once, by these clients of the person's in turn: one secret is valid afterwards."""
    server = Integration(person)
    replies = at_once([lambda client=client: client.also(client.token).post("/v1/developer/secret/reset") for client in clients * (100 // len(clients))])
    assert {reply.status for reply in replies} == {200}
    secrets = {reply["version"]: reply["secret"] for reply in replies}
    assert sorted(secrets) == list(range(2, 102)) and len(set(secrets.values())) == 100
    in_force = person.client.post("/v1/developer/secret/reveal").expect(200)
    assert in_force.body == {"secret": secrets[101], "version": 101}
    valid = [version for version, secret in secrets.items() if server.call(secret).status == 200]
    assert valid == [101]
    server.call(server.secret).expect(401)
