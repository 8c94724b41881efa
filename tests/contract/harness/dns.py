"""A DNS server on loopback, and how a program is made to ask it and nobody else."""

import contextlib
import ipaddress
import socket
import struct
import threading

A, AAAA = 1, 28
NO_ERROR, SERVER_FAILURE, NO_SUCH_NAME = 0, 2, 3
MUTE = object()


class DnsServer:
    """names: what each stands for: addresses, MUTE, or a function of how often it was asked before that gives either."""

    def __init__(self, address, names=None):
        self.address = address
        self.names = names or {}
        self.asked = []  # (name, type)
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind((address, 53))
        threading.Thread(target=self._serve, daemon=True).start()

    def times_asked(self, name, kind=A):
        return self.asked.count((name, kind))

    def resolv_conf(self, folder):
        file = folder / "resolv.conf"
        file.write_text(f"nameserver {self.address}\n")
        return file

    def stop(self):
        with contextlib.suppress(OSError):  # it is not connected, and wakes up all the same
            self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()

    def _serve(self):
        while True:
            try:
                query, client = self.socket.recvfrom(4096)
            except OSError:
                return
            if not query:
                return
            if answer := self._answer(query):
                self.socket.sendto(answer, client)

    def _answer(self, query):
        name, end = _name(query, 12)
        kind = struct.unpack_from(">H", query, end)[0]
        question = query[12:end + 4]
        known = self.names.get(name)
        if callable(known):
            known = known(self.times_asked(name, kind))
        self.asked.append((name, kind))
        if known is MUTE:
            return None
        if known is None:
            return query[:2] + struct.pack(">5H", 0x8180 | NO_SUCH_NAME, 1, 0, 0, 0) + question
        version = {A: 4, AAAA: 6}.get(kind)
        records = [ipaddress.ip_address(address).packed for address in known if ipaddress.ip_address(address).version == version]
        head = query[:2] + struct.pack(">5H", 0x8180 | NO_ERROR, 1, len(records), 0, 0)
        return head + question + b"".join(struct.pack(">3HIH", 0xC00C, kind, 1, 0, len(packed)) + packed for packed in records)


def _name(message, at):
    labels = []
    while message[at]:
        labels.append(message[at + 1:at + 1 + message[at]].decode())
        at += 1 + message[at]
    return ".".join(labels).lower(), at + 1


def through(resolv_conf):
    """Before a command: in a mount namespace of its own, where this is /etc/resolv.conf."""
    return ["unshare", "--mount", "sh", "-c", 'mount --bind "$0" /etc/resolv.conf && exec "$@"', resolv_conf]
