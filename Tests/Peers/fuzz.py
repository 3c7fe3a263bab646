#!/usr/bin/env python3
"""Tries to make raphe trap, hang or eat memory, with files and arguments mutated by their structure.

    Tests/Peers/fuzz.py --program .build/release/raphe --runs 100000 --jobs 2 --keep /tmp/failures

A small project (vocabulary, theory, dataset with its table, model, study) is mutated as a tree: keys dropped, doubled,
renamed and exchanged, numbers and units made extreme, nesting, odd Unicode, huge counts; then, some of the time, as
bytes. Run N of a seed is the same on every machine: `--first N --runs 1` repeats it. A run fails when

- it ends by a signal, or with a code that is none of 0, 1, 2 and 5 (3 is a fault that the program noticed itself),
- it takes more than 10 s of processor time, or 60 s on the clock,
- it takes more than 1 GiB of memory.

Failing inputs are kept with their command, one folder each. The exit code is 1 when there are any. Needs Python 3.9 and
PyYAML.
"""
import argparse
import json
import multiprocessing
import os
import random
import resource
import select
import shutil
import signal
import tempfile
import time

import yaml

Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

VOCABULARY = """
raphe: 1
vocabulary: small
targets: {5-HT receptor: {}, 5-HT1A: {in: 5-HT receptor, also: [HTR1A]}, 5-HT2A: {in: 5-HT receptor}, SERT: {}}
measures:
  density: {unit: fmol/mg, also: [Bmax]}
  function: {}
  BPND: {unit: "1", proxy_for: density, moves: with, because: density over affinity}
regions: {brain: {}, raphe: {in: brain}, cortex: {in: brain}, platelet: {}}
tissues: {post-mortem: {}}
species: {human: {}, rat: {}}
ligands: {WAY-100635: {}}
diagnoses: {depression: {}, healthy: {}, recovered: {}}
treatments: {none: {}, SSRI: {}, fluoxetine: {in: SSRI}}
outcomes: {symptom improvement: {}, symptom severity: {opposite: symptom improvement}}
"""

THEORY = """
raphe: 1
theory: fewer
title: Receptors are fewer in depression
source: {cite: Somebody 1994}
published: 1995
vocabulary: small
scope: {species: human}
groups:
  depressed: {diagnosis: depression, treatment: none}
  healthy: {diagnosis: healthy}
  recovered: {diagnosis: recovered}
  treated: {diagnosis: depression, treatment: SSRI, for_at_least: 14 d}
mechanism:
  model: pool
  groups:
    depressed: {set: {use: 0.5}}
    treated: {set: {use: 0.5}, treatment: SSRI, at: 28 d}
claims:
  - {id: a, compare: 5-HT1A density, region: raphe, in: depressed, is: lower, than: healthy, expect: supported}
  - {id: b, compare: 5-HT1A density, region: cortex, in: depressed, is: lower, than: healthy, by_at_least: 0.2 SD}
  - {id: c, compare: 5-HT2A density, in: depressed, is: the same, as: healthy, within: 0.3 SD}
  - {id: d, compare: 5-HT1A density, region: raphe, in: treated, is: lower, than: depressed, by_at_least: 5 %,
     from_mechanism: implied}
  - {id: e, relate: 5-HT1A density, to: symptom improvement, in: depressed, is: positive}
  - {id: f, order: 5-HT1A density, region: raphe, across: [healthy, recovered, depressed], is: falling}
  - {id: g, follow: 5-HT1A density, region: raphe, in: treated, during: SSRI,
     shows: [{reaches: below 95 %, within: 30 d}, {stays: above 10 %, from: 1 d, to: 9 d}]}
  - {id: h, compare: 5-HT1A density, region: raphe, in: depressed, is: lower, than: healthy, by_at_least: 2 fmol/mg}
"""

RIVAL = """
raphe: 1
theory: more
title: Receptors are more in depression
published: 1999
vocabulary: small
scope: {species: [human, rat]}
groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
claims:
  - {id: a, compare: 5-HT1A density, region: raphe, in: depressed, is: higher, than: healthy}
  - {id: b, compare: 5-HT2A density, in: depressed, is: different, than: healthy, by_at_least: 0.2 SD, commitment: 0.8}
"""

DATASET = """
raphe: 1
dataset: findings
title: A few findings
grain: finding
table: findings.csv
vocabulary: small
arms:
  depressed: {diagnosis: depression, treatment: none}
  healthy: {diagnosis: healthy}
  recovered: {diagnosis: recovered}
  treated: {diagnosis: depression, treatment: SSRI, days: 28}
assume: {n: 8, cv: 0.2, rho: 0.6}
"""

TABLE = """
finding,sample,study,year,target,measure,region,species,group,versus,design,n,n_versus,effect,effect_scale,se,p,p_relation,direction,related_to,alpha,mean,sd,mean_versus,sd_versus,unit
F1,alpha,Ames 1990,1990,5-HT1A,density,raphe,human,depressed,healthy,independent,20,20,-1.1,g,0.34,,,lower,,0.05,,,,,
F2,beta,Baker 1999,1999,5-HT1A,density,raphe,human,depressed,healthy,independent,25,25,-0.9,g,0.3,,,lower,,0.05,,,,,
F3,gamma,Cole 2004,2004,5-HT1A,density,raphe,human,depressed,healthy,independent,40,40,,,,0.05,<,lower,,0.05,,,,,
F4,gamma,Cole 2004,2004,5-HT1A,density,cortex,human,depressed,healthy,independent,40,40,,,,,,no difference,,0.05,,,,,
F5,delta,Dunn 1992,1992,5-HT2A,density,platelet,human,depressed,healthy,independent,40,40,,,,0.03,=,lower,,0.05,,,,,
F6,epsilon,Eden 1993,1993,5-HT1A,density,raphe,human,depressed,,correlation,40,,0.4,r,,,,positive,symptom improvement,0.05,,,,,
F7,zeta,Fox 1994,1994,5-HT1A,density,raphe,human,treated,depressed,paired,12,,,,,,,lower,,0.05,4,1.2,5,1.5,fmol/mg
F8,eta,Gray 1996,1996,5-HT1A,density,raphe,human,recovered,healthy,independent,14,15,-0.4,g,0.35,,,,,0.05,,,,,
F9,theta,Hill 1997,1997,5-HT1A,density,raphe,human,depressed,healthy,independent,14,15,,,,,,,,0.05,40,8,46,9,fmol/mg
"""

MODEL = """
raphe: 1
model: pool
title: Receptors that are made and lost, the faster the more they are used
vocabulary: small
time: h
parameters:
  k: {value: 0.1, unit: 1/h, from: assumption, spread: 1.2, because: a turnover of ten hours}
  B: {value: 1, unit: "1", from: assumption, lever: theory, because: what is made}
  use: {value: 0, unit: "1", from: assumption, lever: theory, because: how much they are used}
  V: {value: 5, unit: L, from: assumption, because: a volume}
  EC50: {value: 1, unit: mg/L, from: assumption, because: a half}
  CL: {value: 2, unit: L/h, from: assumption, because: a clearance}
states:
  R: {start: 1, unit: "1", rate: "k*(B - R*(1 + use))"}
  C: {start: 0, unit: mg, rate: "-CL/V*C"}
definitions:
  response: R*hill(C/V, EC50, 2)
  conc: C/V
events:
  - {when: "R > 0.9", set: {C: "C + 0"}}
start: steady state
treatments:
  SSRI: {drug: SSRI, settings: {use: {value: 1, until: 60 d}}}
  oral: {drug: SSRI, doses: [{into: C, amount: 10 mg, every: 24 h, additional: 6}]}
quantities:
  - {quantity: 5-HT1A density, region: raphe, is: R}
  - {quantity: 5-HT1A function, region: raphe, is: response}
"""

STUDY = """
raphe: 1
study: imaging
title: Imaging of the raphe
theory: fewer
arms: {depressed: {n: 12}, treated: {n: 12}}
measure: [{quantity: 5-HT1A density, region: raphe}]
compare: [{group: depressed, versus: treated}]
between: 20 %
assay: 8 %
drop_out: 10 %
"""

FILES = {
    "vocabulary.yaml": VOCABULARY, "theory.yaml": THEORY, "rival.yaml": RIVAL, "dataset.yaml": DATASET,
    "model.yaml": MODEL, "study.yaml": STUDY,
}

NUMBERS = [
    "0", "-0", "-1", "1", "2", "3", "0.5", "1e-9", "1e-300", "1e-323", "-1e-323", "1e9", "1e15", "1e16", "1e300",
    "1.7976931348623157e308", "-1.7976931348623157e308", "1e309", "-1e309", "1e400", "nan", "NaN", "inf", ".inf", "-.inf",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551616", "2147483647",
    "4294967296", "65536", "0x10", "0b1", "1_000", "1,5", "1.", ".5", "+1", "1e", "--1", "99999999999999999999999999", "1990",
    "2101", "0.05", "0.999999999999", "1.0000000001", "100", "1000", "10000",
]
UNITS = [
    "", "1", "%", "SD", "nM", "uM", "pmol/g", "fmol/mg", "mg", "L", "mL/min", "h", "d", "wk", "mo", "s", "1/h", "m^2",
    "m^99", "(m^9)^9", "((((((m))))))", "kg*m/s^2", "°C", "mcg", "m/m/m/m", "mol^-1000", "(L^1000)^1000", "/", "^", "1/1/1",
]
TEXTS = [
    "", " ", "~", "null", "true", "no", "-", "?", ":", "a: b", "[", "{", "]", "#", "&a", "*a", "!!str", "|", ">", "%", "@", "`",
    "\u202e", "a\u202eb", "\x1b[31m", "\x1b]0;x\x07", "\x00", "\u200b", "\ufeff", "\u2028", "\U0001f9e0", "e\u0301" * 50,
    "\u0627\u0644", "\ud7ff", "\ufffd", "\U000e0041", "a" * 300, "a " * 300, "\u4e2d" * 200, "..", "/", "../x", "/dev/zero",
    "/dev/stdin", "/etc/passwd", "x.csv", "findings.csv", "theory.yaml", "5-HT1A", "5-HT1A density", "change in 5-HT1A density",
    "fall in symptom severity", "baseline 5-HT1A density", "small", "pool", "fewer", "a", "b", "R", "C", "k", "time", "response",
    "steady state", "depressed", "healthy", "treated", "lower", "higher", "the same", "different", "positive", "no correlation",
    "rising", "falling", "supported", "above 90 %", "below 1e-300", "between 0 and 1", "within 5 %", "assumption", "theory",
]
# A path out of the folder would have the whole machine searched.
ARGUMENTS = [text for text in TEXTS if text not in ("/", "..")]
EXPRESSIONS = [
    "0", "1/0", "0/0", "R", "-R", "R*R", "R^R", "R^0.5", "R^-1", "ln(R)", "ln(0)", "exp(exp(R))", "exp(R)", "sqrt(R - 2)", "time",
    "if(time > 1, 1, 0)", "time == 1", "hill(R, 1, 0.5)", "hill(R, 0, 2)", "hill(C, 1, 1e300)", "k*(B - R)", "-k*R^0.5", "1e300*R",
    "1e308*1e308", "R - R", "min(R, C)", "max(R, 0)", "abs(R - 1)", "response", "conc", "R > 1", "R > 0 and R < 2", "not R",
    "R == 1", "operational(R, 1, 1, 1, 1)", "emax(R, 1, 1)", "log10(R)", "C/V", "k", "B/use", "use/use", "1/(R - 1)", "sin(R)", "R +",
    "((((((((((R))))))))))", "--------R", "2^2^2^2^2^2", "R*R*R*R*R*R*R*R*R*R*R*R", "1e-323*R", "k*1e200*1e200",
]
OPTIONS = {
    "test": [
        ["--format", "json"], ["--format", "concise"], ["-v"], ["-q"], ["--fail-on", "contested"], ["--fail-on", "never"],
        ["--exit-zero"], ["--allow-empty"], ["--as-of", "NUMBER"], ["--select", "GLOB"], ["--skip", "GLOB"], ["--jobs", "NUMBER"],
        ["--estimator", "DL"], ["--test", "z"], ["--draws", "COUNT"], ["--seed", "NUMBER"], ["--data", "PATH"],
        ["--max-depth", "NUMBER"], ["--max-nodes", "NUMBER"], ["--max-bytes", "NUMBER"], ["--color", "always"],
    ],
    "check": [
        ["--format", "json"], ["--format", "concise"], ["-v"], ["-q"], ["--allow-empty"], ["--data", "PATH"],
        ["--max-depth", "NUMBER"], ["--max-nodes", "NUMBER"], ["--max-bytes", "NUMBER"], ["--color", "always"],
        ["--stdin-filename", "TEXT"], ["PATH"], ["-"],
    ],
    "explain": [["-v"], ["-q"], ["--as-of", "NUMBER"], ["--estimator", "PM"], ["--draws", "COUNT"], ["--color", "always"]],
    "compare": [
        ["--format", "json"], ["--timeline"], ["--timeline", "--plot"], ["--timeline", "--format", "csv"],
        ["--odds", "fewer=NUMBER"], ["--resamples", "COUNT"], ["--seed", "NUMBER"], ["-v"], ["-q"], ["--select", "GLOB"],
        ["--as-of", "NUMBER"], ["--color", "always"],
    ],
    "plan": [
        ["--format", "json"], ["--n", "NUMBER"], ["--target-bits", "NUMBER"], ["--claim", "a"], ["--claim", "fewer/a"],
        ["--claim", "TEXT"], ["-v"], ["-q"], ["--as-of", "NUMBER"],
    ],
    "simulate": [
        ["--format", "csv"], ["--format", "json"], ["--format", "svg"], ["--treatment", "SSRI"], ["--treatment", "oral"],
        ["--until", "TIME"], ["--until", "30d"], ["--every", "TIME"], ["--draws", "COUNT"], ["--seed", "NUMBER"], ["--set", "k=NUMBER"],
        ["--rtol", "NUMBER"], ["--quantity", "TEXT"], ["--quantity", "R"], ["--sensitivity", "R"], ["-v"], ["-q"],
    ],
}
COMMANDS = ["check"] * 8 + ["test"] * 3 + ["explain"] * 3 + ["simulate"] * 4 + ["compare", "plan"]
KEYS = sorted({
    key for text in FILES.values()
    for key in __import__("re").findall(r"([A-Za-z_][\w-]*):", text)})


class Mutator:
    """Changes a project by one stream of chance."""

    def __init__(self, rng):
        self.rng = rng

    def number(self):
        r = self.rng.random()
        if r < 0.7:
            return self.rng.choice(NUMBERS)
        if r < 0.85:
            return repr(self.rng.uniform(-10, 10))
        return "%se%d" % (self.rng.choice(["1", "-1", "4.9", "9.99"]), self.rng.randint(-330, 320))

    def scalar(self, old):
        rng = self.rng
        r = rng.random()
        if r < 0.25:
            return rng.choice(TEXTS)
        if r < 0.5:
            return self.number()
        if r < 0.65:
            return self.number() + rng.choice([" ", "", "  "]) + rng.choice(UNITS)
        if r < 0.75:
            return rng.choice(UNITS)
        if r < 0.85:
            return rng.choice(EXPRESSIONS)
        text = str(old)
        if r < 0.92 and text:
            at = rng.randrange(len(text) + 1)
            return text[:at] + rng.choice(TEXTS + NUMBERS) + text[at + rng.randint(0, 3):]
        return self.expression(rng.randint(1, 40))

    def expression(self, size):
        """A random expression; now and then one of very many parts."""
        rng = self.rng
        r = rng.random()
        if r < 0.03:
            return rng.choice(["+", "*", " and ", "^", "-"]).join(["R"] * rng.choice([50, 500, 3000, 20000]))
        if r < 0.05:
            deep = rng.choice([50, 99, 101, 2000, 20000])
            return rng.choice(["(", "-", "not ", "exp(", "2^"]) * deep + "R"
        if size <= 1:
            return rng.choice(["R", "C", "k", "B", "use", "V", "time", "response", "1", "0", "2.5", "1e9", self.number()])
        left = self.expression(size // 2)
        right = self.expression(size // 2)
        form = rng.choice(["%s + %s", "%s - %s", "%s * %s", "%s / %s", "(%s)^%s", "if(%s > 1, %s, 0)", "min(%s, %s)", "hill(%s, %s, 2)"])
        return form % (left, right)

    def paths(self, tree, path=()):
        found = [path]
        if isinstance(tree, dict):
            for key in tree:
                found += self.paths(tree[key], path + (key,))
        elif isinstance(tree, list):
            for index, item in enumerate(tree):
                found += self.paths(item, path + (index,))
        return found

    @staticmethod
    def at(tree, path):
        for part in path:
            tree = tree[part]
        return tree

    def tree(self, tree):
        """One change of structure."""
        rng = self.rng
        path = rng.choice(self.paths(tree)[1:] or [()])
        if not path:
            return tree
        parent, last = self.at(tree, path[:-1]), path[-1]
        old = parent[last]
        r = rng.random()
        if r < 0.45:
            parent[last] = self.scalar(old) if not isinstance(old, (dict, list)) or rng.random() < 0.2 else old
            if isinstance(old, (dict, list)):
                self.tree_below(parent, last)
        elif r < 0.55:
            del parent[last]
        elif r < 0.63 and isinstance(parent, dict):
            key = rng.choice(KEYS + TEXTS)
            parent[key] = parent.pop(last)
        elif r < 0.70:
            other = rng.choice(self.paths(tree)[1:])
            if other[:len(path)] != path and path[:len(other)] != other:
                second, name = self.at(tree, other[:-1]), other[-1]
                parent[last], second[name] = second[name], parent[last]
        elif r < 0.78:
            count = rng.choice([1, 2, 10, 300])
            if isinstance(parent, list):
                for index in range(count):
                    copy = json.loads(json.dumps(old))
                    if isinstance(copy, dict) and "id" in copy and rng.random() < 0.9:
                        copy["id"] = "%s-%d" % (copy["id"], index)
                    parent.append(copy)
            else:
                for index in range(count):
                    parent["%s%d" % (last, index)] = json.loads(json.dumps(old))
        elif r < 0.84:
            value = old
            for _ in range(rng.choice([1, 2, 70, 400])):
                value = [value] if rng.random() < 0.5 else {rng.choice(KEYS): value}
            parent[last] = value
        elif r < 0.9:
            parent[last] = rng.choice([[], {}, None, [old], [old] * 50, {"value": old}, {str(old)[:20]: old}])
        elif r < 0.95 and isinstance(parent, dict):
            parent[rng.choice(KEYS)] = self.scalar("")
        else:
            # A chain: each term in the one before, each definition of the one before.
            count = rng.choice([3, 50, 1000])
            if isinstance(old, dict):
                for index in range(count):
                    old["t%d" % index] = {"in": "t%d" % (index - 1)} if rng.random() < 0.999 else {}
            elif isinstance(parent, dict) and isinstance(old, str):
                for index in range(count):
                    parent["d%d" % index] = "d%d + R" % (index - 1) if index else "R"
        return tree

    def tree_below(self, parent, last):
        below = self.paths(parent[last])
        leaves = [p for p in below if p and not isinstance(self.at(parent[last], p), (dict, list))]
        if leaves:
            leaf = self.rng.choice(leaves)
            holder = self.at(parent[last], leaf[:-1])
            holder[leaf[-1]] = self.scalar(holder[leaf[-1]])

    def dump(self, tree):
        rng = self.rng
        try:
            return yaml.dump(
                tree, Dumper=Dumper, sort_keys=False, allow_unicode=rng.random() < 0.8,
                default_flow_style=rng.choice([None, None, False, True]), width=rng.choice([80, 10000]))
        except (RecursionError, yaml.YAMLError, ValueError):
            return ""

    def bytes(self, data):
        rng = self.rng
        if not data:
            return data
        r = rng.random()
        at = rng.randrange(len(data))
        if r < 0.2:
            return data[:at]
        if r < 0.35:
            return data[:at] + bytes([rng.randrange(256)]) + data[at + 1:]
        if r < 0.5:
            return data[:at] + rng.choice(TEXTS).encode("utf-8", "surrogatepass") + data[at:]
        if r < 0.65:
            end = min(len(data), at + rng.randint(1, 60))
            return data[:at] + data[at:end] * rng.choice([2, 3, 200]) + data[end:]
        if r < 0.8:
            end = min(len(data), at + rng.randint(1, 60))
            return data[:at] + data[end:]
        if r < 0.85:
            return data.replace(b"\n", rng.choice([b"\r\n", b"\r", b"\n\n", b"\xe2\x80\xa8", b"\xc2\x85"]))
        if r < 0.9:
            return data.decode("utf-8", "replace").encode(rng.choice(["utf-16", "utf-16-le", "utf-8-sig", "utf-32"]))
        if r < 0.95:
            return data.replace(b" ", rng.choice([b"\t", b"\xc2\xa0"]), rng.randint(1, 10))
        return data[:at] + rng.choice([b"[", b"{", b"- ", b"&a [*a,", b"? "]) * rng.choice([10, 100, 5000]) + data[at:]

    def table(self, text):
        rng = self.rng
        rows = [line.split(",") for line in text.strip().split("\n")]
        for _ in range(rng.choice([0, 1, 1, 1, 2, 3, 8])):
            r = rng.random()
            row, column = rng.randrange(1, len(rows)), rng.randrange(len(rows[0]))
            if r < 0.5:
                # Numbers most, where the trouble is; in columns that hold some.
                cells = [c for c, name in enumerate(rows[0])
                         if name in ("n", "n_versus", "effect", "se", "p", "alpha", "mean", "sd", "mean_versus", "sd_versus", "year")]
                column = rng.choice(cells) if rng.random() < 0.7 and cells else column
                if column < len(rows[row]):
                    rows[row][column] = self.number() if rng.random() < 0.75 else self.scalar(rows[row][column])
            elif r < 0.58:
                if column < len(rows[row]):
                    rows[row][column] = ""
            elif r < 0.66:
                rows[0][column] = rng.choice(rows[0] + KEYS + [
                    "ci_low", "ci_high", "percent", "events", "t", "f", "se_mean", "median", "q1", "q3", "covariates", "pmid", "n_total"])
            elif r < 0.72:
                for line in rows:
                    if column < len(line):
                        del line[column]
            elif r < 0.78:
                other = rng.randrange(len(rows[0]))
                for line in rows[1:]:
                    if max(other, column) < len(line):
                        line[column], line[other] = line[other], line[column]
            elif r < 0.86:
                count = rng.choice([1, 5, 100, 1000]) if rng.random() < 0.5 else 3
                for index in range(count):
                    copy = list(rows[row])
                    copy[0] = "%s-%d" % (copy[0], index)
                    if rng.random() < 0.7 and len(copy) > 1:
                        copy[1] = "%s-%d" % (copy[1], index)
                    rows.append(copy)
            elif r < 0.93:
                for line in rows[1:]:
                    if column < len(line):
                        line[column] = self.number()
            else:
                del rows[row]
                if len(rows) < 2:
                    break
        return "\n".join(",".join(line) for line in rows) + "\n"

    def argument(self, text):
        rng = self.rng
        for name, make in (
            ("NUMBER", lambda: rng.choice(["1", "2", "20", "1000"]) if rng.random() < 0.5 else self.number()),
            # A count within its range may rightly take its time.
            ("COUNT", lambda: rng.choice(["0", "-1", "1", "2", "20", "100", "2147483648", "9223372036854775807", "1e3", ""])),
            ("TIME", lambda: self.number() + rng.choice(["", "d", "h", " wk", "mg", "s"])),
            ("GLOB", lambda: rng.choice(["*", "?", "a", "fewer", "*/*", "[a-c]", "[", "*a" * 30 + "*", "**", "\\", "fewer/[!a]"])),
            ("PATH", lambda: rng.choice(["theory.yaml", "dataset.yaml", ".", "findings.csv", "", "x", "/dev/null", "./", "model.yaml"])),
            ("TEXT", lambda: rng.choice(ARGUMENTS)),
        ):
            if text == name or text.endswith("=" + name):
                return text[:-len(name)] + make().replace("\0", "")
        return text

    def project(self):
        """The files of a run, by name, and its arguments."""
        rng = self.rng
        files = {}
        trees = {name: yaml.safe_load(text) for name, text in FILES.items()}
        targets = rng.sample(sorted(trees) + ["findings.csv", "findings.csv"], rng.choice([0, 1, 1, 1, 2, 3]))
        for name, tree in trees.items():
            if name in targets:
                for _ in range(rng.choice([1, 1, 1, 2, 3, 6])):
                    tree = self.tree(tree)
            files[name] = (self.dump(tree) if name in targets else FILES[name]).encode("utf-8", "surrogatepass")
        files["findings.csv"] = (self.table(TABLE) if "findings.csv" in targets else TABLE.lstrip()).encode("utf-8", "surrogatepass")
        if rng.random() < 0.2:
            name = rng.choice(sorted(files))
            files[name] = self.bytes(files[name])
        command = rng.choice(COMMANDS)
        arguments = [command]
        if command == "explain":
            arguments.append(rng.choice(["fewer/a", "fewer/b", "c", "fewer/d", "e", "f", "g", "h", "more/a", "E0101"]))
        if command == "simulate":
            arguments.append("pool" if rng.random() < 0.9 else "model.yaml")
            if rng.random() < 0.15:
                arguments += ["--study", "imaging", "--output", "out"]
        for option in rng.sample(OPTIONS[command], min(rng.choice([0, 0, 1, 1, 2, 4]), len(OPTIONS[command]))):
            arguments += [self.argument(part) for part in option]
        if rng.random() < 0.02:
            arguments[rng.randrange(len(arguments))] = rng.choice(ARGUMENTS).replace("\0", "")
        if command == "compare" and not any(a.startswith("--resamples") for a in arguments):
            arguments += ["--resamples", "50"]
        return files, [a.encode("utf-8", "replace").decode() for a in arguments]


def run(program, folder, arguments, columns):
    """The exit status, the processor time, the time on the clock and the most memory in MiB."""
    environment = {"PATH": "/usr/bin:/bin", "COLUMNS": columns, "HOME": folder}
    null = os.open("/dev/null", os.O_RDWR)
    error = os.open(os.path.join(folder, ".stderr"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    start = time.monotonic()
    here = os.open(".", os.O_RDONLY)
    os.chdir(folder)
    try:
        pid = os.posix_spawn(
            program, [program] + arguments, environment,
            file_actions=[(os.POSIX_SPAWN_DUP2, null, 0), (os.POSIX_SPAWN_DUP2, null, 1), (os.POSIX_SPAWN_DUP2, error, 2)])
    finally:
        os.fchdir(here)
        os.close(here)
        os.close(null)
        os.close(error)
    watch = os.pidfd_open(pid)
    if not select.select([watch], [], [], 60)[0]:
        os.kill(pid, signal.SIGKILL)
    os.close(watch)
    _, status, usage = os.wait4(pid, 0)
    return status, usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def verdict(status, cpu, wall, memory):
    """Why the run failed; empty when it did not."""
    if cpu > 9.9 or wall > 59:
        return "hang"
    if os.WIFSIGNALED(status):
        return "signal-%d" % os.WTERMSIG(status)
    if os.WEXITSTATUS(status) not in (0, 1, 2, 5):
        return "code-%d" % os.WEXITSTATUS(status)
    return "memory" if memory > 1024 else ""


def work(options, numbers, results):
    # Memory well beyond the limit is refused, so that a mistake does not take the machine with it.
    resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    base = "/dev/shm" if os.path.isdir("/dev/shm") else None
    folder = tempfile.mkdtemp(prefix="raphe-fuzz-", dir=base)
    kept = {}
    for number in numbers:
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            shutil.rmtree(path) if os.path.isdir(path) else os.unlink(path)
        rng = random.Random("%d:%d" % (options.seed, number))
        files, arguments = Mutator(rng).project()
        columns = "80" if rng.random() < 0.95 else rng.choice(["20", "1", "9223372036854775807", "-5", "x", "200"])
        for name, data in files.items():
            with open(os.path.join(folder, name), "wb") as file:
                file.write(data)
        os.mkdir(os.path.join(folder, "out"))
        try:
            status, cpu, wall, memory = run(options.program, folder, arguments, columns)
        except (OSError, ValueError) as mistake:
            results.put((number, "not run: %s" % mistake, 0, 0, 0, arguments[0], None))
            continue
        why = verdict(status, cpu, wall, memory)
        code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else -os.WTERMSIG(status)
        if why and options.keep and kept.get((why, arguments[0]), 0) < 20:
            kept[(why, arguments[0])] = kept.get((why, arguments[0]), 0) + 1
            target = os.path.join(options.keep, "%s-%s-%d-%d" % (why, arguments[0], options.seed, number))
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(folder, target)
            with open(os.path.join(target, ".command"), "w") as file:
                file.write("COLUMNS=%s raphe %s\n" % (columns, json.dumps(arguments)))
        results.put((number, why, cpu, wall, memory, arguments[0], code))
    shutil.rmtree(folder, ignore_errors=True)
    results.put(None)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/raphe")
    parser.add_argument("--runs", type=int, default=100_000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first run")
    parser.add_argument("--seed", type=int, default=1994)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", help="a folder for failing inputs")
    options = parser.parse_args()
    options.program = os.path.abspath(options.program)
    if options.keep:
        os.makedirs(options.keep, exist_ok=True)
    results = multiprocessing.Queue()
    numbers = range(options.first, options.first + options.runs)
    workers = [
        multiprocessing.Process(target=work, args=(options, numbers[job::options.jobs], results)) for job in range(options.jobs)]
    start = time.monotonic()
    for worker in workers:
        worker.start()
    left, done, failures, codes = len(workers), 0, [], {}
    slowest, largest = (0, None), (0, None)
    while left:
        result = results.get()
        if result is None:
            left -= 1
            continue
        number, why, cpu, wall, memory, command, code = result
        done += 1
        codes[code] = codes.get(code, 0) + 1
        slowest, largest = max(slowest, (cpu, number)), max(largest, (memory, number))
        if why:
            failures.append((why, command, number))
            print("run %d: %s: %s (%.1f s, %.0f MiB)" % (number, command, why, cpu, memory), flush=True)
        if done % 5000 == 0:
            print("%d runs, %d failures, %.0f runs/s" % (done, len(failures), done / (time.monotonic() - start)), flush=True)
    for worker in workers:
        worker.join()
    print("%d runs of seed %d in %.0f s; codes %s; slowest %.1f s (run %s), largest %.0f MiB (run %s); %d failures" % (
        done, options.seed, time.monotonic() - start, dict(sorted(codes.items(), key=str)), slowest[0], slowest[1], largest[0],
        largest[1], len(failures)))
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
