#!/usr/bin/env python3
"""Writes Shared/Model/Codes/Published: one Swift file for each of IATI's code lists, and CodeList+All.swift.

    code_lists.py FOLDER            writes the files
    code_lists.py --check FOLDER    fails when they are not what it would write

FOLDER holds IATI's XML, as Sector.xml. For a newer one, change EDITION too.
"""

import re
import sys
import textwrap
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PUBLISHED = ROOT / "Shared" / "Model" / "Codes" / "Published"
ALL = "CodeList+All.swift"

EDITION = "IATI 2.03, 2026-11"
COLUMNS = 116

# IATI's name of a list to its name in Swift, and what it is.
LISTS = {
    "ActivityDateType": ("activityDateType", "IATI ActivityDateType: planned or actual, start or end."),
    "ActivityScope": ("activityScope", "IATI ActivityScope: how far an activity reaches, from global to one place."),
    "ActivityStatus": ("activityStatus", "IATI ActivityStatus: from pipeline to closed, cancelled or suspended."),
    "AidType": ("aidType", "IATI AidType (OECD DAC): budget support, project, technical assistance and the like."),
    "BudgetStatus": ("budgetStatus", "IATI BudgetStatus: indicative or committed."),
    "BudgetType": ("budgetType", "IATI BudgetType: original or revised."),
    "CollaborationType": ("collaborationType", "IATI CollaborationType (OECD DAC): bilateral, multilateral, private."),
    "ContactType": ("contactType", "IATI ContactType: what a contact is asked about."),
    "Country": ("country", "ISO 3166-1 alpha-2, as IATI lists it."),
    "Currency": ("currency", "ISO 4217, as IATI lists it."),
    "DescriptionType": ("descriptionType", "IATI DescriptionType: general, objectives, target groups or other."),
    "DocumentCategory": ("documentCategory", "IATI DocumentCategory: A of an activity, B of an organisation."),
    "FinanceType": ("financeType", "IATI FinanceType (OECD DAC): grants, loans and other instruments."),
    "FlowType": ("flowType", "IATI FlowType (OECD DAC): official development assistance and other flows."),
    "GeographicVocabulary": ("geographicVocabulary", "IATI GeographicVocabulary: gazetteers that place codes are of."),
    "IndicatorMeasure": ("indicatorMeasure", "IATI IndicatorMeasure: unit, percentage, nominal, ordinal, qualitative."),
    "IndicatorVocabulary": ("indicatorVocabulary", "IATI IndicatorVocabulary: lists that indicator codes are of."),
    "Language": ("language", "ISO 639-1, as IATI lists it."),
    "OrganisationRegistrationAgency": (
        "organisationRegistrationAgency",
        "IATI OrganisationRegistrationAgency (org-id.guide): registers that identifiers of organisations are of.",
    ),
    "OrganisationRole": ("organisationRole", "IATI OrganisationRole: funding, accountable, extending, implementing."),
    "OrganisationType": ("organisationType", "IATI OrganisationType: government, NGO, private sector and the like."),
    "PolicyMarker": ("policyMarker", "IATI PolicyMarker: policy objectives of the OECD DAC, numbered by IATI."),
    "PolicySignificance": ("policySignificance", "IATI PolicySignificance (OECD DAC): how far a marker applies."),
    "RelatedActivityType": ("relatedActivityType", "IATI RelatedActivityType: parent, child, sibling and the like."),
    "ResultType": ("resultType", "IATI ResultType: output, outcome, impact or other."),
    "Sector": ("sector", "IATI Sector (OECD CRS purpose codes): 5 digits."),
    "SectorVocabulary": ("sectorVocabulary", "IATI SectorVocabulary: lists that sector codes are of."),
    "TagVocabulary": ("tagVocabulary", "IATI TagVocabulary: lists that tag codes are of."),
    "TiedStatus": ("tiedStatus", "IATI TiedStatus (OECD DAC): partially tied, tied or untied."),
    "TransactionType": ("transactionType", "IATI TransactionType: disbursement, expenditure and the like."),
    "UNSDG-Goals": ("sdgGoal", "UN Sustainable Development Goals, as IATI lists them: 1 to 17."),
    "UNSDG-Targets": ("sdgTarget", "Targets of the UN Sustainable Development Goals, as IATI lists them: 1.1, 1.a."),
}

# What can stand in a Swift text between spaces. A '-' in front means withdrawn, so that no code may begin with one.
CODE = re.compile(r"(?!-)[!#-\[\]-~]+")


def words(name, folder):
    """The codes of a list in byte order, a withdrawn one with '-' before it."""
    root = ElementTree.parse(folder / f"{name}.xml").getroot()
    if root.get("name") != name:
        sys.exit(f"{name}.xml: this is the list {root.get('name')}")
    result = {}
    for item in root.iter("codelist-item"):
        code, status = item.findtext("code"), item.get("status", "active")
        if code is None or not CODE.fullmatch(code):
            sys.exit(f"{name}.xml: the code {code!r} cannot be written; Swift's CodeList needs another form first")
        if code in result:
            sys.exit(f"{name}.xml: the code {code} is there twice")
        if status not in ("active", "withdrawn"):
            sys.exit(f"{name}.xml: {code} has the status {status!r}, neither active nor withdrawn")
        result[code] = f"-{code}" if status == "withdrawn" else code
    # Codes are ASCII, whose order is that of its bytes.
    return [result[code] for code in sorted(result)]


def list_file(name, folder):
    swift_name, what = LISTS[name]
    indent = " " * 8
    text = textwrap.fill(
        " ".join(words(name, folder)),
        COLUMNS,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return f'''extension CodeList {{
    /// {what}
    public static let {swift_name} = CodeList(
        "{name}", version: "{EDITION}",
        """
{text}
        """)
}}
'''


def all_file():
    names = "".join(f"        .{LISTS[name][0]},\n" for name in sorted(LISTS))
    return f"""// This folder is written by Tests/CodeLists/code_lists.py; what to change is said there.
// IATI's lists are CC BY 4.0, International Aid Transparency Initiative; the edition is {EDITION}.
extension CodeList {{
    /// Every published list, by name.
    public static let published: [CodeList] = [
{names}    ]
}}
"""


def files(folder):
    """Name of a file to its text as it must be."""
    return {f"{name}.swift": list_file(name, folder) for name in LISTS} | {ALL: all_file()}


def findings(wanted):
    """What is wrong with the files that are there."""
    there = {path.name: path.read_text(encoding="utf-8") for path in PUBLISHED.glob("*")}
    for name in sorted(wanted.keys() | there.keys()):
        place = (PUBLISHED / name).relative_to(ROOT).as_posix()
        if name not in there:
            yield f"{place} is missing"
        elif name not in wanted:
            yield f"{place} is of no list"
        elif there[name] != wanted[name]:
            yield f"{place} differs"


def main(arguments):
    is_check = arguments[:1] == ["--check"]
    match arguments[is_check:]:
        case [folder] if not folder.startswith("-"):
            wanted = files(Path(folder))
        case _:
            sys.exit(__doc__)
    if is_check:
        found = list(findings(wanted))
        for finding in found:
            print(finding)
        return 1 if found else 0
    PUBLISHED.mkdir(exist_ok=True)
    for name, text in wanted.items():
        (PUBLISHED / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
