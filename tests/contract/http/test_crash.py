"""kill -9 in the middle: what was answered is there, nothing is half done, no code is good twice.

The long series is tests/bench/kills.py.
"""

import pytest

from harness import people
from harness.crash import STEPS, broken_off


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("delay", [0, 0.002, 0.004, 0.008, 0.02])
def test_a_contact_change_survives_at_every_step(crashing, step, delay):
    person = people.sign_up(crashing)
    broken_off(crashing, person, step, delay)


@pytest.fixture(scope="module")
def crashing(tmp_path_factory, new_database):
    from harness.service import Service

    folder = tmp_path_factory.mktemp("crashing")
    running = Service(folder, new_database(folder)).start()
    yield running
    running.stop()
