"""Checks the tables of docs/events.md: every type of docs/schemas must have one row, which names exactly its members,
the required ones in bold; steps and states must be those of the life cycles.
"""

import re

from support import ROOT, shown

FILE = ROOT / "docs" / "events.md"
MODEL = ROOT / "Shared" / "Model"
MATRIX = ROOT / "Tests" / "SharedTests" / "LifeCycleMatrix.swift"
AREAS = ("programs", "indicators", "reports")
# Notices of reports, which the page describes in a chapter of their own.
REPORT_NOTICES = {f"org.kembar.reports.report.{verb}.v1" for verb in ("generated", "published", "retracted")}
# The data of every publisher may have these members, so the rows do not name them.
EVERYWHERE = {"sources", "remark"}
# The members of shapes that the page explains only once: *thing* and *reason*.
COMMON = ({"kind", "code"}, {"text", "code"})
NAME = re.compile(r"(\*\*)?`([a-z][a-z0-9_]*)`(?:\*\*)?")
# Kinds that the tests know and the page describes in prose: observations, and documents, which are stated only once.
WITHOUT_TABLE = {"observation", "document"}


def check_events(tally, validators):
    sections = list(read_sections(FILE.read_text(encoding="utf-8")))
    schemas = {type_name: validator.schema for type_name, validator in validators.items()}
    check_types(tally, sections, schemas)
    check_report(tally, sections, schemas["org.kembar.reports.report.published.v1"])
    check_steps(tally, sections, schemas)
    check_states(tally, sections)


def read_sections(text):
    """(headings, prose, tables) of every section; a table is a list of (line number, cells), with the header row first.
    """
    headings, prose, tables = [], "", []
    before = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if heading := re.fullmatch(r"(#+) (.*)", line):
            yield headings, prose, tables
            depth = len(heading[1])
            headings, prose, tables = headings[: depth - 1] + [heading[2]], "", []
        elif line.startswith("|"):
            if not before.startswith("|"):
                tables.append([])
            # Within a cell, `|` is written with a backslash.
            tables[-1].append((number, [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]))
        else:
            prose += line + "\n"
        before = line
    yield headings, prose, tables


def rows(table):
    """The rows below the header row of a table."""
    return table[2:]


# Types and their members


def check_types(tally, sections, schemas):
    documented = {}
    prefixes, parent = [], None
    for headings, prose, tables in sections:
        if headings[1:2] != parent:
            prefixes, parent = [], headings[1:2]
        prefixes = re.findall(r"`(org\.kembar\.[a-z]+\.)`", prose) or prefixes
        shapes = dict(re.findall(r"`(\w+)` here is a list of (\{[^}]*\})", prose))
        for table in tables:
            if table[0][1][:2] != ["type", "data"]:
                continue
            for number, cells in rows(table):
                for type_name in types_of(cells[0].strip("`"), prefixes):
                    problem = None
                    if type_name not in schemas:
                        problem = f"there is no schema of {type_name}"
                    elif type_name in documented:
                        problem = f"{type_name} has a row in line {documented[type_name]} already"
                    else:
                        documented[type_name] = number
                        own = without(EVERYWHERE, schemas[type_name])
                        problem = problem_of_members(cells[1], own, shapes, type_name)
                    tally.check(shown(FILE, number), problem)
    for type_name in sorted(schemas):
        # The notices of reports are described in a chapter of their own.
        known = type_name in documented or type_name in REPORT_NOTICES
        tally.check(shown(FILE), None if known else f"no row of {type_name}")


def types_of(name, prefixes):
    if name.startswith("org.kembar.<area>."):
        return [name.replace("<area>", area) for area in AREAS]
    return [prefix + name for prefix in prefixes] or [name]


def without(names, schema):
    return schema | {"properties": {name: value for name, value in schema["properties"].items() if name not in names}}


def outside_brackets(text):
    """The text with spaces in place of everything in brackets, so that positions stay the same."""
    depth, result = 0, ""
    for character in text:
        depth -= character in ")}"
        result += " " if depth else character
        depth += character in "({"
    return result


def members(text):
    """(name, whether in bold, the text about it) of every member that is named outside brackets."""
    found = list(NAME.finditer(outside_brackets(text)))
    ends = [match.start() for match in found[1:]] + [len(text)]
    return [(match[2], bool(match[1]), text[match.end() : end]) for match, end in zip(found, ends)]


def problem_of_members(text, schema, shapes, place):
    """The difference between a row, or a text in braces, and the schema of the object that it describes."""
    documented, required = members(text), schema.get("required", [])
    names = [name for name, _, _ in documented]
    for name in schema["properties"]:
        if names.count(name) != 1:
            return f"{place}: {name} is {'not named' if name not in names else 'named twice'}"
    for name, is_bold, words in documented:
        if name not in schema["properties"]:
            return f"{place}: there is no member {name}"
        if is_bold != (name in required):
            return f"{place}: {name} is {'in bold, but not required' if is_bold else 'required, but not in bold'}"
        value = schema["properties"][name]
        value = value.get("items", value)
        problem = problem_of_words(words, value, f"{place}: {name}")
        if problem is None and "properties" in value:
            braces = re.search(r"\{.*\}", words) or re.search(r"\{.*\}", shapes.get(name, ""), re.DOTALL)
            if braces:
                problem = problem_of_members(braces[0][1:-1], value, shapes, f"{place}: {name}")
            elif set(value["properties"]) not in COMMON:
                problem = f"{place}: {name} is an object, but its members are not said"
        if problem:
            return problem
    return None


def problem_of_words(text, schema, place):
    """If the brackets after a member name one word of a closed list, they must name all of them."""
    words = set(schema.get("enum") or schema.get("properties", {}).get("code", {}).get("enum", []))
    brackets = re.search(r"\(([^)]*)\)", text)
    documented = set(re.findall(r"`\"?([A-Za-z0-9_]+)\"?`", brackets[1])) if brackets else set()
    if documented & words and documented != words:
        return f"{place}: its words are {', '.join(sorted(words))}"
    return None


def check_report(tally, sections, schema):
    for headings, _, tables in sections:
        if headings[-1:] == ["The report"]:
            text = "; ".join(cells[0] for _, cells in rows(tables[0]))
            tally.check(shown(FILE, tables[0][0][0]), problem_of_members(text, schema, {}, "report.published"))
            return
    tally.check(shown(FILE), "no chapter The report")


# Life cycles


def snake(name):
    return re.sub(r"(?<=[a-z])[ ]?([A-Z])| ", lambda match: "_" + (match[1] or ""), name).lower()


def verbs_of_swift():
    """[(verb, members that date it, members that distinguish it)] by kind, in the order of the ranks."""
    kinds = {}
    for path in sorted(MODEL.rglob("*+Events.swift")):
        declaration = path.with_name(path.name.replace("+Events", "")).read_text(encoding="utf-8")
        kind = re.search(r"kind = EntityKind\.(\w+)", declaration)
        # Entities that are stated only once have no steps of their own.
        if kind is None or "typealias Step = StatementStep" in declaration:
            continue
        found = []
        text = path.read_text(encoding="utf-8")
        for block in re.split(r"EventSchema\(", text)[1:]:
            verb = re.search(r'Self\.self, "(\w+)"', block)
            step = re.search(r"StepRule\(\s*([\d_]+)((?:[^()]|\([^()]*\))*)\)", block)
            if verb is None or step is None:
                continue
            by, dates = (re.search(rf"\b{word}: \[([^\]]*)\]", step[2]) for word in ("by", "dates"))
            names = [[snake(name) for name in re.findall(r"\\\.(\w+)", part[1])] if part else [] for part in (dates, by)]
            found.append((int(step[1].replace("_", "")), verb[1], *names))
        if found:
            kinds[snake(kind[1])] = [verb[1:] for verb in sorted(found)]
    return kinds


def check_steps(tally, sections, schemas):
    """The table Steps must have every verb of every life cycle, in their order."""
    kinds = verbs_of_swift()
    table = next((tables[0] for headings, _, tables in sections if headings[-1:] == ["Steps"] and tables), [])
    documented = {}
    for number, (kind, text) in rows(table):
        steps = []
        for verb, brackets in re.findall(r"`(\w+)`(?: \(([^)]*)\))?", text):
            dates, _, by = brackets.partition(";")
            steps.append((verb, re.findall(r"`(\w+)`", dates), re.findall(r"`(\w+)`", by)))
        documented[kind] = steps
        # A step is dated by a member that its events have.
        known = [
            (verb, [name for name in dates if name in properties(schemas, kind, verb)], by)
            for verb, dates, by in kinds.get(kind, [])
        ]
        wrong = next((step for step in known if step not in steps), None)
        problem = f"{kind}: the code says {wrong}" if wrong else None
        if problem is None and steps != known:
            problem = f"{kind}: the steps in their order are {', '.join(verb for verb, _, _ in known)}"
        tally.check(shown(FILE, number), problem)
    missing = sorted(kinds.keys() - documented.keys())
    tally.check(shown(FILE), f"the table Steps has no {', '.join(missing)}" if missing or not kinds else None)


def properties(schemas, kind, verb):
    found = [schema for name, schema in schemas.items() if name.endswith(f".{kind}.{verb}.v1")]
    return found[0]["properties"] if found else {}


def moves_of_tests():
    """The next state by (state, step), by kind, from the Swift tests; ! marks that a reason is required."""
    kinds = {}
    for kind, text in re.findall(r'\.(\w+),\s*"""\n(.*?)\n\s*"""', MATRIX.read_text(encoding="utf-8"), re.DOTALL):
        head, *lines = [line.split() for line in text.splitlines()]
        kinds[snake(kind)] = {
            (state, step.replace("=", " ")): next_state
            for state, *states in lines
            for step, next_state in zip(head[1:], states, strict=True)
            if next_state != "-"
        }
    return kinds


def moves_documented(table):
    moves = {}
    for _, (state, text) in rows(table):
        for part in [] if text == "none" else text.split(";"):
            left, _, right = part.partition("→")
            needs_reason = "with its reason" in left
            left = left.replace("with its reason", "")
            verbs = re.findall(r"`(\w+)`", left)
            variants = [word.strip(" ,") for word in left.rpartition("`")[2].split(",") if word.strip(" ,")]
            for verb in verbs:
                for variant in variants or [""]:
                    following = variant if right.strip().startswith("that ") else right.strip()
                    step = f"{verb} {variant}".strip()
                    moves[state.split()[0], step] = "!" * needs_reason + following
    return moves


def check_states(tally, sections):
    """Each kind with a life cycle must have a table of states that agrees with the Swift tests of life cycles."""
    known = moves_of_tests()
    documented = {}
    for headings, _, tables in sections:
        for table in tables:
            if table[0][1] == ["state", "legal steps → next state"]:
                documented[snake(headings[-1])] = (table[0][0], moves_documented(table))
    for kind in sorted(known.keys() - WITHOUT_TABLE | documented.keys()):
        number, moves = documented.get(kind, (None, {}))
        wrong = sorted(set(known.get(kind, {}).items()) ^ set(moves.items()))
        (state, step), following = wrong[0] if wrong else (("", ""), "")
        problem = f"{kind}: {state}, {step} → {following} stands here or in {shown(MATRIX)}, not in both" if wrong else None
        tally.check(shown(FILE, number), problem)
    tally.check(shown(MATRIX), None if known else f"not understood by {__name__}.py")
