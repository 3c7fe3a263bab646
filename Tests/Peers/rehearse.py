"""A rehearsal of what a laboratory does with a project, in a repository of its own.

Usage: rehearse.py RAPHE [--first-half], where RAPHE is the program. A new project, committed, passes; a study that
contradicts it fails it, and the report names the row; locked, it passes again; a claim that is changed fails where
the lock is frozen; and the difference is told in sentences.
"""

import pathlib
import subprocess
import sys
import tempfile

from run_ci_templates import contradict, project


class Rehearsal:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def raphe(self, code, *arguments):
        """Runs the program, which must exit with the code; returns all that it said."""
        done = subprocess.run([self.program, *arguments], cwd=self.folder, capture_output=True, text=True)
        said = done.stdout + done.stderr
        print(f"$ raphe {' '.join(arguments)}   # {done.returncode}")
        if done.returncode != code:
            sys.exit(f"rehearse.py: exit code {done.returncode}, not {code}:\n{said}")
        return said

    def commit(self, message):
        git = ["git", "-c", "user.name=a", "-c", "user.email=a@b"]
        subprocess.run([*git, "add", "-A"], cwd=self.folder, check=True)
        subprocess.run([*git, "commit", "-q", "-m", message], cwd=self.folder, check=True)

    def must_name(self, said, *words):
        for word in words:
            if word not in said:
                sys.exit(f"rehearse.py: `{word}` is not named:\n{said}")

    def first_half(self):
        project(self.folder, self.program)
        self.raphe(0, "check", "--strict")
        self.raphe(0, "test", "--strict")
        row = contradict(self.folder)
        said = self.raphe(1, "test")
        self.must_name(said, "amygdala-sert-lower-in-depression", row, "findings.csv:")
        report = self.raphe(1, "test", "--verbose", "--format", "json")
        self.must_name(report, f'"{row}"', "findings.csv")
        self.must_name(self.raphe(0, "explain", "amygdala-sert-lower-in-depression"), row)
        self.commit("A study that contradicts")

    def second_half(self):
        # The study stays, and what is expected becomes what is found.
        theory = self.folder / "Hypotheses/theories/sert-deficit.yaml"
        text = theory.read_text(encoding="utf-8").replace("    expect: supported\n", "")
        theory.write_text(text, encoding="utf-8")
        gates = self.folder / "raphe.yaml"
        gates.write_text("raphe: 1\nproject: serotonin\n", encoding="utf-8")
        self.raphe(0, "lock")
        self.raphe(0, "test", "--locked")
        self.raphe(0, "test", "--frozen")
        self.commit("A lock")
        theory.write_text(text.replace("region: midbrain", "region: brainstem"), encoding="utf-8")
        said = self.raphe(1, "test", "--frozen")
        self.must_name(said, "midbrain-sert-lower-in-depression")
        said = self.raphe(0, "diff", "HEAD")
        self.must_name(said, "midbrain-sert-lower-in-depression")


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        rehearsal = Rehearsal(program, pathlib.Path(name))
        rehearsal.first_half()
        if "--first-half" not in sys.argv:
            rehearsal.second_half()
    print("rehearsed")


if __name__ == "__main__":
    main()
