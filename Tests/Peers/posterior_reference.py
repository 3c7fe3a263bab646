#!/usr/bin/env python3
"""Brute-force random-effects posteriors, written to ../Vectors/posteriors.csv.

Independent of the product in every choice of nodes: composite 16-point Gauss-Legendre rules in tau itself (graded
panels towards 0) and in mu (panels of a quarter of the sharpest scale, graded towards every cut), log densities from
scipy's log_ndtr. `--check` repeats two cases with mpmath's adaptive quadrature at 30 digits.

Needs python3 with numpy, scipy, mpmath. Under a minute on one core.
"""
import math, sys
import numpy as np
import scipy
from scipy.optimize import brentq
from scipy.special import log_ndtr, ndtr
from scipy.stats import t as student
import vectors

INF = math.inf
X16, W16 = np.polynomial.legendre.leggauss(16)


# --- likelihoods -----------------------------------------------------------------------------------------------------
def normal(y, v): return dict(kind="normal", estimate=y, variance=v)
def folded(y, v): return dict(kind="folded", estimate=y, variance=v)
def interval(lower, upper, v): return dict(kind="interval", lower=lower, upper=upper, variance=v)


def bound(p, n1, n2):
    df = n1 + n2 - 2
    j = math.exp(math.lgamma(df / 2) - 0.5 * math.log(df / 2) - math.lgamma((df - 1) / 2))
    return j * student.isf(p / 2, df) * math.sqrt(1 / n1 + 1 / n2)


def lower(n1, n2, p=0.05): return interval(-INF, -bound(p, n1, n2), 1 / n1 + 1 / n2)
def higher(n1, n2, p=0.05): return interval(bound(p, n1, n2), INF, 1 / n1 + 1 / n2)
def none(n1, n2, p=0.05): return interval(-bound(p, n1, n2), bound(p, n1, n2), 1 / n1 + 1 / n2)


def log_density(term, mu, tau2):
    v = term["variance"] + tau2
    sd = np.sqrt(v)
    gauss = lambda y: -0.5 * np.log(2 * np.pi * v) - (y - mu) ** 2 / (2 * v)
    if term["kind"] == "normal":
        return gauss(term["estimate"])
    if term["kind"] == "folded":
        return np.logaddexp(gauss(term["estimate"]), gauss(-term["estimate"])) - math.log(2)
    a, b = (term["lower"] - mu) / sd, (term["upper"] - mu) / sd
    if term["lower"] == -INF: return log_ndtr(b)
    if term["upper"] == INF: return log_ndtr(-a)
    flip = a + b > 0
    a, b = np.where(flip, -b, a), np.where(flip, -a, b)
    return log_ndtr(b) + np.log1p(-np.exp(log_ndtr(a) - log_ndtr(b)))


# --- quadrature ------------------------------------------------------------------------------------------------------
def composite(edges):
    half, mid = np.diff(edges) / 2, (edges[1:] + edges[:-1]) / 2
    return (mid[:, None] + half[:, None] * X16).ravel(), (half[:, None] * W16).ravel()


def graded(cut, scale): return [cut + s * scale * 2.0 ** -k for k in range(18) for s in (-1, 1)] + [cut]


def posterior(case):
    terms, weights, s, a = case["terms"], case["weights"], case["s"], case["a"]
    small = math.sqrt(min(t["variance"] for t in terms))
    tau_edges = [0.0] + list(small / 4 * 1.35 ** np.arange(0, 200))
    k = max(4, math.ceil(math.sqrt(len(terms))))
    tau_edges = [e for e in tau_edges if e < 16 * a] + [16 * a]
    tau_edges = np.unique(np.concatenate([np.linspace(x, y, 2 + k // 4) for x, y in zip(tau_edges, tau_edges[1:])]))
    tau, wt = composite(tau_edges)
    precision = sum(w / t["variance"] for w, t in zip(weights, terms)) + 1 / s ** 2
    sharp = 1 / math.sqrt(precision)
    ends = [x for t in terms for x in (t.get("estimate"), t.get("lower"), t.get("upper")) if x is not None]
    ends = [x for x in ends if math.isfinite(x)] + [0]
    lo, hi = min(ends + [-max(ends)]) - 13 * s, max(ends + [-min(ends)]) + 13 * s
    cuts = sorted({x for r in case["regions"] for x in r if math.isfinite(x)})
    # Fine where everything happens, coarser far outside.
    inner = (min(ends + [-max(ends)]) - 12 * sharp, max(ends + [-min(ends)]) + 12 * sharp)
    edges = list(np.arange(inner[0], inner[1], sharp / 2))
    step, x = sharp / 2, inner[1]
    while x < hi: edges += [x, -x + inner[0] + inner[1]]; step *= 1.12; x += step
    for c in cuts: edges += graded(c, sharp / 2)
    edges = np.unique(np.array([e for e in edges if lo < e < hi] + [lo, hi]))
    mu, wm = composite(edges)

    def log_integrand(mu, tau, ):
        value = (-0.5 * math.log(2 * math.pi) - math.log(s) - mu ** 2 / (2 * s ** 2)
                 + 0.5 * math.log(2 / math.pi) - math.log(a) - tau ** 2 / (2 * a ** 2))
        for term, w in zip(*unique(terms, weights)):
            value = value + w * log_density(term, mu, tau ** 2)
        return value

    # One pass over tau, in log space for the tails.
    n = len(edges) - 1
    top = max(log_integrand(mu, x).max() for x in tau[::4])
    panel = np.zeros(n); moment = np.zeros(3); nxt = np.zeros(len(case["regions"])); t1 = 0.0
    logp = np.full(n, -INF)
    for x, w in zip(tau, wt):
        l = log_integrand(mu, x) + math.log(w)
        m = np.exp(l - top) * wm
        panel += m.reshape(n, 16).sum(1)
        logp = np.logaddexp(logp, logsum(l.reshape(n, 16) + np.log(wm).reshape(n, 16)))
        moment += [m.sum(), (m * mu).sum(), (m * mu * mu).sum()]
        t1 += m.sum() * x
        for i, (p, q) in enumerate(case["regions"]):
            z = ndtr((q - mu) / x) - ndtr((p - mu) / x) if p < 0 and q > 0 else np.where(
                mu > (q if q < INF else p), ndtr(-(p - mu) / x) - ndtr(-(q - mu) / x), ndtr((q - mu) / x) - ndtr((p - mu) / x))
            if q == INF: z = ndtr((mu - p) / x)
            if p == -INF: z = ndtr((q - mu) / x)
            nxt[i] += (m * z).sum()
    z = moment[0]
    cum = np.concatenate([[0], np.cumsum(panel)]) / z

    def cdf(x):
        i = int(np.clip(np.searchsorted(edges, x) - 1, 0, n - 1))
        h = (x - edges[i]) / 2
        if h <= 0: return cum[i]
        points = edges[i] + h + h * X16
        v = np.exp(log_integrand(points[None, :], tau[:, None]) - top)
        return cum[i] + float(wt @ v @ (h * W16)) / z

    def quantile(p):
        i = int(np.searchsorted(cum, p))
        return brentq(lambda x: cdf(x) - p, edges[i - 1] - 1e-12, edges[min(i, n)] + 1e-12, xtol=1e-13)

    mean = moment[1] / z
    out = dict(logml=top + math.log(z), mean=mean, sd=math.sqrt(moment[2] / z - mean ** 2), tau=t1 / z,
               lower=quantile(0.025), upper=quantile(0.975), logP=[], next=[])
    for i, (p, q) in enumerate(case["regions"]):
        inside = (edges[:-1] >= p) & (edges[1:] <= q)
        out["logP"].append(float(logsum(logp[inside][None, :])[0]) - top - math.log(z))
        out["next"].append(nxt[i] / z)
    return out


def logsum(l):
    m = l.max(1)
    return m + np.log(np.exp(l - m[:, None]).sum(1))


def unique(terms, weights):
    seen = {}
    for t, w in zip(terms, weights):
        key = tuple(sorted(t.items()))
        seen[key] = seen.get(key, 0) + w
    return [dict(k) for k in seen], list(seen.values())


# --- cases -----------------------------------------------------------------------------------------------------------
S, A = math.sqrt(0.5), math.sqrt(0.125)


def make(name, terms, regions, weights=None, s=S, a=A, base=None):
    return dict(name=name, terms=terms, weights=weights or [1.0] * len(terms), s=s, a=a,
                baseS=(base or (s, a))[0], baseA=(base or (s, a))[1], regions=regions)


def cases():
    sign = [(-INF, 0.0), (0.0, INF)]
    same = [(-0.2, 0.2), (-INF, -0.2), (-0.5, -0.1)]
    mixed = [normal(-0.42, 0.09), normal(-0.11, 0.05), normal(-0.9, 0.16), lower(12, 14), none(20, 20),
             lower(30, 25, 0.01), folded(0.3, 0.1)]
    mixed_w = [1, 1 / 1.6, 1 / 1.6, 1, 1 / 2.2, 1 / 2.2, 1 / 2.2]
    conflict = [normal(0.8, 0.05), normal(0.62, 0.03), lower(30, 30), lower(30, 30), lower(45, 40, 0.001),
                none(100, 100), normal(-1.1, 0.08)]
    strong = [normal(-1.0 - 0.1 * math.sin(i), 0.02) for i in range(5)] + [lower(60, 60, 0.001), lower(20, 20)]
    sixty = ([normal(-0.35 + 0.45 * math.sin(1.7 * i), 0.05 + 0.02 * (i % 5)) for i in range(20)]
             + [(lower, none, higher, lower)[i % 4](10 + 4 * (i % 6), 12 + 3 * (i % 6)) for i in range(40)])
    wild = [normal(1.5 * math.sin(2.1 * i), 0.01 + 0.003 * (i % 4)) for i in range(40)] + [lower(12, 12), none(15, 15)]
    yield make("single_lower", [lower(12, 12)], sign + same)
    yield make("single_no_difference", [none(20, 20)], sign + same)
    yield make("single_direction_only", [lower(12, 12, 1.0)], sign)
    yield make("single_exact_p_unsigned", [folded(0.25, 0.1)], sign + same)
    yield make("mixed_weighted", mixed, sign + same, mixed_w)
    for fs, fa in ((0.5, 0.5), (0.5, 2), (2, 0.5), (2, 2)):
        yield make(f"mixed_weighted_s{fs}_a{fa}", mixed, sign + same, mixed_w, S * fs, A * fa, (S, A))
    for i in (0, 3, 5):
        yield make(f"mixed_without_{i}", mixed, sign + same, [0 if j == i else w for j, w in enumerate(mixed_w)])
    yield make("conflicting", conflict, sign + same)
    yield make("conflicting_s0.5_a2", conflict, sign + same, None, S / 2, A * 2, (S, A))
    yield make("conflicting_s2_a0.5", conflict, sign + same, None, S * 2, A / 2, (S, A))
    yield make("conflicting_exact_dropped", conflict, sign + same, [0, 0, 1, 1, 1, 1, 0])
    yield make("conflicting_censored_dropped", conflict, sign + same, [1, 1, 0, 0, 0, 0.2, 1])
    yield make("all_folded", [folded(0.3, 0.1), folded(0.05, 0.07), folded(0.9, 0.2), folded(0.6, 0.04)], sign + same)
    yield make("strong", strong, sign + same + [(0.2, INF)])
    yield make("strong_a0.5", strong, sign + [(0.2, INF)], None, S, A / 2, (S, A))
    yield make("sixty_terms", sixty, sign + same + [(0.1, INF)])
    yield make("sixty_lower", [lower(15, 15)] * 60, sign + same + [(-0.8, -0.3)])
    yield make("two_per_group", [lower(2, 2), lower(2, 2, 1.0), none(2, 2)], sign + same)
    yield make("thousand_per_group", [lower(1000, 1000), none(1000, 1000), normal(-0.11, 0.002)], sign + same)
    yield make("thousand_no_difference", [none(1000, 1000)] * 4, sign + same + [(-0.1, 0.1)])
    yield make("wild_heterogeneity", wild, sign + same)
    yield make("far_tail", [normal(-1.2, 0.01)] * 12 + [lower(100, 100)], sign + [(0.5, 2.0)], None, 0.5, 0.05)
    yield make("raw_unit", [normal(-40.0, 400.0), normal(-12.0, 250.0), interval(-INF, -30.0, 300.0),
                            interval(-25.0, 25.0, 160.0)], [(-INF, 0.0), (0.0, INF), (-10.0, 10.0)], None, 30.0, 15.0)


def check():
    import mpmath as mp
    mp.mp.dps = 30
    for case in cases():
        if case["name"] not in ("single_lower", "single_exact_p_unsigned"): continue
        s, a = mp.mpf(case["s"]), mp.mpf(case["a"])
        phi = lambda x: mp.erfc(-x / mp.sqrt(2)) / 2

        def f(mu, tau):
            value = mp.npdf(mu, 0, s) * 2 * mp.npdf(tau, 0, a)
            for t in case["terms"]:
                sd = mp.sqrt(mp.mpf(t["variance"]) + tau * tau)
                if t["kind"] == "folded":
                    value *= (mp.npdf(t["estimate"], mu, sd) + mp.npdf(-t["estimate"], mu, sd)) / 2
                else:
                    value *= (phi((t["upper"] - mu) / sd) if t["upper"] < INF else 1) - (
                        phi((t["lower"] - mu) / sd) if t["lower"] > -INF else 0)
            return value
        taus = [0, a / 2, a, 2 * a, 4 * a, 9 * a]
        part = lambda points: mp.quad(lambda tau: mp.quad(lambda mu: f(mu, tau), points), taus)
        neg, pos = part([-9 * s, -3 * s, -s, 0]), part([0, s, 3 * s, 9 * s])
        got = posterior(case)
        print(case["name"], float(mp.log(neg + pos)) - got["logml"], float(mp.log(neg / (neg + pos))) - got["logP"][0],
              float(mp.log(pos / (neg + pos))) - got["logP"][1])


def main():
    if "--check" in sys.argv: return check()
    finite = lambda x: None if not math.isfinite(x) else x
    rows = []
    for case in cases():
        got = posterior(case)
        print(case["name"], {k: v for k, v in got.items()}, flush=True)
        row = dict(case, **got)
        row["terms"] = [{k: finite(v) if not isinstance(v, str) else v for k, v in t.items()} for t in case["terms"]]
        row["regions"] = [[finite(x) for x in r] for r in case["regions"]]
        rows.append(row)
    vectors.write("posteriors", "Posteriors with censored terms by brute force: Tests/Peers/posterior_reference.py, "
                  f"numpy {np.__version__}, scipy {scipy.__version__}.", rows)


if __name__ == "__main__": main()
