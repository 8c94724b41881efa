"""The picture puzzle, and the way around it for those who cannot see or move it."""

from harness.puzzle import picture, solve


def new(client):
    return client.post("/v1/captchas", {}).expect(201)


def answer(client, captcha, **body):
    return client.post(f"/v1/captchas/{captcha['id']}/answer", body)


def test_the_picture_is_what_it_says(alice):
    captcha = new(alice.client)
    background, piece = picture(captcha["background"]), picture(captcha["piece"])
    assert background.size == (captcha["width"], captcha["height"])
    assert captcha["piece_y"] + piece.height <= background.height and piece.width < background.width
    assert piece.mode == "RGBA" and piece.getchannel("A").getextrema() == (0, 255)
    assert new(alice.client)["background"] != captcha["background"]


def test_who_looks_can_solve_it(alice):
    solved = 0
    for _ in range(6):
        captcha = new(alice.client)
        reply = answer(alice.client, captcha, x=solve(captcha.body))
        solved += reply.status == 200 and bool(reply["captcha"])
    assert solved >= 4, f"solved {solved} of 6"


def test_a_picture_takes_one_answer(alice):
    captcha = new(alice.client)
    right = solve(captcha.body)
    answer(alice.client, captcha, x=(right + captcha["width"] // 2) % captcha["width"]).expect(422, "captcha_wrong")
    assert answer(alice.client, captcha, x=right).status in (404, 422)


def test_a_code_by_mail_does_as_well(service, alice):
    captcha = new(alice.client)
    answer(alice.client, captcha, kind="email_code").expect(202)
    code = alice.mail().code
    assert answer(alice.client, captcha, code=f"{(int(code) + 1) % 10**6:06d}").expect(422, "code_wrong")["params"]["attempts_left"] == 4
    assert answer(alice.client, captcha, code=code).expect(200)["captcha"]
    assert answer(alice.client, captcha, code=code).status in (404, 422)


def test_a_code_that_was_not_asked_for_is_wrong(alice):
    assert answer(alice.client, new(alice.client), code="123456").status in (404, 422)


def test_a_picture_is_its_owners(alice, bob):
    captcha = new(alice.client)
    answer(bob.client, captcha, x=10).expect(404, "not_found")
    answer(bob.client, captcha, kind="email_code").expect(404, "not_found")
    answer(alice.client, captcha, kind="email_code").expect(202)


def test_it_needs_a_session(anyone):
    anyone.post("/v1/captchas", {}).expect(401, "session_required")


def test_answers_that_make_no_sense_are_refused(alice):
    captcha = new(alice.client)
    for body in ({}, {"x": -1}, {"x": 10001}, {"x": 1.5}, {"x": "10"}, {"kind": "telepathy"}):
        alice.client.post(f"/v1/captchas/{captcha['id']}/answer", body, fits=False).expect(400, "bad_request")
    assert answer(alice.client, captcha, x=solve(captcha.body)).status in (200, 422)
