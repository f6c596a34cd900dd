#!/usr/bin/env python3
"""The rule for changes of a schema within a major version: optional members may be added, and nothing else.

    compatibility.py    records additions in contract.jsonl, and refuses to record anything else

contract.jsonl has every schema as it was last recorded, without its descriptions. check.py compares docs/schemas with
it, so that a change is checked in a new revision and in an existing one, and without a history of versions. Before the
first release the rule may be broken on purpose: delete the line of that schema from contract.jsonl.
"""

import json
import sys

from support import ROOT, newest_schema, parse, same, schema_types, shown

NOTED = ROOT / "Tests" / "Schemas" / "contract.jsonl"
# Keywords that do not affect validity. `default` is not among them: it states what a missing member means.
ANNOTATIONS = {"$schema", "$id", "$comment", "title", "description", "examples"}
# Keywords whose keys are names of members or definitions, not keywords.
NAMED = {"properties", "patternProperties", "$defs"}
# Keywords whose values are data, not schemas.
LITERAL = {"const", "enum", "default", "required"}


def bare(schema):
    """A schema without annotations."""
    if isinstance(schema, list):
        return [bare(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    result = {}
    for keyword, value in schema.items():
        if keyword in LITERAL:
            result[keyword] = value
        elif keyword in NAMED:
            result[keyword] = {name: bare(part) for name, part in value.items()}
        elif keyword not in ANNOTATIONS:
            result[keyword] = bare(value)
    return result


def breaks(old, new, at="data"):
    """Every change from one bare schema to the other, except additional optional members.

    Widening a rule is a break, and so is narrowing it: clients of the old rule would receive values that they do not
    know.
    """
    for keyword in sorted((old.keys() | new.keys()) - {"$defs"}):
        was, now = old.get(keyword), new.get(keyword)
        if keyword == "properties":
            was, now = was or {}, now or {}
            for name in sorted(was.keys() - now.keys()):
                yield f"{at}.{name} is gone"
            for name in sorted(was.keys() & now.keys()):
                yield from breaks(was[name], now[name], f"{at}.{name}")
            # If the object did not allow other members, clients may refuse the new name.
            if now.keys() - was.keys() and old.get("additionalProperties", True) is not True:
                yield f"{at} was closed and has new members"
        elif keyword in ("items", "additionalProperties") and isinstance(was, dict) and isinstance(now, dict):
            yield from breaks(was, now, f"{at}[]")
        elif keyword in ("required", "enum") and was is not None and now is not None:
            if not same(sorted(was, key=str), sorted(now, key=str)):
                yield f"{at}: {keyword} was {was}, is {now}"
        elif not same(was, now):
            was, now = (json.dumps(side[keyword]) if keyword in side else "absent" for side in (old, new))
            yield f"{at}: {keyword} was {was}, is {now}"


def contract():
    """The bare schemas by name: of every type, and of every definition, which all types share."""
    types, definitions = {}, {}
    for type_name in schema_types():
        schema = bare(newest_schema(type_name))
        definitions |= {f"$defs/{name}": value for name, value in schema.pop("$defs", {}).items()}
        types[type_name] = schema
    return dict(sorted(definitions.items())) | types


def noted():
    if not NOTED.exists():
        return {}
    lines = [parse(line) for line in NOTED.read_text(encoding="utf-8").splitlines()]
    return {line["name"]: line["schema"] for line in lines}


def problems(old, new):
    """The breaks between two contracts. A definition that no type refers to any more may be removed."""
    for name, schema in old.items():
        if name in new:
            yield from breaks(schema, new[name], name)
        elif not name.startswith("$defs/"):
            yield f"{name} is gone"


def check_contract(tally):
    check_the_rule_itself(tally)
    old, new = noted(), contract()
    broken = list(problems(old, new))
    for problem in broken:
        tally.check("docs/schemas", f"{problem}; within a major version optional members are added, nothing else")
    if not broken:
        current = None if same(old, new) else "not current: run Tests/Schemas/compatibility.py"
        tally.check(shown(NOTED), current)


def check_the_rule_itself(tally):
    """Tests the rule on changes whose verdict is known, because real changes are rare."""
    old = {
        "type": "object",
        "required": ["a"],
        "properties": {
            "a": {"type": "string", "maxLength": 9},
            "title": {"enum": ["x", "y"]},
            "list": {"type": "array", "items": {"type": "object", "properties": {"b": {"type": "number"}}}},
            "map": {"type": "object", "additionalProperties": {"type": "string"}},
        },
        "additionalProperties": True,
    }

    def changed(**members):
        return old | {"properties": old["properties"] | members}

    item = {"type": "object", "properties": {"b": {"type": "number"}, "c": {"type": "number"}}}
    allowed = {
        "nothing": old,
        "an optional member": changed(c={"type": "string"}),
        "an optional member of an element": changed(list={"type": "array", "items": item}),
        "a description": changed(a={"type": "string", "maxLength": 9, "description": "New."}),
        "the order of words": changed(title={"enum": ["y", "x"]}),
    }
    forbidden = {
        "a member gone": old | {"properties": {"a": old["properties"]["a"]}},
        "a member required": old | {"required": ["a", "list"]},
        "a member no longer required": old | {"required": []},
        "another type": changed(a={"type": "integer", "maxLength": 9}),
        "a narrower bound": changed(a={"type": "string", "maxLength": 8}),
        "a wider bound": changed(a={"type": "string", "maxLength": 10}),
        "a new bound": changed(a={"type": "string", "maxLength": 9, "minLength": 1}),
        "a word more": changed(title={"enum": ["x", "y", "z"]}),
        "a word less": changed(title={"enum": ["x"]}),
        "a member required of an element": changed(list={"type": "array", "items": item | {"required": ["c"]}}),
        "a member of a map": changed(map=old["properties"]["map"] | {"properties": {"c": {}}}),
        "another meaning of absence": changed(a={"type": "string", "maxLength": 9, "default": "x"}),
        "a closed object": old | {"additionalProperties": False},
        "a condition": old | {"if": {"required": ["list"]}, "then": {"required": ["map"]}},
    }
    for verdict, changes in ((False, allowed), (True, forbidden)):
        for name, new in changes.items():
            found = list(breaks(bare(old), bare(new)))
            wrong = None if bool(found) == verdict else f"{name}: {'not seen' if verdict else found[0]}"
            tally.check("Tests/Schemas/compatibility.py", wrong)


def main():
    new = contract()
    broken = list(problems(noted(), new))
    for problem in broken:
        print(f"docs/schemas: {problem}")
    if broken:
        print("Not noted. Add a type of the next major version; or, before the first release, take the lines")
        print(f"of these out of {shown(NOTED)}.")
        return 1
    lines = [json.dumps({"name": name, "schema": schema}, ensure_ascii=False) for name, schema in new.items()]
    NOTED.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
