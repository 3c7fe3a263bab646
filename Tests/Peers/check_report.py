"""Holds JSON reports, given as files, against the schemas in Grammar with a validator that is not ours.

The first words of a file's name, up to a dot or a dash, say its kind: `plan-3.json` is held against plan.schema.json.
What names no kind is held against report.schema.json, and so is what `test`, `check` and `compare` write.
The files must be strict JSON as well: no NaN, no infinity, no key twice. Needs python3-jsonschema.
"""
import json
import pathlib
import sys

import jsonschema

root = pathlib.Path(__file__).resolve().parents[2]
kinds = ["report", "plan", "calibrate", "simulate", "explain"]
validators = {}
for kind in kinds:
    file = root / f"Grammar/{kind}.schema.json"
    if not file.exists():
        continue
    schema = json.loads(file.read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validators[kind] = jsonschema.Draft202012Validator(schema)


def no_constant(word):
    raise ValueError(f"{word} is no JSON")


def no_twin(pairs):
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError(f"a key twice among {keys}")
    return dict(pairs)


failures = 0
for path in sys.argv[1:]:
    text = pathlib.Path(path).read_text()
    report = json.loads(text, parse_constant=no_constant, object_pairs_hook=no_twin)
    kind = pathlib.Path(path).name.replace(".", "-").split("-")[0]
    for error in validators.get(kind, validators["report"]).iter_errors(report):
        failures += 1
        print(f"{path}: {error.json_path}: {error.message[:200]}")

print(f"{len(sys.argv) - 1} reports, {failures} failures")
sys.exit(1 if failures or len(sys.argv) < 2 else 0)
