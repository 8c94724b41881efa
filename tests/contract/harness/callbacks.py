"""Somebody's callback URL, and what is sent there."""

import hashlib
import hmac
import json
import time

from harness.receivers import answer, echo

PATH = "/v1/developer/callback"
DELIVERIES = f"{PATH}/deliveries"


def take(request):
    """What a good receiver answers: to a validation its string, to an event that it has it."""
    return echo(request) if "echostr" in json.loads(request.body) else answer("204 No Content", content_type=None)


def but_events(reply):
    """A receiver that can be validated, and answers events in its own way."""
    return lambda request: echo(request) if "echostr" in json.loads(request.body) else reply(request)


def events(receiver):
    """The requests that were no validations."""
    return [request for request in receiver.requests if "echostr" not in json.loads(request.body)]


def validation(person, url):
    return person.client.post(f"{PATH}/validate", {"url": url}).expect(200)["validation"]["id"]


def put(person, url, of=None, **more):
    """of: the validation, where it is not one that was just made."""
    return person.client.put(PATH, {"url": url, "validation": of or validation(person, url)}, **more)


def in_force(person):
    return person.client.get("/v1/developer").expect(200)["callback"]


def send(person, event="message_status", **more):
    """The id of the delivery."""
    return person.client.post(f"{PATH}/test-events", {"event": event}, **more).expect(201)["id"]


def delivery(person, of):
    return next(item for item in person.client.get(DELIVERIES, query={"limit": 200}).expect(200)["items"] if item["id"] == of)


def until(condition, deadline=20):
    """What is true of it at last."""
    end = time.monotonic() + deadline
    while not (found := condition()):
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.02)
    return found


def tried(person, of, times=1, deadline=20):
    """The delivery, after so many attempts."""
    def found():
        seen = delivery(person, of)
        return seen if seen["attempts"] >= times else None
    return until(found, deadline)


def delivered(person, of, deadline=20):
    def found():
        seen = delivery(person, of)
        return seen if seen["state"] == "delivered" else None
    return until(found, deadline)


def hmac_of(secret, message):
    return hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()


def secret_of(person):
    return person.client.post("/v1/developer/secret/reveal").expect(200)["secret"]
