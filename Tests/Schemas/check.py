#!/usr/bin/env python3
"""Checks the JSON Schemas of the event contract and of reports, the AsyncAPI document, and the events that are shown as
examples.

Needs Python 3.10 or newer and the packages jsonschema, PyYAML and openapi-spec-validator
(pip install 'jsonschema>=4.18' PyYAML 'openapi-spec-validator>=0.7').

It checks: every schema in docs/schemas by itself, and those of events against their recorded earlier form
(compatibility.py); every event in Tests/Fixtures/events; the verdict of every case in
Tests/Fixtures/schema-cases.jsonl, and that the schema rejects the member that the case names; every event in
examples/*/*.jsonl; the tables of docs/events.md (check_events.py); docs/asyncapi.yaml (check_asyncapi.py);
docs/openapi.yaml (check_openapi.py). check_api.py compares a running system with docs/openapi.yaml, and
check_reports.py checks generated reports against their schema.
"""

import re
import sys
from collections import Counter

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError

from check_asyncapi import check_asyncapi, first_error
from check_events import check_events
from check_openapi import check_openapi
from compatibility import bare, breaks, check_contract
from support import ROOT, Tally, lines, parse, read, revisions, schema_documents, schema_types, shown

DIALECT = "https://json-schema.org/draft/2020-12/schema"
CASES_PER_TYPE = 12
# Keywords whose members the schema describes elsewhere.
CONDITIONS = ("if", "then", "else")
# Only Kembar sends these types; they may have fewer cases.
NOTICES = (".event.set_aside.v1", ".event.waiting.v1", ".event.released.v1")


def references(node):
    """Every $ref within a schema."""
    if isinstance(node, dict):
        for name, value in node.items():
            if name == "$ref":
                yield value
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def undescribed(node, path=""):
    """Every property within a schema that has no description, except in conditions, which only repeat properties."""
    if isinstance(node, dict):
        for name, value in node.get("properties", {}).items():
            if isinstance(value, dict) and not value.get("description"):
                yield f"{path}.{name}".lstrip(".")
        for name, value in node.items():
            if name not in CONDITIONS:
                yield from undescribed(value, f"{path}.{name}")
    elif isinstance(node, list):
        for value in node:
            yield from undescribed(value, path)


def problem_of_schema(schema, path):
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        return f"not a valid schema: {error.message} at {error.json_path}"
    if schema.get("$schema") != DIALECT:
        return f"$schema is not {DIALECT}"
    major = path.parent.name.rpartition(".v")[2]
    if not re.fullmatch(major + r"\.[0-9]+\.[0-9]+", path.stem):
        return f"not named by a version {major}.MINOR.PATCH"
    if schema.get("$id") != f"https://kembar.example/schemas/{path.parent.name}/{path.name}":
        return f"$id does not name {path.parent.name}/{path.name}"
    if not schema.get("title"):
        return "no title"
    if schema.get("additionalProperties") is not True:
        return "additionalProperties is not true"
    for reference in references(schema):
        name = reference.removeprefix("#/$defs/")
        if name == reference or name not in schema.get("$defs", {}):
            return f"{reference} is not defined in the schema itself"
    for name in undescribed(schema):
        return f"{name} has no description"
    return None


def own_objects(node, path=""):
    """(place, schema) of every object with properties within the schema of a document, except in conditions."""
    if isinstance(node, dict):
        if "properties" in node:
            yield path, node
        for name, value in node.items():
            if name not in CONDITIONS:
                yield from own_objects(value, f"{path}.{name}".lstrip("."))
    elif isinstance(node, list):
        for value in node:
            yield from own_objects(value, path)


def problem_of_reference(reference, path):
    """The problem of a reference to another file, or to a property of its schema."""
    name, _, place = reference.partition("#/properties/")
    if not (path.parent / name).is_file():
        return f"{reference} is no file beside the schema"
    if place and place not in parse((path.parent / name).read_text(encoding="utf-8")).get("properties", {}):
        return f"{reference} is not a property of that schema"
    return None


def problem_of_document_schema(schema, path):
    """The problem of a schema for a document that only Kembar makes. Such a schema must name every member."""
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        return f"not a valid schema: {error.message} at {error.json_path}"
    if schema.get("$schema") != DIALECT:
        return f"$schema is not {DIALECT}"
    if schema.get("$id") != f"https://kembar.example/schemas/{path.parent.name}/{path.name}":
        return f"$id does not name {path.parent.name}/{path.name}"
    if not schema.get("title") or not schema.get("description"):
        return "no title or no description"
    named = set()
    for reference in references(schema):
        name = reference.removeprefix("#/$defs/")
        named.add(name)
        if name == reference and (problem := problem_of_reference(reference, path)):
            return problem
        if name != reference and name not in schema.get("$defs", {}):
            return f"{reference} is not defined in the schema itself"
    for name in schema.get("$defs", {}):
        if name not in named:
            return f"$defs/{name} is used by nothing"
    for place, node in own_objects(schema):
        if node.get("additionalProperties") is not False:
            return f"{place or 'the whole'} takes members that it does not name"
        for name in node.get("required", []):
            if name not in node["properties"]:
                return f"{place or 'the whole'} requires {name} and does not say what it is"
    for name in undescribed(schema):
        return f"{name} has no description"
    return None


def check_documents(tally):
    for name in schema_documents():
        if not revisions(name):
            tally.check(f"docs/schemas/{name}", "no schema")
        for path in revisions(name):
            schema = read(path, tally)
            if schema is not None:
                tally.check(shown(path), problem_of_document_schema(schema, path))


def load_schemas(tally):
    """The validators by type, from the newest revision, of all types whose schemas are valid."""
    validators = {}
    definitions = {}
    for type_name in schema_types():
        older = problem = None
        for path in revisions(type_name):
            schema = read(path, tally)
            if schema is None:
                continue
            problem = problem_of_schema(schema, path)
            if problem is None and older is not None:
                problem = next(breaks(bare(older), bare(schema)), None)
            tally.check(shown(path), problem)
            older = schema
        if older is None:
            tally.check(f"docs/schemas/{type_name}", "no schema")
        elif problem is None:
            validators[type_name] = Draft202012Validator(older)
            for name, definition in older.get("$defs", {}).items():
                differs = definitions.setdefault(name, definition) != definition
                tally.check(shown(path), f"$defs/{name} differs from the one in other schemas" if differs else None)
    if not validators:
        tally.check("docs/schemas", "no schema found")
    return validators


def errors_within(errors):
    for error in errors:
        yield error
        yield from errors_within(error.context or [])


def wrong_members(validator, data):
    """The dotted paths of all members that are invalid or missing according to the schema."""
    paths = set()
    for error in errors_within(validator.iter_errors(data)):
        parts = [str(part) for part in error.absolute_path]
        paths.add(".".join(parts))
        if error.validator == "required" and isinstance(error.instance, dict):
            paths.update(".".join(parts + [name]) for name in error.validator_value if name not in error.instance)
    return paths


def problem_of_event(event, validators):
    if not isinstance(event, dict):
        return "not a JSON object"
    for name in ("specversion", "id", "source", "type", "time"):
        if not isinstance(event.get(name), str) or not event[name]:
            return f"{name} is missing or empty"
    if event["specversion"] != "1.0":
        return "specversion is not 1.0"
    if event["type"] not in validators:
        return f"no schema for type {event['type']}"
    revision = event.get("dataschema")
    known = [f"https://kembar.example/schemas/{event['type']}/{path.name}" for path in revisions(event["type"])]
    if revision is not None and revision not in known:
        return f"dataschema {revision} is no schema of type {event['type']}"
    if not isinstance(event.get("data"), dict):
        return "data is not a JSON object"
    return first_error(validators[event["type"]], event["data"])


def check_fixtures(tally, validators):
    shown_types = set()
    for path in sorted((ROOT / "Tests" / "Fixtures" / "events").glob("*.json")):
        event = read(path, tally)
        if event is None:
            continue
        problem = problem_of_event(event, validators)
        if problem is None:
            shown_types.add(event["type"])
            if path.stem != event["type"] and not path.stem.startswith(event["type"] + "."):
                problem = f"holds an event of type {event['type']}"
        tally.check(shown(path), problem)
    for type_name in sorted(validators):
        tally.check("Tests/Fixtures/events", None if type_name in shown_types else f"no example of {type_name}")


def problem_of_case(case, validators):
    if not isinstance(case, dict) or set(case) != {"type", "valid", "path", "why", "data"}:
        return "a case has type, valid, path, why and data"
    if case["type"] not in validators:
        return f"no schema for type {case['type']}"
    validator = validators[case["type"]]
    error = first_error(validator, case["data"])
    if case["valid"]:
        return None if error is None else f"{case['why']}: must be valid, but {error}"
    if error is None:
        return f"{case['why']}: must be invalid, but the schema takes it"
    if case["path"] is not None and case["path"] not in wrong_members(validator, case["data"]):
        return f"{case['why']}: the wrong member is not {case['path']}, but {error}"
    return None


def check_cases(tally, validators):
    path = ROOT / "Tests" / "Fixtures" / "schema-cases.jsonl"
    if not path.exists():
        tally.check(shown(path), "missing")
        return
    counts = Counter()
    for number, case in lines(path, tally):
        problem = problem_of_case(case, validators)
        tally.check(shown(path, number), problem)
        if problem is None:
            counts[case["type"]] += 1
    for type_name in sorted(validators):
        few = counts[type_name] < CASES_PER_TYPE and not type_name.endswith(NOTICES)
        tally.check(shown(path), f"only {counts[type_name]} cases of {type_name}" if few else None)


def check_examples(tally, validators):
    for path in sorted((ROOT / "examples").glob("*/*.jsonl")):
        for number, event in lines(path, tally):
            tally.check(shown(path, number), problem_of_event(event, validators))


def main():
    tally = Tally()
    validators = load_schemas(tally)
    check_documents(tally)
    if tally.failed:
        print("what the schemas were before: NOT RUN (first correct the schemas)")
    else:
        check_contract(tally)
    check_fixtures(tally, validators)
    check_cases(tally, validators)
    check_examples(tally, validators)
    if tally.failed:
        print("docs/events.md and docs/asyncapi.yaml: NOT RUN (first correct the above)")
    else:
        check_events(tally, validators)
        check_asyncapi(tally, validators)
        check_openapi(tally)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
