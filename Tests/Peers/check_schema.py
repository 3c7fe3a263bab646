"""Holds Grammar/raphe.schema.json against a validator that is not ours.

The schema must be valid JSON Schema 2020-12, accept every file under Hypotheses/, and reject every file under
Tests/Bad/ that is marked `schema: rejects`. Needs python3-yaml and python3-jsonschema.
"""
import json
import pathlib
import sys

import jsonschema
import yaml

root = pathlib.Path(__file__).resolve().parents[2]
schema = json.loads((root / "Grammar/raphe.schema.json").read_text())
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)

failures = 0
accepted = sorted((root / "Hypotheses").rglob("*.yaml"))
for path in accepted:
    for error in validator.iter_errors(yaml.safe_load(path.read_text())):
        failures += 1
        print(f"{path.relative_to(root)}: refused: {error.message[:200]}")

rejected = []
for path in sorted((root / "Tests/Bad").rglob("*.yaml")):
    expectation = path.with_suffix(".expect")
    text = path.read_text(errors="replace") + (expectation.read_text() if expectation.exists() else "")
    if "schema: rejects" not in text:
        continue
    rejected.append(path)
    if validator.is_valid(yaml.safe_load(path.read_text())):
        failures += 1
        print(f"{path.relative_to(root)}: accepted, but should be rejected")

print(f"{len(accepted)} shipped files accepted, {len(rejected)} bad files rejected, {failures} failures")
sys.exit(1 if failures or not accepted or not rejected else 0)
