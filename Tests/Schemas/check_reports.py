#!/usr/bin/env python3
"""Checks generated reports against their schemas, and the schema of the report against the content of the reports.

    check_reports.py FOLDER

Each *.json file of the folder is the content of a report, or a kept report as `GET /v1/reports/…` returns it. Each file
is checked against docs/schemas/report, that of its kind (docs/schemas/report-…) or docs/schemas/kept-report. Its bytes
must be canonical: members sorted by their UTF-8 bytes, with no space between them. The digest of a kept report must be
that of its content. At the end the check lists every property of the report's schema that no file contains: either the
reports show too little, or the schema has a property that no report can have.

Prints a line for each deviation and a tally; exits with 1 when there was a deviation, or an unseen property that is not
among ALLOWED. Needs Python 3.10 or newer and the package jsonschema (pip install 'jsonschema>=4.18').
"""

import hashlib
import json
import re
import sys
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from support import Tally, newest_schema, refuse_constant, schema_documents

# Properties that may be unseen, each with the reason.
ALLOWED = {}

STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)


# ── Bytes ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def in_order(pairs):
    names = [name.encode("utf-8") for name, _ in pairs]
    for before, name in zip(names, names[1:]):
        if before == name:
            raise ValueError(f"member {name.decode()} stands twice")
        if before > name:
            raise ValueError(f"member {name.decode()} stands behind {before.decode()}")
    return dict(pairs)


def canonical(data):
    """(text, JSON) of a file; raises ValueError if it is not canonical."""
    text = data.decode("utf-8")
    value = json.loads(text, object_pairs_hook=in_order, parse_constant=refuse_constant)
    if re.search(r"\s", STRING.sub('""', text)):
        raise ValueError("there is a space between the members")
    return text, value


def problem_of_digest(text, value):
    """A kept report begins with its content, because its members are sorted."""
    head = '{"content":'
    _, end = json.JSONDecoder().raw_decode(text, len(head))
    found = hashlib.sha256(text[len(head) : end].encode("utf-8")).hexdigest()
    return None if found == value["digest"]["content"] else f"the digest of the content is {found}"


# ── The schema ────────────────────────────────────────────────────────────────────────────────────────────────────────


class Schema:
    """The report's schema, and the properties that were seen. The name of a property begins with the definition that
    has it, such as `indicatorRow.rivals`; properties of the report itself have no such prefix.
    """

    def __init__(self, schema):
        self.definitions = schema["$defs"]
        self.whole = schema
        self.branches = {}
        self.seen = set()

    def found(self, node, name):
        """The schema of a node, and the name of its place."""
        if "$ref" in node:
            name = node["$ref"].removeprefix("#/$defs/")
            return self.definitions[name], name
        return node, name

    def properties(self):
        names = set()
        for name, node in [("", self.whole), *self.definitions.items()]:
            names |= set(self.within(node, name))
        return names

    def within(self, node, name):
        """The properties of a schema, without those of other definitions; conditions only repeat them."""
        for member, value in node.get("properties", {}).items():
            place = f"{name}.{member}".lstrip(".")
            yield place
            yield from self.within(value, place)
        if isinstance(node.get("items"), dict):
            yield from self.within(node["items"], f"{name}[]")
        for branch in node.get("oneOf", []):
            yield from self.within(branch, name)

    def visit(self, node, name, value):
        """Records every property that a value has."""
        node, name = self.found(node, name)
        if isinstance(value, dict):
            for member, inner in value.items():
                if member in node.get("properties", {}):
                    place = f"{name}.{member}".lstrip(".")
                    self.seen.add(place)
                    self.visit(node["properties"][member], place, inner)
        elif isinstance(value, list) and isinstance(node.get("items"), dict):
            for inner in value:
                self.visit(node["items"], f"{name}[]", inner)
        for position, branch in enumerate(node.get("oneOf", [])):
            if "properties" in branch:
                key = (name, position)
                if key not in self.branches:
                    self.branches[key] = Draft202012Validator(branch | {"$defs": self.definitions})
                if self.branches[key].is_valid(value):
                    self.visit(branch, name, value)

    def visit_report(self, content):
        self.visit(self.whole, "", content)


def validators():
    """The validators by document name; nothing is fetched."""
    schemas = {name: newest_schema(name) for name in schema_documents()}
    registry = Registry().with_resources(
        [(schema["$id"], Resource(schema, specification=DRAFT202012)) for schema in schemas.values()]
    )
    return {name: Draft202012Validator(schema, registry=registry) for name, schema in schemas.items()}


# ── Main ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def check_file(tally, path, by_name, schema):
    try:
        text, value = canonical(path.read_bytes())
    except ValueError as problem:
        tally.check(path.name, f"not canonical JSON: {problem}")
        return
    if not isinstance(value, dict):
        tally.check(path.name, "no JSON object")
        return
    is_kept = "content" in value
    kind = value.get("kind")
    name = "kept-report" if is_kept else f"report-{kind}" if kind else "report"
    if name not in by_name:
        tally.check(path.name, f"{kind} is no kind of report")
        return
    errors = sorted(by_name[name].iter_errors(value), key=lambda error: (error.json_path, error.message))
    for error in errors:
        tally.check(path.name, f"no {name}: {error.json_path}: {error.message[:300]}")
    if errors:
        return
    tally.check(path.name, problem_of_digest(text, value) if is_kept else None)
    schema.visit_report(value["content"] if is_kept else value)


def main():
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        print(__doc__)
        return 64
    tally = Tally()
    by_name = validators()
    schema = Schema(by_name["report"].schema)
    files = sorted(Path(sys.argv[1]).glob("*.json"))
    if not files:
        tally.check(sys.argv[1], "no *.json file")
    for path in files:
        check_file(tally, path, by_name, schema)
    properties = schema.properties()
    unseen = properties - schema.seen
    for name in sorted(unseen):
        print(f"not seen: {name}" + (f" (allowed: {ALLOWED[name]})" if name in ALLOWED else ""))
    for name in sorted(set(ALLOWED) - unseen):
        tally.check(f"ALLOWED: {name}", "it was seen, or the schema does not state it")
    missing = unseen - set(ALLOWED)
    print(f"properties seen: {len(schema.seen)} of {len(properties)}")
    print(f"{len(files)} files: {tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed or missing else 0


if __name__ == "__main__":
    sys.exit(main())
