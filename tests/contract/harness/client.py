"""A caller of the service that holds every exchange against resources/openapi.yaml."""

import json
import random
import urllib.parse
import uuid

import requests

from harness.openapi import document

MUTATING = ("POST", "PUT", "PATCH", "DELETE")


class Reply:
    def __init__(self, response):
        self.status = response.status_code
        self.headers = response.headers
        self.content = response.content

    @property
    def body(self):
        return json.loads(self.content)

    @property
    def id(self):
        """The error's id."""
        return self.body["id"]

    def __getitem__(self, name):
        return self.body[name]

    def __repr__(self):
        return f"<{self.status} {self.content[:300]!r}>"

    def expect(self, status, error=None):
        assert self.status == status and (error is None or self.id == error), f"expected {status} {error or ''}, got {self!r}"
        return self


def some_address():
    """Limits count by network: everybody comes from one of their own."""
    return f"10.{random.randrange(256)}.{random.randrange(256)}.{random.randrange(1, 255)}"


class Client:
    """One caller: its own network address (told as a trusted proxy does), language and token."""

    def __init__(self, base, token=None, language="en", address=None):
        self.base = base
        self.token = token
        self.language = language
        self.address = address or some_address()
        self.http = requests.Session()
        self.http.trust_env = False

    def also(self, token):
        """The same device and address, in another session."""
        return Client(self.base, token, self.language, self.address)

    def headers_for(self, method, key):
        headers = {"X-Forwarded-For": self.address, "Accept-Language": self.language}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if method in MUTATING and key is not None:
            headers["Idempotency-Key"] = key or uuid.uuid4().hex
        return headers

    def call(self, method, path, body=None, *, query=None, key="", headers=None, raw=None, fits=True, timeout=30):
        """key: "" makes one, None sends none. raw: bytes in place of a JSON body. fits: the request is one that the document allows."""
        query = query or {}
        sent = {**self.headers_for(method, key), **(headers or {})}
        content = raw
        if raw is None and body is not None:
            content = json.dumps(body).encode()
        if content is not None:
            sent.setdefault("Content-Type", "application/json")
        operation = document().find(method, path)
        if fits and operation:
            operation.check_request(query, sent, body)
        url = self.base + path + ("?" + urllib.parse.urlencode(query) if query else "")
        response = self.http.request(method, url, data=content, headers=sent, timeout=timeout, allow_redirects=False)
        if operation:
            operation.check_reply(response.status_code, response.headers, response.content)
        else:
            document().check_unlisted(response.status_code, response.headers, response.content)
        return Reply(response)

    def get(self, path, **more):
        return self.call("GET", path, **more)

    def post(self, path, body=None, **more):
        return self.call("POST", path, body, **more)

    def put(self, path, body=None, **more):
        return self.call("PUT", path, body, **more)

    def patch(self, path, body=None, **more):
        return self.call("PATCH", path, body, **more)

    def delete(self, path, body=None, **more):
        return self.call("DELETE", path, body, **more)
