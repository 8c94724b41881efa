#!/usr/bin/python3
"""EngageLab's OTP and e-mail APIs on loopback: checks what it is sent, and answers each documented error on demand.

    engagelab.py --user DEVKEY --password DEVSECRET [--mail-user API_USER --mail-password API_KEY]

Its first line of output is "listening on http://127.0.0.1:PORT"; then a line of JSON for every request: {"path", "body",
"status", "answer"}. It ends when its standard input closes. By the recipient:

    error-3004@…  or  +1555…3004    that error of the OTP API, with its HTTP status (+336555…5012 is a number that can exist)
    status-503@…  or  +1556…0503    that HTTP status, and no JSON
    once-3004@…                     that error the first time
"""

import argparse
import base64
import http.server
import json
import re
import sys
import threading

ERRORS = {1000: 500, 2001: 401, 2002: 401, 2004: 403} | dict.fromkeys(
    [3001, 3002, 3003, 3004, 4001, 5001, *range(5011, 5021)], 400)
LANGUAGES = {"default", "zh_CN", "zh_HK", "en", "ja", "th", "es"}
RECIPIENT = re.compile(r"^(\+[1-9][0-9]{4,14}|[^@\s]+@[^@\s]+)$")


class Refused(Exception):
    def __init__(self, status, answer=None):
        self.status = status
        self.answer = answer


def error(code, message="refused"):
    return Refused(ERRORS[code], {"code": code, "message": message})


class Api(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        try:
            status, answer = 200, self.server.answer(self.path, self.headers, body)
        except Refused as refused:
            status, answer = refused.status, refused.answer
        content = b"out of order" if answer is None else json.dumps(answer).encode()
        # Told before it is answered: whoever has the answer finds the record.
        print(json.dumps({"path": self.path, "body": body.decode(), "status": status, "answer": answer}), flush=True)
        self.send_response(status)
        self.send_header("Content-Type", "text/plain" if answer is None else "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


class EngageLab(http.server.ThreadingHTTPServer):
    def __init__(self, options):
        super().__init__(("127.0.0.1", 0), Api)
        self.options = options
        self.seen = set()

    def answer(self, path, headers, body):
        if path == "/v1/codes":
            return self.send_code(headers, body)
        if path == "/v1/mail/send":
            return self.send_mail(headers, body)
        raise Refused(404)

    def check_credentials(self, headers, user, password, refusal):
        expected = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
        if not user or headers.get("Authorization") != expected:
            raise refusal

    def read_json(self, headers, body, refusal):
        try:
            value = json.loads(body)
        except ValueError:
            raise refusal from None
        if headers.get_content_type() != "application/json" or not isinstance(value, dict):
            raise refusal
        return value

    def misbehave(self, to):
        asked = (re.match(r"(error|status|once)-([0-9]+)@", to)
                 or re.match(r"\+(1555|1556|336555)[0-9]*([0-9]{4})$", to))
        if not asked or (asked[1] == "336555" and int(asked[2]) not in ERRORS):
            return
        kind, number = asked[1], int(asked[2])
        if kind == "once":
            if to in self.seen:
                return
            self.seen.add(to)
        if kind in ("status", "1556"):
            raise Refused(number)
        raise error(number, "asked for")

    def send_code(self, headers, body):
        self.check_credentials(headers, self.options.user, self.options.password, error(2001))
        request = self.read_json(headers, body, error(3001))
        template = request.get("template")
        if (not RECIPIENT.match(str(request.get("to"))) or not re.match(r"^[0-9]{6}$", str(request.get("code")))
                or not isinstance(template, dict) or template.get("language", "default") not in LANGUAGES):
            raise error(3002)
        if template.get("id") != "codes":
            raise error(4001)
        self.misbehave(request["to"])
        channel = "email" if "@" in request["to"] else "sms"
        return {"message_id": f"message-{id(body)}", "send_channel": channel}

    def send_mail(self, headers, body):
        self.check_credentials(headers, self.options.mail_user, self.options.mail_password, Refused(401))
        request = self.read_json(headers, body, Refused(400))
        to, mail = request.get("to"), request.get("body")
        content = mail.get("content") if isinstance(mail, dict) else None
        if (not request.get("from") or not isinstance(to, list) or not 1 <= len(to) <= 100 or not isinstance(content, dict)
                or not 1 <= len(mail.get("subject", "")) <= 256 or not (content.get("html") or content.get("text"))
                or len(request.get("request_id", "")) > 128):
            raise Refused(400, {"code": 30000, "message": "bad parameters"})
        self.misbehave(to[0])
        return {"email_ids": [f"mail-{id(body)}"], "request_id": request.get("request_id", "")}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--user", required=True)
    parser.add_argument("--password", required=True)
    parser.add_argument("--mail-user")
    parser.add_argument("--mail-password")
    server = EngageLab(parser.parse_args())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"listening on http://127.0.0.1:{server.server_address[1]}", flush=True)
    sys.stdin.read()
    server.shutdown()


if __name__ == "__main__":
    main()
