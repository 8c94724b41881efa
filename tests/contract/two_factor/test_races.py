"""One right code at the same instant, many times: on several connections, and on two processes over one PostgreSQL. One is taken,
none fails otherwise, and nobody is locked out by it."""

import itertools

from harness import people
from harness.authenticator import PATH, Authenticator, answer, challenge, enrolled
from harness.client import Client
from harness.replicas import at_once, on_each

MANY = 50


def clients_on(services, token=None):
    """As many as there are submissions, in turn on each process."""
    return [Client(service.base, token) for service, _ in zip(itertools.cycle(services), range(MANY))]


def outcomes(replies, success):
    """The ids of what was refused, where exactly one was taken."""
    statuses = [reply.status for reply in replies]
    assert statuses.count(success) == 1 and all(status in (success, 422) for status in statuses), statuses
    return {reply.id for reply in replies if reply.status == 422}


def locked_out(service, person, authenticator):
    """Whether any of it was counted: the first wrong code says how many are left."""
    client = Client(service.base)
    waiting = challenge(client, person)
    wrong = answer(client, waiting, authenticator.totp(authenticator.wrong_code())).expect(422, "code_wrong")
    signed_in = answer(client, waiting, authenticator.totp()).expect(201)
    return wrong["params"]["attempts_left"] != 9 or signed_in.status != 201


def race_of_challenge(services):
    person = people.sign_up(services[0])
    authenticator = enrolled(person)
    waiting, factor = challenge(Client(services[0].base), person), authenticator.totp()
    replies = at_once([lambda client=client: answer(client, waiting, factor) for client in clients_on(services)])
    assert outcomes(replies, 201) <= {"challenge_expired", "code_used"}
    assert not locked_out(services[0], person, authenticator)


def race_of_step_up(services):
    person = people.sign_up(services[0])
    authenticator = enrolled(person)
    for body in ({"method": "totp", "value": authenticator.code()}, {"method": "recovery_code", "value": authenticator.recovery()["code"]}):
        replies = at_once([lambda client=client: client.post("/v1/step-up", body) for client in clients_on(services, person.client.token)])
        assert outcomes(replies, 200) == {"code_used"}
    assert person.account()["two_factor"]["recovery_codes_left"] == 9
    assert not locked_out(services[0], person, authenticator)


def race_of_confirmation(services):
    person = people.sign_up(services[0])
    authenticator = Authenticator(person)
    authenticator.begin()
    body = {"code": authenticator.code()}
    path = f"{PATH}/{authenticator.id}/confirm"
    replies = at_once([lambda client=client: client.post(path, body) for client in clients_on(services, person.client.token)])
    assert outcomes(replies, 200) == {"code_used"}
    assert not locked_out(services[0], person, authenticator)


def race_of_several_challenges(services):
    person = people.sign_up(services[0])
    authenticator = enrolled(person)
    client = Client(services[0].base)
    waiting, factor = [challenge(client, person) for _ in range(8)], authenticator.totp()
    replies = at_once([lambda one=one, client=client: answer(client, one, factor) for one, client in zip(waiting, clients_on(services))])
    assert outcomes(replies, 201) == {"code_used"}


def test_a_challenge_is_answered_once(service):
    race_of_challenge([service])


def test_a_step_up_takes_a_code_once(service):
    race_of_step_up([service])


def test_an_enrolment_is_confirmed_once(service):
    race_of_confirmation([service])


def test_a_code_answers_one_of_several_challenges(service):
    race_of_several_challenges([service])


def test_a_challenge_is_answered_once_on_two_processes(replicas):
    race_of_challenge(replicas)


def test_a_step_up_takes_a_code_once_on_two_processes(replicas):
    race_of_step_up(replicas)


def test_an_enrolment_is_confirmed_once_on_two_processes(replicas):
    race_of_confirmation(replicas)


def test_a_code_answers_one_of_several_challenges_on_two_processes(replicas):
    race_of_several_challenges(replicas)


def test_limits_are_shared(replicas):
    person = people.sign_up(replicas[0])
    authenticator = enrolled(person)
    here, there = on_each(replicas, Client(replicas[0].base))
    waiting = challenge(here, person)
    for number in range(10):
        answer((here, there)[number % 2], waiting, authenticator.totp(authenticator.wrong_code())).expect(422, "code_wrong")
    for client in (here, there):
        answer(client, waiting, authenticator.totp()).expect(429, "too_many_requests")
