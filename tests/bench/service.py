"""How fast the service answers, on both databases, beside nginx with a fixed body of the same size in the same run."""

import contextlib
import os
import pathlib
import re
import subprocess
import tempfile
import threading
import time

from harness import people, postgresql
from harness.client import Client
from harness.integration import Integration, basic
from harness.service import Service
from screen import pss

SECONDS = 8
CONNECTIONS = (1, 32, 256)
UNITS = {"us": 0.001, "ms": 1, "s": 1000}


def wrk(url, connections, headers=(), seconds=SECONDS):
    """(requests a second, p50 ms, p99 ms)"""
    command = ["wrk", "-t", str(min(connections, 2)), "-c", str(connections), "-d", f"{seconds}s", "--latency"]
    for header in headers:
        command += ["-H", header]
    output = subprocess.run([*command, url], check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in output or "Socket errors" in output:
        print(output)
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1))

    def percentile(which):
        value, unit = re.search(rf"^\s+{which}%\s+([\d.]+)(us|ms|s)", output, re.MULTILINE).groups()
        return float(value) * UNITS[unit]

    return rate, percentile(50), percentile(99)


@contextlib.contextmanager
def nginx(folder, body):
    port = postgresql.free_port()
    configuration = folder / "nginx.conf"
    quoted = body.replace("\\", "\\\\").replace("'", "\\'")
    configuration.write_text(f"""
        daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log; worker_processes auto;
        events {{ worker_connections 1024; }}
        http {{
            access_log off; keepalive_requests 100000000; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
            fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
            server {{ listen 127.0.0.1:{port}; location / {{ default_type application/json; return 200 '{quoted}'; }} }}
        }}""")
    server = subprocess.Popen(["/usr/sbin/nginx", "-c", configuration, "-p", folder], stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}/"
    try:
        while subprocess.run(["curl", "-so/dev/null", url]).returncode != 0 and server.poll() is None:
            time.sleep(0.05)
        yield url
    finally:
        server.terminate()
        server.wait()


def sign_ins_at_their_limit(service, person, stop):
    """Sign-ins without a pause from eight callers at once; how many succeeded, how many were told `busy`."""
    counts = {201: 0, 503: 0}

    def caller():
        while not stop.is_set():
            body = {"email": person.email, "password": person.password, "device": people.DEVICE}
            status = Client(service.base).post("/v1/sessions", body).status
            counts[status] = counts.get(status, 0) + 1

    threads = [threading.Thread(target=caller) for _ in range(8)]
    for thread in threads:
        thread.start()
    return threads, counts


def credentials_of(person):
    server = Integration(person)
    return [f"Authorization: {basic(server.dev_key, server.secret)['Authorization']}"]


def measure(name, service, fixed):
    person = people.sign_up(service)
    url, authorization = service.base + "/v1/account", [f"Authorization: Bearer {person.client.token}"]
    idle = pss(service.process.pid)
    for path, headers in (("/v1/account", authorization), ("/v1/caller", credentials_of(person))):
        for connections in CONNECTIONS:
            rate, median, p99 = wrk(service.base + path, connections, headers)
            print(f"{name:11} {path:11} {connections:4} connections  {rate:9.0f} /s  {rate / fixed[connections][0]:5.2f} of nginx  p50 {median:7.2f} ms  p99 {p99:7.2f} ms", flush=True)
    print(f"{name:11} memory (PSS): {idle:.1f} MiB after a sign-up, {pss(service.process.pid):.1f} MiB after the load", flush=True)
    stop = threading.Event()
    threads, counts = sign_ins_at_their_limit(service, person, stop)
    rate, median, p99 = wrk(url, 8, authorization)
    stop.set()
    for thread in threads:
        thread.join()
    print(
        f"{name:11} while sign-ins are at their limit ({counts[201] / SECONDS:.1f} /s, {counts[503] / SECONDS:.0f} busy /s): "
        f"{rate:.0f} /s  p50 {median:.2f} ms  p99 {p99:.2f} ms", flush=True,
    )


def main():
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.chmod(0o755)
        print(f"{os.cpu_count()} processors; GET /v1/account with a session and GET /v1/caller with a DevKey, {SECONDS} s a figure, wrk on the same machine")
        server = stack.enter_context(postgresql.cluster())
        postgresql.psql(server, "CREATE DATABASE bench")
        databases = {"SQLite": f"sqlite:{folder / 'bench.sqlite'}", "PostgreSQL": f"{server}/bench"}
        fixed = {}
        for name, database in databases.items():
            service = Service(folder / name, database).start()
            try:
                if not fixed:
                    size_of = people.sign_up(service).client.get("/v1/account").content.decode()
                    url = stack.enter_context(nginx(folder, size_of))
                    for connections in CONNECTIONS:
                        fixed[connections] = wrk(url, connections)
                        rate, median, p99 = fixed[connections]
                        print(f"{'nginx':11} {'':11} {connections:4} connections  {rate:9.0f} /s  {len(size_of)} bytes         p50 {median:7.2f} ms  p99 {p99:7.2f} ms", flush=True)
                measure(name, service, fixed)
            finally:
                service.stop()


if __name__ == "__main__":
    main()
