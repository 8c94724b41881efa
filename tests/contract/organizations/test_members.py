"""From an invitation by mail to a membership, and out of it again."""

from harness import people
from harness.organizations import accept, invitations, invite, members, path_of


def test_invited_by_mail_accepted_and_left(alice, bob):
    pending = invite(alice, bob.email).expect(201)
    mail = bob.mail()
    assert "Example and Company" in mail.subject and alice.email in mail.text and mail.code is None
    assert [m["state"] for m in members(alice)] == ["pending"]
    [invitation] = invitations(bob)
    assert invitation["owner"] == {"name": alice.name, "email": alice.email}
    assert invitation["id"] == pending["id"] and invitation["sso_services"] == []

    joined = accept(bob).expect(200)
    assert not joined["owned"] and joined["owner"]["email"] == alice.email
    [member] = members(alice)
    assert (member["state"], member["name"], member["email"]) == ("accepted", bob.name, bob.email)
    assert bob.client.get("/v1/organizations").expect(200)["total"] == 2

    bob.client.delete(f"/v1/organizations/{joined['id']}/members/{bob.account()['id']}").expect(204)
    assert members(alice) == []
    assert bob.client.get("/v1/organizations").expect(200)["total"] == 1


def test_an_address_without_an_account_finds_it_after_signing_up(service, alice):
    email = people.new_email("carol")
    shape = invite(alice, email).expect(201).body
    known = invite(alice, people.sign_up(service, name="Dan").email).expect(201).body
    assert {name: type(value) for name, value in shape.items()} == {name: type(value) for name, value in known.items()}
    service.outbox.next(email)  # the invitation
    started = alice.client.post("/v1/registrations", {"email": email, "locale": "fr"}).expect(202)
    body = {"code": service.outbox.next(email).code, "name": "Carol", "password": people.PASSWORD, "organization": people.organization()}
    carol = people.Client(service.base)
    carol.token = carol.post(f"/v1/registrations/{started['id']}/complete", body).expect(201)["token"]
    [invitation] = carol.get("/v1/invitations").expect(200)["items"]
    carol.post(f"/v1/invitations/{invitation['id']}/accept", {"sso_services": []}).expect(200)
    assert "Carol" in [m["name"] for m in members(alice)]


def test_the_mail_is_in_the_language_of_its_reader(service, alice):
    reader = people.sign_up(service, name="Remi", locale="fr")
    invite(alice, reader.email).expect(201)
    assert reader.mail().subject.endswith("vous invite dans Example and Company")


def test_declined_taken_back_and_removed(alice, bob):
    invite(alice, bob.email).expect(201)
    bob.client.post(f"/v1/invitations/{invitations(bob)[0]['id']}/decline", None).expect(204)
    assert members(alice) == []
    pending = invite(alice, bob.email).expect(201)["id"]
    alice.client.delete(f"{path_of(alice)}/members/{pending}").expect(204)
    assert invitations(bob) == []
    invite(alice, bob.email).expect(201)
    accept(bob).expect(200)
    invite(alice, bob.email).expect(409, "already_member")
    alice.client.delete(f"{path_of(alice)}/members/{bob.account()['id']}").expect(204)
    alice.client.delete(f"{path_of(alice)}/members/{bob.account()['id']}").expect(404, "not_found")
    assert bob.client.get("/v1/organizations").expect(200)["total"] == 1


def test_somebody_else_can_neither_accept_nor_decline(alice, bob):
    invite(alice, bob.email).expect(201)
    path = f"/v1/invitations/{invitations(bob)[0]['id']}"
    alice.client.post(f"{path}/accept", {"sso_services": []}).expect(404, "not_found")
    alice.client.post(f"{path}/decline", None).expect(404, "not_found")
    assert len(invitations(bob)) == 1


def test_a_service_that_the_organization_does_not_have_is_not_agreed_to(alice, bob):
    invite(alice, bob.email).expect(201)
    path = f"/v1/invitations/{invitations(bob)[0]['id']}/accept"
    bob.client.post(path, {"sso_services": ["nosuchservice"]}).expect(404, "not_found")
    assert len(invitations(bob)) == 1


def test_one_address_is_not_written_to_without_end(alice):
    email = people.new_email("spared")
    for _ in range(5):
        invite(alice, email).expect(201)
    invite(alice, email).expect(429, "too_many_requests")
