"""Runs clang-tidy over every source of app/ and ui/, in parallel, and remembers what was clean.

A source is looked at again when it, anything of ours that it includes, its compile command or .clang-tidy has changed.
    tidy.py BUILD_FOLDER
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import shlex
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
CLANG_TIDY = "clang-tidy-16"


def dependencies(build):
    """What each object was made from, as ninja noted it when it compiled: {object: [file]}."""
    found, current = {}, None
    for line in subprocess.run(
        ["ninja", "-C", build, "-t", "deps"], check=True, capture_output=True, text=True
    ).stdout.splitlines():
        if line.startswith("    "):
            current.append(line.strip())
        elif ": #deps" in line:
            current = found.setdefault(line.split(": #deps")[0], [])
    return found


def fingerprint(command, files):
    digest = hashlib.sha256(command.encode())
    for file in [ROOT / ".clang-tidy", *sorted(files)]:
        digest.update(str(file).encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def object_of(command):
    """What a compile command makes, as ninja names it."""
    words = shlex.split(command)
    return words[words.index("-o") + 1]


def ours(build, names):
    paths = {pathlib.Path(os.path.normpath(os.path.join(build, name))) for name in names}
    return [path for path in paths if path.is_relative_to(ROOT) and not path.is_relative_to(build) and path.exists()]


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    stamps = build / "tidy"
    stamps.mkdir(exist_ok=True)
    deps = dependencies(build)
    due = []
    for entry in json.loads((build / "compile_commands.json").read_text()):
        source = pathlib.Path(entry["file"])
        if not any(source.is_relative_to(ROOT / folder) for folder in ("app", "ui")):
            continue
        mark = fingerprint(entry["command"], ours(build, [entry["file"], *deps.get(object_of(entry["command"]), [])]))
        stamp = stamps / str(source.relative_to(ROOT)).replace("/", "-")
        if not stamp.exists() or stamp.read_text() != mark:
            due.append((source, stamp, mark))

    def look(job):
        source, stamp, mark = job
        run = subprocess.run(
            [CLANG_TIDY, "--quiet", "--warnings-as-errors=*", "--extra-arg=-Wno-unknown-warning-option", "-p", build, source], capture_output=True, text=True
        )
        if run.returncode == 0:
            stamp.write_text(mark)
        return source, run

    started, bad = time.monotonic(), 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for number, (source, run) in enumerate(pool.map(look, due), 1):
            print(f"[{number}/{len(due)}] {source.relative_to(ROOT)}", flush=True)
            if run.returncode != 0:
                bad += 1
                print(run.stdout, flush=True)
    print(f"clang-tidy: {len(due)} sources in {time.monotonic() - started:.0f} s, {bad} with findings")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
