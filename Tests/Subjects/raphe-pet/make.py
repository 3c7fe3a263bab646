"""Writes raphe-pet.csv: subjects that do not exist, drawn by chance, for a dataset of grain `subject`.

76 subjects: 40 with depression, scanned in week 0 and week 6, half of them under an SSRI from week 0 on and half under
placebo; 36 healthy, scanned once. Binding in the dorsal raphe is higher in depression (0.9 of the SD) and falls by 15 %
under the SSRI; who falls more gets better. Some cells are missing (-99), three scans moved more than 4 mm.

    python3 Tests/Subjects/raphe-pet/make.py            # seed 20091128, the file in the tree
"""
import math
import random
from pathlib import Path

SEED = 20091128
rng = random.Random(SEED)


def normal():
    # Box & Muller (1958): the same numbers from the same draws in every version of Python.
    return math.sqrt(-2 * math.log(1 - rng.random())) * math.cos(2 * math.pi * rng.random())


rows = [["subj", "dx", "drug", "week", "age", "motion_mm", "bp_raphe", "bp_pfc", "improvement"]]
moved = {7, 19, 55}
for number in range(76):
    ill = number < 40
    drug = ("ssri" if number % 2 else "placebo") if ill else "none"
    age = round(36 + 9 * normal())
    trait, pfc = normal(), 4.1 + 0.6 * normal()
    before = 2.0 + 0.36 * ill + 0.4 * trait - 0.01 * (age - 36)
    shrink = (0.15 if drug == "ssri" else 0.0) + 0.06 * normal()
    better = 35 + 220 * (shrink - 0.075) + 8 * normal()
    for week in ([0, 6] if ill else [0]):
        level = before * (1 - shrink * (week > 0)) + 0.08 * normal()
        motion = 4 + 3 * rng.random() if number in moved and week == 0 else 2.5 * rng.random()
        cells = [f"{level:.3f}", f"{pfc + 0.2 * normal():.3f}"]
        if (number, week) in {(11, 6), (26, 6), (61, 0)}: cells[0] = "-99"
        rows.append([f"S{number + 1:02}", "MDD" if ill else "HC", drug, str(week), str(age), f"{motion:.1f}", *cells,
                     f"{better:.0f}" if week else ""])
Path(__file__).with_name("raphe-pet.csv").write_text("".join(",".join(row) + "\n" for row in rows))
