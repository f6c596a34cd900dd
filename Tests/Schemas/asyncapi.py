#!/usr/bin/env python3
"""Writes docs/asyncapi.yaml. Data and examples come from docs/schemas and Tests/Fixtures/events, so that each is stated
only once; prose, headers and the envelope come from asyncapi.base.yaml, channels and operations from this program.

    asyncapi.py    writes the file

Needs PyYAML (pip install PyYAML).
"""

import re
import sys
import uuid

import yaml

from support import ROOT, newest_schema, parse, revisions, schema_types

FILE = ROOT / "docs" / "asyncapi.yaml"
BASE = ROOT / "Tests" / "Schemas" / "asyncapi.base.yaml"
FIXTURES = ROOT / "Tests" / "Fixtures" / "events"

CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8"
# Kembar's ids are version 5 UUIDs in this namespace; the parts of a name are joined by U+001F.
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "kembar.org")
ACCEPTED_AT = "2024-03-08T02:00:00.125000Z"

# The service that owns each area, and the areas whose services read its announcements.
SERVICES = {"programs": "programs-registry", "indicators": "indicators", "reports": "reporting"}
READERS = {"programs": ["indicators", "reports"], "indicators": ["reports"], "reports": []}


# Members that form a code together, for kinds whose code is not the member named after the noun of the type.
CODE_MEMBERS = {
    "profile_fact": ["city", "measure", "year"],
    "formation_step": ["agreement", "step"],
    "exchange_rate": ["base", "quote", "on"],
}
# Members that publishers may send and Kembar never announces.
UNANNOUNCED = {"org.kembar.programs.person.named.v1": "name"}

# Maps each header of a dead letter to the member of the notice event.set_aside with the same value.
DEAD_LETTER_HEADERS = {
    "__connect.errors.topic": "topic",
    "__connect.errors.partition": "partition",
    "__connect.errors.offset": "offset",
    "__connect.errors.exception.class.name": "reason",
    "__connect.errors.exception.message": "sentence",
    "kembar_dead_letter": "dead_letter",
}


def reference(*path):
    return {"$ref": "#/" + "/".join(path)}


def area(type_name):
    return type_name.split(".")[2]


def fixtures(type_name):
    """The events of a type by file name without .json, the plain one first."""
    paths = [path for path in FIXTURES.glob("*.json") if f"{path.stem}.".startswith(f"{type_name}.")]
    return {path.stem: parse(path.read_text(encoding="utf-8")) for path in sorted(paths, key=lambda path: path.stem)}


def is_sent_by_kembar_alone(type_name):
    return fixtures(type_name)[type_name]["source"].startswith("urn:kembar:")


def thing(event):
    """kind/code of the entity that an event is about: the key of its announcement."""
    data = event["data"]
    noun, verb = event["type"].split(".")[3:5]
    match f"{noun}.{verb}":
        case "event.withdrawn":
            return f"event/{data['source']} {data['id']}"
        case "source.ranked":
            return f"source/{data['ranked']}"
        case "claim.preferred":
            return f"{data['about']['kind']}/{data['about']['code']}"
        case "report.requested":
            return f"report/{data['partnership']} {data['as_of']}"
        case "report.reviewed":
            return f"report/{data['partnership']} {data['as_of']} {data['report_digest']}"
        case "agreement.version_rated":
            return f"framework_rating/{data['framework_rating']}"
        case _:
            code = ".".join(str(data[member]) for member in CODE_MEMBERS.get(noun, [noun]))
            return f"{noun}/{code.lower()}"


def announced_fixture(type_name):
    """The event whose announcement is shown, by file name: the plain one, if Kembar announces all its members."""
    secret = UNANNOUNCED.get(type_name)
    return next({name: event} for name, event in fixtures(type_name).items() if secret not in event["data"])


def announcement(event):
    """The announcement of an accepted event."""
    name = "\x1f".join([event["source"], event["id"], event["type"]])
    attributes = {attribute: value for attribute, value in event.items() if attribute != "data"}
    identity = {"id": str(uuid.uuid5(NAMESPACE, name)), "source": f"urn:kembar:{area(event['type'])}"}
    own = {
        "acceptedat": ACCEPTED_AT,
        "causeid": event["id"],
        "causesource": event["source"],
        "partitionkey": event.get("partitionkey", thing(event)),
        "verdict": "admitted",
    }
    return attributes | identity | own | {"data": event["data"]}


def payload(type_name, envelope, source=None):
    """The envelope and a reference to the schema of the type."""
    attributes = {"type": {"const": type_name}}
    if source:
        attributes["source"] = {"const": source}
    data = {"$ref": f"./schemas/{type_name}/{revisions(type_name)[-1].name}"}
    return {
        "allOf": [
            reference("components", "schemas", envelope),
            {"type": "object", "properties": attributes | {"data": data}},
        ]
    }


def message(type_name, kind, title, examples):
    source = None if kind == "published" else f"urn:kembar:{area(type_name)}"
    envelope = "notice" if kind == "notice" else f"{kind}Event"
    return {
        "name": type_name,
        "title": title,
        "summary": newest_schema(type_name)["description"],
        "traits": [reference("components", "messageTraits", kind)],
        "payload": payload(type_name, envelope, source),
        "examples": [
            {"name": name, "headers": {"content-type": CONTENT_TYPE}, "payload": event}
            for name, event in examples.items()
        ],
    }


def dead_letters():
    """Examples of dead letters: only their headers, taken from the notices among the fixtures."""
    examples = []
    for name in (f"org.kembar.{area_name}.event.set_aside.v1" for area_name in SERVICES):
        data = fixtures(name)[name]["data"]
        headers = {header: str(data[member]) for header, member in DEAD_LETTER_HEADERS.items()}
        examples.append({"name": name, "headers": headers})
    return examples


def messages():
    """Messages by name: the type for what publishers send, the type and `.announced` for its announcement."""
    result = {}
    for type_name in schema_types():
        title = newest_schema(type_name)["title"]
        shown = fixtures(type_name)
        if is_sent_by_kembar_alone(type_name):
            result[type_name] = message(type_name, "notice", title, shown)
        else:
            result[type_name] = message(type_name, "published", title, shown)
            announced = {name: announcement(event) for name, event in announced_fixture(type_name).items()}
            result[f"{type_name}.announced"] = message(type_name, "announced", f"{title}, announced", announced)
    return result


PUBLISHER = {
    "publisher": {
        "description": "A name for the publisher, of letters, digits, `.`, `-` and `_`.",
        "examples": ["bandung"],
    }
}


def channel(address, title, description, names, partitions, configuration):
    is_one = "{" not in address
    return {
        "address": address,
        "title": title,
        "description": description,
        "messages": {name: reference("components", "messages", name) for name in names},
        **({} if is_one else {"parameters": PUBLISHER}),
        "bindings": {
            "kafka": {
                **({"topic": address} if is_one else {}),
                "partitions": partitions,
                **({"topicConfiguration": configuration} if configuration else {}),
                "bindingVersion": "0.5.0",
            }
        },
    }


def channels():
    names = list(messages())
    large = {"max.message.bytes": 8388608}
    result = {}
    for area_name, service in SERVICES.items():
        of_area = [name for name in names if area(name) == area_name]
        taken = [name for name in of_area if f"{name}.announced" in names]
        intake = f"kembar.in.{area_name}"
        result[intake] = channel(
            intake,
            f"Intake of {area_name}",
            f"The events that publishers send to {service}. Retention is the broker's default; it must be longer than the "
            "longest time that the service may be down. The number of partitions is the default of "
            "`kembar topics create`, unless another is given.",
            taken,
            4,
            {"cleanup.policy": ["delete"]},
        )
        result[f"{intake}.publisher"] = channel(
            f"{intake}.{{publisher}}",
            f"Intake of {area_name}, a publisher's own",
            f"As {intake}, for one publisher, so that Kafka ACLs decide who may write under its name. Created by "
            f"`kembar topics create --intake {area_name}.<publisher>`; a new one is discovered within ten seconds.",
            taken,
            4,
            None,
        )
        result[f"kembar.{area_name}"] = channel(
            f"kembar.{area_name}",
            f"What {service} announces",
            "All accepted events, and notices. It keeps everything and must not be shortened: it alone "
            f"rebuilds its consumers. Only {service} may be allowed to write here.",
            [name for name in of_area if name not in taken],
            4,
            {"cleanup.policy": ["delete"], "retention.ms": -1} | large,
        )
    for address in list(result):
        topic = result[address]["address"]
        is_one = "{" not in topic
        description = f"Records of {topic} that were set aside."
        if topic == "kembar.reports":
            description += " No service reads that topic, so this one stays empty."
        if not is_one:
            description += f" If this topic is missing, they go to dlq.{address.removesuffix('.publisher')}."
        result[f"dlq.{address}"] = channel(
            f"dlq.{topic}",
            f"Dead letters of {topic}",
            description,
            ["dead_letter"],
            1,
            {"cleanup.policy": ["delete"]} | large if is_one else None,
        )
    return result


def operation(action, channel_name, services, summary):
    result = {
        "action": action,
        "channel": reference("channels", channel_name),
        "summary": summary,
        "tags": [{"name": SERVICES[area_name]} for area_name in services],
    }
    if action == "receive":
        groups = [f"kembar.{area_name}" for area_name in services]
        result["bindings"] = {"kafka": {"groupId": {"type": "string", "enum": groups}, "bindingVersion": "0.5.0"}}
    return result


def operations():
    result = {}

    def add(action, channel_name, services, summary):
        result[f"{action}.{channel_name}"] = operation(action, channel_name, services, summary)

    for owner in SERVICES:
        intake, own, readers = f"kembar.in.{owner}", f"kembar.{owner}", READERS[owner]
        for name in (intake, f"{intake}.publisher"):
            add("receive", name, [owner], "Receives events: each is stored once, waits, or is set aside.")
            add("send", f"dlq.{name}", [owner], "Sets records aside.")
        add("send", intake, SERVICES, "Forwards events received by HTTP to their owner, and replays dead letters.")
        add("send", f"{intake}.publisher", [owner], "Replays dead letters.")
        add("send", own, [owner], "Announces accepted events, and what the service found or made.")
        if readers:
            add("receive", own, readers, "Receives facts from announcements.")
            add("send", f"dlq.{own}", readers, "Sets records aside.")
    return result


def version():
    """The version of Kembar."""
    source = (ROOT / "Shared" / "ServiceRuntime" / "KembarVersion.swift").read_text(encoding="utf-8")
    return re.search(r'let text = "([^"]+)"', source)[1]


def document():
    base = yaml.safe_load(BASE.read_text(encoding="utf-8"))
    base["info"] |= {"version": version(), "tags": [{"name": service} for service in SERVICES.values()]}
    components = base.pop("components")
    components["messages"]["dead_letter"]["examples"] = dead_letters()
    components["messages"] = messages() | components["messages"]
    return base | {"channels": channels(), "operations": operations(), "components": components}


class Dumper(yaml.SafeDumper):
    """Block style, no anchors, indented lists."""

    def ignore_aliases(self, data):
        return True

    def increase_indent(self, flow=False, indentless=False):
        return super().increase_indent(flow, False)


def text_node(dumper, text):
    if "\n" in text:
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|")
    # YAML 1.1 and 1.2 differ in which scalars are numbers, such as 12e3 or 0o7.
    style = '"' if text[:1] in tuple("0123456789+-.") else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


Dumper.add_representer(str, text_node)


def written():
    """The expected text of the file."""
    head = "# Generated by Tests/Schemas/asyncapi.py; its docstring names the sources to change.\n"
    return head + yaml.dump(document(), Dumper=Dumper, sort_keys=False, allow_unicode=True, width=120)


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
    sys.exit(0)
