"""The account, and what it may change of itself."""

import pytest

from harness import people


def test_a_change_of_name_counts_a_version_and_is_noted(alice):
    before = alice.client.get("/v1/account").expect(200)
    after = alice.client.patch("/v1/account", {"name": "Alice Martin-Dupont"}).expect(200)
    assert after["name"] == "Alice Martin-Dupont"
    assert after["version"] == before["version"] + 1
    assert after.headers["ETag"] == f'"{after["version"]}"' != before.headers["ETag"]
    event = alice.client.get("/v1/activity", query={"kind": "name_changed"}).expect(200)["items"][0]
    assert event["params"] == {"from": "Alice Martin", "to": "Alice Martin-Dupont"}
    assert event["session"] == people.DEVICE


def test_what_moved_on_elsewhere_is_not_written_over(alice):
    seen = alice.client.get("/v1/account").expect(200).headers["ETag"]
    alice.client.patch("/v1/account", {"name": "First"}, headers={"If-Match": seen}).expect(200)
    refused = alice.client.patch("/v1/account", {"name": "Second"}, headers={"If-Match": seen}).expect(412, "changed_elsewhere")
    assert refused["params"]["current"] == alice.account()
    assert alice.account()["name"] == "First"


@pytest.mark.parametrize("name", ["Zoë", "王小明", "Ольга", "عائشة", "Nguyễn Thị Minh Khai", "O’Brien-Łukasz", "x" * 100, "👩🏽‍💻 Ada"])
def test_any_name_is_a_name(anybody, name):
    assert anybody.client.patch("/v1/account", {"name": name}).expect(200)["name"] == name


def test_values_that_are_refused(anybody):
    before = anybody.account()
    anybody.client.patch("/v1/account", {"name": "    "}).expect(422, "name_invalid")
    anybody.client.patch("/v1/account", {"locale": "tlh"}).expect(422, "locale_invalid")
    assert anybody.account() == before


def test_the_locale_decides_the_language_of_mails(alice):
    assert alice.client.patch("/v1/account", {"locale": "fr"}).expect(200)["locale"] == "fr"
    alice.client.post("/v1/account/password", {"password": people.ANOTHER_PASSWORD}).expect(204)
    assert "mot de passe" in alice.mail().text.lower()


def test_another_password_ends_every_other_session(alice):
    second = alice.sign_in()
    alice.client.post("/v1/account/password", {"password": people.ANOTHER_PASSWORD}).expect(204)
    second.get("/v1/account").expect(401)
    alice.client.get("/v1/account").expect(200)
    second.post("/v1/sessions", {"email": alice.email, "password": alice.password, "device": "x"}).expect(401)
    alice.sign_in(password=people.ANOTHER_PASSWORD)


def test_a_weak_password_is_refused_with_hints(alice):
    refused = alice.client.post("/v1/account/password", {"password": "qwerty123"}).expect(422, "weak_password")
    assert refused["params"]["hints"]
    alice.sign_in()


def test_what_the_person_is_called_does_not_make_a_password(anybody):
    anybody.client.post("/v1/account/password", {"password": anybody.email}).expect(422, "weak_password")
