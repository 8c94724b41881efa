"""Whatever comes over a connection: 4xx or a closed connection within the limits, the service alive, and nothing changed."""

import concurrent.futures
import socket
import time

import pytest


class Wire:
    """A connection on which anything can be sent."""

    def __init__(self, service, deadline=15):
        self.socket = socket.create_connection(("127.0.0.1", service.port), timeout=deadline)

    def send(self, data):
        self.socket.sendall(data)
        return self

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
    (b"Transfer-Encoding: gzip\r\n", b"x"), (b"X: " + b"y" * 100_000 + b"\r\n", b""),
    (b"".join(b"X-%d: y\r\n" % n for n in range(5000)), b""), (b"X: a\x00b\r\n", b""), (b": empty\r\n", b""), (b"No colon\r\n", b""),
    (b"Expect: 200-maybe\r\nContent-Length: 2\r\n", b"{}"), (b"Upgrade: websocket\r\nConnection: Upgrade\r\n", b""),
    (b"X-Forwarded-For: " + b"1.2.3.4, " * 500 + b"\r\n", b""), (b"X-Forwarded-For: not an address\r\n", b""), (b"Host: twice.example\r\n", b""),
    (b"Idempotency-Key: " + b"k" * 5000 + b"\r\nContent-Type: application/json\r\nContent-Length: 2\r\n", b"{}"),
], ids=range(17))
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


def test_what_is_trickled_byte_by_byte_has_ten_seconds(service, unharmed):
    """A header, a body, and a body in chunks of which none comes; at the same time, as each takes its ten seconds."""
    posted = request(service, b"POST /v1/sessions HTTP/1.1", b"Content-Type: application/json\r\nContent-Length: 500\r\n")
    chunked = request(service, b"POST /v1/sessions HTTP/1.1", b"Transfer-Encoding: chunked\r\n", b"7fffffffffffffff\r\n")
    slow = [
        (request(service, headers=b"X-Slow: " + b"y" * 500 + b"\r\n"), 0.2),
        (posted + b"{" + b" " * 499, 0.08),
        (chunked + b" " * 500, 0.07),
    ]
    with concurrent.futures.ThreadPoolExecutor(len(slow)) as pool:
        ends = list(pool.map(lambda one: trickle(service, *one), slow))
    for took, said in ends:
        assert 5 < took < 14
        assert said == b"" or b" 408 " in said.split(b"\r\n")[0]


def test_who_goes_away_in_the_middle_of_a_body_leaves_nothing(service, unharmed):
    for _ in range(20):
        wire = Wire(service)
        wire.send(request(service, b"POST /v1/sessions HTTP/1.1", b"Content-Type: application/json\r\nContent-Length: 500\r\n"))
        wire.socket.close()


def test_silent_connections_are_closed_and_keep_nobody_out(service, unharmed):
    silent = [socket.create_connection(("127.0.0.1", service.port), timeout=20) for _ in range(200)]
    started = time.monotonic()
    unharmed.account()
    assert time.monotonic() - started < 2
    assert Wire(service).send(request(service, headers=b"Connection: close\r\n")).status() == 401
    for connection in silent:
        connection.close()
