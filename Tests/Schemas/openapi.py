#!/usr/bin/env python3
"""Writes docs/openapi.yaml. The data of events, what stands of a thing, and examples come from docs/schemas and
Tests/Fixtures/events, the envelope from asyncapi.base.yaml, states from docs/events.md, default addresses from
docs/operations.md, so that each is said once; prose, single routes and replies from openapi.base.yaml; the two routes
of every kind of thing from here.

    openapi.py            writes the file
    openapi.py --check    exits with 1 when the file differs

Needs PyYAML (pip install PyYAML).
"""

import copy
import re
import sys

import yaml

from asyncapi import BASE as ASYNCAPI_BASE
from asyncapi import Dumper, UNANNOUNCED, fixtures, is_sent_by_kembar_alone, version
from support import ROOT, definitions, newest_schema, revisions, same, schema_types, shown

FILE = ROOT / "docs" / "openapi.yaml"
BASE = ROOT / "Tests" / "Schemas" / "openapi.base.yaml"
EVENTS = ROOT / "docs" / "events.md"
OPERATIONS = ROOT / "docs" / "operations.md"

SERVICES = ["programs-registry", "indicators", "reporting"]
METHODS = ("get", "post")

# Members of data that are no claims about the thing.
NOT_CLAIMS = ("sources", "remark", "reason")
# Kinds whose events are named after another noun.
FOREIGN = {"org.kembar.programs.agreement.version_rated.v1": "framework_rating"}
# Events that speak of a thing and are no step of it.
NO_STEP = ("event", "claim", "source", "report")
# Shapes that are named otherwise here than in the schemas, where `event` would be taken for an event.
COMPONENT_NAMES = {"event": "eventReference"}
# Problems of guarded operations, by method.
GUARDED = {"get": [], "post": ["not-json"]}


def reference(name, section="schemas"):
    return {"$ref": f"#/components/{section}/{name}"}


def camel(name):
    """profile-facts and profile_fact as profileFacts and profileFact."""
    first, *rest = re.split("[-_]", name)
    return first + "".join(part.capitalize() for part in rest)


def pascal(name):
    return "".join(part.capitalize() for part in re.split("[-_]", name))


def words(name):
    return name.replace("-", " ").replace("_", " ")


# ── What follows from the schemas ─────────────────────────────────────────────────────────────────────────────────────


def within_document(node):
    """A definition of the schemas, with the definitions that it names as components of the document."""
    if isinstance(node, list):
        return [within_document(part) for part in node]
    if not isinstance(node, dict):
        return node
    node = {name: within_document(value) for name, value in node.items()}
    if isinstance(node.get("$ref"), str):
        name = node["$ref"].removeprefix("#/$defs/")
        node["$ref"] = reference(COMPONENT_NAMES.get(name, name))["$ref"]
    return node


def common_shapes():
    """The shapes that the schemas share and the replies name, by component."""
    needed = ["code", "date", "day", "dimensions", "event", "period", "quantity", "text", "value"]
    shapes = definitions()
    return {COMPONENT_NAMES.get(name, name): within_document(shapes[name]) for name in needed}


def envelope():
    """The CloudEvent as asyncapi.base.yaml tells it."""
    schemas = yaml.safe_load(ASYNCAPI_BASE.read_text(encoding="utf-8"))["components"]["schemas"]
    return {name: schemas[name] for name in ("cloudEvent", "publishedEvent")}


def schema_reference(type_name, pointer=""):
    return {"$ref": f"./schemas/{type_name}/{revisions(type_name)[-1].name}{pointer}"}


def taken_types():
    return [name for name in schema_types() if not is_sent_by_kembar_alone(name)]


def published_data():
    """The type of an event, and the schema of the data that belongs to it."""
    return {
        "description": "The type of an event that a publisher may send, and its data.",
        "anyOf": [
            {"type": "object", "properties": {"type": {"const": name}, "data": schema_reference(name)}}
            for name in taken_types()
        ],
    }


def kind_of(type_name):
    """The kind of thing that an event of this type is a step of; None when it is a step of none."""
    noun = type_name.split(".")[3]
    return None if noun in NO_STEP else FOREIGN.get(type_name, noun)


def steps_of(kind):
    """The types of events that are steps of a kind of thing."""
    return [name for name in taken_types() if kind_of(name) == kind]


def members_of(kind):
    """What may stand of a thing: each member of the data of its steps, as the schemas of these tell it."""
    told = {}
    for type_name in steps_of(kind):
        schema = newest_schema(type_name)
        for name, member in schema["properties"].items():
            # A publisher's word that is kept in another form.
            if name in NOT_CLAIMS or name == UNANNOUNCED.get(type_name):
                continue
            forms = told.setdefault(name, [])
            if not any(same(member, form) for form, _ in forms):
                forms.append((member, schema_reference(type_name, f"#/properties/{name}")))
    properties = {}
    for name, forms in told.items():
        references = [form for _, form in forms]
        properties[name] = references[0] if len(references) == 1 else {"anyOf": references}
    return properties


# ── What follows from the documents ───────────────────────────────────────────────────────────────────────────────────


def life_cycle(kind):
    """The states of a kind that has a life cycle, as the first column of its table in events.md; None without one."""
    section = EVENTS.read_text(encoding="utf-8").partition("\n## Life cycles\n")[2].partition("\n## ")[0]
    found = re.search(rf"\n### {words(kind).capitalize()}\n(.*?)(?=\n### |\Z)", section, re.DOTALL)
    if found is None:
        return None
    rows = re.findall(r"^\| ([a-z_0-9]+)(?: [a-z]+)? \| .* \|$", found[1], re.MULTILINE)
    return [state for state in rows if state not in ("state", "unknown", "formality")]


def states(kind):
    """Every state that a thing of a kind can be in; without a life cycle that is the one its step is named after."""
    own = life_cycle(kind)
    if own is None:
        own = sorted({name.split(".")[4] for name in steps_of(kind)})
    # Only components are named within the data of other things.
    return ["unknown", *own] + (["named"] if kind == "component" else [])


def addresses():
    """Service to the address that it has by default."""
    rows = re.findall(r"^\| `([a-z-]+)` \| `([0-9.]+:[0-9]+)` \|", OPERATIONS.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(rows)


def servers(services):
    known = addresses()
    return [
        {
            "url": "http://{address}",
            "description": service,
            "variables": {"address": {"default": known[service], "description": "What KEMBAR_HTTP_LISTEN says."}},
        }
        for service in services
    ]


# ── Problems ──────────────────────────────────────────────────────────────────────────────────────────────────────────


class Problems:
    """The problem replies, each set of slugs of one status once."""

    def __init__(self, told):
        self.told = {key: {"slug": key} | problem for key, problem in told.items()}
        self.always = [key for key, problem in self.told.items() if problem.get("always")]
        self.responses = {}

    def of(self, keys, database):
        """Status to the reply of an operation that can answer with these."""
        keys = set(keys) | set(self.always) | ({"failed", "database-away", "read-timeout"} if database else set())
        by_status = {}
        for key, problem in self.told.items():
            if key in keys:
                by_status.setdefault(problem["status"], []).append(key)
        if unknown := keys - set(self.told):
            raise ValueError(f"problems that are not told of: {sorted(unknown)}")
        return {str(status): self.reply(status, by_status[status]) for status in sorted(by_status)}

    def reply(self, status, keys):
        special = [key for key in keys if key not in self.always]
        name = ".".join([str(status), *special])
        problems = [self.told[key] for key in keys]
        self.responses[name] = {
            "description": "\n".join(f"- `{problem['slug']}`: {problem['means']}." for problem in problems),
            "content": {
                "application/problem+json": {
                    "schema": {
                        "allOf": [reference("problem")],
                        "properties": {
                            "status": {"const": status},
                            "slug": {"enum": [problem["slug"] for problem in problems]},
                        },
                    },
                    "examples": {
                        key: {"value": self.document(self.told[key])} for key in special or keys
                    },
                }
            },
        }
        return reference(name, "responses")

    @staticmethod
    def document(problem):
        return {
            "type": f"about:blank#{problem['slug']}",
            "title": PHRASES[problem["status"]],
            "status": problem["status"],
            "detail": problem["detail"],
            "slug": problem["slug"],
        }

    def slugs(self):
        return list(dict.fromkeys(problem["slug"] for problem in self.told.values()))


PHRASES = {
    400: "Bad Request",
    401: "Unauthorized",
    404: "Not Found",
    405: "Method Not Allowed",
    406: "Not Acceptable",
    409: "Conflict",
    410: "Gone",
    413: "Content Too Large",
    415: "Unsupported Media Type",
    422: "Unprocessable Content",
    500: "Internal Server Error",
    501: "Not Implemented",
    503: "Service Unavailable",
}


# ── Operations ────────────────────────────────────────────────────────────────────────────────────────────────────────

ORDER = [
    "operationId",
    "summary",
    "description",
    "tags",
    "security",
    "parameters",
    "requestBody",
    "responses",
]


def finished(told, method, problems):
    """An operation with what its own words stand for."""
    operation = copy.deepcopy(told)
    services = [operation.pop("at")] if "at" in operation else SERVICES
    keys = operation.pop("problems", [])
    database = operation.pop("database", True)
    operation["tags"] += [f"{service} service" for service in services]
    if operation.pop("guarded", False):
        keys = [*keys, *GUARDED[method]]
        # The second: nothing is demanded where no token is set.
        operation["security"] = [{"token": []}, {}]
    told_replies = operation["responses"]
    replies = told_replies | {
        status: reply for status, reply in problems.of(keys, database).items() if status not in told_replies
    }
    operation["responses"] = {status: replies[status] for status in sorted(replies)}
    if unknown := set(operation) - set(ORDER):
        raise ValueError(f"{operation['operationId']} has words that are not known here: {sorted(unknown)}")
    return {name: operation[name] for name in ORDER if name in operation}, services


def path_item(operations, problems):
    item = {}
    for method, told in operations.items():
        item[method], services = finished(told, method, problems)
    return item if services == SERVICES else {"servers": servers(services)} | item


# ── Things ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def example_of(thing):
    """The fixture that is shown, as an item of a list once it was accepted alone."""
    area = "indicators" if thing["service"] == "indicators" else "programs"
    name = f"org.kembar.{area}.{thing['shown']}"
    type_name = re.sub(r"(\.v[0-9]+)\..*", r"\1", name)
    event = fixtures(type_name)[name]
    members = {key: event["data"][key] for key in sorted(event["data"]) if key not in NOT_CLAIMS}
    noun = type_name.split(".")[3]
    parts = {"profile_fact": ["city", "measure", "year"], "formation_step": ["agreement", "step"]}.get(
        thing["kind"], {"exchange_rate": ["base", "quote", "on"]}.get(noun, [thing["kind"]])
    )
    code = ".".join(str(event["data"][part]) for part in parts).lower()
    return {"code": code, "members": members, "state": thing["state"], "version": 1}


def is_registry(thing):
    return thing["service"] == "programs-registry"


def list_operation(thing):
    filters = [reference("filters", "parameters")] if is_registry(thing) else []
    plural = words(thing["word"])
    return {
        "operationId": f"list{pascal(thing['word'])}",
        "summary": f"A page of {plural}",
        "tags": [thing["word"]],
        "guarded": True,
        "at": thing["service"],
        "parameters": [
            {
                "name": "state",
                "in": "query",
                "description": "Only things in this state.",
                "schema": reference(f"{camel(thing['kind'])}State"),
            },
            *filters,
            reference("as_of", "parameters"),
            reference("known_at", "parameters"),
            reference("limit", "parameters"),
            reference("after", "parameters"),
        ],
        "responses": {
            "200": {
                "description": f"The {plural}.",
                "content": {
                    "application/json": {
                        "schema": reference(f"{camel(thing['kind'])}List"),
                        "example": {"items": [example_of(thing)]},
                    }
                },
            }
        },
        "problems": ["bad-query"],
    }


def read_operation(thing, examples):
    shown_things = {"examples": examples[thing["kind"]]} if thing["kind"] in examples else {}
    return {
        "operationId": f"read{pascal(thing['kind'])}",
        "summary": f"One of the {words(thing['word'])}, with everything that was stated of it",
        "tags": [thing["word"]],
        "guarded": True,
        "at": thing["service"],
        "parameters": [
            reference("code", "parameters"),
            reference("as_of", "parameters"),
            reference("known_at", "parameters"),
        ],
        "responses": {
            "200": {
                "description": "The thing.",
                "content": {"application/json": {"schema": reference(camel(thing["kind"]))} | shown_things},
            }
        },
        "problems": ["bad-path", "bad-query", "unknown"],
    }


def thing_schemas(thing):
    """State, members, the thing as it is shown, and a page of them."""
    kind = thing["kind"]
    name = camel(kind)
    state, members = reference(f"{name}State"), reference(f"{name}Members")
    own = {"state": state, "members": members}
    whole = "shownRegistryThing" if is_registry(thing) else "shownThing"
    shown_thing = {
        "description": f"One of the {words(thing['word'])}, as its whole history states it.",
        "allOf": [reference(whole), *([reference(thing["extra"])] if "extra" in thing else [])],
        "properties": own | {"steps": {"items": {"properties": own}}},
    }
    if kind == "component":
        shown_thing = {
            "description": f"{shown_thing.pop('description')} Or, without a history of its own, by what names it.",
            "anyOf": [shown_thing, reference("namedThing")],
        }
    return {
        f"{name}State": {
            "type": "string",
            "description": f"The states of {words(thing['word'])}, as events.md says how they follow each other.",
            "enum": states(kind),
        },
        f"{name}Members": {
            "type": "object",
            "description": f"What stands of one of the {words(thing['word'])}: members of the data of its events.",
            "properties": members_of(kind),
        },
        name: shown_thing,
        f"{name}List": {
            "description": f"A page of {words(thing['word'])}.",
            "allOf": [reference("thingList")],
            "properties": {"items": {"items": {"properties": own}}},
        },
    }


def kind_schemas(things):
    registry = sorted(thing["kind"] for thing in things if is_registry(thing))
    return {
        "kind": {
            "type": "string",
            "description": "A kind of thing.",
            "enum": sorted(thing["kind"] for thing in things),
        },
        "registryKind": {"type": "string", "description": "A kind of thing of the registry.", "enum": registry},
        "registryFilters": {
            "type": "object",
            "description": "Things of the registry: kind to code.",
            "properties": {kind: reference("code") for kind in registry},
            "additionalProperties": False,
        },
    }


def body_examples():
    """Events to publish, in each form."""
    city = "org.kembar.programs.city.registered.v1"
    alfa, beta = fixtures(city)[city], fixtures(city)[f"{city}.beta"]
    return {
        "application/cloudevents+json": alfa,
        "application/cloudevents-batch+json": [alfa, beta],
        "application/json": alfa["data"],
    }


def things_of(base):
    return [thing | {"service": service} for service, told in base["things"].items() for thing in told]


def document():
    base = yaml.safe_load(BASE.read_text(encoding="utf-8"))
    things = things_of(base)
    del base["things"]
    examples = base.pop("examples")
    problems = Problems(base.pop("problems"))
    base["info"] |= {"version": version()}
    base["servers"] = servers(SERVICES)
    base["tags"] += [{"name": thing["word"], "description": thing["about"]} for thing in things]
    body = base["paths"]["/v1/events"]["post"]["requestBody"]["content"]
    for media_type, example in body_examples().items():
        body[media_type]["example"] = example
    paths = {path: path_item(operations, problems) for path, operations in base["paths"].items()}
    for thing in things:
        paths[f"/v1/{thing['word']}"] = path_item({"get": list_operation(thing)}, problems)
        paths[f"/v1/{thing['word']}/{{code}}"] = path_item({"get": read_operation(thing, examples)}, problems)
    base["paths"] = paths
    components = base["components"]
    components["responses"] |= {name: problems.responses[name] for name in sorted(problems.responses)}
    schemas = components["schemas"]
    schemas["slug"] = {
        "type": "string",
        "description": "What kind of problem it is; programs branch on it.",
        "enum": problems.slugs(),
    }
    schemas |= common_shapes() | envelope() | {"publishedData": published_data()} | kind_schemas(things)
    for thing in things:
        schemas |= thing_schemas(thing)
    return base


def written():
    """The text of the file as it must be."""
    head = "# Written by Tests/Schemas/openapi.py; what to change is said there.\n"
    return head + yaml.dump(document(), Dumper=Dumper, sort_keys=False, allow_unicode=True, width=120)


def main():
    if sys.argv[1:] == ["--check"]:
        current = FILE.exists() and FILE.read_text(encoding="utf-8") == written()
        if not current:
            print(f"{shown(FILE)} is not current: run Tests/Schemas/openapi.py")
        return 0 if current else 1
    FILE.write_text(written(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
