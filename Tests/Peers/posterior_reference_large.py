#!/usr/bin/env python3
"""The figures of ../RapheStatisticsTests/LargeEvidenceTests.swift, by the brute force of posterior_reference.py.

Prints them; an argument names one kind of case: plain, folded or selected. Needs python3 with numpy and scipy; about a
quarter of an hour on one core.
"""
import math, sys
import posterior_reference as reference
from posterior_reference import INF, folded, interval, make, normal

REGIONS = [(-INF, 0.0), (0.0, INF), (-0.2, 0.2), (-INF, -0.2)]


def many(k):
    """Half exact, half censored, no two alike."""
    terms = []
    for i in range(k):
        v = 0.05 + 0.02 * (i % 7)
        b = 2 * math.sqrt(v)
        if i % 2 == 0: terms.append(normal(-0.12 + 0.4 * math.sin(1.7 * i), v))
        else: terms.append([interval(-INF, -b, v), interval(-b, b, v), interval(-b, b, v), interval(b, INF, v)][(i // 2) % 4])
    return terms


def kinds():
    """Twelve kinds of findings, one of them of unknown sign."""
    return many(11) + [folded(0.45, 0.06)]


def plain():
    for k in (200, 400):
        for w in (1.0, 0.1):
            yield f"{k} terms of weight {w}", make("", many(k), REGIONS, [w] * k)


def with_folded():
    yield "twelve kinds, 8 of each", make("", kinds() * 8, REGIONS)
    yield "unknown signs, 40 of 0.7", make("", [folded(0.7, 0.08)] * 40, REGIONS)


def selected():
    import selection_reference
    for severity, favoured in ((1, -1), (2, -1)):
        terms = [dict(t, severity=severity, favoured=favoured) for t in kinds() * 8]
        yield f"twelve kinds, 8 of each, severity {severity} favouring {favoured}", make("", terms, REGIONS)


if __name__ == "__main__":
    # Selection last: it takes the place of the likelihoods.
    for kind, cases in (("plain", plain), ("folded", with_folded), ("selected", selected)):
        if kind in (sys.argv[1:] or [kind]):
            for name, case in cases(): print(name, reference.posterior(case), flush=True)
