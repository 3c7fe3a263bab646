#!/usr/bin/env python3
"""Posteriors of findings whose samples have several, by brute force, written to ../Vectors/samples.csv.

Every sample has one true effect delta ~ Normal(mu, tau^2), its likelihood is the integral over delta of the product of its
findings' likelihoods, each to the power 1 / (1 + (m - 1) rho): a composite Gauss-Legendre rule in delta around every pair
of mu and tau, log densities from scipy. Under selection each finding's is multiplied by the weights of Vevea & Woods
(2005) given delta, and divided by the published share given mu, to the same power. Needs python3 with numpy and scipy;
some minutes on one core.
"""
import math
import random
import numpy as np
import scipy
from scipy.special import logsumexp
import posterior_reference as base
import vectors
plain = base.log_density
import selection_reference as selection
from posterior_reference import INF, S, A, composite, normal, folded, interval, lower, higher, none

RHO = 0.6
REGIONS = [(-INF, 0.0), (0.0, INF), (-0.25, 0.25)]


def finding(rng, effect):
    n = rng.choice([10, 14, 20, 30])
    kind = rng.choice(["normal", "lower", "none", "none", "folded"])
    if kind == "normal": return normal(round(rng.gauss(effect, 0.3), 3), round(2 / n + 0.01, 4))
    if kind == "folded": return folded(round(abs(rng.gauss(effect, 0.3)), 3), round(2 / n, 4))
    return lower(n, n + 2) if kind == "lower" else none(n, n + 4)


def cases():
    rng = random.Random(1994)
    for index in range(20):
        terms, samples = [], []
        for sample in range(1 + index % 3):
            effect = rng.gauss(-0.4, 0.35)
            for _ in range(rng.choice([1, 2, 3, 4, 8]) if sample else rng.choice([2, 3, 5, 8])):
                terms.append(finding(rng, effect)); samples.append(sample)
        if index == 4: terms = [normal(-0.5 + 0.1 * i, 0.06 + 0.02 * i) for i in range(len(terms))]
        yield dict(name=f"sample_effects_{index + 1}", terms=terms, samples=samples, rho=RHO, s=S, a=A, regions=REGIONS,
                   severity=1 if index >= 14 else 0)


def rows(case):
    for sample in sorted(set(case["samples"])):
        own = [t for t, s in zip(case["terms"], case["samples"]) if s == sample]
        yield own, 1 / (1 + (len(own) - 1) * RHO)


def numerator(term, delta, severity):
    if severity == 0: return plain(term, delta, 0.0)
    sd = math.sqrt(term["variance"])
    parts = selection.steps(term["variance"], severity, -1)
    if term["kind"] == "interval":
        inside = [(max(a, term["lower"]), min(b, term["upper"]), w) for a, b, w in parts]
        return selection.log_mean([p for p in inside if p[0] < p[1]], delta, sd)
    if term["kind"] == "normal": return plain(term, delta, 0.0)
    weight = lambda y: math.log(next(w for a, b, w in parts if a < y <= b))
    gauss = lambda y: -0.5 * math.log(2 * math.pi) - math.log(sd) - (y - delta) ** 2 / (2 * sd * sd)
    y = term["estimate"]
    return np.logaddexp(gauss(y) + weight(y), gauss(-y) + weight(-y)) - math.log(2)


X, WX = composite(np.linspace(-15, 15, 31))  # in units of tau
LOGK = np.log(WX) - X ** 2 / 2 - 0.5 * math.log(2 * math.pi)


def log_sample(own, weight, mu, tau, severity):
    out = np.empty_like(mu)
    for i in range(0, len(mu), 64):
        delta = mu[i:i + 64, None] + tau * X[None, :]
        out[i:i + 64] = logsumexp(LOGK + sum(weight * numerator(t, delta, severity) for t in own), axis=1)
    if severity:
        for t in own:
            sd = math.sqrt(t["variance"] + tau * tau)
            out -= weight * selection.log_mean(selection.steps(t["variance"], severity, -1), mu, sd)
    return out


def posterior(case):
    tau, wt = composite(np.array([0, 0.02, 0.06, 0.14, 0.3, 0.5, 0.8, 1.2, 1.7, 2.5, 3.5]))
    mu, wm = composite(np.concatenate([np.arange(-6, -2, 0.5), np.arange(-2, -0.25, 0.25), [-0.25, 0, 0.25],
                                       np.arange(0.5, 2, 0.25), np.arange(2, 6.1, 0.5)]))
    logs = np.empty((len(tau), len(mu)))
    for j, x in enumerate(tau):
        value = -mu ** 2 / (2 * S * S) - x * x / (2 * A * A)
        for own, weight in rows(case): value = value + log_sample(own, weight, mu, x, case["severity"])
        logs[j] = value
    mass = np.exp(logs - logs.max()) * wt[:, None] * wm[None, :]
    total = mass.sum()
    mean = (mass * mu).sum() / total
    case["mean"], case["sd"] = mean, math.sqrt((mass * (mu - mean) ** 2).sum() / total)
    case["tau"] = (mass * tau[:, None]).sum() / total
    case["p"] = [float(mass[:, (mu > a) & (mu < b)].sum() / total) for a, b in case["regions"]]
    return case


if __name__ == "__main__":
    from concurrent.futures import ProcessPoolExecutor
    with ProcessPoolExecutor(2) as pool: done = list(pool.map(posterior, cases()))
    vectors.write("samples", "Posteriors of samples with several findings by brute force: Tests/Peers/sample_effects.py, "
                  f"numpy {np.__version__}, scipy {scipy.__version__}.", done)
