#!/usr/bin/env python3
"""Sends requests that two readers of one connection could read differently, to a running service and through nginx.

    check.py URL [--nginx PROGRAM]

Each shape hides a request for /version within another one. The service counts its answers by route, so an answer to a
hidden request is noticed, regardless of which client received it. nginx keeps its connections to the service open, as
in a deployment where a smuggled request would affect the next client. nginx may read the bytes after a body as another
request of the client; then it has counted that request too. Between the shapes an ordinary request must get its own
answer.
"""

import argparse
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

HIDDEN = b"GET /version HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
POST = b"POST /v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
GET = b"GET /healthz HTTP/1.1\r\n"
SIZE = str(len(HIDDEN)).encode()
CHUNKED = b"0\r\n\r\n" + HIDDEN

# The requests, by name. The hidden request lies in the bytes that one reader takes for the body.
SHAPES = {
    "a length and chunks": POST + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNKED,
    "chunks and a length": POST + b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n" + CHUNKED,
    "two lengths, the first 0": POST + b"Content-Length: 0\r\nContent-Length: " + SIZE + b"\r\n\r\n" + HIDDEN,
    "two lengths, the second 0": POST + b"Content-Length: " + SIZE + b"\r\nContent-Length: 0\r\n\r\n" + HIDDEN,
    "two equal lengths": POST + (b"Content-Length: " + SIZE + b"\r\n") * 2 + b"\r\n" + HIDDEN,
    "a list of lengths": POST + b"Content-Length: 0, " + SIZE + b"\r\n\r\n" + HIDDEN,
    "a length with a sign": POST + b"Content-Length: +" + SIZE + b"\r\n\r\n" + HIDDEN,
    "a negative length": POST + b"Content-Length: -1\r\n\r\n" + HIDDEN,
    "a hexadecimal length": POST + b"Content-Length: 0x10\r\n\r\n" + HIDDEN,
    "a length beyond 63 bits": POST + b"Content-Length: 9223372036854775808\r\n\r\n" + HIDDEN,
    "a length beyond 64 bits": POST + b"Content-Length: 18446744073709551616\r\n\r\n" + HIDDEN,
    "an unknown coding": POST + b"Transfer-Encoding: xchunked\r\n\r\n" + CHUNKED,
    "chunked and identity": POST + b"Transfer-Encoding: chunked, identity\r\n\r\n" + CHUNKED,
    "gzip and chunked": POST + b"Transfer-Encoding: gzip, chunked\r\n\r\n" + CHUNKED,
    "chunked twice": POST + b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNKED,
    "chunked, and then identity": POST + b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n" + CHUNKED,
    "a vertical tab before chunked": POST + b"Transfer-Encoding: \x0bchunked\r\n\r\n" + CHUNKED,
    "a tab before chunked and a length": POST + b"Transfer-Encoding:\tchunked\r\nContent-Length: 5\r\n\r\n" + CHUNKED,
    "a space before the colon": POST + b"Transfer-Encoding : chunked\r\nContent-Length: 5\r\n\r\n" + CHUNKED,
    "a folded coding": POST + b"Transfer-Encoding:\r\n chunked\r\nContent-Length: 5\r\n\r\n" + CHUNKED,
    "a NUL in the coding": POST + b"Transfer-Encoding: chunked\x00x\r\nContent-Length: 5\r\n\r\n" + CHUNKED,
    "chunk lines that end in LF": POST + b"Transfer-Encoding: chunked\r\n\r\n0\n\n" + HIDDEN,
    "a chunk extension with LF": POST + b"Transfer-Encoding: chunked\r\n\r\n0;a=\nb\r\n\r\n" + HIDDEN,
    "a trailer named as a length": POST + b"Transfer-Encoding: chunked\r\n\r\n0\r\nContent-Length: " + SIZE + b"\r\n\r\n" + HIDDEN,
    "a chunk larger than 64 bits": POST + b"Transfer-Encoding: chunked\r\n\r\n10000000000000000\r\n" + HIDDEN,
    "a length of a GET": GET + b"Host: 127.0.0.1\r\nContent-Length: " + SIZE + b"\r\n\r\n" + HIDDEN,
    "two hosts": GET + b"Host: 127.0.0.1\r\nHost: evil\r\nContent-Length: " + SIZE + b"\r\n\r\n" + HIDDEN,
    "a host with two ports": GET + b"Host: 127.0.0.1:80:evil\r\nContent-Length: " + SIZE + b"\r\n\r\n" + HIDDEN,
    "no host": GET + b"Content-Length: " + SIZE + b"\r\n\r\n" + HIDDEN,
}


class Service:
    """A running service, with the number of hidden requests that it has answered."""

    def __init__(self, url):
        parts = urllib.parse.urlsplit(url)
        self.address = (parts.hostname, parts.port)
        self.url = url

    def hidden_answers(self):
        with urllib.request.urlopen(f"{self.url}/metrics") as reply:
            text = reply.read().decode()
        found = re.findall(
            r'^http_server_request_duration_seconds_count\{[^}]*http_route="/version"[^}]*\} (\S+)', text, re.MULTILINE
        )
        return sum(float(count) for count in found)


def exchange(address, request):
    """All bytes received until the other side closes the connection, or sends nothing for two seconds."""
    answer = b""
    with socket.create_connection(address, timeout=30) as connection:
        connection.sendall(request)
        connection.settimeout(2)
        try:
            while piece := connection.recv(65536):
                answer += piece
        except TimeoutError:
            pass
        except ConnectionResetError:
            pass
    return answer


def statuses(answer):
    return [int(status) for status in re.findall(rb"^HTTP/1\.[01] (\d{3}) ", answer, re.MULTILINE)]


def honest(address):
    return exchange(address, b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")


class Nginx:
    """nginx in front of the service, for the duration of the block; it keeps its connections to the service open."""

    def __init__(self, program, service):
        self.program = program
        self.service = service
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="kembar-nginx-"))

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = free.getsockname()
        host, port = self.service.address
        (self.folder / "nginx.conf").write_text(
            f"""
            daemon off; master_process off; pid {self.folder}/pid; error_log {self.folder}/error.log;
            events {{ worker_connections 64; }}
            http {{
                log_format target "$uri"; access_log {self.folder}/access.log target; client_body_temp_path {self.folder}/body; proxy_temp_path {self.folder}/proxy;
                fastcgi_temp_path {self.folder}/f; uwsgi_temp_path {self.folder}/u; scgi_temp_path {self.folder}/s;
                upstream service {{ server {host}:{port}; keepalive 4; }}
                server {{
                    listen 127.0.0.1:{self.address[1]};
                    location / {{
                        proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection "";
                        proxy_set_header Host 127.0.0.1;
                    }}
                }}
            }}
            """
        )
        self.process = subprocess.Popen([self.program, "-p", str(self.folder), "-c", str(self.folder / "nginx.conf")])
        for _ in range(300):
            try:
                socket.create_connection(self.address, timeout=1).close()
                return self
            except OSError:
                time.sleep(0.1)
        raise SystemExit(f"nginx does not begin; see {self.folder}/error.log")

    def hidden_requests(self):
        """The number of hidden requests that nginx has seen."""
        time.sleep(0.05)
        return (self.folder / "access.log").read_text().split().count("/version")

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def check(service, address, road, findings, hidden_requests=lambda: 0):
    """`hidden_requests` counts the hidden requests that the proxy has recognised and forwarded as requests."""
    for name, request in SHAPES.items():
        before = service.hidden_answers() - hidden_requests()
        answer = exchange(address, request)
        after = honest(address)
        found = statuses(answer)
        if service.hidden_answers() - hidden_requests() != before:
            findings.append(f"{name}, {road}: the hidden request was answered; the client saw {found}")
        # A GET with a length is valid, and its body is discarded.
        if road == "directly" and not name.startswith("a length of a GET"):
            # The HTTP library writes the head of its own refusals twice.
            if any(status < 400 for status in found) or len(set(found)) > 1:
                findings.append(f"{name}, {road}: answered by {found}")
        if statuses(after) != [200] or b'"pass"' not in after:
            findings.append(f"{name}, {road}: the next honest request was answered by {after[:80]!r}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("url", help="of a running service without a token, such as http://127.0.0.1:8080")
    parser.add_argument("--nginx", help="the path of nginx; without it only direct requests are sent")
    arguments = parser.parse_args()
    service = Service(arguments.url)
    findings = []
    check(service, service.address, "directly", findings)
    roads = 1
    if arguments.nginx:
        with Nginx(arguments.nginx, service) as nginx:
            check(service, nginx.address, "through nginx", findings, nginx.hidden_requests)
        roads = 2
    for finding in findings:
        print(finding)
    print(f"{len(SHAPES)} shapes by {roads} roads, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    os.environ.pop("http_proxy", None)
    sys.exit(main())
