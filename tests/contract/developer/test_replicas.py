"""The same on two processes over one database, as behind a load balancer."""

from harness import people
from harness.integration import Integration, hundred_resets
from harness.replicas import at_once, on_each


def test_an_old_secret_is_refused_by_the_other_at_the_very_next_call(replicas):
    person = people.sign_up(replicas[0])
    server = Integration(person)
    clients = on_each(replicas, server.client)
    for number in range(10):
        for client in clients:
            server.call(client=client).expect(200)
        old = server.secret
        here, there = on_each(replicas, person.client)[:: 1 if number % 2 else -1]
        server.secret = here.post("/v1/developer/secret/reset").expect(200)["secret"]
        first = clients[:: -1 if number % 2 else 1]
        for client in first:
            server.call(old, client=client).expect(401, "invalid_credentials")
            server.call(client=client).expect(200)


def test_first_looks_on_both_see_the_same(replicas):
    for _ in range(5):
        person = people.sign_up(replicas[0])
        looks = at_once([lambda client=client: client.get("/v1/developer") for client in on_each(replicas, person.client) * 4])
        assert len({look.expect(200)["dev_key"] for look in looks}) == 1


def test_a_hundred_resets_on_both_leave_one_valid_secret(replicas):
    person = people.sign_up(replicas[0])
    hundred_resets(person, on_each(replicas, person.client))


def test_usage_adds_up(replicas):
    server = Integration(people.sign_up(replicas[0]))
    at_once([lambda client=client: [server.call(client=client).expect(200) for _ in range(20)] for client in on_each(replicas, server.client)])
    server.wait_for(calls=40)
