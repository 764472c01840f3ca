#!/usr/bin/env python3
"""A receiver of Tuần Tra's webhooks in Python's standard library.

Usage: webhook-receiver.py PORT   (0 chooses a free port)

Reads the signing secret (whsec_...) from standard input, then prints one line per request:
"valid TYPE ID" or "INVALID". Follows the Standard Webhooks specification:

* the signature covers "<webhook-id>.<webhook-timestamp>.<body>", HMAC-SHA256, Base64, prefix "v1,";
* several signatures may be present, separated by spaces: during a rotation one of them is yours;
* old timestamps are refused, so that a recorded request cannot be played again;
* the same webhook-id twice is the same delivery: acknowledge it and do nothing.
"""

import base64
import hashlib
import hmac
import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TOLERANCE_SECONDS = 300
secret = b""
seen = set()


def is_valid(headers, body):
    timestamp = headers.get("webhook-timestamp", "")
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > TOLERANCE_SECONDS:
        return False
    signed = b".".join([headers.get("webhook-id", "").encode(), timestamp.encode(), body])
    expected = "v1," + base64.b64encode(hmac.new(secret, signed, hashlib.sha256).digest()).decode()
    return any(
        hmac.compare_digest(expected, candidate)
        for candidate in headers.get("webhook-signature", "").split(" ")
    )


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        if not is_valid(self.headers, body):
            print("INVALID", flush=True)
            self.send_response(401)
            self.end_headers()
            return
        if self.headers["webhook-id"] not in seen:
            seen.add(self.headers["webhook-id"])
            event = json.loads(body)
            print("valid", event["type"], event["id"], flush=True)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler)
    print("listening on http://127.0.0.1:%d/" % server.server_port, flush=True)
    secret = base64.b64decode(sys.stdin.readline().strip().removeprefix("whsec_"))
    print("secret read", flush=True)
    server.serve_forever()
