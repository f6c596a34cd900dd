#!/usr/bin/env python3
"""Checks the JSON Schemas of the event contract, and the events that are shown as examples of it.

Needs Python 3 and the package jsonschema (pip install jsonschema).

Checked are: every schema in docs/schemas by itself; every event in Tests/Fixtures/events; the verdict of every case
in Tests/Fixtures/schema-cases.jsonl, and that the member it blames is the one that is wrong; every event in
examples/*/*.jsonl.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError

ROOT = Path(__file__).resolve().parents[2]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
CASES_PER_TYPE = 12
# Only Kembar sends these; they may have fewer cases.
NOTICES = (".event.set_aside.v1", ".event.waiting.v1", ".event.released.v1")


class Tally:
    """Counts what passed and prints what did not."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, place, problem):
        """One check: `problem` is None, or says what is wrong at `place`."""
        if problem is None:
            self.passed += 1
        else:
            self.failed += 1
            print(f"{place}: {problem}")


def shown(path, line=None):
    name = path.relative_to(ROOT).as_posix()
    return name if line is None else f"{name}:{line}"


def refuse_duplicates(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        twice = [name for name, times in Counter(name for name, _ in pairs).items() if times > 1]
        raise ValueError(f"duplicate members {twice}")
    return members


def refuse_constant(name):
    raise ValueError(f"{name} is not JSON")


def parse(text):
    return json.loads(text, object_pairs_hook=refuse_duplicates, parse_constant=refuse_constant)


def read(path, tally):
    """The JSON of a file, or None after a report."""
    try:
        return parse(path.read_text(encoding="utf-8"))
    except ValueError as error:
        tally.check(shown(path), f"not JSON: {error}")
        return None


def lines(path, tally):
    """(line number, JSON) of every line of a file that holds JSON; what does not is reported."""
    for number, text in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if not text.strip():
            continue
        try:
            yield number, parse(text)
        except ValueError as error:
            tally.check(shown(path, number), f"not JSON: {error}")


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
    """Every property within a schema that has no description."""
    if isinstance(node, dict):
        for name, value in node.get("properties", {}).items():
            if isinstance(value, dict) and not value.get("description"):
                yield f"{path}.{name}".lstrip(".")
        for name, value in node.items():
            yield from undescribed(value, f"{path}.{name}")
    elif isinstance(node, list):
        for value in node:
            yield from undescribed(value, path)


def problem_of_schema(schema, type_name):
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        return f"not a valid schema: {error.message} at {error.json_path}"
    if schema.get("$schema") != DIALECT:
        return f"$schema is not {DIALECT}"
    if schema.get("$id") != f"https://kembar.example/schemas/{type_name}/1.0.0.json":
        return f"$id does not name {type_name}"
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


def load_schemas(tally):
    """Type to validator, of all schemas that are sound."""
    validators = {}
    definitions = {}
    for path in sorted((ROOT / "docs" / "schemas").glob("*/*.json")):
        schema = read(path, tally)
        if schema is None:
            continue
        type_name = path.parent.name
        problem = problem_of_schema(schema, type_name)
        for name, definition in schema.get("$defs", {}).items():
            if definitions.setdefault(name, definition) != definition:
                problem = problem or f"$defs/{name} differs from the one in other schemas"
        tally.check(shown(path), problem)
        if problem is None:
            validators[type_name] = Draft202012Validator(schema)
    if not validators:
        tally.check("docs/schemas", "no schema found")
    return validators


def errors_within(errors):
    for error in errors:
        yield error
        yield from errors_within(error.context or [])


def wrong_members(validator, data):
    """The dotted paths of all members that the schema finds wrong or misses."""
    paths = set()
    for error in errors_within(validator.iter_errors(data)):
        parts = [str(part) for part in error.absolute_path]
        paths.add(".".join(parts))
        if error.validator == "required" and isinstance(error.instance, dict):
            paths.update(".".join(parts + [name]) for name in error.validator_value if name not in error.instance)
    return paths


def first_error(validator, data):
    for error in sorted(validator.iter_errors(data), key=lambda error: (error.json_path, error.message)):
        return f"{error.json_path}: {error.message}"
    return None


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
    if revision is not None and revision != validators[event["type"]].schema["$id"]:
        return f"dataschema {revision} is not the schema of type {event['type']}"
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
    check_fixtures(tally, validators)
    check_cases(tally, validators)
    check_examples(tally, validators)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
