"""The callback URL that is in force: saved with its validation, changed, removed."""

import uuid

import pytest

from harness import people
from harness.callbacks import PATH, but_events, delivery, in_force, put, send, take, tried, validation
from harness.receivers import answer


@pytest.fixture
def owner(outgoing):
    """Somebody with an account of their own for this test."""
    return people.sign_up(outgoing, name="Olive Owner")


def activity(person, kind):
    return [event["params"] for event in person.client.get("/v1/activity", query={"kind": kind}).expect(200)["items"]]


def mails(person):
    """The texts of those that came since the last time: before a mail that is asked for now."""
    captcha = person.client.post("/v1/captchas", {}).expect(201)["id"]
    person.client.post(f"/v1/captchas/{captcha}/answer", {"kind": "email_code"}).expect(202)
    found = []
    while (mail := person.mail()).code is None:
        found.append(mail.text)
    return found


def test_a_validated_url_is_saved(owner, receive):
    mails(owner)
    receiver = receive(take)
    assert in_force(owner) is None
    saved = put(owner, receiver.url).expect(200)
    assert saved["url"] == receiver.url
    assert saved["previous_url"] is None
    assert saved["version"] == 1
    assert saved["validated_at"] <= saved["saved_at"]
    assert saved.headers["ETag"] == '"1"'
    assert in_force(owner) == saved.body
    assert activity(owner, "callback_saved") == [{"to": receiver.url}]
    [mail] = mails(owner)
    assert receiver.url in mail and people.DEVICE in mail


def test_the_url_is_saved_as_it_was_validated(owner, receive):
    receiver = receive(take)
    asked = receiver.url.replace("http", "HTTP") + "Hook"
    saved = put(owner, asked, of=validation(owner, asked)).expect(200)
    assert saved["url"] == receiver.url + "Hook"


def test_only_what_was_validated_is_saved(owner, developer, receive):
    receiver, other = receive(take), receive(take)
    mine, theirs = validation(owner, receiver.url), validation(developer, receiver.url)
    for url, of in [(other.url, mine), (receiver.url + "x", mine), (receiver.url, theirs), (receiver.url, "made-up"), ("nonsense", mine)]:
        put(owner, url, of=of).expect(422, "validation_required")
    assert in_force(owner) is None
    put(owner, receiver.url, of=mine).expect(200)
    put(owner, receiver.url, of=mine).expect(422, "validation_required")  # it was used up


def test_what_does_not_answer_is_not_saved(owner, receive):
    receiver = receive(answer(body=b"anything"))
    seen = owner.client.post(f"{PATH}/validate", {"url": receiver.url}).expect(200)
    assert not seen["ok"] and seen["validation"] is None


def test_both_want_a_step_up(owner, receive):
    receiver = receive(take)
    of = validation(owner, receiver.url)
    owner.client.delete("/v1/step-up").expect(204)
    put(owner, receiver.url, of=of).expect(403, "step_up_required")
    owner.client.delete(PATH).expect(403, "step_up_required")
    owner.client.post("/v1/step-up", {"method": "password", "value": owner.password}).expect(200)
    put(owner, receiver.url, of=of).expect(200)


def test_the_one_before_is_kept_for_a_return(owner, receive):
    first, second = receive(take), receive(take)
    put(owner, first.url).expect(200)
    changed = put(owner, second.url).expect(200)
    assert (changed["previous_url"], changed["version"]) == (first.url, 2)
    mails(owner)
    again = put(owner, second.url).expect(200)
    assert (again["previous_url"], again["version"]) == (first.url, 3)
    assert mails(owner) == []  # nothing has changed
    back = put(owner, first.url).expect(200)
    assert (back["url"], back["previous_url"]) == (first.url, second.url)
    assert {"from": first.url, "to": second.url} in activity(owner, "callback_saved")


def test_it_is_not_changed_unseen(owner, receive):
    first, second = receive(take), receive(take)
    of = validation(owner, first.url)
    refused = put(owner, first.url, of=of, headers={"If-Match": '"1"'}).expect(412, "changed_elsewhere")
    assert refused["params"]["current"] == {}
    put(owner, first.url, of=of).expect(200)  # which the refusal did not use up
    of = validation(owner, second.url)
    refused = put(owner, second.url, of=of, headers={"If-Match": '"7"'}).expect(412, "changed_elsewhere")
    assert refused["params"]["current"] == in_force(owner)
    put(owner, second.url, of=of, headers={"If-Match": '"1"'}).expect(200)


def test_it_is_removed(owner, receive):
    receiver = receive(take)
    owner.client.delete(PATH).expect(404)
    put(owner, receiver.url).expect(200)
    mails(owner)
    owner.client.delete(PATH).expect(204)
    assert in_force(owner) is None
    owner.client.delete(PATH).expect(404)
    assert activity(owner, "callback_removed") == [{"url": receiver.url}]
    [mail] = mails(owner)
    assert receiver.url not in mail and people.DEVICE in mail
    # Its version goes on, so that whoever saw the first does not take this for it.
    saved = put(owner, receiver.url).expect(200)
    assert (saved["previous_url"], saved["version"]) == (None, 2)


@pytest.mark.parametrize("how", ["changed", "removed", "saved again"])
def test_what_is_on_its_way_goes_with_its_url(owner, receive, how):
    receiver, other = receive(but_events(lambda _: answer("500 Oops"))), receive(take)
    put(owner, receiver.url).expect(200)
    waiting = send(owner)
    assert tried(owner, waiting)["state"] == "queued"
    if how == "removed":
        owner.client.delete(PATH).expect(204)
    else:
        put(owner, other.url if how == "changed" else receiver.url).expect(200)
    seen = delivery(owner, waiting)
    assert seen["state"] == ("queued" if how == "saved again" else "failed")
    assert (seen["next_attempt_at"] is None) == (how != "saved again")


def test_it_is_nobody_elses(owner, developer, receive):
    receiver = receive(take)
    put(owner, receiver.url).expect(200)
    assert in_force(developer) is None


def test_the_same_request_twice_saves_once(owner, receive):
    receiver = receive(take)
    of, key = validation(owner, receiver.url), uuid.uuid4().hex
    first = put(owner, receiver.url, of=of, key=key).expect(200)
    assert put(owner, receiver.url, of=of, key=key).expect(200).content == first.content
    assert in_force(owner)["version"] == 1
