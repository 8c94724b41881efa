"""POST /v1/developer/callback/validate, with real receivers, real DNS and real TLS."""

import datetime
import hashlib
import hmac
import re
import time
import zlib
from concurrent.futures import ThreadPoolExecutor

import pytest

from harness import people
from harness.certificates import Authority
from harness.dns import A, MUTE
from harness.receivers import Receiver, answer, echo, for_ever, until_gone

OF_URL = ["form", "scheme", "userinfo", "port", "host"]
WAY = [*OF_URL, "resolves", "address_allowed", "connects"]


def validate(person, url, **more):
    return person.client.post("/v1/developer/callback/validate", {"url": url}, **more).expect(200).body


def ids(seen):
    return [check["id"] for check in seen["checks"]]


def check(seen, name):
    return next(check for check in seen["checks"] if check["id"] == name)


def failed(seen):
    """The last check: the only one that may have failed, as (id, params)."""
    assert not seen["ok"] and seen["validation"] is None
    *before, last = seen["checks"]
    assert all(check["ok"] for check in before) and not last["ok"], seen["checks"]
    return last["id"], last["params"]


def hmac_of(secret, message):
    return hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()


# --- What a receiver sees, and what its owner is told --------------------------------------------------------------


def test_a_receiver_that_echoes_may_be_saved(developer, receive):
    receiver = receive()
    seen = validate(developer, receiver.url + "hooks?from=pc")
    assert seen["ok"], seen
    assert ids(seen) == [*WAY, "status", "time", "echo"]
    assert all(check["ok"] for check in seen["checks"])
    assert seen["url"] == receiver.url + "hooks?from=pc"
    assert seen["addresses"] == [receiver.address]
    assert check(seen, "resolves")["params"] == {"addresses": [receiver.address]}
    assert check(seen, "connects")["params"] == {"address": receiver.address}
    assert check(seen, "status")["params"] == {"status": 200}
    timing = check(seen, "time")["params"]
    assert timing["limit_ms"] == 3000 and timing["duration_ms"] == seen["duration_ms"] < 3000
    assert seen["tls"] is None and seen["status"] == 200
    expires = datetime.datetime.fromisoformat(seen["validation"]["expires_at"].replace("Z", "+00:00"))
    left = expires - datetime.datetime.now(datetime.timezone.utc)
    assert datetime.timedelta(minutes=9) < left <= datetime.timedelta(minutes=10)


def test_what_is_told_of_the_request_is_what_arrives(developer, receive):
    receiver = receive()
    seen = validate(developer, receiver.url + "hooks")
    [arrived] = receiver.requests
    told = seen["request"]
    assert (told["method"], told["url"]) == ("POST", receiver.url + "hooks")
    assert (arrived.method, arrived.target) == ("POST", "/hooks")
    assert sorted((header["name"], header["value"]) for header in told["headers"]) == sorted(arrived.headers)
    assert told["body"].encode() == arrived.body
    assert re.fullmatch(rb'\{"echostr":"[a-z0-9]{8}"\}', arrived.body)
    assert seen["response"]["status"] == 200 and not seen["response"]["truncated"]
    assert {"name": "Content-Type", "value": "text/plain"} in seen["response"]["headers"]
    echoed = check(seen, "echo")["params"]
    assert echoed["expected"] == echoed["received"] == seen["response"]["body"]
    assert echoed["content_type"] == "text/plain"


def test_the_request_is_signed_with_the_credentials_of_the_account(developer, receive):
    dev_key = developer.client.get("/v1/developer").expect(200)["dev_key"]
    secret = developer.client.post("/v1/developer/secret/reveal").expect(200)["secret"]
    receiver = receive()
    for _ in range(2):
        validate(developer, receiver.url)
    nonces = set()
    for request in receiver.requests:
        parts = dict(part.split("=", 1) for part in request.header("X-CALLBACK-ID").split(";"))
        assert list(parts) == ["timestamp", "nonce", "username", "signature"]
        assert parts["username"] == dev_key
        assert abs(int(parts["timestamp"]) - time.time()) < 60
        assert parts["signature"] == hmac_of(secret, f"{parts['timestamp']}{parts['nonce']}{dev_key}".encode())
        nonces.add(parts["nonce"])
        timestamp, signature = re.fullmatch(r"t=(\d+),v1=([0-9a-f]{64})", request.header("X-CALLBACK-SIGNATURE")).groups()
        assert signature == hmac_of(secret, timestamp.encode() + b"." + request.body)
    assert len(nonces) == 2


def test_a_long_answer_is_told_shortened(developer, receive):
    headers = b"".join(b"X-%d: y\r\n" % number for number in range(50))
    receiver = receive(answer(body="é".encode() * 5000, extra=headers))
    seen = validate(developer, receiver.url)
    assert failed(seen)[0] == "echo"
    assert seen["response"]["truncated"]
    assert seen["response"]["body"] == "é" * 512
    assert len(seen["response"]["headers"]) == 30


# --- What is refused -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("url, name, params", [
    ("", "form", {"rule": "empty"}),
    ("https://example.com/\thook", "form", {"rule": "control_character"}),
    ("https://example.com/" + "x" * 2048, "form", {"rule": "too_long"}),
    ("example.com", "scheme", {"rule": "scheme_missing"}),
    ("gopher://example.com/", "scheme", {"rule": "scheme_not_allowed"}),
    ("https://me@example.com/", "userinfo", {"rule": "userinfo"}),
    ("https://example.com:8443/", "port", {"rule": "port"}),
    ("https://localhost/", "host", {"rule": "local_name"}),
    ("https://2130706433/", "host", {"rule": "address_spelling"}),
    ("https://10.0.0.1/", "host", {"rule": "address_refused", "range": "private"}),
    ("https://[::ffff:127.0.0.1]/", "host", {"rule": "address_refused", "range": "ipv4_mapped"}),
])
def test_a_url_that_breaks_a_rule_is_not_tried(developer, url, name, params):
    seen = validate(developer, url)
    assert not seen["ok"] and ids(seen) == OF_URL
    assert [c["id"] for c in seen["checks"] if not c["ok"]] == [name]
    assert check(seen, name)["params"] == params
    assert seen["url"] == url
    assert seen["addresses"] == [] and seen["request"] is None and seen["response"] is None and seen["validation"] is None


def test_every_check_that_fails_is_told_at_once(developer):
    seen = validate(developer, "ftp://me@localhost:21/#x")
    assert [c["id"] for c in seen["checks"] if not c["ok"]] == OF_URL


def test_only_what_is_no_url_at_all_is_a_bad_request(developer):
    call = developer.client.post
    path = "/v1/developer/callback/validate"
    for body in ({}, {"url": 1}, {"url": None}, {"url": ["https://example.com/"]}, {"url": "x" * 4001}):
        refused = call(path, body, fits=False).expect(400, "bad_request")
        assert [field["field"] for field in refused["fields"]] == ["url"]


def test_nobody_validates_without_a_session(outgoing, developer, receive):
    receiver = receive()
    developer.client.also(None).post("/v1/developer/callback/validate", {"url": receiver.url}).expect(401, "session_required")
    assert receiver.connections == 0


def test_an_address_that_is_refused_is_never_reached(developer, network, receive):
    guarded = receive(address=network.refused_address())
    assert check(validate(developer, guarded.url), "host")["params"] == {"rule": "address_refused", "range": "loopback"}
    assert guarded.connections == 0


# --- Answers -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("reply, name, params", [
    (answer("500 Internal Server Error"), "status", {"status": 500}),
    (answer("404 Not Found"), "status", {"status": 404}),
    (answer("201 Created"), "status", {"status": 201}),
    (b"HTTP/1.1 204 No Content\r\n\r\n", "status", {"status": 204}),
    (answer("401 Unauthorized", extra=b"WWW-Authenticate: Basic\r\n"), "status", {"status": 401}),
    (b"SSH-2.0-OpenSSH_9.2\r\n", "status", {"reason": "not_http"}),
    (b"", "status", {"reason": "cut_off"}),
    (b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nabc", "status", {"status": 200, "reason": "cut_off"}),
], ids=lambda value: value[:24].decode() if isinstance(value, bytes) else None)
def test_an_answer_that_is_none(developer, receive, reply, name, params):
    receiver = receive(reply)
    seen = validate(developer, receiver.url)
    assert failed(seen) == (name, params)
    assert seen["request"] is not None and len(receiver.requests) == 1


@pytest.mark.parametrize("reply, content_type", [
    (answer(body=b"abcdefgh"), "text/plain"),
    (answer(), "text/plain"),
    (lambda request: echo(request).replace(b"text/plain", b"text/html"), "text/html"),
    (lambda request: echo(request).replace(b"text/plain", b"application/json"), "application/json"),
    (lambda request: echo(request).replace(b"Content-Type: text/plain\r\n", b""), ""),
    (lambda request: answer(body=request.body), "text/plain"),
], ids=["another string", "nothing", "HTML", "JSON", "no type", "the whole body"])
def test_an_echo_that_is_none(developer, receive, reply, content_type):
    name, params = failed(validate(developer, receive(reply).url))
    assert name == "echo" and params["content_type"] == content_type


def test_a_charset_does_not_matter(developer, receive):
    receiver = receive(lambda request: echo(request).replace(b"text/plain", b"Text/Plain; charset=UTF-8"))
    assert validate(developer, receiver.url)["ok"]


@pytest.mark.parametrize("status", ["301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"])
def test_no_redirect_is_followed(developer, network, receive, status):
    guarded = receive(address=network.refused_address())
    elsewhere = receive()
    for target in (guarded, elsewhere):
        receiver = receive(answer(status, extra=f"Location: {target.url}\r\n".encode()))
        assert failed(validate(developer, receiver.url)) == ("status", {"status": int(status[:3])})
    assert guarded.connections == elsewhere.connections == 0


@pytest.mark.parametrize("head, piece", [
    (b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", b"x" * 4096),
    (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1000\r\n" + b"x" * 4096 + b"\r\n"),
    (b"HTTP/1.1 200 OK\r\nX: ", b"y" * 4096),
    (b"HTTP/1.1 200 OK\r\n", b"X-Header: value\r\n" * 100),
    (b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 100),
], ids=["body", "chunks", "one header", "headers", "1xx"])
def test_what_has_no_end_is_cut(developer, receive, head, piece):
    receiver = receive(head, more=for_ever(piece))
    name, params = failed(validate(developer, receiver.url))
    assert (name, params["reason"]) == ("status", "too_large")


def test_nothing_is_decompressed(developer, receive):
    bomb = zlib.compress(bytes(100 * 1024 * 1024), 9)
    zipped = receive(answer(body=bomb[:60_000], extra=b"Content-Encoding: deflate\r\n"))
    seen = validate(developer, zipped.url)
    assert failed(seen)[0] == "echo" and "Accept-Encoding" not in dict(zipped.requests[0].headers)
    assert failed(validate(developer, receive(answer(body=bomb, extra=b"Content-Encoding: deflate\r\n")).url))[0] == "status"
    transferred = receive(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: deflate\r\n\r\n" + bomb)
    assert failed(validate(developer, transferred.url))[0] == "status"


# --- Time ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("head, known", [(b"", []), (b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nabc", ["status"])])
def test_three_seconds_are_the_limit(developer, receive, head, known):
    started = time.monotonic()
    seen = validate(developer, receive(head, more=until_gone).url)
    assert 2.9 < time.monotonic() - started < 4.5
    name, params = failed(seen)
    assert name == "time" and params["limit_ms"] == 3000 <= params["duration_ms"] + 100
    assert ids(seen) == [*WAY, *known, "time"]


def test_slow_receivers_hold_up_nobody_else(outgoing, developer, receive):
    slow = receive(b"", more=until_gone)
    with ThreadPoolExecutor(8) as pool:
        waiting = [pool.submit(validate, developer, slow.url) for _ in range(6)]
        while slow.connections < 6:
            assert not any(future.done() for future in waiting)
        started = time.monotonic()
        developer.account()
        assert validate(developer, receive().url)["ok"]
        assert time.monotonic() - started < 2
        assert all(failed(future.result())[0] == "time" for future in waiting)


# --- Connecting and TLS --------------------------------------------------------------------------------------------


def test_nobody_listens(developer, network):
    address = network.open_address()
    seen = validate(developer, f"http://{address}/")
    assert failed(seen) == ("connects", {"reason": "refused"})
    assert seen["request"] is None and seen["addresses"] == [address]


def test_tls_is_told_with_its_last_day(developer, network, receive, authority):
    address = network.open_address()
    seen = validate(developer, receive(address=address, certificate=authority.issue(address)).url)
    assert seen["ok"], seen
    assert ids(seen) == [*WAY, "tls", "status", "time", "echo"]
    assert seen["tls"]["version"] in ("TLSv1.2", "TLSv1.3")
    assert (seen["tls"]["subject"], seen["tls"]["issuer"]) == (f"CN={address}", "CN=Test authority")
    assert check(seen, "tls")["params"] == {"not_after": seen["tls"]["not_after"]}
    last = datetime.datetime.fromisoformat(seen["tls"]["not_after"].replace("Z", "+00:00"))
    assert datetime.timedelta(days=29) < last - datetime.datetime.now(datetime.timezone.utc) <= datetime.timedelta(days=30)


@pytest.fixture(scope="module")
def stranger(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("stranger"), "Unknown authority")


@pytest.mark.parametrize("reason", ["expired", "not_yet_valid", "self_signed", "untrusted", "wrong_host"])
def test_a_certificate_that_is_not_good(developer, network, receive, authority, stranger, reason):
    address = network.open_address()
    certificate = {
        "expired": lambda: authority.issue(address, -30, -1),
        "not_yet_valid": lambda: authority.issue(address, 1, 30),
        "self_signed": lambda: authority.issue(address, self_signed=True),
        "untrusted": lambda: stranger.issue(address),
        "wrong_host": lambda: authority.issue("other.example.com"),
    }[reason]()
    receiver = receive(address=address, certificate=certificate)
    seen = validate(developer, receiver.url)
    name, params = failed(seen)
    assert (name, params["reason"]) == ("tls", reason)
    assert params["not_after"] == seen["tls"]["not_after"]
    assert seen["request"] is None and receiver.requests == []


class PlainReceiver(Receiver):
    """Answers at once, whatever comes."""

    @staticmethod
    def _read(connection):
        return connection.recv(4096)


def test_no_tls_at_all(developer, network):
    address = network.open_address()
    receiver = PlainReceiver(address, answer("400 Bad Request"), port=443)
    try:
        name, params = failed(validate(developer, f"https://{address}/"))
    finally:
        receiver.stop()
    assert (name, params["reason"]) == ("tls", "failed")


# --- Names ---------------------------------------------------------------------------------------------------------


def test_a_name_is_looked_up(developer, network, receive, dns, authority):
    receiver = receive(certificate=authority.issue("receiver.example.com"))
    dns.names["receiver.example.com"] = [receiver.address]
    seen = validate(developer, "HTTPS://Receiver.Example.COM:443")
    assert seen["ok"], seen
    assert seen["url"] == "https://receiver.example.com/"
    assert seen["addresses"] == [receiver.address]
    assert receiver.requests[0].header("Host") == "receiver.example.com"
    assert dns.times_asked("receiver.example.com", A) == 1


def test_names_of_other_alphabets_are_shown_as_what_they_are(developer, receive, dns):
    receiver = receive()
    dns.names["xn--pple-43d.com"] = [receiver.address]
    seen = validate(developer, "http://\u0430pple.com/")
    assert seen["ok"] and seen["url"] == "http://xn--pple-43d.com/"


def test_a_name_that_nobody_knows(developer):
    seen = validate(developer, "http://nobody.example.com/")
    assert failed(seen) == ("resolves", {"reason": "not_found"})
    assert ids(seen) == [*OF_URL, "resolves"] and seen["addresses"] == []


def test_a_dns_server_that_does_not_answer_takes_three_seconds_at_most(developer, dns):
    dns.names["mute.example.com"] = MUTE
    started = time.monotonic()
    seen = validate(developer, "http://mute.example.com/")
    assert time.monotonic() - started < 4.5
    assert failed(seen) == ("resolves", {"reason": "timed_out"})


def test_a_name_for_an_address_that_is_refused(developer, network, receive, dns):
    guarded = receive(address=network.refused_address())
    dns.names["inside.example.com"] = [guarded.address]
    seen = validate(developer, "http://inside.example.com/")
    assert failed(seen) == ("address_allowed", {"address": guarded.address, "range": "loopback"})
    assert seen["addresses"] == [guarded.address]
    assert guarded.connections == 0


@pytest.mark.parametrize("address, shown, name", [
    ("10.0.0.1", "10.0.0.1", "private"),
    ("169.254.169.254", "169.254.169.254", "link_local"),
    ("0.0.0.0", "0.0.0.0", "unspecified"),
    ("::1", "::1", "loopback"),
    ("fd00:ec2::254", "fd00:ec2::254", "unique_local"),
    ("::ffff:127.0.0.1", "::ffff:127.0.0.1", "ipv4_mapped"),
    ("64:ff9b::7f00:1", "64:ff9b::7f00:1", "nat64"),
])
def test_whatever_a_name_stands_for_is_held_against_the_rules(developer, dns, address, shown, name):
    host = f"{name}.special.example.com".replace("_", "-")
    dns.names[host] = [address]
    assert failed(validate(developer, f"http://{host}/")) == ("address_allowed", {"address": shown, "range": name})


def test_a_name_with_one_open_and_one_refused_address_reaches_neither(developer, network, receive, dns):
    opened, guarded = receive(), receive(address=network.refused_address())
    for name, order in (("both.example.com", [opened, guarded]), ("htob.example.com", [guarded, opened])):
        dns.names[name] = [receiver.address for receiver in order]
        for _ in range(3):
            seen = validate(developer, f"http://{name}/")
            assert failed(seen) == ("address_allowed", {"address": guarded.address, "range": "loopback"})
            assert sorted(seen["addresses"]) == sorted([opened.address, guarded.address])
    assert opened.connections == guarded.connections == 0


def test_every_address_of_a_name_is_looked_at(developer, network, receive, dns):
    opened, guarded = receive(), receive(address=network.refused_address())
    dns.names["families.example.com"] = [opened.address, "::1"]
    assert failed(validate(developer, "http://families.example.com/")) == ("address_allowed", {"address": "::1", "range": "loopback"})
    prefix = opened.address.rsplit(".", 1)[0]
    dns.names["many.example.com"] = [*(f"{prefix}.{last}" for last in range(100, 200)), guarded.address]
    seen = validate(developer, "http://many.example.com/")
    assert failed(seen) == ("address_allowed", {"address": guarded.address, "range": "loopback"})
    assert len(seen["addresses"]) == 50
    assert opened.connections == guarded.connections == 0


def test_a_name_that_changes_its_answer_gains_nothing(developer, network, receive, dns):
    opened, guarded = receive(), receive(address=network.refused_address())
    # Open whenever it is asked for the first, third, fifth time: a check and a connection of their own would see both.
    dns.names["turning.example.com"] = lambda before: [(guarded if before % 2 else opened).address]
    outcomes = [validate(developer, "http://turning.example.com/") for _ in range(6)]
    assert [seen["ok"] for seen in outcomes] == [True, False] * 3
    assert len(opened.requests) == 3 and guarded.connections == 0
    assert dns.times_asked("turning.example.com", A) == 6


def test_a_receiver_that_moves_between_open_addresses_is_reached_at_one_of_them(developer, receive, dns):
    first, second = receive(), receive()
    first.stop()
    dns.names["moving.example.com"] = [first.address, second.address]
    seen = validate(developer, "http://moving.example.com/")
    assert sorted(seen["addresses"]) == sorted([first.address, second.address])
    assert seen["ok"], seen
    assert check(seen, "connects")["params"] == {"address": second.address}


def test_the_proxy_of_the_environment_is_not_used(developer, receive, proxy):
    assert validate(developer, receive().url)["ok"]
    assert proxy.connections == 0


# --- Limits --------------------------------------------------------------------------------------------------------


def test_test_requests_are_limited_by_account(own_service, network, receive):
    service = own_service(f"[callback]\nallow_networks={network.open_network}\n")
    person = people.sign_up(service)
    receiver = receive()
    path = "/v1/developer/callback/validate"
    for _ in range(3):
        validate(person, "http://localhost/")  # nothing was sent: not counted
    statuses = [person.client.post(path, {"url": receiver.url}).status for _ in range(61)]
    assert statuses == [200] * 60 + [429]
    assert len(receiver.requests) == 60
    assert validate(people.sign_up(service), receiver.url)["ok"]


def test_the_same_call_again_is_given_the_same_answer(developer, receive):
    receiver = receive()
    answers = [validate(developer, receiver.url, key="validate-once") for _ in range(2)]
    assert answers[0] == answers[1]


# --- Settings ------------------------------------------------------------------------------------------------------


def test_without_leave_of_the_operator_no_loopback_is_open(service, alice, receive):
    receiver = receive()
    seen = validate(alice, receiver.url)
    assert check(seen, "host")["params"] == {"rule": "address_refused", "range": "loopback"}
    assert receiver.connections == 0


def test_an_authority_that_is_not_there_stops_the_start(own_service):
    with pytest.raises(AssertionError, match="callback.ca_file.*that can be read"):
        own_service(settings="[callback]\nca_file=/nowhere.pem\n")
