#!/usr/bin/env python3
"""Starts the containers of this folder's compose file and tests what docs/deploy.md states.

Called by containers-test.sh, which prepares Docker, the base images and the Python packages and removes the image
`kembar`; environment: COMPOSE (the command), COMPOSE_PROJECT_NAME, DOCKER_HOST. Kafka and HTTP are used from outside
the containers, over 127.0.0.1.
"""

import argparse
import json
import os
import shlex
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import uuid
from datetime import datetime
from pathlib import Path

from confluent_kafka import Consumer, KafkaException, Producer

COMPOSE = shlex.split(os.environ.get("COMPOSE", "docker compose"))
PROJECT = os.environ["COMPOSE_PROJECT_NAME"]
WEB_PORT = int(os.environ.get("KEMBAR_WEB_PORT") or 8080)
KAFKA_PORT = int(os.environ.get("KEMBAR_KAFKA_PORT") or 9092)
WEB = f"http://127.0.0.1:{WEB_PORT}"
KAFKA = f"127.0.0.1:{KAFKA_PORT}"

SERVICES = ["programs-registry", "indicators", "reporting"]
LONG_RUNNING = SERVICES + ["kafka", "postgres"]
ONE_SHOTS = ["secrets", "databases", "topics"] + [f"{service}-migrate" for service in SERVICES]
# Pairs: the first must have exited with status 0 before the second starts.
ORDER = (
    [("secrets", "databases"), ("secrets", "topics")]
    + [("databases", f"{service}-migrate") for service in SERVICES]
    + [(f"{service}-migrate", service) for service in SERVICES]
    + [("topics", service) for service in SERVICES]
)


class Failure(Exception):
    pass


def expect(condition, sentence):
    if not condition:
        raise Failure(sentence)


def run(*words, check=True):
    """The standard output of a command; with check=False its status, and both outputs together."""
    done = subprocess.run(words, capture_output=True, text=True)
    if not check:
        return done.returncode, done.stdout + done.stderr
    expect(done.returncode == 0, f"{' '.join(words)}: status {done.returncode}\n{(done.stdout + done.stderr)[-2000:]}")
    return done.stdout


def compose(*words, **options):
    return run(*COMPOSE, *words, **options)


def ids(kind, *words):
    listed = run("docker", *kind.split(), "-q", *words, "--filter", f"label=com.docker.compose.project={PROJECT}")
    return listed.split()


def containers():
    """The output of `docker inspect` for each service's container."""
    found = ids("ps", "-a")
    reported = json.loads(run("docker", "inspect", *found)) if found else []
    return {each["Config"]["Labels"]["com.docker.compose.service"]: each for each in reported}


def wait_until(what, limit, condition):
    """Returns the seconds it took; `condition` returns None when it is met, otherwise what is still missing."""
    began = time.monotonic()
    while (missing := condition()) is not None:
        expect(time.monotonic() - began < limit, f"{what}: not in {limit} s: {missing}")
        time.sleep(1)
    return time.monotonic() - began


def unhealthy():
    reported = containers()
    running = [name for name in LONG_RUNNING if name in reported]
    states = {name: reported[name]["State"].get("Health", {}).get("Status") for name in running}
    missing = {name: states.get(name, "absent") for name in LONG_RUNNING if states.get(name) != "healthy"}
    return missing or None


# ── The steps ───────────────────────────────────────────────────────────────────────────────────────────────────────


def schema_holds(path):
    import jsonschema
    import yaml

    document = yaml.safe_load(Path("docker-compose.yml").read_text())
    validator = jsonschema.Draft7Validator(json.loads(Path(path).read_text()))
    problems = [f"{problem.json_path}: {problem.message}" for problem in validator.iter_errors(document)]
    expect(not problems, f"docker-compose.yml: {problems[:3]}")
    return "docker-compose.yml is valid by the Compose specification's schema"


def starts(log):
    """As in a clean clone: `up` finds no image `kembar` and builds it. Its output goes to the file `log`."""
    code, _ = run("docker", "image", "inspect", "kembar", check=False)
    expect(code != 0, "an image `kembar` is there already, so that `up` need not build it")
    began = time.time()
    with open(log, "w", encoding="utf-8") as output:
        done = subprocess.run([*COMPOSE, "up", "-d"], stdout=output, stderr=subprocess.STDOUT)
    seconds = time.time() - began
    if done.returncode != 0:
        reported = Path(log).read_text(encoding="utf-8", errors="replace").splitlines()
        raise Failure("\n".join([f"up -d ended with status {done.returncode}; the end of {log}:", *reported[-30:]]))
    wait = wait_until("all healthy", 120, unhealthy)
    # Compose has all images before it creates a container.
    first = min(each["Created"][:19] for each in containers().values())
    building = datetime.fromisoformat(f"{first}+00:00").timestamp() - began
    return (
        f"up in {seconds:.0f} s, of it {max(building, 0):.0f} s before the first container, the build among it; "
        f"all five healthy {wait:.0f} s later")


def image():
    size, base = (
        int(run("docker", "image", "inspect", name, "--format", "{{.Size}}")) / 1e6
        for name in ("kembar", "debian:bookworm-slim"))
    return f"image kembar: {size:.0f} MB, of it {base:.0f} MB Debian"


def in_order():
    reported = containers()
    expect(set(reported) == set(LONG_RUNNING + ONE_SHOTS), f"other containers than expected: {sorted(reported)}")
    for name in ONE_SHOTS:
        state = reported[name]["State"]
        expect(state["Status"] == "exited" and state["ExitCode"] == 0, f"{name}: {state['Status']} {state['ExitCode']}")
    for name in LONG_RUNNING:
        expect(reported[name]["RestartCount"] == 0, f"{name} was restarted")

    def moment(text):
        whole, _, rest = text.rstrip("Z").partition(".")
        return whole, rest.ljust(9, "0")

    for first, second in ORDER:
        ended, started = reported[first]["State"]["FinishedAt"], reported[second]["State"]["StartedAt"]
        expect(moment(ended) <= moment(started), f"{second} started at {started}, before {first} ended at {ended}")
    return f"{len(ONE_SHOTS)} one-shots ended with 0, each before what waits for it"


def confined():
    reported = containers()
    for name in LONG_RUNNING:
        users = run("docker", "top", reported[name]["Id"], "-eo", "uid,pid,comm").splitlines()[1:]
        roots = [line for line in users if line.split()[0] == "0"]
        expect(not roots, f"{name} runs as root: {roots}")
    for name, each in reported.items():
        host = each["HostConfig"]
        expect(host["CapDrop"] == ["ALL"], f"{name} keeps capabilities")
        expect(any(option.startswith("no-new-privileges") for option in host["SecurityOpt"]), f"{name} may gain privileges")
        expect(host["ReadonlyRootfs"] or name == "kafka", f"{name} can write to its image")
        expect(not host["Privileged"] and host["LogConfig"]["Config"].get("max-size"), f"{name}: privileged, or endless logs")
        if each["Config"]["Image"] == "kembar":
            expect(each["Config"]["User"] == "10001:10001", f"{name} has the user {each['Config']['User']!r}")
            expect(not host["CapAdd"], f"{name} has capabilities: {host['CapAdd']}")
    return "no process is root's; no capabilities, no new privileges, images read-only but for Kafka's; logs are rotated"


def published():
    found = set()
    for name, each in containers().items():
        for inside, bindings in (each["NetworkSettings"]["Ports"] or {}).items():
            found |= {(name, inside, binding["HostIp"], int(binding["HostPort"])) for binding in bindings or []}
    wanted = {("reporting", "8080/tcp", "127.0.0.1", WEB_PORT), ("kafka", "9092/tcp", "127.0.0.1", KAFKA_PORT)}
    expect(found == wanted, f"published: {sorted(found)}")
    addresses = [line.split()[3].split("/")[0] for line in run("ip", "-4", "-o", "addr").splitlines()]
    for address in addresses:
        for port in (WEB_PORT, KAFKA_PORT):
            if not address.startswith("127."):
                with socket.socket() as probe:
                    probe.settimeout(2)
                    expect(probe.connect_ex((address, port)) != 0, f"port {port} is open on {address}")
    return f"only 127.0.0.1:{WEB_PORT} and 127.0.0.1:{KAFKA_PORT} are published, no other address answers there"


def secret_values():
    """The token first, then each service's password."""
    def read(service, path):
        value = compose("exec", "-T", service, "cat", path).strip()
        expect(len(value) == 64, f"{path} has {len(value)} characters")
        return value

    return [read("reporting", "/secrets/token/token")] + [
        read(service, f"/secrets/{service}/database-password") for service in SERVICES
    ]


def secrets_hidden():
    values = secret_values()
    expect(len(set(values)) == len(values), "two secrets are the same")
    places = {"the image": run("docker", "image", "inspect", "kembar") + run("docker", "history", "--no-trunc", "kembar")}
    for name, each in containers().items():
        places[f"docker inspect of {name}"] = json.dumps(each)
        places[f"the log of {name}"] = run("docker", "logs", each["Id"], check=False)[1]
        if name in LONG_RUNNING:
            places[f"the processes of {name}"] = run("docker", "top", each["Id"], "-eo", "pid,args")
    for place, text in places.items():
        for value in values:
            expect(value not in text, f"a secret stands in {place}")
    code, listed = compose("exec", "-T", "indicators", "ls", "/secrets/reporting", check=False)
    expect(code == 0 and not listed.strip(), "indicators sees what is reporting's")
    return f"none of {len(values)} secrets in {len(places)} places: descriptions, logs, processes, image"


def databases_apart():
    _, _, indicators, _ = secret_values()

    def sign_in(database, password):
        # -h postgres: over the network the server asks for a password, as it does for another container.
        return compose(
            "exec", "-T", "-e", f"PGPASSWORD={password}", "postgres", "psql", "-h", "postgres", "-U", "kembar_indicators",
            "-d", database, "-A", "-t", "-c", "select current_database()", check=False)

    code, text = sign_in("kembar_indicators", indicators)
    expect(code == 0 and "kembar_indicators" in text, f"indicators cannot use its own database: {text}")
    code, text = sign_in("kembar_reporting", indicators)
    expect(code != 0 and "permission denied" in text, f"indicators reaches reporting's database: {text}")
    code, text = sign_in("kembar_indicators", "wrong")
    expect(code != 0 and "password authentication failed" in text, f"a wrong password is taken: {text}")
    return "a service's role enters its own database only, and by its password"


def http(path, body=None, headers={}):
    request = urllib.request.Request(WEB + path, body, headers)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read()


def token_needed():
    status, _ = http("/v1/events", b"{}", {"Content-Type": "application/cloudevents+json"})
    expect(status == 401, f"writing without the token is answered with {status}")
    with tempfile.NamedTemporaryFile("w") as file:
        file.write(secret_values()[0])
        file.flush()
        environment = os.environ | {"KEMBAR_TOKEN_FILE": file.name}
        done = subprocess.run(
            [sys.executable, "examples/python/publish_http.py", WEB], capture_output=True, text=True, env=environment)
    expect(done.returncode == 0, f"examples/python/publish_http.py: {done.stdout}{done.stderr}")
    return "by HTTP, 401 without the token; the Python example publishes with it"


def publish(events):
    """Sends (topic, event) pairs to Kafka from outside the containers."""
    failures = []
    producer = Producer({"bootstrap.servers": KAFKA, "acks": "all", "enable.idempotence": True})
    for topic, event in events:
        producer.produce(
            topic, key=event["source"], value=json.dumps(event).encode(),
            headers={"content-type": "application/cloudevents+json; charset=UTF-8"},
            on_delivery=lambda error, _: failures.append(error) if error else None)
    left = producer.flush(30)
    expect(not left and not failures, f"{left} events were not delivered in time, {len(failures)} failed: {failures[:1]}")


def ask(as_of, after):
    """Requests a report through Kafka; returns the id of the request."""
    event = {
        "specversion": "1.0", "id": str(uuid.uuid4()), "source": "urn:kembar:containers-test",
        "type": "org.kembar.reports.report.requested.v1", "time": "2026-01-15T09:00:00Z",
        "data": {"partnership": "bandung-seoul", "as_of": as_of, "after": after},
    }
    publish([("kembar.in.reports", event)])
    return event["id"]


def notice(question, limit=90):
    """The notice of the requested report, read from Kafka."""
    consumer = Consumer({
        "bootstrap.servers": KAFKA, "group.id": f"containers-test-{uuid.uuid4()}", "auto.offset.reset": "earliest",
        "enable.auto.commit": False})
    consumer.subscribe(["kembar.reports"])
    deadline = time.monotonic() + limit
    try:
        while time.monotonic() < deadline:
            message = consumer.poll(1)
            if message is None:
                continue
            if message.error():
                raise KafkaException(message.error())
            event = json.loads(message.value())
            if event["type"] != "org.kembar.reports.report.published.v1":
                continue
            if (event["data"].get("requested_by") or {}).get("id") == question:
                return event["data"]
    finally:
        consumer.close()
    raise Failure(f"no report was published on kembar.reports within {limit} s")


def document(as_of):
    status, body = http(f"/v1/reports/bandung-seoul/{as_of}?format=json")
    expect(status == 200, f"the report as of {as_of} is answered with {status}")
    return json.loads(body)


def report_of(question, as_of):
    """The report that answers the request, the same by Kafka and by HTTP."""
    reported = notice(question)
    expect(not reported.get("missing"), f"the report lacks events: {reported.get('missing')}")
    read = document(as_of)
    same = read["digest"]["content"] == reported["content_digest"]
    expect(same, "the report by HTTP is not the one that was announced")
    return read


def example():
    began = time.monotonic()
    events = []
    for area in ("programs", "indicators"):
        lines = Path(f"examples/bandung-seoul/{area}.jsonl").read_text().splitlines()
        events += [(f"kembar.in.{area}", json.loads(line)) for line in lines]
    publish(events)
    question = ask("2020-12-31", [{"source": event["source"], "id": event["id"]} for _, event in events])
    read = report_of(question, "2020-12-31")
    found = [component for component in read["content"]["components"] if component["name"].get("en") == "e-Government"]
    expect(len(found) == 1, "the report has no component e-Government")
    recorded = [reading for reading in found[0]["activity"]["active_years"] if reading["recorded"]]
    figures = [(reading["active_years"], reading["years_in_force"], reading["percent"]) for reading in recorded]
    expect(figures == [(2, 5, "40.0")], f"e-Government was active in {figures}, not in 2 of 5 years, 40.0 %")
    # The container is read-only but for the folder in which files are made.
    status, _ = http("/v1/reports/bandung-seoul/2020-12-31?format=xlsx&lang=en")
    expect(status == 200, f"the workbook of the report: status {status}")
    status, page = http("/v1/reports/bandung-seoul/2020-12-31?format=html&lang=en")
    expect(status == 200 and b"e-Government" in page, f"the page is answered with {status}")
    return (
        f"{len(events)} events from a Kafka client outside; report back by Kafka and HTTP in "
        f"{time.monotonic() - began:.0f} s: e-Government active in 2 of 5 years, 40.0 %")


def command_line():
    reported = compose("run", "--rm", "-T", "kembar", "status")
    ready = [line for line in reported.splitlines() if line.endswith(": ready")]
    expect(len(ready) == 3, f"kembar status: {reported}")
    return "docker compose run kembar status: three ready"


def crash():
    reported = containers()
    # From a container that sees the host's processes, so that it works with any daemon. PostgreSQL and Kafka are the main
    # processes of their containers: when they die, Docker restarts the container.
    victims = [str(reported[name]["State"]["Pid"]) for name in ("kafka", "postgres")]
    run("docker", "run", "--rm", "--pid", "host", "--network", "none", "--user", "0", "--cap-drop", "ALL", "--cap-add",
        "KILL", "kembar", "sh", "-c", "kill -9 " + " ".join(victims))
    began = time.monotonic()

    def not_back():
        now = containers()
        for name in ("kafka", "postgres"):
            if now[name]["RestartCount"] < 1 or str(now[name]["State"]["Pid"]) in victims:
                return f"{name} was not started again"
        return unhealthy()

    wait_until("all healthy after kill -9 of Kafka and PostgreSQL", 150, not_back)
    seconds = time.monotonic() - began
    now = containers()
    for name in SERVICES:
        expect(now[name]["RestartCount"] == 0, f"{name} did not survive")
    report_of(ask("2018-12-31", []), "2018-12-31")
    return f"kill -9 of Kafka and PostgreSQL: all healthy {seconds:.0f} s later, no service died, a new report came"


def down_and_up():
    before, values = document("2020-12-31"), secret_values()
    began = time.monotonic()
    compose("stop")
    seconds = time.monotonic() - began
    reported = containers()
    codes = {name: reported[name]["State"]["ExitCode"] for name in LONG_RUNNING}
    expected = all(codes[name] == 0 for name in SERVICES + ["postgres"]) and codes["kafka"] in (0, 143)
    expect(expected, f"not everything stopped by itself: {codes}")
    compose("down")
    expect(not ids("ps", "-a"), "containers are left after down")
    compose("up", "-d")
    wait_until("all healthy after down and up", 120, unhealthy)
    in_order()
    expect(secret_values() == values, "the secrets changed")
    after = document("2020-12-31")
    expect(after == before, "the report changed")
    return f"stopped in {seconds:.0f} s, each by itself; after down and up the report and the secrets are the same"


def removed():
    compose("down", "-v")
    left = ids("ps", "-a") + ids("volume ls") + ids("network ls")
    expect(not left, f"left after down -v: {left}")
    return "down -v leaves no container, volume or network"


def tell_logs():
    """Prints the last log lines of failed containers, or of the services if none failed."""
    reported = containers()
    bad = [
        name for name, each in reported.items()
        if each["State"].get("Health", {}).get("Status") == "unhealthy" or each["State"]["ExitCode"] not in (0, 143)
    ]
    for name in bad or [name for name in SERVICES if name in reported]:
        state = reported[name]["State"]
        print(f"── {name}: {state['Status']}, exit status {state['ExitCode']}", file=sys.stderr)
        for check in (state.get("Health") or {}).get("Log", [])[-1:]:
            print(f"   health check: {check['ExitCode']} {check['Output'].strip()}", file=sys.stderr)
        print(run("docker", "logs", "--tail", "15", reported[name]["Id"], check=False)[1], file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--log", required=True, help="the file for the output of the first `up`")
    parser.add_argument("--schema", help="the Compose specification as a JSON Schema")
    arguments = parser.parse_args()
    steps = [
        lambda: starts(arguments.log), image, in_order, confined, published, secrets_hidden, databases_apart,
        token_needed, example, command_line, crash, secrets_hidden, down_and_up, removed,
    ]
    if arguments.schema:
        steps.insert(0, lambda: schema_holds(arguments.schema))
    try:
        for step in steps:
            print(f"✔ {step()}", flush=True)
    except (Failure, KafkaException, OSError, KeyError, ValueError) as failure:
        tell_logs()
        print(f"✘ {type(failure).__name__}: {failure}" if not isinstance(failure, Failure) else f"✘ {failure}")
        print("containers-test: FAILED")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
