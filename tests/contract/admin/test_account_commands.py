"""The operator's commands on accounts: each is told to the person and noted in their activity."""

import pytest

from harness import people
from harness.authenticator import answer, challenge, enrolled


def noted(person):
    return person.client.get("/v1/activity", query={"kind": "operator_changed"}).expect(200)


def test_list_and_show(service, alice):
    assert alice.email in service.admin("account", "list")[1]
    shown = service.admin("account", "show", alice.email)[1]
    assert alice.email in shown and alice.name in shown
    assert alice.client.token not in shown


def test_bsp_shows_its_badge_and_partnerships(service, alice):
    service.admin("account", "set-bsp", alice.email, "on", "--partnership", "solutions")
    bsp = alice.account()["bsp"]
    assert bsp["qualified"] and bsp["since"] and bsp["partnerships"] == ["solutions"]
    assert noted(alice)["total"] == 1
    service.admin("account", "set-bsp", alice.email, "off")
    assert not alice.account()["bsp"]["qualified"]


def test_sso_is_a_permission(service, alice):
    service.admin("account", "allow-sso", alice.email, "on")
    assert alice.account()["sso_allowed"]
    assert noted(alice)["total"] == 1
    service.admin("account", "allow-sso", alice.email, "off")
    assert not alice.account()["sso_allowed"]


def test_another_address(service, alice):
    new = people.new_email("new")
    service.admin("account", "set-email", alice.email, new)
    alice.email = new
    alice.client = alice.sign_in()
    assert alice.account()["email"] == new


def test_each_is_told_to_the_person_and_another_address_to_both(service, alice):
    new = people.new_email("new")
    changes = [["set-bsp", "on"], ["allow-sso", "on"], ["set-phone", people.new_number()], ["disable", "on"], ["disable", "off"], ["set-email", new]]
    for number, (command, value) in enumerate(changes):
        service.admin("account", command, alice.email, value)
        service.admin("account", command, alice.email if command != "set-email" else new, value)  # is so already
        if command != "disable":  # which ends the session
            assert noted(alice)["total"] == number + 1
        else:
            alice.client = alice.client if value == "on" else alice.sign_in()
    told = [service.outbox.next(alice.email, deadline=20).text for _ in changes]
    assert len(set(told)) == len(changes) - 1, told  # the account that is closed and opened again: the same words
    assert service.outbox.next(new)


def test_another_number_is_not_verified(service, alice):
    number = people.new_number()
    service.admin("account", "set-phone", alice.email, number)
    assert alice.account()["phone"] == {"number": number, "verified": False}
    service.admin("account", "set-phone", alice.email, "none")
    assert alice.account()["phone"] is None


def test_two_factor_authentication_is_reset_for_who_lost_everything(service, alice):
    enrolled(alice)
    waiting = challenge(alice.client, alice)
    assert "10 recovery codes" in service.admin("account", "show", alice.email)[1]
    service.admin("account", "reset-two-factor", alice.email)
    assert alice.account()["two_factor"] == {"enabled": False, "since": None, "recovery_codes_left": 0}
    assert "two-factor authentication" in alice.mail().text
    assert noted(alice)["items"][0]["params"] == {"what": "two_factor", "on": False}
    answer(alice.client, waiting, {"method": "totp", "code": "123456"}).expect(422, "challenge_expired")
    alice.sign_in()
    assert "nothing is changed" in service.admin("account", "reset-two-factor", alice.email)[1]
    enrolled(alice)


def test_seed_demo_puts_something_on_every_page(service, alice):
    service.admin("seed-demo", alice.email)
    assert alice.client.get("/v1/activity").expect(200)["total"] > 10
    days = alice.client.get("/v1/developer/usage").expect(200)["items"]
    assert sum(day["calls"] for day in days) > 1000 and sum(day["refused"] for day in days) > 10
    alice.client.get("/v1/developer").expect(200)


@pytest.fixture(scope="module")
def somebody_else(service):
    return people.sign_up(service, name="Bob Durand")


@pytest.mark.parametrize("command", [
    ["account", "show", "nobody@example.com"], ["account", "set-bsp", "nobody@example.com", "on"], ["account", "fly"], ["nonsense"], ["account"],
    ["account", "set-bsp"], ["account", "reset-two-factor", "nobody@example.com"], ["account", "set-bsp", "ALICE", "perhaps"], ["account", "set-phone", "ALICE", "12"], ["account", "set-email", "ALICE", "nobody"],
    ["account", "set-email", "ALICE", "BOB"], ["account", "set-bsp", "ALICE", "on", "--partnership", "friends"], ["seed-demo", "nobody@example.com"],
])
def test_what_cannot_be_done_says_so_and_changes_nothing(service, anybody, somebody_else, command):
    before = anybody.account()
    words = [{"ALICE": anybody.email, "BOB": somebody_else.email}.get(word, word) for word in command]
    status, output = service.admin(*words, check=False)
    assert status != 0 and output.strip()
    assert anybody.account() == before and noted(anybody)["total"] == 0
