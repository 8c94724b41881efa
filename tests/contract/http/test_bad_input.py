"""Whatever is sent: 4xx or a closed connection within the limits, the service alive, and nothing changed."""

import copy
import json
import socket
import time

import pytest

from harness import people
from harness.client import Client
from harness.openapi import document

GOOD = {
    "email": "somebody@example.com", "locale": "en", "code": "123456", "name": "Somebody", "password": people.PASSWORD,
    "organization": people.organization(), "device": people.DEVICE, "value": "x", "second": {"method": "totp", "code": "123456"},
    "time_zone": "Europe/Paris", "website": "https://example.com", "x": 10,
}
WRONG_TYPES = {
    "string": [1, 1.5, True, [], {}, ["x"], None],
    "integer": ["1", 1.5, True, [], {}, None, 1e300, -(2**70)],
    "boolean": ["true", 0, 1, [], {}, None],
    "object": ["{}", 1, True, [], None],
}
UNFIT_TEXTS = ["", "x" * 100_000, "\x00", "a\x00b", "a\x07b", "\ud800", "x\udfff", "\ud800\ud800"]
ODD_TEXTS = [
    " ", "\u202e\u202d", "\u200b\u200d", "e" + "\u0301" * 60, "👩🏽‍💻" * 7, "' OR 1=1; --", "<script>alert(1)</script>", "../../etc/passwd",
    "%00%s%n", "{{7*7}}", "\u2028", "ﷺ" * 10, "Ⅷ", "١٢٣٤٥٦", "１２３４５６", "\ufeffx", "\U0010ffff", "$(reboot)",
]

# Odd is not wrong there: any name is a name, and what is hard to guess makes a password (identity/test_account.py).
ANY_TEXT_WILL_DO = {("updateAccount", "name"), ("changePassword", "password")}


@pytest.fixture(scope="module")
def victim(service):
    return people.sign_up(service)


@pytest.fixture
def unharmed(service, victim):
    """Afterwards the service is the same process, answers, and the victim's account is as it was."""
    before = victim.account()
    yield victim
    assert service.alive()
    Client(service.base).get("/healthz").expect(200)
    assert victim.account() == before


def resolved(schema):
    return document().resolve(schema)


def type_of(schema):
    schema = resolved(schema)
    if "enum" in schema:
        return "string"
    return schema["type"]


def fields_of(schema, path=()):
    """(path, schema) of every field of a body, nested ones too."""
    for name, child in resolved(schema).get("properties", {}).items():
        yield (*path, name), child
        if type_of(child) == "object":
            yield from fields_of(child, (*path, name))


def good_body(schema):
    schema = resolved(schema)
    names = set(schema.get("required", []))
    if "oneOf" in schema:
        names |= set(schema["oneOf"][0]["required"])
    return {name: good_value(name, resolved(schema["properties"][name])) for name in names}


def good_value(name, schema):
    return schema["enum"][0] if "enum" in schema else copy.deepcopy(GOOD[name])


def with_field(body, path, value):
    body = copy.deepcopy(body)
    place = body
    for name in path[:-1]:
        place = place.setdefault(name, copy.deepcopy(GOOD[name]))
    place[path[-1]] = value
    return body


OPERATIONS = [operation for operation in document().operations if operation.body_schema() is not None]
FIELDS = [(operation, path, schema) for operation in OPERATIONS for path, schema in fields_of(operation.body_schema())]


def field_name(value):
    if isinstance(value, tuple):
        return ".".join(value)
    return getattr(value, "id", "")


def send(client, operation, raw):
    path = operation.path.replace("{id}", "nosuchid")
    return client.call(operation.method.upper(), path, raw=raw, fits=False)


@pytest.mark.parametrize("operation, path, schema", FIELDS, ids=field_name)
def test_every_field_of_every_call(service, unharmed, operation, path, schema):
    client = Client(service.base, token=None if operation.anyone else unharmed.client.token)
    body = good_body(operation.body_schema())
    kind = type_of(schema)
    for value in WRONG_TYPES[kind] + (UNFIT_TEXTS if kind == "string" else []):
        reply = send(client, operation, json.dumps(with_field(body, path, value)).encode()).expect(400, "bad_request")
        fields = [field["field"] for field in reply["fields"]]
        assert fields == [] or fields == [".".join(path)], (value, reply)
    if kind == "string":
        for value in ODD_TEXTS:
            if (operation.id, *path) in ANY_TEXT_WILL_DO:
                continue
            reply = send(Client(service.base, client.token), operation, json.dumps(with_field(body, path, value)).encode())
            assert 200 <= reply.status < 500, (value, reply)


@pytest.mark.parametrize("operation", OPERATIONS, ids=field_name)
def test_every_body_of_every_call(service, unharmed, operation):
    client = Client(service.base, token=None if operation.anyone else unharmed.client.token)
    good = json.dumps(good_body(operation.body_schema()) or {"name": "x"}).encode()
    bad = [
        *(good[:cut] for cut in range(1, len(good), max(1, len(good) // 12))),
        b"null", b"[]", b'"text"', b"1", b"true", b"[" * 200_000, b'{"a":' * 50_000, b"\xff\xfe{}", b'{"name": "\xff"}', b"{'name': 'x'}",
        b"{} trailing", b"{}{}", b'{"name": NaN}', b"<xml/>", b"\x00", good + b"\x00", b"\x1f\x8b\x08\x00",
    ]
    for raw in bad:
        if operation.id == "createCaptcha":
            assert send(client, operation, raw).status < 500
        else:
            send(client, operation, raw).expect(400, "bad_request")
    if resolved(operation.body_schema()).get("required"):
        send(client, operation, b"").expect(400, "bad_request")
        send(client, operation, b"{}").expect(400, "bad_request")


@pytest.mark.parametrize("operation", OPERATIONS, ids=field_name)
def test_a_body_over_the_limit(service, unharmed, operation):
    client = Client(service.base, token=None if operation.anyone else unharmed.client.token)
    padding = json.dumps({**good_body(operation.body_schema()), "padding": "x" * (257 * 1024)}).encode()
    send(client, operation, padding).expect(413, "body_too_large")


def test_a_key_twice_is_no_way_around_a_check(unharmed):
    raw = b'{"name": "Mallory", "name": 7}'
    unharmed.client.call("PATCH", "/v1/account", raw=raw, fits=False).expect(400)


class Wire:
    """A connection on which anything can be sent."""

    def __init__(self, service, deadline=15):
        self.socket = socket.create_connection(("127.0.0.1", service.port), timeout=deadline)

    def send(self, data):
        self.socket.sendall(data)
        return self

    def answer(self):
        """Everything until the service closes: bytes; the deadline fails the test."""
        found = b""
        try:
            while chunk := self.socket.recv(65536):
                found += chunk
        except ConnectionResetError:
            pass
        return found

    def status(self):
        """Of the first reply; None where the connection was closed without one."""
        found = b""
        try:
            while b"\r\n" not in found and (chunk := self.socket.recv(4096)):
                found += chunk
        except ConnectionResetError:
            pass
        return int(found.split()[1]) if found.startswith(b"HTTP/1.") else None


def request(service, line=b"GET /v1/account HTTP/1.1", headers=b"", body=b"", host=True):
    head = line + b"\r\n" + (b"Host: 127.0.0.1:%d\r\n" % service.port if host else b"")
    return head + headers + b"\r\n" + body


@pytest.mark.parametrize("line", [
    b"GET", b"GET /", b"GET / HTTP/9.9", b"G\x00T / HTTP/1.1", b"GET /\x00 HTTP/1.1", b"GET /v1/account\xff HTTP/1.1", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"GET /" + b"a" * 100_000 + b" HTTP/1.1", b"GET /v1/activity?" + b"a=b&" * 20_000 + b" HTTP/1.1", b"G" * 70_000, b"PRI * HTTP/2.0",
    b"CONNECT example.com:443 HTTP/1.1", b"TRACE /v1/account HTTP/1.1", b"GET http://evil.example/v1/account HTTP/1.1", b"GET * HTTP/1.1", b"GET %2e%2e%2f HTTP/1.1",
    b"GET /%ff%fe%00 HTTP/1.1", b"GET //v1//account HTTP/1.1", b"BREW /v1/account HTTP/1.1",
])
def test_request_lines(service, unharmed, line):
    status = Wire(service).send(request(service, line)).status()
    assert status is None or 400 <= status < 500


@pytest.mark.parametrize("headers, body", [
    (b"Content-Length: -1\r\n", b""), (b"Content-Length: 99999999999999999999\r\n", b""), (b"Content-Length: 5\r\nContent-Length: 6\r\n", b"hello"),
    (b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\n"), (b"Transfer-Encoding: chunked\r\n", b"ZZZ\r\n"),
    (b"Transfer-Encoding: chunked\r\n", b"7fffffffffffffff\r\n"), (b"Transfer-Encoding: gzip\r\n", b"x"), (b"X: " + b"y" * 100_000 + b"\r\n", b""),
    (b"".join(b"X-%d: y\r\n" % n for n in range(5000)), b""), (b"X: a\x00b\r\n", b""), (b": empty\r\n", b""), (b"No colon\r\n", b""),
    (b"Expect: 200-maybe\r\nContent-Length: 2\r\n", b"{}"), (b"Upgrade: websocket\r\nConnection: Upgrade\r\n", b""),
    (b"X-Forwarded-For: " + b"1.2.3.4, " * 500 + b"\r\n", b""), (b"X-Forwarded-For: not an address\r\n", b""), (b"Host: twice.example\r\n", b""),
    (b"Idempotency-Key: " + b"k" * 5000 + b"\r\nContent-Type: application/json\r\nContent-Length: 2\r\n", b"{}"),
], ids=range(18))
def test_headers(service, unharmed, headers, body):
    line = b"POST /v1/sessions HTTP/1.1"
    status = Wire(service).send(request(service, line, headers, body)).status()
    assert status is None or 400 <= status < 500


def test_no_host(service, unharmed):
    status = Wire(service).send(request(service, host=False)).status()
    assert status in (None, 400, 421)


def test_ten_mebibytes(service, unharmed):
    size = 10 * 1024 * 1024
    wire = Wire(service)
    try:
        wire.send(request(service, b"POST /v1/sessions HTTP/1.1", b"Content-Type: application/json\r\nContent-Length: %d\r\n" % size))
        for _ in range(size // 65536):
            wire.send(b"x" * 65536)
    except (BrokenPipeError, ConnectionResetError):
        pass
    assert wire.status() in (None, 413)


def trickle(service, data, pause=0.2, limit=14):
    """Sends a byte at a time until the service has had enough; how long that took, and what it said."""
    wire, started = Wire(service), time.monotonic()
    wire.socket.setblocking(False)
    found = b""
    for number in range(len(data)):
        assert time.monotonic() - started < limit, "the service waits for ever"
        try:
            wire.socket.send(data[number:number + 1])
        except (BrokenPipeError, ConnectionResetError):
            break
        try:
            chunk = wire.socket.recv(4096)
            found += chunk
            if not chunk:
                break
        except BlockingIOError:
            pass
        except ConnectionResetError:
            break
        time.sleep(pause)
    return time.monotonic() - started, found


def test_a_header_trickled_byte_by_byte(service, unharmed):
    took, said = trickle(service, request(service, headers=b"X-Slow: " + b"y" * 500 + b"\r\n"))
    assert 5 < took < 14
    assert said == b"" or b" 408 " in said.split(b"\r\n")[0]


def test_a_body_trickled_byte_by_byte(service, unharmed):
    head = request(service, b"POST /v1/sessions HTTP/1.1", b"Content-Type: application/json\r\nContent-Length: 500\r\n")
    wire = Wire(service)
    wire.send(head)
    wire.socket.close()
    took, said = trickle(service, head + b"{" + b" " * 499, pause=0.08)
    assert 5 < took < 14
    assert said == b"" or b" 408 " in said.split(b"\r\n")[0]


def test_silent_connections_are_closed_and_keep_nobody_out(service, unharmed):
    silent = [socket.create_connection(("127.0.0.1", service.port), timeout=20) for _ in range(200)]
    started = time.monotonic()
    unharmed.account()
    assert time.monotonic() - started < 2
    assert Wire(service).send(request(service, headers=b"Connection: close\r\n")).status() == 401
    for connection in silent:
        connection.close()
