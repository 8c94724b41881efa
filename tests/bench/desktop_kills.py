"""kill -9 of the desktop at random moments of a deletion, on a real service and a real keychain: ends at the first thing that does
not hold.

    desktop_kills.py ROUNDS        on a desktop of its own (installer/virtual-desktop.sh)
"""

import collections
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

from harness import people
from harness.client import Client
from harness.service import Service, program

DRIVER = program().with_name("deletion_driver")
LONGEST = 0.25  # seconds after the call went out; early moments more often, for by then most are answered


def kept_for(account_id):
    """In the keychain, by what an entry is called there."""
    found = subprocess.run(["secret-tool", "search", "--all", "--unlock", "server", "Personal Center"], capture_output=True, text=True)
    return [line for line in (found.stdout + found.stderr).splitlines() if account_id in line]


def traces(folder, texts):
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [(file.name, text) for file in files for text in texts if text.encode() in file.read_bytes()]


def is_alive(person):
    """Looked at by another session of the same account."""
    return person.client.get("/v1/account").status == 200


def killed(service, folder, moment):
    person = people.sign_up(service)
    account_id = person.account()["id"]
    driver = subprocess.Popen(
        [DRIVER, folder, "delete", service.base, person.email, person.password], stdout=subprocess.PIPE, text=True
    )
    said = driver.stdout.readline().strip()
    assert said == "asking", f"the driver says {said!r}"
    time.sleep(moment)  # which moment is what varies
    driver.kill()
    driver.wait()
    heard = driver.stdout.read().split()
    after = subprocess.run([DRIVER, folder, "next-start"], stdout=subprocess.PIPE, text=True, timeout=90)
    said = after.stdout.strip()
    assert after.returncode == 0, f"the next start ends with {after.returncode}: {said!r}"
    if is_alive(person):
        assert said in ("not begun", "nothing to ask"), f"the account is there, and the next start says {said!r}"
        assert not heard, f"it said {heard} before"
    else:
        assert said == "deleted" or (said == "nothing to ask" and heard == ["deleted"]), f"the account is gone, and the next start says {said!r}"
        assert not kept_for(account_id), "the keychain keeps something of it"
        left = traces(folder, [person.email, person.name, account_id, person.client.token])
        assert not left, left
    return said


def main():
    rounds = int(sys.argv[1])
    outcomes = collections.Counter()
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        service = Service(place / "service", f"sqlite:{place / 'kills.sqlite'}").start()
        try:
            other = people.sign_up(service, "Bob Durand")
            before = other.account()
            for number in range(rounds):
                computer = place / f"computer-{number}"
                outcomes[killed(service, computer, LONGEST * random.random() ** 3)] += 1
                shutil.rmtree(computer)
            assert other.account() == before, "somebody else's account was touched"
            assert Client(service.base).get("/readyz").status == 200
        finally:
            service.stop()
    print(f"{rounds} kills: " + ", ".join(f"{count} {outcome}" for outcome, count in outcomes.items()) + "; everything held", flush=True)


if __name__ == "__main__":
    main()
