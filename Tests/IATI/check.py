#!/usr/bin/env python3
"""Checks IATI 2.03 activity files against the schema, the official rules and the code lists.

    check.py [--standard FOLDER] FILE…
    check.py [--standard FOLDER] --selftest
    check.py [--standard FOLDER] --rules

The folder holds the XSD, rules-standard.json, rules-2.03.tsv, codelist-mapping.xml, codelists/ and the two samples; by
default it is what KEMBAR_IATI names, else ../shared/iati beside the repository. Independent of Kembar's own checks: it
reads the rules as data, and shares no code with the export. Findings, a line each:

- `FILE: schema: …` what xmllint finds by iati-activities-schema.xsd. Without xmllint the same library is asked by lxml,
  and the last lines say so.
- `FILE: RULE-ID ACTIVITY-IDENTIFIER: …` a broken rule, warnings too.
- `FILE: code ACTIVITY-IDENTIFIER: …` a code that a complete list, present here, does not have. A withdrawn code is a
  `note`, which is no failure: facts of the past keep it.

The rules are read as the official validator (IATI/js-validator-api, rulesValidator.js) reads them: an `if` or `then`
that selects nodes holds even when it selects none. Therefore 3.7.1 cannot be broken, and a numeric measure without a
value breaks 8.8.2, 8.9.2 or 8.10.2 beside 8.8.1, 8.9.1 or 8.10.1. It is stricter in what the official program leaves
unread: 11.2.1 and 11.2.2 hold for every transaction (there for the first), and 2.1.2 for vocabularies other than 1
(there the vocabulary is never put into the condition). 1.14.8 takes the list OrganisationRegistrationAgency without its
withdrawn codes for the approved agencies. The registry's list of publishers is not here, so a rule that leaves
identifiers on it alone is applied to all.

`--rules` lists all 89 rules: applied, not applicable (organisation files), or not known to this program. `--selftest`
checks the two samples. Exits with 1 on failures, 2 on wrong use. Needs Python 3.10 or newer and the package lxml.
"""

import datetime
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from decimal import Decimal, InvalidOperation
from pathlib import Path

from lxml import etree

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
SAMPLES = {
    "sample-valid-minimal.xml": [],
    "sample-6-rule-failures.xml": ["1.1.21", "1.1.3", "1.14.8", "11.1.4", "6.10.1", "6.2.2"],
}
# A number as XPath 1.0 has it: libxml2 itself also takes exponents, which the official program does not.
NUMBER = re.compile(r"\s*-?([0-9]+(\.[0-9]*)?|\.[0-9]+)\s*")


class Rule:
    """A case of the official rule set, in the context to which it applies."""

    def __init__(self, context, kind, case, each=None):
        self.context, self.kind, self.case, self.each = context, kind, case, each
        info = case["ruleInfo"]
        self.id, self.severity, self.message = info["id"], info["severity"], info["message"]
        self.of_organisations = context.startswith("/iati-organisations")

    def broken(self, element, standard):
        """Yields what is wrong with an element of the context."""
        if self.each is None:
            yield from self.broken_once(Selection(element), standard)
        else:
            for value in sorted({str(value) for value in element.xpath(self.each)}):
                for problem in self.broken_once(Selection(element, value), standard):
                    yield f"{problem} (vocabulary {value})"

    def broken_once(self, selection, standard):
        if "condition" in self.case and not selection.holds(self.case["condition"]):
            return
        yield from KINDS[self.kind](selection, self.case, standard)


class Selection:
    """What XPath expressions select below an element; `$1` in them is the value of a loop."""

    def __init__(self, element, value=None):
        self.element, self.value = element, value

    def select(self, path):
        if self.value is None:
            return self.element.xpath(path)
        return self.element.xpath(path.replace("'$1'", "$one"), one=self.value)

    def holds(self, expression):
        if expression == "number(@value) = @value":
            return bool(NUMBER.fullmatch(self.element.get("value", "")))
        result = self.select(expression)
        return True if isinstance(result, list) else bool(result)

    def nodes(self, case):
        return [node for path in case["paths"] for node in self.select(path)]

    def texts(self, case):
        return [text_of(node) for node in self.nodes(case)]

    def dates(self, path):
        """Every date that the path selects, `NOW` for today; what is no date is left to the schema."""
        if path == "NOW":
            return [datetime.date.today()]
        found = [re.match(r"\d{4}-\d\d-\d\d", text_of(node)) for node in self.select(path)]
        return [datetime.date.fromisoformat(match[0]) for match in found if match]


def text_of(node):
    return node if isinstance(node, str) else "".join(node.itertext())


def decimals(texts):
    for text in texts:
        try:
            yield Decimal(text.strip())
        except InvalidOperation:
            pass


def no_more_than_one(selection, case, standard):
    count = len(selection.nodes(case))
    if count > 1:
        yield f"there are {count}"


def atleast_one(selection, case, standard):
    if not selection.nodes(case):
        yield f"none of {', '.join(case['paths'])} below {selection.element.tag}"


def one_or_all(selection, case, standard):
    if selection.select(case["one"]):
        return
    below = {
        "lang": ("descendant::narrative", "@xml:lang"),
        "sector": ("transaction", "sector"),
        "currency": ("descendant::value | descendant::forecast | descendant::loan-status", "@currency"),
    }
    all_of, needed = below[case["all"]]
    lacking = [element for element in selection.select(all_of) if not element.xpath(needed)]
    if lacking:
        yield f"no {case['one']}, and {len(lacking)} {lacking[0].tag} without {needed}"


def unique(selection, case, standard):
    for text, count in Counter(selection.texts(case)).items():
        if count > 1:
            yield f"{text!r} is there {count} times"


def starts_with(selection, case, standard):
    if case["prefix"] == ["ORG-ID-PREFIX"]:
        for text in selection.texts(case):
            if "-".join(text.split("-")[:2]) not in standard.agencies:
                yield f"{text!r} begins with no agency of the list"
        return
    starts = [text_of(node) + case.get("separator", "") for path in case["prefix"] for node in selection.select(path)]
    for text in selection.texts(case):
        if not any(text.startswith(start) for start in starts):
            yield f"{text!r} begins with none of {starts}"


def regex_matches(selection, case, standard):
    for text in selection.texts(case):
        if text and not re.search(case["regex"], text):
            yield f"{text!r}"


def no_spaces(selection, case, standard):
    for text in selection.texts(case):
        # The official program also takes a byte order mark for white space.
        if text != text.strip() or text != text.strip("\ufeff"):
            yield f"{text!r}"


def strict_sum(selection, case, standard):
    total = round(sum(decimals(selection.texts(case)), Decimal(0)), 4)
    if total != case["sum"]:
        yield f"the sum is {total}"


def in_range(selection, case, standard):
    for number in decimals(selection.texts(case)):
        if not Decimal(str(case["min"])) <= number <= Decimal(str(case["max"])):
            yield f"{number}"


def if_then(selection, case, standard):
    if selection.holds(case["if"]) and not selection.holds(case["then"]):
        yield f"{case['if']}, but not {case['then']}"


def date_order(selection, case, standard):
    for less in selection.dates(case["less"]):
        for more in selection.dates(case["more"]):
            if less > more:
                yield f"{less} is after {more}"


def date_now(selection, case, standard):
    for text in selection.select(case["date"]):
        try:
            moment = datetime.datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
        except ValueError:
            continue
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=datetime.timezone.utc)
        if moment > datetime.datetime.now(datetime.timezone.utc):
            yield f"{text} is in the future"


def time_limit(selection, case, standard):
    for start in selection.dates(case["start"]):
        for end in selection.dates(case["end"]):
            if (end - start).days > 365:
                yield f"{start} to {end} has {(end - start).days} days from the first to the last"


KINDS = {
    "no_more_than_one": no_more_than_one,
    "atleast_one": atleast_one,
    "one_or_all": one_or_all,
    "unique": unique,
    "startswith": starts_with,
    "regex_matches": regex_matches,
    "no_spaces": no_spaces,
    "strict_sum": strict_sum,
    "range": in_range,
    "if_then": if_then,
    "date_order": date_order,
    "date_now": date_now,
    "time_limit": time_limit,
}


class Standard:
    """The folder of the standard, read once."""

    def __init__(self, folder):
        self.folder = folder
        self.schema_file = folder / "iati-activities-schema.xsd"
        self.rules, self.organisations, self.unknown = [], [], []
        for context, kinds in json.loads((folder / "rules-standard.json").read_text(encoding="utf-8")).items():
            for kind, content in kinds.items():
                for case in content["cases"]:
                    self.add(context, kind, case)
        lines = (folder / "rules-2.03.tsv").read_text(encoding="utf-8").splitlines()[1:]
        self.all = {line.split("\t")[0]: line.split("\t") for line in lines if line}
        self.lists = {file.stem: self.code_list(file) for file in sorted((folder / "codelists").glob("*.xml"))}
        self.agencies = {code for code, active in self.lists["OrganisationRegistrationAgency"][1].items() if active}
        self.mapping, self.lists_missing = [], set()
        for entry in etree.parse(folder / "codelist-mapping.xml").getroot().iter("mapping"):
            path, name = entry.findtext("path"), entry.find("codelist").get("ref")
            if "iati-organisation" in path:
                continue
            if name in self.lists:
                self.mapping.append((path, name, entry.findtext("condition")))
            else:
                self.lists_missing.add(name)
        self.xmllint = shutil.which("xmllint")
        self.schema = None if self.xmllint else etree.XMLSchema(etree.parse(self.schema_file))

    def add(self, context, kind, case):
        if kind == "loop":
            cases = [(inner, one, case["foreach"]) for inner, do in case["do"].items() for one in do["cases"]]
        else:
            cases = [(kind, case, None)]
        for inner, one, each in cases:
            rule = Rule(context, inner, one, each)
            if rule.of_organisations:
                self.organisations.append(rule)
            else:
                (self.rules if inner in KINDS else self.unknown).append(rule)

    @staticmethod
    def code_list(file):
        """Whether a list is complete, and its codes, each with whether it is in use."""
        root = etree.parse(file).getroot()
        items = root.iter("codelist-item")
        codes = {item.findtext("code").strip(): item.get("status") != "withdrawn" for item in items}
        return root.get("complete") == "1", codes

    def standing(self):
        """What this program does with each of the 89 rules: its identifier, severity, one of three words, and more."""
        applied = {rule.id for rule in self.rules}
        unknown = {rule.id for rule in self.unknown}
        organisations = {rule.id for rule in self.organisations}
        for identifier, (_, severity, *_rest) in self.all.items():
            if identifier in unknown:
                yield identifier, severity, "not applied", "its kind is not known here"
            elif identifier == "3.7.1":
                yield identifier, severity, "applied", "cannot be broken as the official program reads it"
            elif identifier in applied:
                part = "to activities; the part on organisation files is not applicable"
                yield identifier, severity, "applied", part if identifier in organisations else ""
            elif identifier in organisations:
                yield identifier, severity, "not applicable", "it is about organisation files"
            else:
                yield identifier, severity, "not applied", "rules-standard.json does not have it"


def identifier_of(element):
    """The identifier of the activity that a node belongs to."""
    element = element if isinstance(element, etree._Element) else element.getparent()
    activities = element.xpath("ancestor-or-self::iati-activity")
    return " ".join((activities[0].findtext("iati-identifier") or "").split()) if activities else "-"


def schema_findings(file, tree, standard):
    if not standard.xmllint:
        if not standard.schema.validate(tree):
            yield from (f"schema: line {error.line}: {error.message}" for error in standard.schema.error_log)
        return
    command = [standard.xmllint, "--noout", "--nonet", "--schema", str(standard.schema_file), str(file)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        lines = [line for line in run.stderr.splitlines() if not line.endswith("fails to validate")]
        for line in lines or [f"xmllint ends with {run.returncode}"]:
            yield f"schema: {line.removeprefix(f'{file}:')}"


def rule_findings(tree, standard):
    for rule in standard.rules:
        for element in tree.xpath(rule.context):
            for problem in rule.broken(element, standard):
                yield rule.id, f"{rule.id} {identifier_of(element)}: {rule.severity}: {rule.message} [{problem}]"
    counts = Counter(text_of(node) for node in tree.xpath("/iati-activities/iati-activity/iati-identifier"))
    for identifier, count in counts.items():
        if count > 1:
            message = "The activity identifier must be unique for each activity. [of the validator, not of the 89]"
            yield "1.1.2", f"1.1.2 {identifier}: error: {message} [{count} activities have it]"


def code_findings(tree, standard):
    """Codes that are not on their list, and notes on withdrawn ones."""
    for path, name, condition in standard.mapping:
        complete, codes = standard.lists[name]
        for node in tree.xpath(path):
            element = node.getparent()
            if condition and not element.xpath(condition):
                continue
            place = f"{path.removeprefix('//')} {str(node)!r}"
            if str(node) not in codes:
                kind = "code" if complete else "note"
                yield kind, f"{kind} {identifier_of(node)}: {place} is not on the list {name}"
            elif not codes[str(node)]:
                yield "note", f"note {identifier_of(node)}: {place} is withdrawn from the list {name}"


def check(file, standard):
    """The identifiers of broken rules, all findings, notes, and the number of activities."""
    try:
        tree = etree.parse(file, PARSER)
    except (etree.XMLSyntaxError, OSError) as error:
        return [], [f"schema: {error}"], [], 0
    if tree.getroot().tag != "iati-activities" or tree.getroot().get("version") != "2.03":
        return [], ["schema: is no file of activities of version 2.03"], [], 0
    findings = list(schema_findings(file, tree, standard))
    broken = list(rule_findings(tree, standard))
    codes = list(code_findings(tree, standard))
    findings += [line for _, line in broken] + [line for kind, line in codes if kind == "code"]
    notes = [line for kind, line in codes if kind == "note"]
    return [identifier for identifier, _ in broken], findings, notes, len(tree.xpath("/iati-activities/iati-activity"))


def selftest(standard):
    """Whether the samples break exactly what the standard's folder says of them."""
    wrong = []
    for name, wanted in SAMPLES.items():
        broken, findings, _, _ = check(standard.folder / name, standard)
        if sorted(broken) != wanted or len(findings) != len(broken):
            wrong.append(f"{name}: breaks {sorted(broken)}, and not {wanted}; {findings}")
        else:
            print(f"{name}: is valid by the schema and breaks {', '.join(wanted) or 'no rule'}, as it should")
    missing = set(standard.all) ^ {rule.id for rule in standard.rules + standard.organisations + standard.unknown}
    if len(standard.all) != 89 or missing:
        wrong.append(f"{len(standard.all)} rules are listed, not 89; {sorted(missing)} are not in both files")
    for line in wrong:
        print(line)
    return 1 if wrong else 0


def main(arguments):
    beside = Path(__file__).resolve().parents[2].parent / "shared" / "iati"
    folder = Path(os.environ.get("KEMBAR_IATI") or beside)
    if arguments[:1] == ["--standard"] and len(arguments) > 1:
        folder, arguments = Path(arguments[1]), arguments[2:]
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__.strip())
        return 0 if arguments else 2
    if not (folder / "rules-standard.json").exists():
        print(f"{folder} does not hold the standard; name its folder with --standard", file=sys.stderr)
        return 2
    standard = Standard(folder)
    if arguments == ["--selftest"]:
        return selftest(standard)
    if arguments == ["--rules"]:
        for line in standard.standing():
            print("\t".join(line).rstrip())
        return 0
    if arguments[0].startswith("--"):
        print(f"there is no option {arguments[0]}", file=sys.stderr)
        return 2
    activities, failures, noted = 0, 0, 0
    for file in map(Path, arguments):
        _, findings, notes, count = check(file, standard)
        activities, failures, noted = activities + count, failures + len(findings), noted + len(notes)
        for line in findings + notes:
            print(f"{file}: {line}")
    rules = Counter(word for _, _, word, _ in standard.standing())
    door = "xmllint" if standard.xmllint else "lxml, as xmllint is not installed"
    print(f"schema by {door}; codes by {len(standard.lists)} lists, {len(standard.lists_missing)} lists not present")
    print(
        f"{len(arguments)} files, {activities} activities, {rules['applied']} of {len(standard.all)} rules applied "
        f"({rules['not applicable']} not applicable to activities, {rules['not applied']} not known), "
        f"{failures} failures, {noted} notes")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
