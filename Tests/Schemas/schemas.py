#!/usr/bin/env python3
"""Writes the JSON Schemas of all event types from their declarations in Shared/Model, so that the reader and the
published schema have the same source.

    kembar contract | schemas.py            writes docs/schemas
    kembar contract | schemas.py --check    exits with 1 when a schema differs
"""

import json
import sys

from support import ROOT, definitions, parse

HEAD = ["$schema", "$id", "title", "description", "type", "required", "oneOf", "anyOf", "not", "if", "then", "properties", "additionalProperties", "$defs"]
# Keywords that come first within a schema, in this order.
WITHIN = ["$ref", "description", "type", "required", "if", "then", "else", "properties", "items", "minItems", "uniqueItems", "enum", "const"]


def ordered(node):
    """The same schema with its keywords in the order of WITHIN; members stay sorted by name."""
    if isinstance(node, list):
        return [ordered(part) for part in node]
    if not isinstance(node, dict):
        return node
    names = sorted(node, key=lambda name: (WITHIN.index(name) if name in WITHIN else len(WITHIN), name))
    return {name: ordered(node[name]) for name in names}


def in_order_of(old, new):
    """The same definition with its keywords and members in their previous order; new ones come last."""
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return [in_order_of(*pair) for pair in zip(old, new)]
    if not isinstance(old, dict) or not isinstance(new, dict):
        return new
    names = [name for name in old if name in new] + [name for name in new if name not in old]
    return {name: in_order_of(old.get(name), new[name]) for name in names}


def whole(line, known):
    schema = line["schema"]
    members = line["members"] + [name for name in ("sources", "remark") if name in schema["properties"]]
    schema["properties"] = {name: ordered(schema["properties"][name]) for name in members}
    schema["$defs"] = {
        name: in_order_of(known.get(name), ordered(schema["$defs"][name])) for name in sorted(schema["$defs"])
    }
    return {name: schema[name] for name in HEAD if name in schema}


def main():
    differs, known = 0, definitions()
    for line in map(parse, sys.stdin):
        path = ROOT / "docs" / "schemas" / line["type"] / "1.0.0.json"
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        schema = whole(line, known)
        new = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        if new == old:
            continue
        differs += 1
        if "--check" in sys.argv[1:]:
            print(f"docs/schemas/{line['type']}/1.0.0.json is not what Shared/Model declares; run schemas.py")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(new, encoding="utf-8")
    if "--check" not in sys.argv[1:]:
        print(f"{differs} schemas written")
    return 1 if differs and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
