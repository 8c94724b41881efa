"""Deleting an account: what stands in the way, what is erased, and who is told what afterwards."""

import threading
import uuid

import pytest

from harness import database, metadata, people, sso
from harness.client import Client
from harness.deletion import ACCOUNT, LOOK, agreement, delete, look
from harness.integration import Integration
from harness.organizations import invitations, invite, join, members, path_of, remove


def blockers(person):
    return [(blocker["id"], blocker["params"]) for blocker in look(person)["blockers"]]


def test_what_would_be_erased_is_counted_and_is_what_was_erased(alice):
    agreement(alice, number="210987654321", status="expired")
    alice.sign_in()
    seen = look(alice)
    assert seen["blockers"] == []
    counts = seen["deletes"]
    assert (counts["account"], counts["sessions"], counts["organizations"], counts["orders"]) == (1, 2, 1, 1)
    assert counts["activity"] == alice.client.get("/v1/activity").expect(200)["total"] and counts["messages"] >= 1
    receipt = delete(alice).expect(200)["receipt"]
    for what in counts:
        # Answers are kept for whoever asks again, this look's own network is counted: `other` goes on counting.
        assert receipt["counts"][what] == counts[what] or what == "other", what


def test_everything_answers_as_to_a_stranger_afterwards(service):
    person = sso.allow(people.sign_up(service))
    integration, other = Integration(person), person.sign_in()
    integration.call().expect(200)
    delete(person).expect(200)
    for client in (person.client, other):
        client.get(ACCOUNT).expect(401, "session_expired")
    person.client.get(LOOK).expect(401, "session_expired")
    integration.call().expect(401, "invalid_credentials")
    Client(service.base).post("/v1/sessions", {"email": person.email, "password": person.password, "device": "x"}).expect(401, "invalid_credentials")
    # The address is nobody's: who had it can begin anew.
    started = Client(service.base).post("/v1/registrations", {"email": person.email, "locale": "en"}).expect(202)
    body = {"code": service.outbox.next(person.email).code, "name": "Anew", "password": person.password, "organization": people.organization(), "device": "x"}
    session = Client(service.base).post(f"/v1/registrations/{started['id']}/complete", body).expect(201)
    assert person.client.also(session["token"]).get("/v1/activity").expect(200)["total"] == 2


def test_an_address_is_confirmed_whatever_its_case(alice):
    for wrong in (people.new_email(), "alice", "x" + alice.email, alice.email + "m"):
        delete(alice, email=wrong).expect(422, "confirmation_wrong")
    assert alice.account()["email"] == alice.email
    delete(alice, email=f"  {alice.email.upper()} ").expect(200)


def test_a_step_up_that_is_over_is_asked_for_and_nothing_is_lost(alice):
    counts = look(alice)["deletes"]
    alice.client.delete("/v1/step-up").expect(204)
    refused = delete(alice).expect(403, "step_up_required")
    assert refused["params"]["methods"] == ["password"]
    assert look(alice)["deletes"] | {"other": 0} == counts | {"other": 0}
    alice.client.post("/v1/step-up", {"method": "password", "value": alice.password}).expect(200)
    delete(alice).expect(200)


def test_the_same_call_has_its_receipt_again_and_nothing_else_has(service):
    person = people.sign_up(service)
    other = person.sign_in()
    key = uuid.uuid4().hex
    first = delete(person, key=key).expect(200)
    again = delete(person, key=key).expect(200)
    assert again.content == first.content
    # The token and the key are the proof, not what is typed.
    assert delete(person, key=key, email="somebody@example.com").content == first.content
    delete(person).expect(401, "session_expired")
    delete(person, key=None).expect(401, "session_expired")
    delete(person, key=key, client=other).expect(401, "session_expired")
    delete(person, key=key, client=Client(service.base)).expect(401, "session_required")
    person.client.patch(ACCOUNT, {"name": "Nobody"}, key=key).expect(401, "session_expired")


def test_without_a_key_there_is_no_second_time(alice):
    delete(alice, key=None).expect(200)
    delete(alice, key=None).expect(401, "session_expired")


def test_an_organization_with_members_stands_in_the_way(alice, bob):
    join(alice, bob)
    [(what, params)] = blockers(alice)
    organization = path_of(alice)
    assert what == "organization_with_members" and params == {"organization_id": organization.rsplit("/", 1)[1], "name": "Example and Company", "members": 1}
    refused = delete(alice).expect(409, "deletion_blocked")
    assert refused["params"]["blockers"] == [{"id": what, "params": params}]
    assert alice.account()["email"] == alice.email
    remove(alice, organization, bob).expect(204)
    assert blockers(alice) == []
    delete(alice).expect(200)
    assert bob.account()["email"] == bob.email


def test_a_member_who_goes_is_said_to_be_no_more(alice, bob):
    join(alice, bob)
    delete(bob).expect(200)
    assert members(alice) == []
    left = alice.client.get("/v1/activity", query={"kind": "member_left"}).expect(200)["items"]
    assert [event["params"] for event in left] == [{"name": "Example and Company", "account_deleted": True}]
    assert blockers(alice) == []


def test_a_service_that_others_sign_in_with_stands_in_the_way(service, alice, bob):
    sso.allow(alice)
    idp = {"entity_id": "https://idp.example.com", "sign_on_url": "https://idp.example.com/sso", "certificates": [metadata.certificate()]}
    made = alice.client.post(sso.SERVICES, {"name": "Example SSO", "type": "saml2", "idp": idp}).expect(201)
    organization = path_of(alice)
    alice.client.put(f"{sso.SERVICES}/{made['id']}/organizations", {"organization_ids": [organization.rsplit("/", 1)[1]]}).expect(200)
    join(alice, bob, [made["id"]])
    assert dict(blockers(alice))["sso_service_in_use"] == {"service_id": made["id"], "name": "Example SSO", "people": 1}
    delete(alice).expect(409, "deletion_blocked")
    bob.client.delete(f"/v1/sso/consents/{made['id']}").expect(204)
    assert "sso_service_in_use" not in dict(blockers(alice))
    remove(alice, organization, bob).expect(204)
    delete(alice).expect(200)
    Client(service.base).get(made["login_url"].removeprefix(service.base)).expect(404)


def test_an_active_agreement_stands_in_the_way(alice):
    order = agreement(alice, number="310987654321")
    assert blockers(alice) == [("amazon_agreement_active", {"order_id": order, "product": "sms", "plan": "Team", "aws_account_id": "310987654321", "ends_at": None})]
    delete(alice).expect(409, "deletion_blocked")
    # It ends: at a day that is past it has, whether or not AWS said so; or because AWS says so.
    database.execute(alice.service, f"UPDATE amazon_orders SET ends_at = 1 WHERE id = '{order}';")
    assert blockers(alice) == []
    database.execute(alice.service, f"UPDATE amazon_orders SET ends_at = 4102444800000 WHERE id = '{order}';")
    assert blockers(alice)[0][1]["ends_at"] == "2100-01-01T00:00:00.000Z"
    database.execute(alice.service, f"UPDATE amazon_orders SET status = 'terminated' WHERE id = '{order}';")
    assert blockers(alice) == []
    delete(alice).expect(200)


@pytest.mark.parametrize("round", range(4))
def test_of_a_member_who_joins_and_a_deletion_one_comes_first(service, bob, round):
    owner = people.sign_up(service)
    invite(owner, bob.email).expect(201)
    invitation = f"/v1/invitations/{invitations(bob)[0]['id']}/accept"  # read before: it goes with the account
    outcomes = {}
    threads = [
        threading.Thread(target=lambda: outcomes.update(joined=bob.client.post(invitation, {"sso_services": []}))),
        threading.Thread(target=lambda: outcomes.update(deleted=delete(owner))),
    ]
    for thread in threads if round % 2 else reversed(threads):
        thread.start()
    for thread in threads:
        thread.join()
    joined, deleted = outcomes["joined"], outcomes["deleted"]
    assert (joined.status, deleted.status) in ((200, 409), (404, 200)), (joined, deleted)
    memberships = bob.client.get("/v1/organizations").expect(200)["total"]
    assert memberships == (2 if joined.status == 200 else 1)


def test_what_others_have_at_the_same_address_stays(service, alice, bob):
    """Bob has the address that Alice had before."""
    changes = "/v1/account/contact-changes"
    former, new = alice.email, people.new_email("later")
    change = alice.client.post(changes, {"channel": "email"}).expect(201)["id"]
    alice.client.post(f"{changes}/{change}/verify", {"code": alice.mailed_code()}).expect(200)
    alice.client.post(f"{changes}/{change}/target", {"email": new}).expect(200)
    alice.client.post(f"{changes}/{change}/verify", {"code": service.outbox.next(new).code}).expect(200)
    alice.email = new
    service.admin("account", "set-email", bob.email, former)
    bob.email = former
    carol = people.sign_up(service, name="Carol Host")
    invite(carol, former).expect(201)
    assert bob.client.get("/v1/invitations").expect(200)["total"] == 1
    delete(alice).expect(200)
    assert bob.account()["email"] == former
    assert bob.client.get("/v1/invitations").expect(200)["total"] == 1
