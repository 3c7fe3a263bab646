#!/usr/bin/env python3
"""Brute-force posteriors of group orders, written to ../Vectors/orders.csv.

Independent of the product in every choice: the steps between neighbouring groups (along the order asked for) are
integrated on tensor grids of composite 8-point Gauss-Legendre panels, the whole space as the union of a fine inner
and coarse outer panels, tau by composite Gauss-Legendre rules; log densities from scipy's log_ndtr; nothing is
centred on a mode. The order in a new sample is the expectation of scipy's bivariate normal distribution function.
Needs numpy and scipy; some minutes on one core.
"""
import itertools, math
import numpy as np, scipy
from scipy.special import log_ndtr, ndtr
import vectors

INF = math.inf
X16, W16 = np.polynomial.legendre.leggauss(16)
X8, W8 = np.polynomial.legendre.leggauss(8)


def normal(i, j, y, v, w=1.0): return dict(first=i, second=j, kind="normal", estimate=y, variance=v, weight=w)
def folded(i, j, y, v, w=1.0): return dict(first=i, second=j, kind="folded", estimate=y, variance=v, weight=w)
def interval(i, j, l, u, v, w=1.0):
    return dict(first=i, second=j, kind="interval", lower=l, upper=u, variance=v, weight=w)


def log_density(t, mu, tau2):
    v = t["variance"] + tau2
    sd = math.sqrt(v)
    gauss = lambda y: -0.5 * math.log(2 * math.pi * v) - (y - mu) ** 2 / (2 * v)
    if t["kind"] == "normal": return gauss(t["estimate"])
    if t["kind"] == "folded":
        return np.logaddexp(gauss(t["estimate"]), gauss(-t["estimate"])) - math.log(2)
    if t["lower"] == -INF: return log_ndtr((t["upper"] - mu) / sd)
    if t["upper"] == INF: return log_ndtr((mu - t["lower"]) / sd)
    a, b = (t["lower"] - mu) / sd, (t["upper"] - mu) / sd
    flip = a + b > 0
    a, b = np.where(flip, -b, a), np.where(flip, -a, b)
    return log_ndtr(b) + np.log1p(-np.exp(log_ndtr(a) - log_ndtr(b)))


def composite(edges, rule=(X16, W16)):
    edges = np.asarray(edges, float)
    half, mid = np.diff(edges) / 2, (edges[1:] + edges[:-1]) / 2
    return (mid[:, None] + half[:, None] * rule[0]).ravel(), (half[:, None] * rule[1]).ravel()


def bvn_upper(h, k, rho):
    """P(X > h, Y > k), elementwise, by a 20-point rule in the angle."""
    x, w = np.polynomial.legendre.leggauss(20)
    total = np.zeros_like(h)
    half = math.asin(rho) / 2
    for xi, wi in zip(x, w):
        s = math.sin(half * (1 + xi))
        total += wi * np.exp((s * h * k - (h * h + k * k) / 2) / (1 - s * s))
    return total * half / (2 * math.pi) + ndtr(-h) * ndtr(-k)


def integrals(n, terms, s, a, order, positive, negative, rule, tau_edges, next_setting=False):
    """(all, in order, in order in a new sample): integrals of prior x likelihood in the steps along `order`."""
    d = n - 1
    T = np.eye(d) - 0.5 * np.eye(d, k=1) - 0.5 * np.eye(d, k=-1)
    P = np.linalg.inv(s * s * T)
    const = -0.5 * np.linalg.slogdet(2 * math.pi * s * s * T)[1]
    x, w = composite(np.concatenate([-np.asarray(negative)[::-1], np.asarray(positive)[1:]]), rule)
    grids = np.meshgrid(*[x] * d, indexing="ij", sparse=True)
    weight = 1.0
    for g in np.meshgrid(*[w] * d, indexing="ij", sparse=True): weight = weight * g
    form = sum(P[i, j] * grids[i] * grids[j] for i in range(d) for j in range(d))
    inside = 1.0
    for g in grids: inside = inside * (g > 0)
    rank = {group: k for k, group in enumerate(order)}
    tau, wt = composite(tau_edges, (X8, W8))
    whole = part = nxt = 0.0
    for t, q in zip(tau, wt):
        logp = const - 0.5 * form
        for term in terms:
            i, j = rank[term["first"]], rank[term["second"]]
            sign = 1 if i > j else -1
            effect = sign * sum(grids[k] for k in range(min(i, j), max(i, j)))
            logp = logp + term["weight"] * log_density(term, effect, t * t)
        value = np.exp(logp) * weight * q * math.sqrt(2 / math.pi) / a * math.exp(-0.5 * (t / a) ** 2)
        whole += value.sum()
        part += (value * inside).sum()
        if next_setting:
            g0, g1 = np.broadcast_arrays(*grids)
            nxt += (value * bvn_upper(-g0 / t, -g1 / t, -0.5)).sum()
    return whole, part, nxt


FINE = [0, .05, .1, .15, .2, .3, .4, .5, .6, .7, .85, 1, 1.2, 1.4, 1.7, 2, 2.5, 3, 4, 6]
MID = [0, .1, .2, .35, .5, .7, .9, 1.2, 1.6, 2.2, 3, 4.5]
ROUGH = [0, .2, .5, .9, 1.5, 2.4, 4]
TAU = [0, .02, .05, .1, .15, .2, .3, .4, .55, .75, 1, 1.4, 2, 3, 5]
S, A = math.sqrt(0.5), math.sqrt(0.125)

EXACT3 = [normal(0, 1, -0.42, 0.09), normal(0, 1, -0.11, 0.05, 0.625), normal(2, 1, 0.35, 0.12, 0.625),
          normal(0, 2, -0.8, 0.16), normal(1, 2, -0.05, 0.08)]
CENSORED3 = [normal(0, 1, -0.42, 0.09), interval(1, 0, 0.6274, INF, 0.1), interval(0, 2, -INF, -0.786, 0.1548, 0.625),
             interval(1, 2, -0.6274, 0.6274, 0.1), folded(2, 1, 0.3, 0.1, 0.625), interval(2, 0, -0.71, 0.71, 0.0733),
             interval(0, 1, -INF, -0.5, 0.06)]
ONESIDED3 = [interval(1, 0, 0.8174, INF, 0.16667) for _ in range(4)] + [interval(2, 1, 0.6274, INF, 0.1) for _ in range(3)]
SHARP3 = [interval(1, 0, -0.124, 0.124, 0.004), interval(2, 1, 0.2, INF, 0.01), interval(2, 0, -0.28, 0.28, 0.02)]
CENSORED4 = CENSORED3[:5] + [interval(3, 0, 0.8, INF, 0.16), normal(3, 2, 0.3, 0.1), interval(3, 1, -0.7, 0.7, 0.12)]
CENSORED5 = CENSORED4 + [interval(4, 3, 0, INF, 0.2), normal(4, 1, 0.5, 0.15)]


def case(name, n, terms, orders, grids, rule, s=S, a=A, next_setting=False):
    out = []
    for order in orders:
        whole, part, nxt = integrals(n, terms, s, a, order, grids[0], grids[1], rule, TAU, next_setting)
        out.append(dict(order=list(order), p=part / whole, next=nxt / whole if next_setting else None))
        print(name, order, part / whole, nxt / whole, flush=True)
    finite = [{k: (None if v in (INF, -INF) else v) for k, v in t.items()} for t in terms]
    return dict(name=name, groups=n, terms=finite, s=s, a=a, orders=out)


def main():
    three = list(itertools.permutations(range(3)))
    r8 = (X8, W8)
    cases = [
        case("exact3", 3, EXACT3, three, (FINE, FINE), r8, next_setting=True),
        case("censored3", 3, CENSORED3, three, (FINE, FINE), r8, next_setting=True),
        case("censored3 s/2 a*2", 3, CENSORED3, three[:2], (FINE, FINE), r8, s=S / 2, a=A * 2),
        case("censored3 s*2 a/2", 3, CENSORED3, three[:2], (FINE, FINE), r8, s=S * 2, a=A / 2),
        case("onesided3", 3, ONESIDED3, three, (FINE, FINE), r8),
        case("sharp3", 3, SHARP3, [(0, 1, 2), (1, 0, 2), (2, 1, 0)], (FINE, FINE), r8),
        case("censored4", 4, CENSORED4, [(0, 1, 2, 3), (0, 2, 1, 3), (3, 2, 1, 0)], (MID, MID), r8),
        case("censored5", 5, CENSORED5, [(0, 1, 2, 3, 4), (0, 2, 1, 3, 4)], (ROUGH, ROUGH), (np.polynomial.legendre.leggauss(5))),
    ]
    vectors.write("orders", "Posteriors of orders by brute force: Tests/Peers/order_reference.py, "
                  f"numpy {np.__version__}, scipy {scipy.__version__}.", cases)


if __name__ == "__main__": main()
