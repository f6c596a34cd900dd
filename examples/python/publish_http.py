#!/usr/bin/env python3
"""Publishes three synthetic events by HTTP, using only the standard library.

    python3 publish_http.py http://127.0.0.1:8080

Any of the three services accepts any event and forwards it to its owner. 202 means that the event is committed. If a
token is set, name its file: KEMBAR_TOKEN_FILE=… python3 publish_http.py …
"""

import json
import os
import sys
import urllib.error
import urllib.request
from pathlib import Path

from synthetic_events import EVENTS


def publish(service, event):
    """Status and body of the answer."""
    headers = {"Content-Type": "application/cloudevents+json"}
    if token_file := os.environ.get("KEMBAR_TOKEN_FILE"):
        headers["Authorization"] = f"Bearer {Path(token_file).read_text().strip()}"
    request = urllib.request.Request(f"{service}/v1/events", json.dumps(event).encode(), headers)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refusal:
        return refusal.code, json.load(refusal)


def main():
    service = (sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080").rstrip("/")
    failed = False
    for event in EVENTS:
        status, body = publish(service, event)
        # `accepted`, or `known` if the service already has the same event; a refusal states the reason in `detail`.
        print(status, event["id"], body.get("detail") if status >= 400 else body["status"])
        for sentence in body.get("advice", []):
            print("   ", sentence)
        failed = failed or status >= 400
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
