"""Writes tables of reference values to ../Vectors, as Tests/References/Vectors.swift reads them.

write("posterior", "what made them", cases): each case is a record with a `name`; its fields become rows of a CSV of
case, field and value. A list of numbers is one cell with spaces; a list of lists has them parted by ";", and a single one ended by it; a list of
records is one row for each of their keys; a record within a record has a dotted field. `-` is what is not there.
A case is named in its first row only; what stands before the first is of the table.
"""
import csv
import numbers
from pathlib import Path


def scalar(value):
    if value is None: return "-"
    if isinstance(value, bool): return "true" if value else "false"
    if isinstance(value, str): return value
    return str(int(value)) if isinstance(value, numbers.Integral) else repr(float(value))


def item(value):
    text = scalar(value)
    assert text and not set(" ;") & set(text), f"a word in a list cannot have blanks: {text!r}"
    return text


def cell(values):
    if any(isinstance(v, (list, tuple)) for v in values): return "; ".join(cell(v) for v in values) + ";" * (len(values) == 1)
    return " ".join(item(v) for v in values)


def rows(value, field):
    """The fields of a value and their cells."""
    if isinstance(value, dict):
        for key, inner in value.items():
            assert "." not in key, key
            yield from rows(inner, f"{field}.{key}" if field else key)
    elif isinstance(value, (list, tuple)):
        if any(isinstance(v, dict) for v in value):
            keys = list(dict.fromkeys(key for v in value for key in v))
            for key in keys: yield f"{field}.{key}", cell([v.get(key) for v in value])
        else: yield field, cell(value)
    elif value is not None: yield field, scalar(value)


def write(table, source, cases):
    with open(Path(__file__).resolve().parent.parent / "Vectors" / f"{table}.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["case", "field", "value"])
        out.writerow(["", "about", source])
        for case in cases:
            name = case["name"]
            for field, value in rows({k: v for k, v in case.items() if k != "name"}, ""):
                out.writerow([name, field, value])
                name = ""
