"""Receivers of callbacks: real servers on port 80 or 443 of loopback addresses. They want root."""

import contextlib
import itertools
import json
import random
import socket
import ssl
import threading


class Network:
    """A piece of loopback that nobody else uses: open/24 is what a service may be allowed, and refused/24 beside it."""

    def __init__(self):
        start = f"127.{random.randrange(1, 250)}.{random.randrange(0, 125) * 2}."
        first, second, third, _ = start.split(".")
        self._open = (f"{start}{last}" for last in itertools.count(1))
        self._refused = (f"{first}.{second}.{int(third) + 1}.{last}" for last in itertools.count(1))
        self.open_network = f"{start}0/24"

    def open_address(self):
        return next(self._open)

    def refused_address(self):
        return next(self._refused)


class Request:
    def __init__(self, head, body):
        lines = head.decode("latin-1").split("\r\n")
        self.method, self.target, _ = lines[0].split(" ")
        self.headers = [tuple(line.split(": ", 1)) for line in lines[1:]]
        self.body = body

    def header(self, name):
        return dict(self.headers)[name]


def answer(status="200 OK", body=b"", content_type="text/plain", extra=b""):
    head = f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n"
    if content_type:
        head += f"Content-Type: {content_type}\r\n"
    return head.encode() + extra + b"\r\n" + body


def echo(request):
    return answer(body=json.loads(request.body)["echostr"].encode())


class Receiver:
    """reply: bytes, or a function of the request that gives them, or of the request and the connection that sends by itself."""

    def __init__(self, address, reply=echo, certificate=None, more=None, port=None):
        self.address = address
        self.reply = reply
        self.more = more  # sends on: a function of the connection
        self.requests = []
        self.connections = 0
        self.context = None
        if certificate:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(certificate)
        self.stopping = threading.Event()
        self.socket = socket.create_server((address, port or (443 if certificate else 80)))
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def url(self):
        return f"{'https' if self.context else 'http'}://{self.address}/"

    def stop(self):
        if self.stopping.is_set():
            return
        self.stopping.set()
        self.socket.shutdown(socket.SHUT_RDWR)  # what waits for a connection does not see that it is closed
        self.socket.close()

    def _serve(self):
        while not self.stopping.is_set():
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._handle, args=(connection,), daemon=True).start()

    def _handle(self, connection):
        with contextlib.suppress(OSError, ValueError), connection:
            connection.settimeout(10)
            if self.context:
                connection = self.context.wrap_socket(connection, server_side=True)
            request = self._read(connection)
            self.requests.append(request)
            reply = self.reply(request) if callable(self.reply) else self.reply
            connection.sendall(reply)
            if self.more:
                self.more(connection)
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_WR)

    @staticmethod
    def _read(connection):
        data = b""
        while b"\r\n\r\n" not in data:
            data += _some(connection)
        head, _, body = data.partition(b"\r\n\r\n")
        length = int(dict(Request(head, b"").headers).get("Content-Length", 0))  # a GET has none
        while len(body) < length:
            body += _some(connection)
        return Request(head, body)


def _some(connection):
    if not (piece := connection.recv(65536)):
        raise ConnectionError("the caller has gone")
    return piece


def until_gone(connection):
    """Says nothing any more, and waits for the caller to go."""
    while connection.recv(65536):
        pass


def for_ever(piece):
    def send(connection):
        while True:
            connection.sendall(piece)
    return send
