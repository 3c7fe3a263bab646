"""Runs the action for GitHub and the template for GitLab as their runners would, in a new project.

Usage: run_ci_templates.py RAPHE, where RAPHE is the program. Exits with 1, and says why, where anything is otherwise
than a user of either was promised.
"""

import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

import yaml

from ci_templates import Action, Refused, job

ROOT = pathlib.Path(__file__).resolve().parents[2]
ACTION = ROOT / ".github/actions/raphe/action.yml"


def must(condition, what):
    if not condition:
        sys.exit(f"run_ci_templates.py: {what}")


def environment(folder, program):
    """A machine that has the program on its PATH, and none of this machine's own continuous integration."""
    tools = folder / ".bin"
    tools.mkdir()
    (tools / "raphe").symlink_to(program)
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GITHUB_", "CI_", "GITLAB_"))}
    return {**kept, "PATH": f"{tools}:{kept['PATH']}", "NO_COLOR": "1"}


def project(folder, program, *options):
    """A new project in a repository, all of it committed."""
    subprocess.run([program, "init", str(folder), "--quiet", *options], check=True)
    git = ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@b"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "A project"]):
        subprocess.run([*git, *words], check=True)


def contradict(folder):
    """Adds a study that speaks against the theory, and loudly; returns its row's id."""
    table = folder / "Hypotheses/evidence/findings.csv"
    head, *rows = table.read_text(encoding="utf-8").splitlines()
    columns = head.split(",")
    cells = dict.fromkeys(columns, "")
    first = dict(zip(columns, next(csv.reader(rows[:1]))))
    cells.update({name: first[name] for name in columns if name not in ("pmid", "doi", "note", "p", "p_relation")})
    cells.update(
        finding="X1", sample="against", study="Against (made up)", year="2022", n="200", n_versus="200",
        effect="1.2", effect_scale="g", se="0.11", direction="higher",
    )
    table.write_text("\n".join([head, *rows, ",".join(cells[name] for name in columns)]) + "\n", encoding="utf-8")
    return "X1"


def cases(path):
    return list(xml.parse(path).getroot().iter("testcase"))


def github(program):
    action = Action(ACTION)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        env = environment(folder, program)
        project(folder, program)
        summary = folder / ".summary"
        summary.write_text("# Before\n", encoding="utf-8")
        env["GITHUB_STEP_SUMMARY"] = str(summary)
        code, outputs, printed, used = action.run(folder, env)
        must(code == 0 and outputs == {"exit-code": "0", "junit": "raphe.junit.xml"}, f"{code} {outputs}\n{printed}")
        must(cases(folder / "raphe.junit.xml"), "the report for JUnit has no case")
        must("::error" not in printed, f"an annotation where nothing is wrong:\n{printed}")
        text = summary.read_text(encoding="utf-8")
        must(text.startswith("# Before\n") and "supported" in text, f"the summary was not added to:\n{text}")
        must(not used, f"nothing was to be uploaded: {used}")

        contradict(folder)
        code, outputs, printed, used = action.run(folder, env, sarif="raphe.sarif", **{"upload-sarif": "true"})
        must(code == 1 and outputs["exit-code"] == "1", f"{code} {outputs}\n{printed}")
        must(re.search("^::error .*file=Hypotheses/theories/sert-deficit.yaml,line=", printed, re.M), f"no annotation:\n{printed}")
        must(any(case.find("failure") is not None for case in cases(folder / "raphe.junit.xml")), "no case failed")
        must(len(summary.read_text(encoding="utf-8")) > len(text), "the summary did not grow")
        must(json.loads((folder / "raphe.sarif").read_text())["runs"][0]["results"], "SARIF has no result")
        must(used == [("github/codeql-action/upload-sarif@v3", {"sarif_file": "raphe.sarif"})], f"{used}")

        code, outputs, printed, _ = action.run(folder, env, paths="no-such-folder")
        must(code == 2 and outputs["exit-code"] == "2", f"{code} {outputs}\n{printed}")
        code, _, printed, _ = action.run(folder, env, options="--exit-zero")
        must(code == 0, f"options are not given: {printed}")
        code, _, printed, _ = action.run(folder, env, raphe="/nowhere/raphe")
        must(code not in (0, 1), "a program that is missing passed")
        workflow = yaml.safe_load((folder / ".github/workflows/raphe.yml").read_text(encoding="utf-8"))
        # YAML 1.1 takes `on` for true.
        must(workflow[True] == ["push", "pull_request"], "the workflow does not run on pushes")
        last = workflow["jobs"]["test"]["steps"][-1]
        path = last["uses"].removeprefix("./.raphe/")
        must((ROOT / path / "action.yml") == ACTION, f"the workflow uses {path}")
        must(set(last["with"]) <= set(action.text["inputs"]), f"the workflow gives {last['with']}")
    try:
        Action(ACTION).fill("${{ secrets.x }}", {}, {})
    except Refused:
        return
    sys.exit("run_ci_templates.py: what the runner does not know is not refused")


def gitlab(program):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        env = {**environment(folder, program), "RAPHE_PROJECT": "group/raphe"}
        project(folder, program, "--topic", "dopamine")
        run = lambda: job(folder / ".gitlab-ci.yml", "raphe", folder, env, {"group/raphe": ROOT})
        code, printed, artifacts = run()
        must(code == 0, f"{code}\n{printed}")
        report = folder / artifacts["reports"]["junit"]
        must(cases(report), "the report for JUnit has no case")
        must(all((folder / path).exists() for path in artifacts["paths"]), f"of {artifacts['paths']} some are missing")
        report.unlink()
        contradict(folder)
        code, printed, artifacts = run()
        must(code == 1 and artifacts, f"{code} {artifacts}\n{printed}")
        failed = [case for case in cases(report) if case.find("failure") is not None]
        must(failed and failed[0].get("file", "").startswith("Hypotheses/theories/"), "no failed case has its file")
        env["RAPHE_OPTIONS"] = "--exit-zero"
        must(run()[0] == 0, "options are not given")


if __name__ == "__main__":
    program = pathlib.Path(sys.argv[1]).resolve()
    github(program)
    gitlab(program)
    print("the action and the template do what they promise")
