"""The organizations that sign-up makes."""


def test_they_are_listed_for_their_account_only(alice, bob):
    of_alice = alice.client.get("/v1/organizations").expect(200)
    of_bob = bob.client.get("/v1/organizations").expect(200)
    assert of_alice["total"] == of_bob["total"] == 1
    assert of_alice["items"][0]["id"] != of_bob["items"][0]["id"]
    assert of_alice["items"][0]["website"] is None and of_alice["next_cursor"] is None
