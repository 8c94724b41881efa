"""Calls during which the service is killed; a step of a contact change, and what must hold after it."""

import threading
import time
import uuid

import requests

from harness import people
from harness.contact import Change

STEPS = ["start", "verify_current", "target", "verify_new"]
AFTER = {"start": "verify_current", "verify_current": "enter_new", "target": "verify_new", "verify_new": "done"}


def killed_during(service, call, delay):
    """Kills the service `delay` seconds after the call was begun, and starts it again. The answer, where it came: a list of one."""
    answered = []

    def attempt():
        try:
            answered.append(call())
        except requests.RequestException:
            pass

    thread = threading.Thread(target=attempt)
    thread.start()
    time.sleep(delay)  # the moment of the kill is what varies
    service.kill()
    thread.join()
    service.restart()
    return answered


def broken_off(service, person, step, delay):
    """Kills the service `delay` seconds after the step's request was sent, restarts it, takes the step up again, and finishes the
    change. True where the step had been answered before the kill."""
    new = people.new_email("new")
    change = Change(person, "email")
    code, before = None, None
    if step != "start":
        before = {"verify_current": change.to_verify_current, "target": change.to_enter_new}.get(step, lambda: change.to_verify_new(new))()
        before = change.state()
        if step.startswith("verify"):
            code = change.code(person.email if step == "verify_current" else new)
    else:
        service.outbox.forget(person.email)
    key = uuid.uuid4().hex

    def take_step():
        if step == "start":
            return person.client.post("/v1/account/contact-changes", {"channel": "email"}, key=key)
        if step == "target":
            return change.target(new, key=key)
        return change.verify(code, key=key)

    answered = killed_during(service, take_step, delay)

    # What was answered is there; what was not is either as before or wholly done.
    if step != "start":
        state = change.state()
        assert state in (before, AFTER[step]), state
        if answered:
            answered[0].expect(200)
            assert state == AFTER[step]
        expected = new if state == "done" else person.email
        assert person.account()["email"] == expected

    # Tried again with the same key it is done, once.
    again = take_step().expect(201 if step == "start" else 200)
    assert again["state"] == AFTER[step]
    if answered:
        assert again.content == answered[0].content
    if step == "start":
        change.id = again["id"]
        open_ones = [c for c in person.client.get("/v1/account/contact-changes").expect(200)["items"] if c["state"] == "verify_current"]
        assert [c["id"] for c in open_ones] == [change.id]
    if code:
        assert change.verify(code).status in (409, 422), "a code was good twice"

    # And the change goes on to its end.
    if change.state() == "verify_current":
        change.verify(change.code(person.email)).expect(200)
    if change.state() == "enter_new":
        change.target(new).expect(200)
    if change.state() == "verify_new":
        change.verify(change.code(new)).expect(200)
    assert change.state() == "done"
    assert person.account()["email"] == new
    done = person.client.get("/v1/activity", query={"kind": "email_changed"}).expect(200)
    assert done["total"] == 1
    return bool(answered)
