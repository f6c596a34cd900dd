"""Shared by the checks of this folder: the tally, and a JSON reader that refuses duplicate members."""

import json
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Tally:
    """Counts what passed and prints what did not."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, place, problem):
        """Records one check: `problem` is None, or states what is wrong at `place`."""
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
    """The JSON of a file, or None after recording a failure."""
    try:
        return parse(path.read_text(encoding="utf-8"))
    except ValueError as error:
        tally.check(shown(path), f"not JSON: {error}")
        return None


def lines(path, tally):
    """(line number, JSON) of every line of a file; a line that is not JSON is recorded as a failure."""
    for number, text in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if not text.strip():
            continue
        try:
            yield number, parse(text)
        except ValueError as error:
            tally.check(shown(path, number), f"not JSON: {error}")


def revisions(type_name):
    """The files of a type's schema, the oldest first; each is named after its version, such as 1.0.0.json."""

    def version(path):
        return [int(part) if part.isdigit() else -1 for part in path.stem.split(".")]

    return sorted((ROOT / "docs" / "schemas" / type_name).glob("*.json"), key=version)


def schema_folders():
    return sorted(path.name for path in (ROOT / "docs" / "schemas").iterdir() if path.is_dir())


def schema_types():
    """Every event type that has a schema."""
    return [name for name in schema_folders() if name.startswith("org.kembar.")]


def schema_documents():
    """Every document other than an event that has a schema, such as a report."""
    return [name for name in schema_folders() if not name.startswith("org.kembar.")]


def newest_schema(type_name):
    return parse(revisions(type_name)[-1].read_text(encoding="utf-8"))


def same(a, b):
    """Whether two JSON values are equal; 1 and true are different."""
    return json.dumps(a, sort_keys=True) == json.dumps(b, sort_keys=True)


def definitions():
    """All $defs of the existing schemas, by name; a definition is the same in every schema that has it."""
    result = {}
    for type_name in schema_types():
        for path in revisions(type_name):
            for name, definition in parse(path.read_text(encoding="utf-8")).get("$defs", {}).items():
                result.setdefault(name, definition)
    return result
