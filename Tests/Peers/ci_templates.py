"""What the runners of GitHub and GitLab do with a composite action and with a job, as far as ours go.

Written from the two manuals: GitHub, "Metadata syntax for GitHub Actions" and "Contexts reference"; GitLab, "CI/CD YAML
syntax reference". Whatever they have beyond what is written here is refused, never skipped silently.
"""

import os
import pathlib
import re
import subprocess

import yaml


class Refused(Exception):
    """Something in a template that this runner does not know."""


def shell(script, folder, environment, options):
    """Runs a script as the runners do: a file given to bash."""
    return subprocess.run(
        ["bash", *options, "-c", script], cwd=folder, env=environment, capture_output=True, text=True
    )


class Action:
    """A composite action, run step by step in a folder."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.text = yaml.safe_load(self.path.read_text(encoding="utf-8"))
        if self.text["runs"]["using"] != "composite":
            raise Refused(self.text["runs"]["using"])

    def value(self, expression, inputs, steps, failed):
        """The value of what stands within ${{ }}."""
        expression = expression.strip()
        if " && " in expression:
            parts = [self.value(part, inputs, steps, failed) for part in expression.split(" && ")]
            return all(part not in (False, "") for part in parts)
        if match := re.fullmatch(r"(.+?) (==|!=) '([^']*)'", expression):
            equal = self.value(match[1], inputs, steps, failed) == match[3]
            return equal if match[2] == "==" else not equal
        if match := re.fullmatch(r"inputs\.([\w-]+)", expression):
            return inputs[match[1]]
        if match := re.fullmatch(r"steps\.([\w-]+)\.outputs\.([\w-]+)", expression):
            return steps.get(match[1], {}).get(match[2], "")
        if expression == "github.action_path":
            return str(self.path.parent)
        if expression == "!cancelled()":
            return True
        if expression == "success()":
            return not failed
        raise Refused(expression)

    def fill(self, text, inputs, steps, failed=False):
        return re.sub(r"\$\{\{(.*?)\}\}", lambda match: str(self.value(match[1], inputs, steps, failed)), str(text))

    def run(self, folder, environment, **given):
        """Runs the steps; returns the exit code, the outputs, and all that was printed."""
        unknown = set(given) - set(self.text["inputs"])
        if unknown:
            raise Refused(f"inputs {unknown}")
        inputs = {name: str(given.get(name, part.get("default", ""))) for name, part in self.text["inputs"].items()}
        steps, failed, printed, used = {}, 0, "", []
        for step in self.text["runs"]["steps"]:
            known = {"id", "name", "if", "shell", "env", "run", "uses", "with"}
            if set(step) - known:
                raise Refused(f"keys {set(step) - known}")
            condition = str(step.get("if", "${{ success() }}"))
            if "()" not in condition:
                raise Refused(f"a condition without a status: {condition}")
            if not self.value(re.fullmatch(r"\$\{\{(.*)\}\}", condition)[1], inputs, steps, failed):
                continue
            if "uses" in step:
                used.append((step["uses"], {k: self.fill(v, inputs, steps) for k, v in step["with"].items()}))
                continue
            if step["shell"] != "bash":
                raise Refused(step["shell"])
            output = pathlib.Path(folder) / ".github-output"
            output.write_text("", encoding="utf-8")
            env = {name: self.fill(value, inputs, steps) for name, value in step.get("env", {}).items()}
            env = {**environment, "GITHUB_ACTIONS": "true", "GITHUB_OUTPUT": str(output), **env}
            # As GitHub gives a script to bash.
            done = shell(
                self.fill(step["run"], inputs, steps), folder, env, ["--noprofile", "--norc", "-e", "-o", "pipefail"]
            )
            printed += done.stdout + done.stderr
            steps[step.get("id", "")] = dict(
                line.split("=", 1) for line in output.read_text(encoding="utf-8").splitlines()
            )
            output.unlink()
            failed = failed or done.returncode
        outputs = {name: self.fill(part["value"], inputs, steps) for name, part in self.text["outputs"].items()}
        return failed, outputs, printed, used


def job(path, name, folder, environment, includes=None):
    """Runs one job of a GitLab file; returns the exit code, what was printed, and the reports that it keeps.

    `includes` has the folders of the projects that files are included from.
    """
    text = yaml.safe_load(pathlib.Path(path).read_text(encoding="utf-8"))
    merged = {"variables": {}}
    for part in text.pop("include", []):
        if set(part) != {"project", "file"}:
            raise Refused(f"include {part}")
        project = re.sub(r"\$(\w+)", lambda match: environment[match[1]], part["project"])
        included = yaml.safe_load((pathlib.Path(includes[project]) / part["file"]).read_text(encoding="utf-8"))
        merged["variables"].update(included.pop("variables", {}))
        merged.update(included)
    merged["variables"].update(text.pop("variables", {}))
    merged.update(text)
    work = merged[name]
    known = {"image", "before_script", "script", "artifacts"}
    if set(work) - known or set(merged) - {"variables", name}:
        raise Refused(f"{set(work) - known} {set(merged)}")
    variables = {key: str(value) for key, value in merged["variables"].items()}
    # GitLab makes one script of both parts, which ends at the first command that fails.
    script = "set -eo pipefail\n" + "\n".join(work.get("before_script", []) + work["script"])
    done = shell(script, folder, {**variables, **environment, "GITLAB_CI": "true"}, ["--noprofile", "--norc"])
    artifacts = work["artifacts"]
    kept = done.returncode == 0 or artifacts.get("when", "on_success") in ("always", "on_failure")
    return done.returncode, done.stdout + done.stderr, artifacts if kept else {}
