#!/usr/bin/env python3
"""Writes docs/openapi.yaml. The data of events, the members of entities, and examples come from docs/schemas and
Tests/Fixtures/events, the envelope from asyncapi.base.yaml, states from docs/events.md, and default addresses from
docs/operations.md, so that each is stated only once. Prose, single routes and replies come from openapi.base.yaml, and
the two routes of every kind of entity from this program.

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

# Members of data that are not claims about the entity.
NOT_CLAIMS = ("sources", "remark", "reason")
# Event types that are named after another noun than their kind.
FOREIGN = {"org.kembar.programs.agreement.version_rated.v1": "framework_rating"}
# Nouns of events that are about an entity but are not steps of it.
NO_STEP = ("event", "claim", "source", "report")
# Shapes that have another name here than in the schemas, because `event` would be mistaken for an event.
COMPONENT_NAMES = {"event": "eventReference"}
# Problems of guarded operations, by method.
GUARDED = {"get": [], "post": ["not-json"]}


def reference(name, section="schemas"):
    return {"$ref": f"#/components/{section}/{name}"}


def camel(name):
    """Converts profile-facts to profileFacts, and profile_fact to profileFact."""
    first, *rest = re.split("[-_]", name)
    return first + "".join(part.capitalize() for part in rest)


def pascal(name):
    return "".join(part.capitalize() for part in re.split("[-_]", name))


def words(name):
    return name.replace("-", " ").replace("_", " ")


# ── Derived from the schemas ──────────────────────────────────────────────────────────────────────────────────────────


def within_document(node):
    """A definition of the schemas whose references point to components of the document."""
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
    """The shapes that the schemas share and the replies use, by component."""
    needed = ["code", "date", "day", "dimensions", "event", "period", "quantity", "text", "value"]
    shapes = definitions()
    return {COMPONENT_NAMES.get(name, name): within_document(shapes[name]) for name in needed}


def envelope():
    """The CloudEvent as asyncapi.base.yaml defines it."""
    schemas = yaml.safe_load(ASYNCAPI_BASE.read_text(encoding="utf-8"))["components"]["schemas"]
    return {name: schemas[name] for name in ("cloudEvent", "publishedEvent")}


def schema_reference(type_name, pointer=""):
    return {"$ref": f"./schemas/{type_name}/{revisions(type_name)[-1].name}{pointer}"}


def taken_types():
    return [name for name in schema_types() if not is_sent_by_kembar_alone(name)]


def published_data():
    """The type of an event, and the schema of its data."""
    return {
        "description": "The type of an event that a publisher may send, and its data.",
        "anyOf": [
            {"type": "object", "properties": {"type": {"const": name}, "data": schema_reference(name)}}
            for name in taken_types()
        ],
    }


def kind_of(type_name):
    """The kind of entity that an event of this type is a step of; None when it is not a step."""
    noun = type_name.split(".")[3]
    return None if noun in NO_STEP else FOREIGN.get(type_name, noun)


def steps_of(kind):
    """The event types that are steps of a kind of entity."""
    return [name for name in taken_types() if kind_of(name) == kind]


def members_of(kind):
    """The possible members of an entity: each member of the data of its steps, with the schema of that step."""
    declared = {}
    for type_name in steps_of(kind):
        schema = newest_schema(type_name)
        for name, member in schema["properties"].items():
            # The second: a member that publishers send and Kembar keeps in another form.
            if name in NOT_CLAIMS or name == UNANNOUNCED.get(type_name):
                continue
            forms = declared.setdefault(name, [])
            if not any(same(member, form) for form, _ in forms):
                forms.append((member, schema_reference(type_name, f"#/properties/{name}")))
    properties = {}
    for name, forms in declared.items():
        references = [form for _, form in forms]
        properties[name] = references[0] if len(references) == 1 else {"anyOf": references}
    return properties


# ── Derived from the documents ────────────────────────────────────────────────────────────────────────────────────────


def life_cycle(kind):
    """The states in the first column of the life cycle table of a kind in events.md; None without such a table."""
    section = EVENTS.read_text(encoding="utf-8").partition("\n## Life cycles\n")[2].partition("\n## ")[0]
    found = re.search(rf"\n### {words(kind).capitalize()}\n(.*?)(?=\n### |\Z)", section, re.DOTALL)
    if found is None:
        return None
    rows = re.findall(r"^\| ([a-z_0-9]+)(?: [a-z]+)? \| .* \|$", found[1], re.MULTILINE)
    return [state for state in rows if state not in ("state", "unknown", "formality")]


def states(kind):
    """Every state of entities of a kind; without a life cycle, the one state that is named after the step."""
    own = life_cycle(kind)
    if own is None:
        own = sorted({name.split(".")[4] for name in steps_of(kind)})
    # Only components are named within the data of other entities.
    return ["unknown", *own] + (["named"] if kind == "component" else [])


def addresses():
    """The default address of each service."""
    rows = re.findall(r"^\| `([a-z-]+)` \| `([0-9.]+:[0-9]+)` \|", OPERATIONS.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(rows)


def servers(services):
    known = addresses()
    return [
        {
            "url": "http://{address}",
            "description": service,
            "variables": {"address": {"default": known[service], "description": "The value of KEMBAR_HTTP_LISTEN."}},
        }
        for service in services
    ]


# ── Problems ──────────────────────────────────────────────────────────────────────────────────────────────────────────


class Problems:
    """The problem replies; each set of slugs with the same status appears once."""

    def __init__(self, declared):
        self.declared = {key: {"slug": key} | problem for key, problem in declared.items()}
        self.always = [key for key, problem in self.declared.items() if problem.get("always")]
        self.responses = {}

    def of(self, keys, database):
        """The replies, by status, of an operation that can answer with these problems."""
        keys = set(keys) | set(self.always) | ({"failed", "database-away", "read-timeout"} if database else set())
        by_status = {}
        for key, problem in self.declared.items():
            if key in keys:
                by_status.setdefault(problem["status"], []).append(key)
        if unknown := keys - set(self.declared):
            raise ValueError(f"problems that are not defined: {sorted(unknown)}")
        return {str(status): self.reply(status, by_status[status]) for status in sorted(by_status)}

    def reply(self, status, keys):
        special = [key for key in keys if key not in self.always]
        name = ".".join([str(status), *special])
        problems = [self.declared[key] for key in keys]
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
                        key: {"value": self.document(self.declared[key])} for key in special or keys
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
        return list(dict.fromkeys(problem["slug"] for problem in self.declared.values()))


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


def finished(declared, method, problems):
    """An operation with its shorthand keywords expanded."""
    operation = copy.deepcopy(declared)
    services = [operation.pop("at")] if "at" in operation else SERVICES
    keys = operation.pop("problems", [])
    database = operation.pop("database", True)
    operation["tags"] += [f"{service} service" for service in services]
    if operation.pop("guarded", False):
        keys = [*keys, *GUARDED[method]]
        # The second element: nothing is required if no token is set.
        operation["security"] = [{"token": []}, {}]
    declared_replies = operation["responses"]
    replies = declared_replies | {
        status: reply for status, reply in problems.of(keys, database).items() if status not in declared_replies
    }
    operation["responses"] = {status: replies[status] for status in sorted(replies)}
    if unknown := set(operation) - set(ORDER):
        raise ValueError(f"{operation['operationId']} has unknown keywords: {sorted(unknown)}")
    return {name: operation[name] for name in ORDER if name in operation}, services


def path_item(operations, problems):
    item = {}
    for method, declared in operations.items():
        item[method], services = finished(declared, method, problems)
    return item if services == SERVICES else {"servers": servers(services)} | item


# ── Entities ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def example_of(thing):
    """The example fixture as a list item, as if it were the only accepted event."""
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
                "description": "Only entities in this state.",
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
        "problems": ["bad-query", "too-many-events"],
    }


def read_operation(thing, examples):
    shown_things = {"examples": examples[thing["kind"]]} if thing["kind"] in examples else {}
    return {
        "operationId": f"read{pascal(thing['kind'])}",
        "summary": f"One of the {words(thing['word'])}, with everything that was stated about it",
        "tags": [thing["word"]],
        "guarded": True,
        "at": thing["service"],
        "parameters": [
            reference("code", "parameters"),
            reference("as_of", "parameters"),
            reference("known_at", "parameters"),
            reference("limit", "parameters"),
            reference("history_after", "parameters"),
        ],
        "responses": {
            "200": {
                "description": "The entity.",
                "content": {"application/json": {"schema": reference(camel(thing["kind"]))} | shown_things},
            }
        },
        "problems": ["bad-path", "bad-query", "unknown", "too-many-events"],
    }


def thing_schemas(thing):
    """The schemas of a kind: its state, its members, the entity itself, and a page of entities."""
    kind = thing["kind"]
    name = camel(kind)
    state, members = reference(f"{name}State"), reference(f"{name}Members")
    own = {"state": state, "members": members}
    whole = "shownRegistryThing" if is_registry(thing) else "shownThing"
    shown_thing = {
        "description": f"One of the {words(thing['word'])}, according to its history.",
        "allOf": [reference(whole), *([reference(thing["extra"])] if "extra" in thing else [])],
        "properties": own | {"steps": {"items": {"properties": own}}},
    }
    description = shown_thing.pop("description")
    others = [reference("longThing")]
    if kind == "component":
        description += " Or, without a history, the entities that name it."
        others.append(reference("namedThing"))
    shown_thing = {"description": description, "anyOf": [shown_thing, *others]}
    return {
        f"{name}State": {
            "type": "string",
            "description": f"The states of {words(thing['word'])}; events.md describes the transitions between them.",
            "enum": states(kind),
        },
        f"{name}Members": {
            "type": "object",
            "description": f"Current members of one of the {words(thing['word'])}: members of the data of its events.",
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
            "description": "A kind of entity.",
            "enum": sorted(thing["kind"] for thing in things),
        },
        "registryKind": {"type": "string", "description": "A kind of entity of the registry.", "enum": registry},
        "registryFilters": {
            "type": "object",
            "description": "Entities of the registry: codes by kind.",
            "properties": {kind: reference("code") for kind in registry},
            "additionalProperties": False,
        },
    }


def body_examples():
    """Example events to publish, in each form."""
    city = "org.kembar.programs.city.registered.v1"
    alfa, beta = fixtures(city)[city], fixtures(city)[f"{city}.beta"]
    return {
        "application/cloudevents+json": alfa,
        "application/cloudevents-batch+json": [alfa, beta],
        "application/json": alfa["data"],
    }


def things_of(base):
    return [thing | {"service": service} for service, declared in base["things"].items() for thing in declared]


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
        "description": "The kind of problem; programs branch on it.",
        "enum": problems.slugs(),
    }
    schemas |= common_shapes() | envelope() | {"publishedData": published_data()} | kind_schemas(things)
    for thing in things:
        schemas |= thing_schemas(thing)
    return base


def written():
    """The expected text of the file."""
    head = "# Generated by Tests/Schemas/openapi.py; its docstring names the sources to change.\n"
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
