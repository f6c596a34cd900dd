#!/usr/bin/env python3
"""Checks docs/openapi.yaml: that it is the output of openapi.py and, independently of that, that it is valid OpenAPI,
that it has exactly the routes, slugs and default ports of the Swift sources, and that its examples are valid according
to the document.

    check_openapi.py

Needs Python 3.10 or newer and the packages jsonschema, PyYAML and openapi-spec-validator
(pip install 'jsonschema>=4.18' PyYAML 'openapi-spec-validator>=0.7').
"""

import re
import sys
from collections import Counter

import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

import openapi
from support import ROOT, Tally, parse, revisions, schema_folders, shown

FILE = openapi.FILE
# The base address for references between the document and the schemas.
PLACE = "https://kembar.example/"

# The services whose routes each folder declares.
FOLDERS = {
    "Shared/ServiceRuntime": ["programs-registry", "indicators", "reporting"],
    "Services/Programs": ["programs-registry"],
    "Services/Indicators": ["indicators"],
    "Services/Reporting": ["reporting"],
}
# The source files with the words of entities in paths, by service.
THINGS = {
    "programs-registry": "Services/Programs/Domain/Registry/ProgramsRegistry.swift",
    "indicators": "Services/Indicators/Domain/Definitions/IndicatorsRegistry.swift",
}
KINDS = ROOT / "Shared" / "Model" / "Codes" / "EntityKind.swift"
STATUSES = ROOT / "Shared" / "HTTP" / "HTTPStatus.swift"
REFUSALS = ROOT / "Shared" / "Model" / "Wire" / "Refusal.swift"
EVENT_ROUTES = ROOT / "Shared" / "ServiceRuntime" / "EventRoutes.swift"
SERVICE = " service"
# Reasons that only a dead letter has, and that only the notice of a conflict has.
NOT_BY_HTTP = {"refused_by_the_store"}
NOTICE_ONLY = {"conflicting_content"}


class NotUnderstood(Exception):
    """The Swift sources do not have the form that this check expects."""


def check_openapi(tally):
    if not FILE.exists():
        tally.check(shown(FILE), "missing: run Tests/Schemas/openapi.py")
        return
    text = FILE.read_text(encoding="utf-8")
    tally.check(shown(FILE), None if text == openapi.written() else "not current: run Tests/Schemas/openapi.py")
    document = yaml.safe_load(text)
    # With broken references, or as invalid OpenAPI, the document cannot be checked further.
    before = tally.failed
    for check in (check_references, check_validity):
        check(tally, document)
        if tally.failed > before:
            print(f"the rest of {shown(FILE)}: NOT RUN (first correct the above)")
            return
    check_identities(tally, document)
    check_examples(tally, document)
    check_descriptions(tally)
    for check in (check_routes, check_kinds, check_problems, check_ports):
        try:
            check(tally, document)
        except NotUnderstood as problem:
            tally.check(shown(FILE), f"the sources are not understood by {__name__}.py: {problem}")


# ── The document ──────────────────────────────────────────────────────────────────────────────────────────────────────


def check_validity(tally, document):
    errors = list(OpenAPIV31SpecValidator(document, base_uri=FILE.as_uri()).iter_errors())
    for error in errors:
        tally.check(shown(FILE), f"no valid OpenAPI: {getattr(error, 'json_path', '')} {error.message[:300]}")
    if not errors:
        tally.check(shown(FILE), None)


def operations(document):
    """(path, method, operation, services that answer it)."""
    for path, item in document["paths"].items():
        for method in openapi.METHODS:
            if method in item:
                tags = item[method].get("tags", [])
                services = sorted(tag.removesuffix(SERVICE) for tag in tags if tag.endswith(SERVICE))
                yield path, method, item[method], services


def check_identities(tally, document):
    found = [operation.get("operationId") for _, _, operation, _ in operations(document)]
    twice = [name for name, times in Counter(found).items() if times > 1 or name is None]
    tally.check(shown(FILE), f"operationId {twice} is missing or not one operation's" if twice else None)
    known = {tag["name"] for tag in document["tags"]}
    used = set()
    for path, method, operation, _ in operations(document):
        place = f"{shown(FILE)}: {method} {path}"
        used |= set(operation["tags"])
        for member in ("summary", "operationId", "tags", "responses"):
            tally.check(place, None if operation.get(member) else f"no {member}")
        unknown = set(operation["tags"]) - known
        tally.check(place, f"tags {sorted(unknown)} are not described" if unknown else None)
        named = set(re.findall(r"\{(\w+)\}", path))
        stated = {
            parameter["name"]
            for parameter in (found_at(document, parameter) for parameter in operation.get("parameters", []))
            if parameter["in"] == "path"
        }
        tally.check(place, None if named == stated else f"its parameters in the path are {sorted(stated)}")
    tally.check(shown(FILE), f"tags {sorted(known - used)} are used by no operation" if known - used else None)


def found_at(document, node):
    """The node that a reference within the document points to; a node that is not a reference is returned itself."""
    while isinstance(node, dict) and str(node.get("$ref", "")).startswith("#/"):
        pointer = node["$ref"].removeprefix("#/")
        node = document
        for part in pointer.split("/"):
            node = node[part.replace("~1", "/").replace("~0", "~")]
    return node


def registry_of(document):
    """Resolves references within the document and into docs/schemas; nothing is fetched."""
    registry = Registry().with_resource(f"{PLACE}openapi.yaml", Resource(document, specification=DRAFT202012))
    for folder in schema_folders():
        for path in revisions(folder):
            schema = Resource(parse(path.read_text(encoding="utf-8")), specification=DRAFT202012)
            registry = registry.with_resource(f"{PLACE}schemas/{folder}/{path.name}", schema)
    return registry.crawl()


def pointer_of(path):
    return "/" + "/".join(str(part).replace("~", "~0").replace("/", "~1") for part in path)


def validator_at(path, registry):
    """A validator for the schema at a place in the document."""
    schema = {"$ref": f"{PLACE}openapi.yaml#{pointer_of(path)}"}
    return Draft202012Validator(schema, registry=registry, format_checker=Draft202012Validator.FORMAT_CHECKER)


def first_error(validator, value):
    try:
        for error in sorted(validator.iter_errors(value), key=lambda error: (error.json_path, error.message)):
            return f"{error.json_path}: {error.message[:300]}"
    except Unresolvable as error:
        return f"{error.ref} is not there"
    return None


def within(node, path=()):
    """(path, object) of every object within the document."""
    if isinstance(node, dict):
        yield path, node
        for name, value in node.items():
            yield from within(value, (*path, name))
    elif isinstance(node, list):
        for position, value in enumerate(node):
            yield from within(value, (*path, position))


def is_example(path):
    """Whether a place lies within an example, where keywords are only data."""
    return "example" in path or "examples" in path and path[-1:] != ("examples",)


def check_references(tally, document):
    registry = registry_of(document)
    resolver = registry.resolver(base_uri=f"{PLACE}openapi.yaml")
    for path, node in within(document):
        if isinstance(node.get("$ref"), str) and not is_example(path):
            try:
                resolver.lookup(node["$ref"])
                problem = None
            except Unresolvable:
                problem = f"{node['$ref']} is not there"
            tally.check(f"{shown(FILE)}: {pointer_of(path)}", problem)
    unused = unused_components(document)
    tally.check(shown(FILE), f"components {unused} are used by nothing" if unused else None)


def unused_components(document):
    used = {node["$ref"] for _, node in within(document) if isinstance(node.get("$ref"), str)}
    return [
        f"{section}/{name}"
        for section, components in document["components"].items()
        for name in components
        if section != "securitySchemes" and f"#/components/{section}/{name}" not in used
    ]


def check_examples(tally, document):
    registry = registry_of(document)
    for path, node in within(document):
        if is_example(path):
            continue
        shown_values = {}
        if "schema" in node and "example" in node:
            shown_values["example"] = node["example"]
        if "schema" in node and isinstance(node.get("examples"), dict):
            shown_values |= {name: example["value"] for name, example in node["examples"].items()}
        for name, value in shown_values.items():
            problem = first_error(validator_at((*path, "schema"), registry), value)
            tally.check(f"{shown(FILE)}: {pointer_of(path)}, {name}", problem)
        # The `examples` of a schema are a list.
        for value in node["examples"] if isinstance(node.get("examples"), list) else []:
            problem = first_error(validator_at(path, registry), value)
            tally.check(f"{shown(FILE)}: {pointer_of(path)}, examples", problem)
    for path, method, operation, _ in operations(document):
        for status, stated in operation["responses"].items():
            content = found_at(document, stated).get("content", {})
            for media_type, media in content.items():
                # Every kind has an example in its list; reading a single entity has an example only for some kinds.
                read = operation["operationId"].startswith("read") and path.endswith("/{code}")
                needless = not media_type.endswith("json") or status == "503" or read
                has = "example" in media or "examples" in media
                place = f"{shown(FILE)}: {method} {path} {status}"
                tally.check(place, None if has or needless else "no example")


def undescribed(node, path=""):
    """Every member within a schema that has no description."""
    if isinstance(node, dict):
        for name, value in node.get("properties", {}).items():
            if isinstance(value, dict) and not value.get("description"):
                yield f"{path}.{name}"
        for name, value in node.items():
            # A condition only repeats members that are described elsewhere.
            if name != "if":
                yield from undescribed(value, f"{path}.{name}")
    elif isinstance(node, list):
        for value in node:
            yield from undescribed(value, path)


def check_descriptions(tally):
    """Schemas written by hand must describe each member; generated ones are described in docs/schemas."""
    schemas = yaml.safe_load(openapi.BASE.read_text(encoding="utf-8"))["components"]["schemas"]
    for name, schema in schemas.items():
        tally.check(f"{shown(openapi.BASE)}: {name}", None if schema.get("description") else "no description")
        for member in undescribed(schema, name):
            tally.check(f"{shown(openapi.BASE)}: {member}", "no description")


# ── The sources ───────────────────────────────────────────────────────────────────────────────────────────────────────


def swift(folder):
    for path in sorted((ROOT / folder).rglob("*.swift")):
        yield path, path.read_text(encoding="utf-8")


def things_of(service):
    """The case of EntityKind by word, as the registry of the service lists its entities."""
    path = ROOT / THINGS[service]
    found = re.search(r"let things: \[String: EntityKind\] = \[(.*?)\]", path.read_text(encoding="utf-8"), re.DOTALL)
    if found is None:
        raise NotUnderstood(shown(path))
    return dict(re.findall(r'"([a-z-]+)": \.(\w+)', found[1]))


def arguments(text, start):
    """The text between the parenthesis that opens at `start` and the one that closes it."""
    depth, inside = 0, False
    for position in range(start, len(text)):
        sign = text[position]
        if sign == '"' and text[position - 1] != "\\":
            inside = not inside
        elif not inside and sign in "([{":
            depth += 1
        elif not inside and sign in ")]}":
            depth -= 1
            if depth == 0:
                return text[start + 1 : position]
    raise NotUnderstood(text[start : start + 80])


def routes_of_swift():
    """The services by (method, path)."""
    routes = {}
    for folder, services in FOLDERS.items():
        for path, text in swift(folder):
            for call in re.finditer(r"\bRoute\(", text):
                inner = arguments(text, call.end() - 1)
                stated = re.match(r'\s*\.(get|post),\s*"((?:[^"\\]|\\\(\w+\))*)"', inner)
                if stated is None:
                    raise NotUnderstood(f"{shown(path)}: Route({inner[:60]}")
                for address, owners in expanded(stated[2], services):
                    routes.setdefault((stated[1], address), set()).update(owners)
    return routes


def expanded(address, services):
    """A path of the sources with the services that answer it: `\\(word)` is each word of an entity."""
    if "\\(word)" not in address:
        if "\\(" in address:
            raise NotUnderstood(address)
        return [(address, services)]
    return [
        (address.replace("\\(word)", word), [service]) for service in THINGS for word in things_of(service)
    ]


def check_routes(tally, document):
    routes = routes_of_swift()
    documented = {(method, path): (operation, services) for path, method, operation, services in operations(document)}
    for method, path in sorted(set(routes) | set(documented), key=lambda key: key[::-1]):
        place = f"{shown(FILE)}: {method} {path}"
        if (method, path) not in documented:
            tally.check(place, "the sources have this route, the document has not")
            continue
        if (method, path) not in routes:
            tally.check(place, "no source has this route")
            continue
        services, (_, stated) = routes[method, path], documented[method, path]
        tally.check(place, None if sorted(services) == stated else f"it is at {sorted(services)}, not at {stated}")


def check_kinds(tally, document):
    """The words must stand for the kinds that the services declare."""
    source = KINDS.read_text(encoding="utf-8")
    raw = {}
    for line in re.findall(r"^    case (.*)$", source, re.MULTILINE):
        for name, value in re.findall(r'(\w+)(?: = "(\w+)")?', line):
            raw[name] = value or name
    for service in THINGS:
        for word, case in things_of(service).items():
            operation = document["paths"].get(f"/v1/{word}", {}).get("get", {})
            stated = operation.get("responses", {}).get("200", {}).get("content", {}).get("application/json", {})
            wanted = f"#/components/schemas/{openapi.camel(raw[case])}List"
            same = stated.get("schema", {}).get("$ref") == wanted
            tally.check(f"{shown(FILE)}: get /v1/{word}", None if same else f"it is no list of {raw[case]}")


def statuses():
    found = re.findall(
        r"static let (\w+) = HTTPStatus\(code: (\d+), phrase: \"([^\"]+)\"\)", STATUSES.read_text(encoding="utf-8")
    )
    if not found:
        raise NotUnderstood(shown(STATUSES))
    return {name: (int(code), phrase) for name, code, phrase in found}


def refusals():
    """The words of the reasons for refusing an event, by case."""
    return dict(re.findall(r'case (\w+) = "(\w+)"', REFUSALS.read_text(encoding="utf-8")))


def problems_of_swift():
    """Every (status, slug) that the sources can answer with, including refusals of events by HTTP."""
    known, reasons = statuses(), refusals()
    found = set()
    for folder in ("Shared", "Services"):
        for _, text in swift(folder):
            for name, slug in re.findall(r'[Pp]roblem\(\s*\.(\w+),\s*"([\w-]+)"', text):
                found.add((known[name][0], slug))
    switch = re.search(r"switch refusal\.reason \{(.*?)\n\s*\}", EVENT_ROUTES.read_text(encoding="utf-8"), re.DOTALL)
    cases = re.findall(r"(?:case ([^:]*)|default): \.(\w+)", switch[1]) if switch else []
    if not cases:
        raise NotUnderstood(shown(EVENT_ROUTES))
    left = {case for case, word in reasons.items() if word not in NOT_BY_HTTP}
    for stated, name in sorted(cases, key=lambda case: case[0] == ""):
        for case in re.findall(r"\.(\w+)", stated) if stated else sorted(left):
            found.add((known[name][0], reasons[case]))
            left.discard(case)
    return found


def check_problems(tally, document):
    documented = set()
    phrases = dict(statuses().values())
    for response in document["components"]["responses"].values():
        for media_type, media in response.get("content", {}).items():
            if media_type != "application/problem+json":
                continue
            properties = media["schema"]["properties"]
            documented |= {(properties["status"]["const"], slug) for slug in properties["slug"]["enum"]}
            for name, example in media["examples"].items():
                title = phrases.get(example["value"]["status"])
                same = example["value"]["title"] == title
                tally.check(shown(FILE), None if same else f"example {name}: its title is not {title}")
    prose = document["info"]["description"]
    for status, slug in problems_of_swift():
        # Problems that no operation has are listed in the description of the document.
        stated = (status, slug) in documented or re.search(rf"\b{status} `{slug}`", prose)
        tally.check(shown(FILE), None if stated else f"{status} {slug} is not documented")
        in_list = slug in document["components"]["schemas"]["slug"]["enum"]
        tally.check(shown(FILE), None if in_list else f"{slug} is no slug of the list")
    known = {slug for _, slug in problems_of_swift()}
    for slug in document["components"]["schemas"]["slug"]["enum"]:
        tally.check(shown(FILE), None if slug in known else f"no source answers {slug}")
    reasons = set(refusals().values()) | NOTICE_ONLY
    stated = set(document["components"]["schemas"]["reason"]["enum"])
    tally.check(shown(FILE), None if stated == reasons else f"reasons differ: {sorted(stated ^ reasons)}")


def check_ports(tally, document):
    """The default addresses must have the default ports of the programs, and a path of one service must name that
    service.
    """
    ports = {}
    for path in sorted((ROOT / "Services").glob("*/Main/main.swift")):
        source = path.read_text(encoding="utf-8")
        name, port = re.search(r'name: "([^"]+)"', source), re.search(r"defaultPort: (\d+)", source)
        if not name or not port:
            raise NotUnderstood(shown(path))
        ports[name[1]] = port[1]
    answering = {}
    for path, _, _, services in operations(document):
        answering.setdefault(path, set()).update(services)
    for path, item in [("", document), *document["paths"].items()]:
        services = sorted(answering[path] if path else ports)
        servers = item.get("servers", [])
        stated = {server["description"]: server["variables"]["address"]["default"] for server in servers}
        if path and "servers" not in item:
            problem = None if services == sorted(ports) else "no servers, though not every service has it"
        else:
            wanted = {service: f"127.0.0.1:{ports[service]}" for service in services}
            problem = None if stated == wanted else f"its servers are {stated}, not {wanted}"
        tally.check(f"{shown(FILE)}: servers of {path or 'the document'}", problem)


def main():
    tally = Tally()
    check_openapi(tally)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
