#!/usr/bin/python3
"""A mail server on loopback that keeps what it is sent, and fails where the recipient says so.

    smtp.py [--tls starttls|implicit|none] [--user NAME --password WORD] [--silent]

Its first line of output is "listening on 127.0.0.1:PORT certificate FILE"; then a line of JSON for every message that it took:
{"from", "to", "tls", "user", "data"}. It ends when its standard input closes. By the local part of the recipient:

    temporary   451 to RCPT, every time          once        451 to RCPT the first time
    permanent   550 to RCPT                      content     554 after the text
    drop        the connection is cut after the text
"""

import argparse
import asyncio
import json
import logging
import pathlib
import ssl
import subprocess
import sys
import tempfile
import warnings

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


def make_certificate(folder):
    """A certificate for this run, its own authority."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-out", certificate, "-keyout", key],
        check=True, capture_output=True,
    )
    return certificate, key


class Handler:
    def __init__(self, silent):
        self.silent = silent
        self.seen = set()

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        if self.silent:
            await asyncio.sleep(3600)
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):
        local = address.split("@")[0]
        if local == "permanent":
            return "550 5.1.1 no such mailbox"
        if local == "temporary" or (local == "once" and address not in self.seen):
            self.seen.add(address)
            return "451 4.7.1 come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        local = envelope.rcpt_tos[0].split("@")[0]
        if local == "content":
            return "554 5.6.0 not this text"
        if local == "drop":
            server.transport.abort()
            return "421 gone"
        user = session.auth_data.login.decode() if session.auth_data else None
        tls = server.transport.get_extra_info("ssl_object") is not None
        record = {"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": tls, "user": user,
                  "data": envelope.content.decode("ascii")}
        print(json.dumps(record), flush=True)
        return "250 OK"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tls", choices=["starttls", "implicit", "none"], default="starttls")
    parser.add_argument("--user")
    parser.add_argument("--password")
    parser.add_argument("--silent", action="store_true", help="never answer EHLO")
    options = parser.parse_args()
    logging.getLogger("mail.log").setLevel(logging.CRITICAL + 1)  # refused handshakes are what tests want
    warnings.simplefilter("ignore")

    def authenticate(server, session, envelope, mechanism, data):
        good = isinstance(data, LoginPassword) and data == LoginPassword(options.user.encode(), options.password.encode())
        return AuthResult(success=good, handled=False, auth_data=data if good else None)

    with tempfile.TemporaryDirectory() as folder:
        certificate, key = make_certificate(pathlib.Path(folder))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        handler = Handler(options.silent)

        def connection():
            return SMTP(
                handler, hostname="localhost", tls_context=context if options.tls == "starttls" else None,
                require_starttls=options.tls == "starttls", auth_require_tls=options.tls == "starttls",
                authenticator=authenticate if options.user else None, auth_required=bool(options.user),
            )

        asyncio.run(serve(connection, context if options.tls == "implicit" else None, certificate))


async def serve(connection, context, certificate):
    loop = asyncio.get_running_loop()
    server = await loop.create_server(connection, "127.0.0.1", 0, ssl=context)
    port = server.sockets[0].getsockname()[1]
    print(f"listening on 127.0.0.1:{port} certificate {certificate}", flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    main()
