#!/usr/bin/env python3
"""Ordered phases of a course: how clearly `A, then B, then C` holds.

A second way to the numbers of PhaseSequenceTests: no suffix maxima of margins, but a bisection for the largest r for
which the claim holds when every threshold is moved by r. For one r a phase is a set of closed intervals of time, and
whether the phases can follow one another is a search for the earliest time of each. Jumps are ramps of 1e-9.

    python3 Tests/Peers/ordered_phases.py > Tests/RapheSimulationTests/Resources/ordered_phases.csv
"""
import random

RAMP = 1e-9


def kept(times, values, sign, threshold, r):
    """The closed intervals in which sign * (value - threshold) >= r."""
    found, begin = [], None
    for (t0, v0), (t1, v1) in zip(zip(times, values), zip(times[1:], values[1:])):
        m0, m1 = sign * (v0 - threshold) - r, sign * (v1 - threshold) - r
        if m0 >= 0 and begin is None:
            begin = t0
        if m0 < 0 <= m1:
            begin = t0 + (t1 - t0) * m0 / (m0 - m1)
        if m0 >= 0 > m1:
            found.append((begin, t0 + (t1 - t0) * m0 / (m0 - m1)))
            begin = None
    if begin is not None:
        found.append((begin, times[-1]))
    return found


def holds(course, phases, r):
    times, values = course
    sets = [kept(times, values, p["sign"], p["threshold"], r) for p in phases]

    def after(k, since):
        """Whether phases k and later can be met from a time on; reaches are met as early as can be."""
        if k == len(phases):
            return True
        p = phases[k]
        if p["kind"] == "stays":
            low, high = max(since, p["from"]), p["to"]
            return since <= high and any(a <= low and b >= high for a, b in sets[k]) and after(k + 1, high)
        starts = []
        for a, b in sets[k]:
            low, high = max(a, since, p["from"]), min(b - p["lasting"], p["to"])
            if low <= high:
                starts.append((low, high))
        for low, high in starts:
            if k + 1 < len(phases) and phases[k + 1]["kind"] == "stays":
                # What stays is the easier kept the later it is sought.
                end = min(high, phases[k + 1]["to"] - p["lasting"])
                if end >= low and after(k + 1, end + p["lasting"]):
                    return True
            elif after(k + 1, low + p["lasting"]):
                return True
        return False

    return after(0, 0.0)


def robustness(course, phases):
    low, high = -100.0, 100.0
    for _ in range(80):
        middle = (low + high) / 2
        if holds(course, phases, middle):
            low = middle
        else:
            high = middle
    return low


def main():
    generator = random.Random(20)
    print("times,values,phases,margin")
    for case in range(60):
        times, values, written = [0.0], [generator.uniform(-5, 5)], None
        while times[-1] < 12:
            step = generator.choice([0.5, 1.0, 1.5])
            times.append(times[-1] + step)
            values.append(generator.uniform(-5, 5))
            if generator.random() < 0.3:
                times.append(times[-1])
                values.append(generator.uniform(-5, 5))
        ramped = []
        for i, t in enumerate(times):
            ramped.append(t + RAMP if i > 0 and times[i - 1] == t else t)
        phases = []
        for k in range(2 + case % 2):
            begin = generator.choice([0.0, 0.25, 1.0, 2.0]) + 1.0 * k
            phases.append({
                "kind": "stays" if k == 1 + case % 2 and case % 3 == 0 else "reaches",
                "sign": generator.choice([1, -1]), "threshold": generator.choice([-1.0, 0.5, 2.0]),
                "from": begin, "to": begin + generator.choice([1.5, 3.0, 4.25]) + k,
                "lasting": 0.0 if k else generator.choice([0.0, 0.0, 0.75]),
            })
        margin = robustness((ramped, values), phases)
        if abs(margin) > 99:
            continue
        words = ";".join(
            f"{p['kind']} {'>' if p['sign'] > 0 else '<'} {p['threshold']} {p['from']} {p['to']} {p['lasting']}"
            for p in phases)
        print(" ".join(map(repr, times)) + "," + " ".join(f"{v:.17g}" for v in values) + f",{words},{margin:.9f}")


if __name__ == "__main__":
    main()
