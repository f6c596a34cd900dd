#!/usr/bin/env python3
"""Walks through the pages of a running reporting service as its readers do, and keeps pictures of what they see.

    journeys.py http://127.0.0.1:8080 [--pictures FOLDER]

The service must have the example of Bandung–Seoul: `./kembar.sh up --with-example`. JavaScript is switched off, so that
every step works without it. The journeys:

- find a partnership in the portfolio and by search, and read why its cooperation stopped;
- follow a figure to the events behind it, and an event back to where the report uses it;
- compare two versions of a report;
- switch the language, and keep it from page to page;
- print a report, with everything unfolded;
- download each file of a report.

KEMBAR_CHROMIUM names a browser (default /usr/bin/chromium), which Playwright for Python controls. Exits with 1 if a step
fails, with 2 on wrong use.
"""

import argparse
import json
import os
import pathlib
import sys
import time
import zipfile
from io import BytesIO
from xml.etree import ElementTree

from playwright.sync_api import sync_playwright

SCREENS = {"phone": (390, 844), "desk": (1280, 900)}
STEPS = {"passed": 0, "failed": 0}


def step(name, holds):
    STEPS["passed" if holds else "failed"] += 1
    if not holds:
        print(f"FAILED {name}")


def find_and_understand(page, base):
    """A reader finds the partnership and sees within one page why the cooperation rests."""
    link = page.get_by_role("link", name="Bandung–Seoul")
    # A partnership is evaluated a few seconds after its facts have arrived.
    for _ in range(60):
        page.goto(f"{base}/portfolio?lang=en")
        if link.count():
            break
        time.sleep(1)
    link.first.click()
    step("the partnership has a page", page.locator("h1").inner_text() == "Bandung–Seoul")
    step("it states how long it has rested", page.locator(".tag").first.inner_text().startswith("long dormant"))
    page.get_by_role("link", name="Read the full report").first.click()
    first = page.locator("main section h2").first.inner_text()
    step("the report begins with the summary", first == "Summary")
    stop = page.locator("#part-stalls")
    step("the report explains the stop", "association" in stop.inner_text() or "associated" in stop.inner_text())
    step("it names missing funds", "fund" in stop.inner_text().lower())


def find_by_search(page, base):
    page.goto(f"{base}/search?lang=id")
    page.get_by_role("searchbox").fill("pajak hotel")
    page.get_by_role("button").click()
    step("search finds an indicator by its Indonesian name", "bandung.tax.hotel" in page.locator("main").inner_text())
    page.locator("main a[href*='/partnerships/bandung-seoul']").first.click()
    step("search leads to the partnership", page.url.split("?")[0].endswith("/partnerships/bandung-seoul"))


def follow_a_figure(page, report):
    page.goto(f"{report}?format=html&lang=en")
    cited = page.locator("#part-offers .refs a").first
    target = cited.get_attribute("href")
    cited.click()
    source = page.locator(f"[id='{target[1:]}']")
    step("a citation leads to its publication", source.count() == 1)
    source.locator("summary").click()
    source.locator("details a").first.click()
    step("a publication leads to its events", "/events?" in page.url)
    use = page.locator("main a[href*='#part-']").first
    href = use.get_attribute("href")
    use.click()
    step("an event leads back to the report", page.url.endswith(href.split("#")[1]))
    step("the part of the report is there", page.locator(f"[id='{href.split('#')[1]}']").count() == 1)


def compare(page, base, partnership, day):
    page.goto(f"{base}/partnerships/{partnership}/changes/{day}?lang=en")
    text = page.locator("main").inner_text()
    step("two versions are compared, or there is only one", bool(text.strip()))
    step("the page names the report", page.locator("header a[href*='/partnerships/']").count() >= 1)


def switch_language(page, report):
    page.goto(f"{report}?format=html&lang=en")
    page.get_by_role("link", name="한국어").click()
    step("the report is in Korean", page.locator("html").get_attribute("lang") == "ko")
    page.locator("header a[href*='/partnerships/']").first.click()
    step("the next page keeps the language", page.locator("html").get_attribute("lang") == "ko")
    page.get_by_role("link", name="Bahasa Indonesia").click()
    step("and can be switched again", page.locator("html").get_attribute("lang") == "id")


def print_it(page, report):
    page.goto(f"{report}?format=html&lang=en")
    page.emulate_media(media="print")
    hidden = [one for one in page.locator("details table, details ul").all()[:40] if one.bounding_box() is None]
    step("print unfolds everything", not hidden)
    step("print has no navigation", page.locator("header nav").first.bounding_box() is None)
    step("a PDF can be printed", page.pdf(format="A4", prefer_css_page_size=True)[:5] == b"%PDF-")
    page.emulate_media(media="screen")


def download(page, report):
    def get(query):
        return page.request.get(f"{report}?{query}")

    content = get("format=json")
    step("JSON", json.loads(content.body())["content"]["partnership"] == "bandung-seoul")
    workbook = get("format=xlsx&lang=en")
    step("XLSX", "xl/workbook.xml" in zipfile.ZipFile(BytesIO(workbook.body())).namelist())
    step("XLSX: named for a person", "bandung-seoul-evaluation" in workbook.headers["content-disposition"])
    table = get("format=csv&table=indicators&lang=ko")
    step("CSV", table.body().decode().startswith("indicator,title,"))
    pdf = get("format=pdf&lang=id")
    step("PDF", pdf.status == 406 or pdf.body()[:5] == b"%PDF-")
    # The example has no organisation that can report: the refusal says what to state.
    iati = get("format=iati")
    step("IATI: a sentence says what is missing", iati.status == 422 and "iati_identifier" in iati.json()["detail"])
    feed = page.request.get(f"{report.split('/v1/')[0]}/feeds/reports.atom")
    step("Atom", ElementTree.fromstring(feed.body()).tag.endswith("feed"))


def pictures(browser, base, report, folder):
    """Every page, on a phone and at a desk, light and dark."""
    places = {
        "portfolio": f"{base}/portfolio", "partnership": f"{base}/partnerships/bandung-seoul", "report": report,
        "quality": f"{base}/partnerships/bandung-seoul/quality", "search": f"{base}/search",
        "method": f"{base}/method", "index": f"{base}/",
    }
    for screen, (width, height) in SCREENS.items():
        for scheme in ("light", "dark"):
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme, java_script_enabled=False)
            page = context.new_page()
            for name, address in places.items():
                for language in ("id", "en", "ko") if screen == "desk" and scheme == "light" else ("en",):
                    page.goto(f"{address}?lang={language}" + ("&format=html" if name == "report" else ""))
                    page.screenshot(path=str(folder / f"{name}.{language}.{screen}.{scheme}.png"))
            context.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base", help="the address of the reporting service")
    parser.add_argument("--pictures", type=pathlib.Path, help="a folder for pictures of every page")
    options = parser.parse_args()
    base = options.base.rstrip("/")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("KEMBAR_CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        page = browser.new_context(java_script_enabled=False).new_page()
        page.set_default_timeout(20_000)
        listed = page.request.get(f"{base}/v1/reports/bandung-seoul").json()["reports"]
        if not listed:
            print("There is no report of bandung-seoul: start the service by ./kembar.sh up --with-example.")
            return 2
        day = listed[0]["as_of"]
        report = f"{base}/v1/reports/bandung-seoul/{day}"
        find_and_understand(page, base)
        find_by_search(page, base)
        follow_a_figure(page, report)
        compare(page, base, "bandung-seoul", day)
        switch_language(page, report)
        print_it(page, report)
        download(page, report)
        if options.pictures:
            options.pictures.mkdir(parents=True, exist_ok=True)
            pictures(browser, base, report, options.pictures)
        browser.close()
    print(f"{STEPS['passed']} steps passed, {STEPS['failed']} failed")
    return 1 if STEPS["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
