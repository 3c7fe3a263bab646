#!/usr/bin/env python3
"""Posteriors under publication selection by brute force, written to ../Vectors/selection.csv.

The quadrature is that of posterior_reference.py; every likelihood is a sum over the steps of Vevea & Woods (2005) in
logarithms, step by step, whereas the product sums jumps. Needs python3 with numpy and scipy; about ten minutes.
"""
import math
import numpy as np
import scipy
from scipy.special import log_ndtr, logsumexp
from scipy.stats import norm
import posterior_reference as base
import vectors
from posterior_reference import INF, S, A, normal, folded, interval, lower, higher, none

CUTS = [0.005, 0.01, 0.05, 0.10, 0.25, 0.35, 0.50, 0.65, 0.75, 0.90, 0.95, 0.99, 0.995, 1]
MODERATE = [1, 0.99, 0.95, 0.80, 0.75, 0.65, 0.60, 0.55, 0.50, 0.50, 0.50, 0.50, 0.50, 0.50]
SEVERE = [1, 0.99, 0.90, 0.75, 0.60, 0.50, 0.40, 0.35, 0.30, 0.25, 0.10, 0.10, 0.10, 0.10]


def weights(severity):
    if severity <= 1: return [1 + severity * (m - 1) for m in MODERATE]
    return [m + (severity - 1) * (s - m) for m, s in zip(MODERATE, SEVERE)]


def steps(v, severity, sign):
    """(lower, upper, weight) of every step of the estimate."""
    ends = [INF] + [norm.isf(c) * math.sqrt(v) for c in CUTS[:-1]] + [-INF]
    out = []
    for j, w in enumerate(weights(severity)):
        if out and out[-1][2] == w: out[-1] = (ends[j + 1], out[-1][1], w)
        else: out.append((ends[j + 1], ends[j], w))
    return out if sign > 0 else [(-b, -a, w) for a, b, w in out]


def log_between(a, b, mu, sd):
    a, b = (a - mu) / sd, (b - mu) / sd
    flip = a + b > 0
    a, b = np.where(flip, -b, a), np.where(flip, -a, b)
    return log_ndtr(b) + np.log1p(-np.exp(np.minimum(log_ndtr(a) - log_ndtr(b), -1e-300)))


def log_mean(parts, mu, sd):
    mu, sd = np.broadcast_arrays(mu, sd)
    return logsumexp([math.log(w) + log_between(a, b, mu, sd) for a, b, w in parts], axis=0)


def log_density(term, mu, tau2):
    v, sd = term["variance"], np.sqrt(term["variance"] + tau2)
    parts = steps(v, term["severity"], term["favoured"])
    weight = lambda y: math.log(next(w for a, b, w in parts if a < y <= b))
    gauss = lambda y: -0.5 * math.log(2 * math.pi) - np.log(sd) - (y - mu) ** 2 / (2 * sd * sd)
    if term["kind"] == "normal":
        top = gauss(term["estimate"]) + weight(term["estimate"])
    elif term["kind"] == "folded":
        y = term["estimate"]
        top = np.logaddexp(gauss(y) + weight(y), gauss(-y) + weight(-y)) - math.log(2)
    else:
        inside = [(max(a, term["lower"]), min(b, term["upper"]), w) for a, b, w in parts]
        top = log_mean([p for p in inside if p[0] < p[1]], mu, sd)
    return top - log_mean(parts, mu, sd)


base.log_density = log_density


def cases():
    sign = [(-INF, 0.0), (0.0, INF)]
    same = [(-0.2, 0.2), (-0.5, -0.1)]
    mixed = [normal(-0.42, 0.09), normal(-0.11, 0.05), normal(-0.9, 0.16), lower(12, 14), none(20, 20),
             lower(30, 25, 0.01), folded(0.3, 0.1), higher(16, 16)]
    mixed_w = [1, 1 / 1.6, 1 / 1.6, 1, 1 / 2.2, 1 / 2.2, 1 / 2.2, 1]
    exact = [normal(0.8, 0.05), normal(0.62, 0.03), normal(-0.1, 0.11), normal(0.45, 0.02), normal(0.31, 0.2)]
    many = ([normal(-0.35 + 0.45 * math.sin(1.7 * i), 0.05 + 0.02 * (i % 5)) for i in range(10)]
            + [(lower, none, higher, lower)[i % 4](10 + 4 * (i % 6), 12 + 3 * (i % 6)) for i in range(20)])
    strong = [normal(-1.0 - 0.1 * math.sin(i), 0.02) for i in range(5)] + [lower(60, 60, 0.001), lower(20, 20)]

    def under(severity, sign, case):
        for t in case["terms"]: t.update(severity=severity, favoured=sign)
        case["name"] += f"_{severity}_{'higher' if sign > 0 else 'lower'}"
        return case
    for severity, favoured in ((1, -1), (2, -1), (2, 1), (0.4, -1), (1.5, 1)):
        copy = lambda terms: [dict(t) for t in terms]
        yield under(severity, favoured, base.make("mixed", copy(mixed), sign + same, mixed_w))
        if severity in (0.4, 1.5): continue
        yield under(severity, favoured, base.make("single_exact", [normal(-0.6, 0.08)], sign + same))
        yield under(severity, favoured, base.make("single_lower", [lower(12, 12)], sign + same))
        yield under(severity, favoured, base.make("single_no_difference", [none(20, 20)], sign + same))
        yield under(severity, favoured, base.make("single_unsigned", [folded(0.25, 0.1)], sign + same))
        yield under(severity, favoured, base.make("exact", copy(exact), sign + same))
        yield under(severity, favoured, base.make("exact_s2_a0.5", copy(exact), sign + same, None, S * 2, A / 2, (S, A)))
        if severity == 1: yield under(severity, favoured, base.make("many", copy(many), sign + same))
        yield under(severity, favoured, base.make("strong", copy(strong), sign + [(0.2, INF)]))
        yield under(severity, favoured, base.make("large", [lower(1000, 1000), none(1000, 1000), normal(-0.11, 0.002)],
                                                  sign + same))


def main():
    finite = lambda x: None if not math.isfinite(x) else x
    rows = []
    for case in cases():
        got = base.posterior(case)
        print(case["name"], got, flush=True)
        row = dict(case, **got, severity=case["terms"][0]["severity"], favoured=case["terms"][0]["favoured"])
        row["terms"] = [{k: finite(v) if not isinstance(v, str) else v for k, v in t.items()
                         if k not in ("severity", "favoured")} for t in case["terms"]]
        row["regions"] = [[finite(x) for x in r] for r in case["regions"]]
        rows.append(row)
    vectors.write("selection", "Posteriors under selection by brute force: Tests/Peers/selection_reference.py, "
                  f"numpy {np.__version__}, scipy {scipy.__version__}.", rows)


if __name__ == "__main__": main()
