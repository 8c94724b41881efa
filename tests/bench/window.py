"""How soon the window is there, how much memory it takes, and how fast it changes accounts.

The first frame is measured from outside: from the start of the process to the first pixels that are not black on an X server of
its own without a window manager, looked at continuously. KeePassXC's empty window is measured in the same run, the same way.
"""

import os
import pathlib
import statistics
import subprocess
import tempfile
import time

from screen import first_frame, pss

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("PERSONAL_CENTER_BUILD", ROOT / "build"))
ROUNDS = 9


def environment(folder):
    home = {f"XDG_{name.upper()}_HOME": str(folder / name) for name in ("config", "data", "cache", "state")}
    return {**os.environ, **home, "LC_ALL": "C.UTF-8", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0"}


def start(name, arguments, variables):
    frames, memory = [], []
    for number in range(ROUNDS + 1):
        milliseconds, process, screen = first_frame(arguments, variables)
        time.sleep(1)  # memory at rest
        if number > 0:  # the first one fills the page cache
            frames.append(milliseconds)
            memory.append(pss(process.pid))
        process.terminate()
        process.wait()
        screen.close()
    print(
        f"{name:44} first frame {statistics.median(frames):6.0f} ms (best {min(frames):.0f}, worst {max(frames):.0f}), "
        f"PSS {statistics.median(memory):.1f} MiB", flush=True,
    )


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        desktop = [str(BUILD / "bin" / "personal-center")]
        start("KeePassXC, empty window", ["keepassxc"], environment(folder / "keepassxc"))
        start("Personal Center, first run", desktop, environment(folder / "empty"))
        for count in (1, 1000):
            variables = environment(folder / str(count))
            subprocess.run([BUILD / "bin" / "bench_fill_accounts", str(count)], env=variables, check=True)
            start(f"Personal Center, {count} cached account{'s' if count > 1 else ''}", desktop, variables)
        print("Among 1000 accounts:", flush=True)
        subprocess.run([BUILD / "bin" / "bench_switch_accounts"], env=variables, check=True)


if __name__ == "__main__":
    main()
