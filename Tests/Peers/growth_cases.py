#!/usr/bin/env python3
"""Writes projects of any size, to measure how time and memory grow (standard library only).

    growth_cases.py KIND SIZE FOLDER

KIND is one of
    claims    SIZE claims on one quantity, each with a margin of its own, and twenty findings
    same      SIZE claims on one quantity that all say the same
    apart     SIZE claims on SIZE quantities, and one finding on each
    chain     a vocabulary of SIZE regions, each in the one before; a claim at each end and ten findings
    lattice   the same with two parents each
    wide      a vocabulary of SIZE regions in one; one claim and ten findings
    samples   one claim, SIZE samples with g and se
    words     one claim, SIZE samples of which nine in ten say `lower` or `no difference` and one in ten has g and se
    equal     one claim, SIZE samples with g and n, of one design
    se        one claim, two samples, one with a standard error of 10^-SIZE
    stake     one claim `lower by at least SIZE SD`, one finding: about 1.44 SIZE^2 bits at stake

Then, for instance:

    /usr/bin/time -v raphe check FOLDER
    /usr/bin/time -v raphe test FOLDER
"""
import pathlib
import random
import sys

COLUMNS = "finding,sample,study,year,target,measure,region,species,group,versus,design,n,n_versus,effect,effect_scale,se,direction"

DATASET = """raphe: 1
dataset: made
title: Made findings
grain: finding
table: findings.csv
columns: {id: finding}
arms:
  depressed: {diagnosis: depression}
  healthy: {diagnosis: healthy}
assume: {alpha: 0.05}
"""


def vocabulary(regions, targets=("5-HT1A",)):
    names = "".join(f"  {name}: {{}}\n" for name in targets)
    return f"""raphe: 1
vocabulary: made
targets:
{names}measures:
  density: {{unit: fmol/mg}}
regions:
{"".join(regions)}species:
  human: {{}}
diagnoses:
  depression: {{}}
  healthy: {{}}
"""


def theory(claims):
    return f"""raphe: 1
theory: made
title: Made claims
published: 2000
groups:
  depressed: {{diagnosis: depression}}
  healthy: {{diagnosis: healthy}}
claims:
{"".join(claims)}"""


def claim(name, more="", subject="5-HT1A density"):
    return f"  - {{id: {name}, compare: {subject}, in: depressed, is: lower, than: healthy{more}}}\n"


def row(number, effect="", se="", n="", direction="", target="5-HT1A", region="brain", scale="g"):
    return (
        f"F{number},s{number},Study {number},{1990 + number % 40},{target},density,{region},human,depressed,healthy,"
        f"independent,{n},{n},{effect},{scale if effect != '' else ''},{se},{direction}\n")


def made(kind, size):
    """The vocabulary, the theory's claims and the rows of a project."""
    draw = random.Random(1)

    def exact(number, **more):
        se = 0.2 + 0.3 * draw.random()
        return row(number, effect=f"{draw.gauss(-0.4, (se * se + 0.04) ** 0.5):.4f}", se=f"{se:.4f}", **more)

    brain = ["  brain: {}\n"]
    if kind == "claims":
        claims = [claim(f"c{i}", f", by_at_least: {0.5 * (i + 1) / size:.6f} SD") for i in range(size)]
        return vocabulary(brain), claims, [exact(i) for i in range(20)]
    if kind == "same":
        return vocabulary(brain), [claim(f"c{i}") for i in range(size)], [exact(i) for i in range(20)]
    if kind == "apart":
        targets = [f"T{i}" for i in range(size)]
        claims = [claim(f"c{i}", subject=f"{name} density") for i, name in enumerate(targets)]
        return vocabulary(brain, targets), claims, [exact(i, target=name) for i, name in enumerate(targets)]
    if kind in ("chain", "lattice"):
        def parents(i):
            if kind == "chain" or i == 1:
                return f"r{i - 1}"
            return f"[r{i - 1}, r{i - 2}]"
        regions = ["  r0: {}\n"] + [f"  r{i}: {{in: {parents(i)}}}\n" for i in range(1, size)]
        claims = [claim("top", ", region: r0"), claim("bottom", f", region: r{size - 1}")]
        return vocabulary(regions), claims, [exact(i, region=f"r{size - 1 - i}") for i in range(10)]
    if kind == "wide":
        regions = brain + [f"  r{i}: {{in: brain}}\n" for i in range(size)]
        return vocabulary(regions), [claim("c")], [exact(i, region=f"r{i}") for i in range(10)]
    if kind == "samples":
        return vocabulary(brain), [claim("c")], [exact(i) for i in range(size)]
    if kind == "words":
        words = [row(i, n=10 + i % 20, direction="lower" if i % 3 else "no difference") for i in range(size)]
        return vocabulary(brain), [claim("c")], [exact(i) if i % 10 == 0 else text for i, text in enumerate(words)]
    if kind == "equal":
        rows = [row(i, effect=f"{draw.gauss(-0.4, 0.4):.2f}", n=20) for i in range(size)]
        return vocabulary(brain), [claim("c")], rows
    if kind == "se":
        rows = [row(1, effect=-0.3, se=f"1e-{size}"), row(2, effect=0.3, se=0.2)]
        return vocabulary(brain), [claim("c")], rows
    if kind == "stake":
        rows = [row(1, effect=-1.5, n=5)]
        return vocabulary(brain), [claim("c", f", by_at_least: {size} SD")], rows
    sys.exit(f"no kind {kind}")


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    kind, size, folder = sys.argv[1], int(sys.argv[2]), pathlib.Path(sys.argv[3])
    words, claims, rows = made(kind, size)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "vocabulary.yaml").write_text(words)
    (folder / "theory.yaml").write_text(theory(claims))
    (folder / "findings.yaml").write_text(DATASET)
    (folder / "findings.csv").write_text(COLUMNS + "\n" + "".join(rows))


if __name__ == "__main__":
    main()
