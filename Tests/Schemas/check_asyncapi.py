"""Checks docs/asyncapi.yaml: that it is the output of asyncapi.py and, independently of that, that it describes every
type and topic, that its examples are the fixtures of the tests, and that they are valid according to the document.
"""

import os
import re
import shutil
import subprocess

import yaml
from jsonschema import Draft7Validator
from referencing import Registry, Resource
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT7

import asyncapi
from support import ROOT, lines, parse, same, shown

FILE = asyncapi.FILE
TOPICS = ROOT / "Tools" / "LocalStack" / "KembarTopics.swift"
EVENTS = ROOT / "docs" / "events.md"
OPERATIONS = ROOT / "docs" / "operations.md"
# Tools next to the project; they may be absent.
CONTRACTS = ROOT.parent / "shared" / "contracts"
# The base address for references between the document and the schemas.
PLACE = "https://kembar.example/"
# Attributes that an announcement adds to the event that it announces; its id and source are Kembar's.
ADDED = ("acceptedat", "causeid", "causesource", "partitionkey", "verdict")


def check_asyncapi(tally, validators):
    if not FILE.exists():
        tally.check(shown(FILE), "missing: run Tests/Schemas/asyncapi.py")
        return
    text = FILE.read_text(encoding="utf-8")
    tally.check(shown(FILE), None if text == asyncapi.written() else "not current: run Tests/Schemas/asyncapi.py")
    document = yaml.safe_load(text)
    check_types(tally, document, validators)
    check_examples(tally, document, validators)
    check_announcement(tally)
    check_dialect(tally, validators)
    check_topics(tally, document)
    check_by_parser(tally)


def found(document, reference):
    """The node that a reference within the document points to."""
    node = document
    for part in reference["$ref"].removeprefix("#/").split("/"):
        node = node[part]
    return node


def whole(document, message):
    """A message merged with its traits; the members of the message take precedence."""
    for trait in message.get("traits", []):
        message = found(document, trait) | message
    return message


def type_of(message):
    """The event type that the payload of a message must have; None for a dead letter, which may be anything."""
    for part in message["payload"].get("allOf", []):
        if "type" in part.get("properties", {}):
            return part["properties"]["type"]["const"]
    return None


def carried(document, address):
    """The types of the messages of a channel."""
    for channel in document["channels"].values():
        if channel["address"] == address:
            return {type_of(found(document, message)) for message in channel["messages"].values()}
    return set()


def check_types(tally, document, validators):
    """Every type must be on its area's own topic and, if publishers send it, on both kinds of intake topic."""
    for type_name in sorted(validators):
        area = asyncapi.area(type_name)
        addresses = [f"kembar.{area}"]
        if not asyncapi.is_sent_by_kembar_alone(type_name):
            addresses += [f"kembar.in.{area}", f"kembar.in.{area}.{{publisher}}"]
        for address in addresses:
            known = type_name in carried(document, address)
            tally.check(shown(FILE), None if known else f"no message of {type_name} on {address}")
    for name, message in document["components"]["messages"].items():
        type_name = type_of(message)
        known = type_name in validators or (name == "dead_letter" and type_name is None)
        tally.check(shown(FILE), None if known else f"message {name}: there is no schema of its type {type_name}")


def retrieve(uri):
    """A schema that the document refers to, from its file; nothing is fetched."""
    schema = parse((ROOT / "docs" / uri.removeprefix(PLACE)).read_text(encoding="utf-8"))
    # Without its `$schema` it is read in the dialect of the document, as AsyncAPI tools do.
    del schema["$schema"]
    return Resource(schema, specification=DRAFT7)


def check_examples(tally, document, validators):
    # AsyncAPI's schemas are read as draft-07.
    whole_file = Resource(document, specification=DRAFT7)
    registry = Registry(retrieve=retrieve).with_resource(f"{PLACE}asyncapi.yaml", whole_file)
    envelope = None
    if (CONTRACTS / "cloudevents.json").exists():
        envelope = Draft7Validator(parse((CONTRACTS / "cloudevents.json").read_text(encoding="utf-8")))
    for name, message in document["components"]["messages"].items():
        message = whole(document, message)
        place = f"{shown(FILE)}: message {name}"
        tally.check(place, None if message.get("examples") else "no example")
        tally.check(place, problem_of_message(message))
        for example in message.get("examples", []):
            problem = problem_of_example(example, type_of(message))
            for part in ("payload", "headers"):
                if problem is None and part in example:
                    # Headers may come from a trait.
                    at = f"#/components/messages/{name}/payload" if part == "payload" else message["headers"]["$ref"]
                    schema = {"$ref": f"{PLACE}asyncapi.yaml{at}"}
                    problem = first_error(Draft7Validator(schema, registry=registry), example[part])
            if problem is None and "payload" in example:
                problem = first_error(validators[example["payload"]["type"]], example["payload"]["data"])
                if problem is None and envelope:
                    problem = first_error(envelope, example["payload"])
            tally.check(f"{place}, example {example.get('name')}", problem)


def check_announcement(tally):
    """asyncapi.py must build the announcement that events.md shows, which was produced by a service."""
    section = EVENTS.read_text(encoding="utf-8").partition("## An event and its announcement")[2]
    blocks = re.findall(r"```json\n(.*?)```", section, re.DOTALL)[:2]
    if len(blocks) < 2:
        tally.check(shown(EVENTS), "shows no event and its announcement")
        return
    event, announced = (parse(block) for block in blocks)
    made = asyncapi.announcement(event) | {"acceptedat": announced["acceptedat"]}
    tally.check(shown(EVENTS), None if same(made, announced) else "its announcement is not that of its event")


def check_dialect(tally, validators):
    """The document states that the schemas mean the same in draft-07: every case must have the same verdict there."""
    old = {
        type_name: Draft7Validator({name: value for name, value in validator.schema.items() if name != "$schema"})
        for type_name, validator in validators.items()
    }
    path = ROOT / "Tests" / "Fixtures" / "schema-cases.jsonl"
    for number, case in lines(path, tally):
        agrees = old[case["type"]].is_valid(case["data"]) == case["valid"]
        tally.check(shown(path, number), None if agrees else "has another verdict in draft-07")


def first_error(validator, value):
    try:
        for error in sorted(validator.iter_errors(value), key=lambda error: (error.json_path, error.message)):
            return f"{error.json_path}: {error.message}"
    except Unresolvable as error:
        return f"{error.ref} is not there"
    return None


def problem_of_message(message):
    for member in ("contentType", "headers", "payload"):
        if member not in message:
            return f"no {member}"
    if "key" not in message.get("bindings", {}).get("kafka", {}):
        return "says nothing of the Kafka key"
    if type_of(message) and message["contentType"] != "application/cloudevents+json":
        return f"its content type is {message['contentType']}"
    return None


def problem_of_example(example, type_name):
    """An example must have the name of a fixture, and be its event, its announcement, or the dead letter that it
    reports.
    """
    path = asyncapi.FIXTURES / f"{example.get('name')}.json"
    if not path.exists():
        return "there is no fixture of this name"
    fixture = parse(path.read_text(encoding="utf-8"))
    if type_name is None:
        for header, member in asyncapi.DEAD_LETTER_HEADERS.items():
            if example["headers"].get(header) != str(fixture["data"][member]):
                return f"its header {header} is not {member} of {shown(path)}"
        return None
    event = example.get("payload", {})
    if "causeid" in event:
        event = {name: value for name, value in event.items() if name not in ADDED}
        event |= {"source": example["payload"]["causesource"], "id": example["payload"]["causeid"]}
    return None if same(event, fixture) else f"not the event of {shown(path)}"


def topics_of_swift():
    """(partitions, or None if configurable, settings) by topic, as KembarTopics.swift creates them."""
    source = TOPICS.read_text(encoding="utf-8")
    areas = re.findall(r'"(\w+)"', re.search(r"let areas = \[([^\]]*)\]", source)[1])
    pair = re.compile(r'"([a-z.]+)": "([^"]+)"')
    large = dict(pair.findall(re.search(r"let large = \[([^\]]*)\]", source)[1]))
    topics = {}
    calls = re.findall(r'NewTopic\(\s*"([^"]+)",\s*partitions: (\w+),(.*?)\)\s*\}', source, re.DOTALL)
    if len(calls) != source.count("NewTopic("):
        raise ValueError("the topics cannot be read")
    for template, partitions, rest in calls:
        settings = (large if "large" in rest else {}) | dict(pair.findall(rest))
        template = template.replace("\\(prefix)", "kembar")
        names = areas if "\\($0)" in template else list(topics)
        for name in names:
            topic = re.sub(r"\\\(\$0(\.name)?\)", name, template)
            topics[topic] = (int(partitions) if partitions.isdigit() else None, settings)
    return topics


def check_topics(tally, document):
    try:
        topics = topics_of_swift()
    except (TypeError, ValueError) as error:
        tally.check(shown(TOPICS), f"not understood by {__name__}.py: {error}")
        return
    # The default of `topics create`.
    default = int(re.search(r"`kembar\.programs`.*\| N \((\d+)\)", OPERATIONS.read_text(encoding="utf-8"))[1])
    channels = {channel["address"]: channel for channel in document["channels"].values()}
    for topic, (partitions, settings) in topics.items():
        channel = channels.get(topic)
        if channel is None:
            tally.check(shown(FILE), f"no channel of the topic {topic}")
            continue
        kafka = channel["bindings"]["kafka"]
        stated = {
            name: ",".join(value) if isinstance(value, list) else str(value)
            for name, value in kafka.get("topicConfiguration", {}).items()
        }
        problem = None
        if kafka.get("topic", topic) != topic:
            problem = f"its binding names the topic {kafka['topic']}"
        elif stated != settings:
            problem = f"its settings are {stated}, but the topic is made with {settings}"
        elif kafka["partitions"] != (partitions or default):
            problem = f"it has {kafka['partitions']} partitions, but the topic is made with {partitions or default}"
        tally.check(f"{shown(FILE)}: channel {topic}", problem)
    for address in sorted(channels):
        known = address in topics or address.removesuffix(".{publisher}") in topics
        tally.check(f"{shown(FILE)}: channel {address}", None if known else f"{shown(TOPICS)} makes no such topic")


def check_by_parser(tally):
    """Runs the parser of the AsyncAPI project, if it is present next to this project: no errors and no warnings. In the
    gate it must run where it is.
    """
    parser, node = CONTRACTS / "asyncapi-check.cjs", shutil.which("node")
    if parser.exists() and node is None and os.environ.get("CI"):
        tally.check(shown(FILE), "the AsyncAPI parser was not run: there is no node")
        return
    if not parser.exists() or node is None:
        reason = "no ../shared/contracts/asyncapi-check.cjs" if not parser.exists() else "no node"
        print(f"the AsyncAPI parser: NOT RUN ({reason})")
        return
    run = subprocess.run(
        [node, str(parser), shown(FILE)], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    stated = (run.stdout + run.stderr).splitlines()
    problems = [line for line in stated if re.search(r":\d+:\d+ (error|warning) ", line)]
    if not problems and run.returncode != 0:
        problems = stated or [f"the AsyncAPI parser ended with status {run.returncode}"]
    tally.check(shown(FILE), "\n".join(problems) or None)
