"""Every field of every call of the document, wrong in every way: 4xx with an id and the field, the service alive, nothing changed."""

import concurrent.futures
import json
import urllib.parse

import pytest

from harness import samples
from harness.client import Client
from harness.openapi import document

WITH_BODY = [operation for operation in document().operations if operation.body_schema() is not None]
WITHOUT_BODY = [operation for operation in document().operations if operation.body_schema() is None and operation.method != "get"]
FIELDS = [(operation, path, schema) for operation in WITH_BODY for path, schema in samples.fields_of(operation.body_schema())]
REQUIRED = [(operation, path) for operation in WITH_BODY for path in samples.required_of(operation.body_schema())]
PARAMETERS = [(operation, parameter) for operation in document().operations for parameter in operation.parameters if parameter["in"] != "header"]
HEADERS = [(operation, parameter) for operation in document().operations for parameter in operation.parameters if parameter["in"] == "header"]

# Odd is not wrong there: any name is a name, and what is hard to guess makes a password (identity/test_account.py).
ANY_TEXT_WILL_DO = {("updateAccount", "name"), ("changePassword", "password")}
# Whatever is typed there is tried, and what is wrong with it is a check of the answer (developer/test_validate.py).
ANY_TEXT_IS_TRIED = {("validateCallback", "url")}
# They come to a password each time, which takes long: each odd text is tried in one of their fields.
COMES_TO_A_PASSWORD = {"signIn", "stepUp"}
# They take a provider's metadata, up to 2 MiB with the body around them; others 256 KiB.
TAKES_METADATA = {"previewProvider", "createSsoService", "updateSsoService"}
# It takes a body and asks nothing of it.
ANY_BODY_WILL_DO = {"createCaptcha"}


def name_of(value):
    if isinstance(value, tuple):
        return ".".join(value)
    return value["name"] if isinstance(value, dict) and "name" in value else getattr(value, "id", "")


def caller(service, operation, person):
    """Comes from a network of its own, as limits count by network."""
    return Client(service.base, token=None if operation.anyone else person.client.token)


def send(client, operation, raw):
    return client.call(operation.method.upper(), samples.path_of(operation), raw=raw, fits=False)


def send_json(client, operation, body):
    return send(client, operation, json.dumps(body).encode())


def all_of(attempts):
    """Two at a time: those that come to a password take long."""
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda attempt: attempt(), attempts))


@pytest.mark.parametrize("operation, path, schema", FIELDS, ids=name_of)
def test_a_wrong_value_in_a_field(service, unharmed, operation, path, schema):
    client = caller(service, operation, unharmed)
    for value in samples.wrong_values(schema):
        if (operation.id, *path) in ANY_TEXT_IS_TRIED and isinstance(value, str) and len(value) <= schema["maxLength"]:
            continue
        reply = send_json(client, operation, samples.with_field(operation.body_schema(), path, value)).expect(400, "bad_request")
        fields = [field["field"] for field in reply["fields"]]
        assert fields == [] or fields == [".".join(path)], (value, reply)


def odd_texts():
    """(operation, path, texts) of every field for text."""
    for operation in WITH_BODY:
        fields = [path for path, schema in samples.fields_of(operation.body_schema()) if "string" in samples.types_of(schema)]
        fields = [path for path in fields if (operation.id, *path) not in ANY_TEXT_WILL_DO]
        for number, path in enumerate(fields):
            share = slice(number, None, len(fields)) if operation.id in COMES_TO_A_PASSWORD else slice(None)
            yield operation, path, samples.ODD_TEXTS[share]


@pytest.mark.parametrize("operation, path, texts", odd_texts(), ids=name_of)
def test_odd_text_in_a_field(service, unharmed, operation, path, texts):
    def attempt(value):
        reply = send_json(caller(service, operation, unharmed), operation, samples.with_field(operation.body_schema(), path, value))
        assert 200 <= reply.status < 500, (value, reply)

    all_of([lambda value=value: attempt(value) for value in texts])


@pytest.mark.parametrize("operation, path", REQUIRED, ids=name_of)
def test_a_field_that_is_missing(service, unharmed, operation, path):
    reply = send_json(caller(service, operation, unharmed), operation, samples.without_field(operation.body_schema(), path))
    reply.expect(400, "bad_request")
    assert [field["field"] for field in reply["fields"]] == [".".join(path)]


@pytest.mark.parametrize("operation", WITH_BODY, ids=name_of)
def test_a_body_that_is_none(service, unharmed, operation):
    client = caller(service, operation, unharmed)
    good = json.dumps(samples.right_body(operation.body_schema()) or {"name": "x"}).encode()
    bad = [
        *(good[:cut] for cut in range(1, len(good), max(1, len(good) // 12))),
        b"null", b"[]", b'"text"', b"1", b"true", b"[" * 200_000, b'{"a":' * 50_000, b"\xff\xfe{}", b'{"name": "\xff"}', b"{'name': 'x'}",
        b"{} trailing", b"{}{}", b'{"name": NaN}', b"<xml/>", b"\x00", good + b"\x00", b"\x1f\x8b\x08\x00",
    ]
    if samples.resolved(operation.body_schema()).get("required"):
        bad += [b"", b"{}"]
    for raw in bad:
        if operation.id in ANY_BODY_WILL_DO:
            assert send(client, operation, raw).status < 500
        else:
            send(client, operation, raw).expect(400, "bad_request")


@pytest.mark.parametrize("operation", WITH_BODY, ids=name_of)
def test_a_body_over_the_limit(service, unharmed, operation):
    limit = 2 * 2**20 if operation.id in TAKES_METADATA else 256 * 2**10
    padded = {**samples.right_body(operation.body_schema()), "padding": "x" * limit}
    send_json(caller(service, operation, unharmed), operation, padded).expect(413, "body_too_large")


@pytest.mark.parametrize("operation", WITHOUT_BODY, ids=name_of)
def test_a_body_where_none_is_taken(service, unharmed, operation):
    """Whoever has no session gets no further with it."""
    for raw in (b"{", b"[" * 200_000, b"\xff", b"x" * (300 * 1024)):
        reply = send(Client(service.base), operation, raw)
        assert reply.status in ((400, 404, 413) if operation.anyone else (401, 413)), reply


@pytest.mark.parametrize("operation, parameter", PARAMETERS, ids=name_of)
def test_a_parameter_that_is_wrong(service, unharmed, operation, parameter):
    schema = samples.resolved(parameter["schema"])
    texts = [text for text in samples.UNFIT_TEXTS + samples.ODD_TEXTS if "\ud800" not in text and "\udfff" not in text]
    bounds = [schema[bound] + beyond for bound, beyond in (("minimum", -1), ("maximum", 1)) if bound in schema]
    body = None if operation.body_schema() is None else json.dumps(samples.right_body(operation.body_schema())).encode()
    for value in [*texts, *map(str, bounds), "1e2", "-1", "NaN"]:
        client = caller(service, operation, unharmed)
        in_path = parameter["in"] == "path"
        path = samples.path_of(operation, urllib.parse.quote(value, safe="") if in_path and value else "nosuchthing")
        query = {} if in_path else {parameter["name"]: value}
        reply = client.call(operation.method.upper(), path, raw=body, query=query, fits=False)
        wanted = in_path or schema["type"] == "integer" or schema.get("format") == "date-time"
        assert (400 if wanted else 200) <= reply.status < 500, (value, reply)


@pytest.mark.parametrize("operation, parameter", HEADERS, ids=name_of)
def test_a_header_that_is_wrong(service, unharmed, operation, parameter):
    """With a right body, and without a session where one is needed: what is told is 4xx, and nothing comes of it."""
    body = None if operation.body_schema() is None else json.dumps(samples.right_body(operation.body_schema())).encode()
    for value in (b"", b"x" * 5000, b"\xff\xfe", b"a b", b'"', b"W/", b"*", b"-1", b";q=,;;", b"\xe2\x80\xae"):
        headers = {parameter["name"]: value}
        reply = Client(service.base).call(operation.method.upper(), samples.path_of(operation), raw=body, headers=headers, fits=False)
        assert reply.status < 500, (value, reply)
        if not operation.anyone:
            assert reply.status == 400 or (reply.status == 401 and reply.id == operation.stranger), (value, reply)


def test_a_key_twice_is_no_way_around_a_check(unharmed):
    raw = b'{"name": "Mallory", "name": 7}'
    unharmed.client.call("PATCH", "/v1/account", raw=raw, fits=False).expect(400)
