#!/usr/bin/env python3
"""Checks HTML pages with the W3C's checker, axe-core and small screens.

    check.py FILE…

Each page is checked for

- errors and warnings of the W3C's HTML checker (Nu);
- violations of WCAG 2.2 A and AA that axe-core finds, on a phone (390×844) and on a screen (1280×900);
- horizontal scrolling, from 320 px, the width that WCAG 1.4.10 requires, up to the width of a laptop screen;
- printing: on A4 with margins of 16 mm nothing may reach beyond the right edge or stay folded up;
- JavaScript: the page must contain none, and have the same text without it.

The tools are not part of this repository. KEMBAR_WEB_JUDGES names a folder with `vnu/*.jar` and `axe/axe.min.js`;
KEMBAR_CHROMIUM names a browser (default /usr/bin/chromium), which Playwright for Python controls. Checks whose tool is
missing are skipped, and the last lines list them. Exits with 1 on findings or, if CI is true, on skipped checks; with 2
when no check can run or a file is missing.
"""

import os
import pathlib
import shutil
import subprocess
import sys

RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]
SCREENS = [(390, 844), (1280, 900)]
NARROW = (320, 640)
WIDTHS = [320, 390, 640, 768, 1024, 1280, 1366]
# The area of A4 within margins of 16 mm, in pixels at 96 dots per inch.
PAPER = (673, 1002)


# What the checker does not know yet. The pseudo-element is in CSS Pseudo-Elements Level 4; without it, browsers print what
# is folded up as folded.
CHECKER_GAPS = ["Unknown pseudo-element or pseudo-class “::details-content”"]


def html_checker(files, judges, skipped):
    """Returns one finding for each message of the W3C's checker."""
    jars = judges / "vnu" if judges else None
    if not jars or not list(jars.glob("*.jar")):
        skipped.append("the W3C's HTML checker: no vnu/*.jar in KEMBAR_WEB_JUDGES")
        return []
    java = shutil.which("java")
    if not java:
        skipped.append("the W3C's HTML checker: no java")
        return []
    command = [java, "-cp", f"{jars}/*", "nu.validator.client.SimpleCommandLineValidator", "--format", "gnu"]
    result = subprocess.run(command + [str(file) for file in files], capture_output=True, text=True, timeout=300)
    lines = [line for line in (result.stderr + result.stdout).splitlines() if line.strip()]
    if result.returncode != 0 and not lines:
        lines = [f"the HTML checker ended with {result.returncode} and said nothing"]
    return [f"html: {line}" for line in lines if not any(gap in line for gap in CHECKER_GAPS)]


def accessibility(page, axe, name):
    """Returns one finding for each element that violates a rule."""
    page.add_script_tag(path=str(axe))
    result = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    return [
        f"{name}: {violation['id']} ({violation['impact']}): {violation['help']}: {' '.join(map(str, node['target']))}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


# Elements that reach beyond the right edge, the innermost first.
WIDE = """() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1)
        .reverse().slice(0, 5).map(e => e.tagName.toLowerCase() + ' "' + e.textContent.trim().slice(0, 60) + '"')
        .concat('the page is ' + document.documentElement.scrollWidth + ' px wide')
}"""


def scrolling(page, name):
    """Returns one finding for each width at which the page scrolls horizontally."""
    findings = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": NARROW[1]})
        wide = page.evaluate(WIDE)
        if wide:
            findings.append(f"{name} at {width} px: scrolls sideways: {wide[-1]}; {wide[0]}")
    return findings


# Folded-up parts that would be missing on paper.
FOLDED = """() => [...document.querySelectorAll('details')]
    .filter(d => [...d.children].some(e => e.localName !== 'summary' && !e.checkVisibility({contentVisibilityAuto: true})))
    .map(d => '"' + d.querySelector('summary').textContent.trim() + '" with "'
        + [...d.children].slice(1).map(e => e.textContent.trim()).join(' ').slice(0, 60) + '"')"""


def on_paper(page, name):
    """Returns the findings for the printed page."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER[0], "height": PAPER[1]})
    folded = page.evaluate(FOLDED)
    findings = [f"{name} on A4: reaches beyond the right edge: {wide}" for wide in page.evaluate(WIDE)]
    findings += [f"{name} on A4: stays folded up: {fold}" for fold in folded[:5]]
    if len(folded) > 5:
        findings.append(f"{name} on A4: stays folded up: {len(folded) - 5} more")
    return findings


def in_browser(files, judges, skipped):
    """Returns the findings of axe-core, of narrow screens, of printing and of a browser without JavaScript."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        skipped.append("everything in a browser: the package playwright is not installed")
        return []
    chromium = os.environ.get("KEMBAR_CHROMIUM", "/usr/bin/chromium")
    if not os.access(chromium, os.X_OK):
        skipped.append(f"everything in a browser: no {chromium}")
        return []
    axe = judges / "axe" / "axe.min.js" if judges else None
    if not axe or not axe.is_file():
        skipped.append("axe-core: no axe/axe.min.js in KEMBAR_WEB_JUDGES")
        axe = None

    findings = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        try:
            for file in files:
                address = file.resolve().as_uri()
                for width, height in SCREENS if axe else []:
                    for scheme in ("light", "dark"):
                        context = browser.new_context(
                            viewport={"width": width, "height": height}, color_scheme=scheme, bypass_csp=True)
                        page = context.new_page()
                        page.goto(address)
                        # Folded parts are judged too.
                        page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true })")
                        findings += accessibility(page, axe, f"{file.name} at {width}×{height}, {scheme}")
                        context.close()

                texts = []
                for has_script in (True, False):
                    context = browser.new_context(
                        viewport={"width": NARROW[0], "height": NARROW[1]}, java_script_enabled=has_script)
                    page = context.new_page()
                    page.goto(address)
                    texts.append(page.locator("body").inner_text())
                    if has_script:
                        findings += scrolling(page, file.name)
                        if page.locator("script").count():
                            findings.append(f"{file.name}: holds a script")
                        findings += on_paper(page, file.name)
                    context.close()
                if texts[0] != texts[1]:
                    findings.append(f"{file.name}: says something else without JavaScript")
                if not texts[1].strip():
                    findings.append(f"{file.name}: is empty without JavaScript")
        finally:
            browser.close()
    return findings


def main(arguments):
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__.strip())
        return 0 if arguments else 2
    files = [pathlib.Path(argument) for argument in arguments]
    missing = [str(file) for file in files if not file.is_file()]
    if missing:
        print(f"not there: {', '.join(missing)}", file=sys.stderr)
        return 2
    folder = os.environ.get("KEMBAR_WEB_JUDGES")
    judges = pathlib.Path(folder).resolve() if folder else None

    skipped = []
    findings = html_checker(files, judges, skipped) + in_browser(files, judges, skipped)
    for finding in findings:
        print(finding)
    print(f"{len(files)} pages, {len(findings)} findings")
    for skip in skipped:
        print(f"SKIPPED {skip}")
    # In CI a missing tool is a failure.
    if findings or skipped and os.environ.get("CI") == "true":
        return 1
    return 2 if len(skipped) >= 2 and any("browser" in skip for skip in skipped) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
