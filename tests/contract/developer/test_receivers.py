"""The receivers that the window gives to copy, against the real service and against those who would deceive them."""

import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import time

import pytest

from harness import people
from harness.callbacks import delivered, events, hmac_of, put, secret_of, send, take, until
from harness.service import ROOT

RECEIVERS = {"receiver.py": "python3", "receiver.mjs": "node"}


class Copied:
    """A receiver as somebody runs it who has copied it."""

    def __init__(self, name, address, secret):
        self.address = address
        environment = {"PATH": os.environ["PATH"], "DEV_SECRET": secret, "ADDRESS": address}
        program = [shutil.which(RECEIVERS[name]), ROOT / "resources" / "receivers" / name]
        self.process = subprocess.Popen(program, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        until(self.listens)

    @property
    def url(self):
        return f"http://{self.address}/hook"

    def listens(self):
        assert self.process.poll() is None, "the receiver has ended"
        with socket.socket() as probe:
            return probe.connect_ex((self.address, 80)) == 0

    def post(self, headers, body):
        """(status, answer)"""
        connection = http.client.HTTPConnection(self.address, timeout=10)
        connection.request("POST", "/hook", body, headers)
        reply = connection.getresponse()
        return reply.status, reply.read()

    def stop(self):
        self.process.terminate()
        self.process.wait(10)

    def said(self):
        """All of it, once it was stopped."""
        return self.process.stdout.read().splitlines()


@pytest.fixture(scope="module")
def owner(outgoing):
    return people.sign_up(outgoing, name="Olive Owner")


@pytest.fixture(params=list(RECEIVERS))
def copied(request, owner, network):
    running = Copied(request.param, network.open_address(), secret_of(owner))
    yield running
    running.stop()


@pytest.fixture
def signed(owner, receive):
    """A request of the real service that no copied receiver has seen: (headers, body)."""
    receiver = receive(take)
    put(owner, receiver.url).expect(200)
    delivered(owner, send(owner))
    [request] = events(receiver)
    return {name: value for name, value in request.headers if name.startswith("X-CALLBACK") or name == "Content-Type"}, request.body


def newly_signed(secret, body, age=0, nonce="n0nce", username="somebody"):
    """As the service signs, at another time."""
    stamp = str(int(time.time()) - age)
    return {
        "X-CALLBACK-ID": f"timestamp={stamp};nonce={nonce};username={username};signature={hmac_of(secret, (stamp + nonce + username).encode())}",
        "X-CALLBACK-SIGNATURE": f"t={stamp},v1={hmac_of(secret, stamp.encode() + b'.' + body)}",
    }


def test_it_is_validated_and_takes_events(owner, copied):
    put(owner, copied.url).expect(200)
    seen = delivered(owner, send(owner, "notification"))
    assert (seen["attempts"], seen["status"]) == (1, 200)
    copied.stop()
    assert [json.loads(line.removeprefix("event: ")) for line in copied.said()] == [json.loads(seen["request"]["body"])]


def test_it_refuses_a_changed_body(copied, signed):
    headers, body = signed
    for changed in (body + b" ", body.replace(b"true", b"1337"), b"", b"{}"):
        assert copied.post(headers, changed)[0] == 403
    assert copied.post(headers, body)[0] == 200


def test_it_refuses_a_replay(copied, signed):
    headers, body = signed
    assert copied.post(headers, body)[0] == 200
    assert copied.post(headers, body)[0] == 403
    # The nonce's first letter put to the timestamp, or its last to the username: the signature stays right.
    parts = re.fullmatch(r"timestamp=(\d+);nonce=(\w+);username=(\w+);signature=(\w+)", headers["X-CALLBACK-ID"]).groups()
    for stamp, nonce, username in [(parts[0] + parts[1][0], parts[1][1:], parts[2]), (parts[0], parts[1][:-1], parts[1][-1] + parts[2])]:
        shifted = f"timestamp={stamp};nonce={nonce};username={username};signature={parts[3]}"
        assert copied.post({**headers, "X-CALLBACK-ID": shifted}, body)[0] == 403
    assert copied.post({**headers, "X-CALLBACK-ID": headers["X-CALLBACK-ID"].upper()}, body)[0] == 403


def test_it_refuses_what_is_old(owner, copied):
    secret, body = secret_of(owner), b'{"total":0,"rows":[]}'
    assert copied.post(newly_signed(secret, body, age=290, nonce="one"), body)[0] == 200
    assert copied.post(newly_signed(secret, body, age=310, nonce="two"), body)[0] == 403
    assert copied.post(newly_signed(secret, body, age=-310, nonce="three"), body)[0] == 403


def test_it_refuses_what_another_secret_signed(copied, signed):
    headers, body = signed
    for forged in (newly_signed("another", body), {}, {**headers, "X-CALLBACK-ID": ""}, {**headers, "X-CALLBACK-SIGNATURE": "t=,v1="}):
        assert copied.post(forged, body)[0] == 403
    # One half of one request with the other of another.
    mixed = {**newly_signed("another", body), "X-CALLBACK-ID": headers["X-CALLBACK-ID"]}
    assert copied.post(mixed, body)[0] == 403


def test_it_wants_a_secret():
    for name, program in RECEIVERS.items():
        run = subprocess.run([shutil.which(program), ROOT / "resources" / "receivers" / name], env={"PATH": os.environ["PATH"]},
                             capture_output=True, text=True, timeout=20)
        assert run.returncode != 0 and "DEV_SECRET" in run.stderr


def test_they_are_short():
    for name in RECEIVERS:
        assert len((ROOT / "resources" / "receivers" / name).read_text().splitlines()) <= 60
