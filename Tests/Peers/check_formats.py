#!/usr/bin/env python3
"""Has the formats of reports read by readers that are not ours.

    check_formats.py PROGRAM XUNIT_SCHEMA SARIF_SCHEMA

Runs PROGRAM, a built `raphe`, on the shipped corpus, on a copy of it in a folder whose name is hard to quote, on a mistake
and on nothing, and holds what it writes against the XSD of Jenkins' xUnit plugin (lxml), junitparser, the OASIS schema of
SARIF 2.1.0 (jsonschema), Perl's `prove`, tap.py, a parser of GitHub's Markdown (markdown-it-py), and Python's own json and
csv. A report of a stored run must be the same bytes as that of the run itself. `.ci/run` installs the readers and says
where the schemas come from.
"""
import collections
import csv
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

import jsonschema
import junitparser
import lxml.etree
import markdown_it
import tap.parser

program, xunit, sarif = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
root = pathlib.Path(__file__).resolve().parents[2]
formats = ["junit", "sarif", "tap", "github", "markdown", "ndjson", "csv"]
xunit_schema = lxml.etree.XMLSchema(lxml.etree.parse(str(xunit)))
sarif_schema = jsonschema.Draft4Validator(json.loads(sarif.read_text()))
failures = []


def fail(where, what):
    failures.append(f"{where}: {what}")


def run(arguments, folder):
    return subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True)


def strict(text):
    def pairs(members):
        keys = [key for key, _ in members]
        if len(keys) != len(set(keys)):
            raise ValueError(f"a key twice among {keys}")
        return dict(members)

    return json.loads(text, object_pairs_hook=pairs, parse_constant=lambda word: 1 / 0)


def check_junit(where, path, report):
    document = lxml.etree.parse(str(path))
    if not xunit_schema.validate(document):
        fail(where, xunit_schema.error_log.last_error)
    names = collections.Counter((case.get("classname"), case.get("name")) for case in document.iter("testcase"))
    for name, count in names.items():
        if count > 1:
            fail(where, f"{name} {count} times")
    results = collections.Counter()
    for suite in junitparser.JUnitXml.fromfile(str(path)):
        for case in suite:
            results[type(case.result[0]).__name__ if case.result else "passed"] += 1
        if suite.tests != len(list(suite)):
            fail(where, f"{suite.name} says {suite.tests} cases and has {len(list(suite))}")
    errors = report["summary"]["errors"]
    if results["Error"] < errors or (errors == 0 and report["summary"]["exitCode"] == 0 and results["Failure"]):
        fail(where, f"{results} beside {report['summary']}")


def check_sarif(where, path, report, includes_all=False):
    log = strict(path.read_text())
    for error in sarif_schema.iter_errors(log):
        fail(where, f"{error.json_path}: {error.message[:200]}")
    for result in log["runs"][0]["results"]:
        if not includes_all and result["kind"] != "fail":
            fail(where, f"an alert of kind {result['kind']}")
        if (result["kind"] == "fail") != (result["level"] != "none"):
            fail(where, f"kind {result['kind']} of level {result['level']}")
        for location in result["locations"] + result.get("relatedLocations", []):
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            if urllib.parse.urlparse(uri).scheme or uri.startswith("/"):
                fail(where, f"{uri} is not relative")
            if not (path.parent / urllib.parse.unquote(uri)).exists():
                fail(where, f"{uri} leads to nothing")


def check_tap(where, path, report):
    found = collections.Counter()
    for line in tap.parser.Parser().parse_text(path.read_text()):
        found[line.category] += 1
        if line.category == "test":
            found["failed"] += not line.ok and not line.todo
    if found["unknown"] or found["version"] != 1:
        fail(where, f"tap.py reads {found}")
    proved = subprocess.run(["prove", "--exec", "cat", str(path)], capture_output=True, text=True)
    is_good = found["failed"] == 0 and report["summary"]["exitCode"] not in (2, 3)
    if (proved.returncode == 0) != is_good:
        fail(where, f"prove returns {proved.returncode}: {proved.stdout[-300:]}{proved.stderr[-300:]}")


def check_github(where, path, report):
    for line in path.read_text().splitlines():
        if not re.fullmatch(r"::(error|warning|notice) (\w+=[^,:]*,?)+::(?:[^%]|%25|%0A|%0D)+", line):
            fail(where, line)


def check_markdown(where, path, report):
    tokens = markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table").parse(path.read_text())
    tables = 0
    for token in tokens:
        tables += token.type == "table_open"
        if token.type == "html_block" and not re.fullmatch(
            r"<details><summary>[^<>]*</summary>\n|</details>\n", token.content
        ):
            fail(where, f"HTML: {token.content}")
        for child in token.children or []:
            if child.type not in ("text", "strong_open", "strong_close", "text_special"):
                fail(where, f"{child.type} in {token.content[:200]}")
    if report["theories"] and tables < 1:
        fail(where, "no table")


def check_ndjson(where, path, report):
    kinds = collections.Counter(strict(line)["kind"] for line in path.read_text().splitlines())
    claims = sum(len(theory["claims"]) for theory in report["theories"])
    if (kinds["run"], kinds["theory"], kinds["claim"]) != (1, len(report["theories"]), claims):
        fail(where, f"{kinds}")


def check_csv(where, path, report):
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    used = [
        (theory["id"], claim["id"], finding["finding"], finding["estimate"])
        for theory in report["theories"]
        for claim in theory["claims"]
        for finding in claim["evidence"]["used"]
    ]
    read = [(row["theory"], row["claim"], row["finding"], float(row["estimate"]) if row["estimate"] else None) for row in rows]
    if read != used:
        fail(where, "other findings than the report's")
    for row in rows:
        for cell in row.values():
            if cell[:1] in tuple("=+-@\t\r") and not re.fullmatch(r"[-+]?[0-9.]+(e[-+]?[0-9]+)?", cell):
                fail(where, f"a formula: {cell}")


def check(name, arguments, folder, code, command="test"):
    """Writes a run in every format, reads each, and renders what was stored to the same bytes."""
    able = [f for f in formats if command == "test" or f not in ("tap", "csv")]
    reports = [f"--report={f}=out.{f}" for f in able]
    result = run([command, *arguments, "--format", "json", "-o", "out.json", *reports], folder)
    if result.returncode != code:
        fail(name, f"returns {result.returncode}, not {code}: {result.stderr}")
        return
    report = strict((folder / "out.json").read_text())
    for f in able:
        path = folder / f"out.{f}"
        globals()[f"check_{f}"](f"{name}, {f}", path, report)
        again = run(["report", "out.json", "--format", f], folder)
        if again.returncode != 0 or again.stdout != path.read_text():
            fail(f"{name}, {f}", f"another report of the stored run: {again.stderr[:300]}")
        path.rename(folder / f"{name}.{f}") if f != "sarif" else None
    if command == "test":
        run(["report", "out.json", "--sarif-include", "all", "--report", "sarif=all.sarif"], folder)
        check_sarif(f"{name}, all of sarif", folder / "all.sarif", report, includes_all=True)


with tempfile.TemporaryDirectory() as scratch:
    folder = pathlib.Path(scratch) / 'a "b" <c> & 100%, #d:é'
    folder.mkdir()
    (folder / ".git").mkdir()
    shutil.copytree(root / "Hypotheses", folder / "Hypotheses")
    check("met", [], folder, 0)
    check("not-met", ["--fail-on", "contested,inconclusive"], folder, 1)
    check("nothing", ["--select", "no-such-theory"], folder, 5)
    check("checked", [], folder, 0, command="check")
    hard = folder / "Hypotheses" / 'x "y" <z> 5%.yaml'
    theory = next((folder / "Hypotheses/theories").glob("lower-5ht2a.yaml")).read_text()
    hard.write_text(theory.replace("theory: lower-5ht2a", "theory: again").replace("claims:", "clams: 1\nclaims:"))
    check("mistaken", [], folder, 2)
    check("mistakes", [], folder, 2, command="check")

for failure in failures:
    print(failure)
print(f"{len(formats)} formats, {len(failures)} failures")
sys.exit(1 if failures else 0)
