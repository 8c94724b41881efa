"""A receiver for a callback URL: DEV_SECRET=… python3 receiver.py (ADDRESS and PORT as well, if need be).

Answers the validation, and takes events only if they are signed with the DevSecret, unchanged, fresh and new.
"""

import hashlib
import hmac
import json
import os
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SECRET = os.environ.get("DEV_SECRET", "").encode() or sys.exit("DEV_SECRET is not set")
LONGEST = 5 * 60  # seconds between the signature and now
# Signatures of nonces, and when they came (where a nonce ends is not signed). Processes share them.
seen = {}


def is_signature(given, *parts):
    expected = hmac.new(SECRET, b"".join(parts), hashlib.sha256).hexdigest()
    return hmac.compare_digest(given.encode(), expected.encode())


def refusal(headers, body):
    """Why this request is not to be trusted; None if it is."""
    caller = dict(part.partition("=")[::2] for part in headers.get("X-CALLBACK-ID", "").split(";"))
    signed = dict(part.partition("=")[::2] for part in headers.get("X-CALLBACK-SIGNATURE", "").split(","))
    stamp, nonce, username = (caller.get(key, "").encode() for key in ("timestamp", "nonce", "username"))
    signature = caller.get("signature", "")
    if not is_signature(signature, stamp, nonce, username):
        return "wrong X-CALLBACK-ID"
    if signed.get("t", "").encode() != stamp or not is_signature(signed.get("v1", ""), stamp, b".", body):
        return "wrong X-CALLBACK-SIGNATURE"
    now = time.time()
    if abs(now - int(stamp)) > LONGEST:
        return "too old"
    for old in [key for key, came in list(seen.items()) if now - came > 2 * LONGEST]:
        seen.pop(old, None)
    return None if seen.setdefault(signature, now) is now else "seen before"


class Receiver(BaseHTTPRequestHandler):
    timeout = 10

    def do_POST(self):
        body = self.rfile.read(min(int(self.headers.get("Content-Length", 0)), 1 << 20))
        why = refusal(self.headers, body)
        event = {} if why else json.loads(body)
        if event and "echostr" not in event:
            print("event:", json.dumps(event), flush=True)  # take it here, and answer within 3 s
        answer = (why or event.get("echostr", "")).encode()
        self.send_response(403 if why else 200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)


ThreadingHTTPServer((os.environ.get("ADDRESS", ""), int(os.environ.get("PORT", 80))), Receiver).serve_forever()
