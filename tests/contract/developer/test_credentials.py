"""DevKey and DevSecret: shown to their owner, sealed in the database, replaced at once."""

import hashlib
import re
import uuid

from harness import people
from harness.integration import Integration, hundred_resets
from harness.replicas import at_once


def test_an_account_has_both_from_the_first_look(alice, bob):
    seen = alice.client.get("/v1/developer").expect(200)
    assert re.fullmatch("[a-z2-7]{24}", seen["dev_key"])
    assert seen["secret"]["version"] == 1 and seen["secret"]["last_used_at"] is None and seen["secret"]["last_used_from"] is None
    assert alice.client.get("/v1/developer").expect(200).body == seen.body
    assert bob.client.get("/v1/developer").expect(200)["dev_key"] != seen["dev_key"]


def test_first_looks_at_the_same_instant_see_the_same(alice):
    looks = [lambda: alice.client.get("/v1/developer"), lambda: alice.client.post("/v1/developer/secret/reveal")] * 8
    replies = [reply.expect(200).body for reply in at_once(looks)]
    assert len({reply["dev_key"] for reply in replies if "dev_key" in reply}) == 1
    secret, = {reply["secret"] for reply in replies if "version" in reply}
    assert hashlib.sha256(secret.encode()).hexdigest().startswith(Integration(alice).state()["fingerprint"])


def test_the_secret_is_shown_after_a_step_up(alice):
    secret = alice.client.post("/v1/developer/secret/reveal").expect(200)["secret"]
    assert re.fullmatch("[a-z2-7]{52}", secret)
    alice.client.delete("/v1/step-up").expect(204)
    for action in ("reveal", "reset"):
        alice.client.post(f"/v1/developer/secret/{action}").expect(403, "step_up_required")
    alice.client.post("/v1/step-up", {"method": "password", "value": alice.password}).expect(200)
    assert alice.client.post("/v1/developer/secret/reveal").expect(200).body == {"secret": secret, "version": 1}
    assert alice.client.get("/v1/activity", query={"kind": "dev_secret_shown"}).expect(200)["total"] == 2


def test_a_reset_replaces_it_at_once(alice):
    server = Integration(alice)
    old = server.secret
    server.call().expect(200)
    server.wait_for(calls=1)
    assert server.state()["last_used_at"]
    server.reset()
    server.call(old).expect(401, "invalid_credentials")
    server.call().expect(200)
    state = server.state()
    assert state["version"] == 2 and hashlib.sha256(server.secret.encode()).hexdigest().startswith(state["fingerprint"])
    assert alice.client.post("/v1/developer/secret/reveal").expect(200).body == {"secret": server.secret, "version": 2}
    assert server.look()["dev_key"] == server.dev_key
    mail = alice.mail()
    assert mail.subject == "The API DevSecret was reset" and "Test laptop" in mail.text and server.secret not in mail.text
    assert alice.client.get("/v1/activity", query={"kind": "dev_secret_reset"}).expect(200)["total"] == 1


def test_a_reset_that_is_tried_again_is_one(alice):
    server, key = Integration(alice), uuid.uuid4().hex
    first = alice.client.post("/v1/developer/secret/reset", key=key).expect(200)
    assert alice.client.post("/v1/developer/secret/reset", key=key).expect(200).content == first.content
    assert server.state()["version"] == 2
    server.call(first["secret"]).expect(200)


def test_a_hundred_resets_at_once_leave_one_valid_secret(alice):
    hundred_resets(alice, [alice.client])


def test_another_master_key_while_the_service_runs(own_service):
    service = own_service()
    server = Integration(people.sign_up(service))
    rotated = service.admin("keys", "rotate")[1]
    assert "dev_credentials.secret: 1 sealed anew" in rotated
    server.call().expect(200)
    assert server.person.client.post("/v1/developer/secret/reveal").expect(200)["secret"] == server.secret
    server.reset()
    server.call().expect(200)
    assert "dev_credentials.secret: 0 sealed anew" in service.admin("keys", "reseal")[1]
    service.kill()
    service.restart()
    server.call().expect(200)
    assert server.person.client.post("/v1/developer/secret/reveal").expect(200)["secret"] == server.secret
