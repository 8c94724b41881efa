"""A long series of kill -9 in the middle of a contact change.

    kills.py ROUNDS
"""

import random
import sys

from harness import people
from harness.crash import STEPS, broken_off
from kill_series import on_both_databases


def kills(service, rounds):
    for number in range(rounds):
        step = STEPS[number % len(STEPS)]
        yield broken_off(service, people.sign_up(service), step, random.uniform(0, 0.03))


if __name__ == "__main__":
    on_both_databases(int(sys.argv[1]), kills)
