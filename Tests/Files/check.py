#!/usr/bin/env python3
"""Compares the files of reports with each other: one content, every format.

    check.py FOLDER

The folder holds what the tests keep when KEMBAR_KEEP_FILES names it: for each report and language NAME.LANGUAGE.html,
.json, .xlsx and, where Chromium is installed, .pdf, and a folder NAME.LANGUAGE with a CSV file for each table. Checked:

- XLSX: it opens; cover, contents and notes come first; each table is a sheet with its heading in the first row, which
  stays in sight; no cell is empty and none is a formula; every cell equals that of the CSV file; numbers are numbers.
- CSV: each line has as many cells as the heading; no text begins like a formula.
- HTML: every target, actual figure and sum of money of the tables is on the page, digit by digit.
- JSON: every such figure is a number of the content.
- PDF: tagged, with a language, an outline, embedded fonts and numbered pages; every such figure is in its text.

Prints a line for each deviation and a tally; exits with 1 when there was one. Needs Python 3.10 or newer and the
packages openpyxl and pypdf.
"""

import csv
import json
import re
import sys
from datetime import date, datetime
from decimal import Decimal
from html import unescape
from pathlib import Path

import openpyxl
import pypdf

# Columns of figures that every format prints with all digits.
FIGURES = {"indicators": ["target", "actual"], "money": ["sum"]}
NUMBER = re.compile(r"-?\d+(\.\d+)?$")


def read_csv(file):
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def written(number, language):
    """A number as a page of the language writes it."""
    sign, digits = ("−", number[1:]) if number.startswith("-") else ("", number)
    whole, _, fraction = digits.partition(".")
    group, point = (".", ",") if language == "id" else (",", ".")
    return sign + f"{int(whole):,}".replace(",", group) + (point + fraction if fraction else "")


def figures(folder):
    """The figures of the tables that a page prints digit by digit: (table, number)."""
    found = set()
    for table, columns in FIGURES.items():
        head, *rows = read_csv(folder / f"{table}.csv")
        for row in rows:
            for column in columns:
                cell = row[head.index(column)]
                # A page rounds a computed number of more than six decimal places, and marks it so.
                if NUMBER.match(cell) and len(cell.partition(".")[2]) <= 6:
                    found.add((table, cell))
    return found


def numbers_of(value):
    if isinstance(value, dict):
        for member in value.values():
            yield from numbers_of(member)
    elif isinstance(value, list):
        for element in value:
            yield from numbers_of(element)
    elif isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        yield Decimal(value)


def same(cell, text):
    """Whether a cell of a workbook says what a CSV file says."""
    if isinstance(cell, (datetime, date)):
        return cell.strftime("%Y-%m-%d") == text
    if isinstance(cell, (int, float)):
        return NUMBER.match(text) and abs(Decimal(repr(cell)) - Decimal(text)) <= abs(Decimal(text)) * Decimal("1e-14")
    own = (cell or "").replace("\r\n", "\n")
    return own == text or "'" + own == text


def check_workbook(file, folder):
    book = openpyxl.load_workbook(file)
    tables = sorted(table.stem for table in folder.glob("*.csv"))
    if book.sheetnames[:3] != ["cover", "contents", "notes"]:
        yield "does not begin with cover, contents and notes"
    if sorted(book.sheetnames[3:]) != tables:
        yield f"has other tables than the CSV files: {sorted(set(book.sheetnames[3:]) ^ set(tables))}"
    for name in book.sheetnames[3:]:
        sheet, lines = book[name], read_csv(folder / f"{name}.csv")
        if sheet.freeze_panes is None:
            yield f"{name}: the heading does not stay in sight"
        if sheet.merged_cells.ranges:
            yield f"{name}: has merged cells"
        rows = list(sheet.iter_rows())
        if len(rows) != len(lines):
            yield f"{name}: has {len(rows)} rows, and the CSV file {len(lines)}"
            continue
        for cell, column in zip(rows[0], lines[0]):
            if str(cell.value).split("\n")[-1] != column:
                yield f"{name}: the heading {cell.value!r} is not that of {column}"
        for row, line in zip(rows[1:], lines[1:]):
            for cell, text in zip(row, line):
                if cell.data_type == "f":
                    yield f"{name}!{cell.coordinate}: is a formula"
                elif cell.value is None or cell.value == "":
                    yield f"{name}!{cell.coordinate}: is empty"
                elif not same(cell.value, text):
                    yield f"{name}!{cell.coordinate}: {cell.value!r} is not {text!r}"
                # A date of which only the year is known is no number.
                elif (NUMBER.match(text) and len(text) <= 15 and not re.fullmatch(r"\d{4}", text)
                      and not isinstance(cell.value, (int, float))):
                    yield f"{name}!{cell.coordinate}: the number {text} is a text"


def check_tables(folder):
    for file in sorted(folder.glob("*.csv")):
        head, *rows = read_csv(file)
        for place, row in enumerate(rows, 2):
            if len(row) != len(head):
                yield f"{file.name}, line {place}: has {len(row)} cells, and the heading {len(head)}"
            for cell in row:
                if cell[:1] in set("=+-@\t\r") and not NUMBER.match(cell):
                    yield f"{file.name}, line {place}: {cell[:30]!r} begins like a formula"
                if not cell:
                    yield f"{file.name}, line {place}: has an empty cell"


def check_page(file, language, wanted):
    text = re.sub(r"<style>.*?</style>", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    seen = unescape(re.sub(r"<[^>]*>", " ", text))
    for table, number in sorted(wanted):
        if written(number, language) not in seen:
            yield f"does not say {written(number, language)} of the table {table}"


def check_json(file, wanted):
    content = json.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)["content"]
    known = set(numbers_of(content))
    for table, number in sorted(wanted):
        if Decimal(number) not in known:
            yield f"lacks {number} of the table {table}"


def fonts(resources, seen):
    for font in (resources.get("/Font") or {}).values():
        font = font.get_object()
        if id(font) in seen:
            continue
        seen.add(id(font))
        # A Type 3 font is its drawings.
        if font.get("/Subtype") == "/Type3":
            continue
        for part in [font] + [part.get_object() for part in font.get("/DescendantFonts", [])]:
            descriptor = part.get("/FontDescriptor")
            if descriptor is not None:
                descriptor = descriptor.get_object()
                yield str(part.get("/BaseFont")), any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def check_pdf(file, language, wanted):
    reader = pypdf.PdfReader(file)
    root = reader.trailer["/Root"]
    if "/StructTreeRoot" not in root or not (root.get("/MarkInfo") or {}).get("/Marked"):
        yield "is not tagged"
    if str(root.get("/Lang", "")).split("-")[0] != language:
        yield f"states the language {root.get('/Lang')}"
    if not reader.outline:
        yield "has no outline"
    seen = set()
    for page in reader.pages:
        for name, embedded in fonts(page["/Resources"], seen):
            if not embedded:
                yield f"does not hold the font {name}"
    texts = [page.extract_text() for page in reader.pages]
    for number in (1, len(texts)):
        if not re.search(rf"{number} ?/ ?{len(texts)}\b", texts[number - 1]):
            yield f"page {number} does not state its number"
    # Lines break within words where a cell is narrow.
    text = re.sub(r"\s+", "", "".join(texts))
    for table, number in sorted(wanted):
        if written(number, language) not in text:
            yield f"does not say {written(number, language)} of the table {table}"


def main(arguments):
    if len(arguments) != 1 or arguments[0] in ("-h", "--help"):
        print(__doc__.strip())
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    root = Path(arguments[0])
    folders = sorted(folder for folder in root.iterdir() if folder.is_dir())
    if not folders:
        print(f"{root} has no files of reports", file=sys.stderr)
        return 1
    findings, files, compared = [], 0, 0
    for folder in folders:
        name, language = folder.name.rsplit(".", 1)
        wanted = figures(folder)
        compared += len(wanted)
        checks = {"": check_tables(folder)}
        for suffix, check in {
            "html": lambda file: check_page(file, language, wanted),
            "json": lambda file: check_json(file, wanted),
            "xlsx": lambda file: check_workbook(file, folder),
            "pdf": lambda file: check_pdf(file, language, wanted),
        }.items():
            file = root / f"{folder.name}.{suffix}"
            if file.exists():
                checks[file.name] = check(file)
            elif suffix != "pdf":
                findings.append(f"{file.name}: is missing")
        for label, check in checks.items():
            files += 1
            findings += [f"{label or folder.name}: {finding}" for finding in check]
    for finding in findings[:200]:
        print(finding)
    print(f"{files} files of {len(folders)} reports, {compared} figures compared, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
