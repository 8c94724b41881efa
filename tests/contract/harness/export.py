"""Everything about an account, as a ZIP, and what is in it."""

import contextlib
import io
import json
import pathlib
import socket
import struct
import subprocess
import zipfile

import jsonschema
import requests

PATH = "/v1/account/export"
SCHEMA = pathlib.Path(__file__).resolve().parents[3] / "resources" / "export.schema.json"


class Export:
    """Unpacked, once unzip found nothing wrong with it."""

    def __init__(self, content, folder):
        file = folder / "export.zip"
        file.write_bytes(content)
        subprocess.run(["unzip", "-tqq", file], check=True)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.files = {name: archive.read(name) for name in archive.namelist()}
        assert len(self.files) == len(archive.namelist()), "a name twice"
        file.unlink()

    def json(self):
        """The JSON files by their names, as the schema has them."""
        return {pathlib.PurePath(name).stem: json.loads(content) for name, content in self.files.items() if name.startswith("json/")}

    def csv(self, name):
        return self.files[f"csv/{name}.csv"].decode()

    def check(self):
        assert self.files["export.schema.json"] == SCHEMA.read_bytes()
        schema = json.loads(self.files["export.schema.json"])
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft202012Validator(schema).validate(self.json())
        return self

    def records(self):
        return sum(len(value) if isinstance(value, list) else 1 for value in self.json().values())

    def names_holding(self, *secrets):
        """Where one of these is found, in any of the usual forms."""
        forms = [form for secret in secrets for form in (secret, secret.lower(), secret.encode().hex())]
        return [name for name, content in self.files.items() if any(form.encode() in content for form in forms)]


def of(person, folder, **more):
    return Export(person.client.post(PATH, **more).expect(200).content, folder)


class Stream:
    """An export on a connection of its own, which takes no more from the service than is read here."""

    WINDOW = 64 * 1024

    def __init__(self, person):
        self.socket = socket.socket()
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, self.WINDOW)
        self.socket.settimeout(30)
        self.socket.connect(("127.0.0.1", person.service.port))
        headers = {"Host": f"127.0.0.1:{person.service.port}", "Content-Length": "0", **person.client.headers_for("POST", "")}
        self.socket.sendall(f"POST {PATH} HTTP/1.1\r\n".encode() + b"".join(f"{k}: {v}\r\n".encode() for k, v in headers.items()) + b"\r\n")
        self.received = b""
        while b"\r\n\r\n" not in self.received:
            self.received += self.read()
        assert self.received.startswith(b"HTTP/1.1 200 "), self.received

    def read(self):
        return self.socket.recv(self.WINDOW)

    def comes_to_its_end(self):
        """Reads on; False where it is cut off before."""
        with contextlib.suppress(ConnectionError):
            last = self.received
            while piece := self.read():
                last = last[-5:] + piece
                if last.endswith(b"\r\n0\r\n\r\n"):
                    return True
        return False

    def cut(self):
        """The client is gone, from one moment to the next."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()


def connections(service):
    """That are open, the one that asks aside."""
    text = requests.get(f"{service.base}/metrics", timeout=10, headers={"Connection": "close"}).text
    return int(next(line for line in text.splitlines() if line.startswith("http_connections ")).split()[1]) - 1
