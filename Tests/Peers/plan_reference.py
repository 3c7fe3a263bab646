#!/usr/bin/env python3
"""Brute-force figures for `raphe plan`, written to ../Vectors/plan-shifts.csv and plan-settlings.csv.

Independent of the product in every choice of nodes: composite 16-point Gauss-Legendre rules in tau and in mu, the new
estimate on a dense uniform grid; two studies as a double integral over both estimates, not through their mean; thirty
studies by simulation with a fixed seed, whose error is given.

Needs python3 with numpy and scipy. A few minutes on one core.
"""
import math
import numpy as np
from scipy.special import log_ndtr, ndtr
import vectors

INF = math.inf
X16, W16 = np.polynomial.legendre.leggauss(16)
G = (math.sqrt(0.5), math.sqrt(0.125))
Z = (0.5, 0.25)


def log_density(term, mu, tau2):
    kind, a, b, v = term
    v = v + tau2
    sd = np.sqrt(v)
    gauss = lambda y: -0.5 * np.log(2 * np.pi * v) - (y - mu) ** 2 / (2 * v)
    if kind == "normal": return gauss(a)
    if kind == "folded": return np.logaddexp(gauss(a), gauss(-a)) - math.log(2)
    if a == -INF: return log_ndtr((b - mu) / sd)
    if b == INF: return log_ndtr((mu - a) / sd)
    return np.log(np.maximum(ndtr((b - mu) / sd) - ndtr((a - mu) / sd), 1e-300))


def composite(edges):
    edges = np.asarray(edges)
    half, mid = np.diff(edges) / 2, (edges[1:] + edges[:-1]) / 2
    return (mid[:, None] + half[:, None] * X16).ravel(), (half[:, None] * W16).ravel()


class Mesh:
    def __init__(self, terms, scale, cuts, width, top=None):
        s, a = scale
        top = top or (s, a)
        edges = sorted(set(np.arange(-7 * top[0], 7 * top[0], width)) | set(cuts) | {7 * top[0]})
        self.mu, self.wmu = composite(edges)
        self.tau, self.wtau = composite([0, .005, .015, .04, .08, .15, .25, .4, .6, .9, 1.4, 2, 3] + ([5] if top[1] > .5 else []))
        self.tau2 = (self.tau ** 2)[:, None]
        self.terms = [log_density(t, self.mu[None, :], self.tau2) for t in terms]

    def mass(self, weights, scale):
        s, a = scale
        log = -self.mu[None, :] ** 2 / (2 * s * s) - self.tau2 / (2 * a * a)
        for w, t in zip(weights, self.terms): log = log + w * t
        mass = np.exp(log - log.max()) * self.wtau[:, None] * self.wmu[None, :]
        return mass / mass.sum()

    def share(self, region, setting):
        inside = lambda f: sum(f(l, u) for l, u in region)
        if setting == "average":
            return np.broadcast_to(inside(lambda l, u: ((self.mu > l) & (self.mu < u)).astype(float)), (len(self.tau), len(self.mu)))
        return inside(lambda l, u: ndtr((u - self.mu) / self.tau[:, None]) - ndtr((l - self.mu) / self.tau[:, None]))


def prior(region, setting, scale):
    m = Mesh([], scale, [c for r in region for c in r if math.isfinite(c)], .1)
    return (m.mass([], scale) * m.share(region, setting)).sum()


def tolerant(bits, h): return np.log2(h * np.exp2(bits) + 1 - h)


def shift(terms, full, scale, v, stances, width=.1, points=2401):
    """stances: [(weights, [(region, setting, h)])] one or two."""
    cuts = {c for _, parts in stances for r, _, _ in parts for i in r for c in i if math.isfinite(c)}
    m = Mesh(terms, scale, cuts, width)
    base = m.mass(full, scale)
    sides = []
    for weights, parts in stances:
        mass = m.mass(weights, scale)
        sides.append([(mass, mass * m.share(r, st), prior(r, st, scale), h) for r, st, h in parts])
    mean = (base * m.mu).sum()
    sd = math.sqrt((base * (m.mu ** 2 + m.tau2)).sum() - mean ** 2 + v)
    ys = np.linspace(mean - 8 * sd, mean + 8 * sd, points)
    total = v + m.tau2

    def odds(sums):
        value = 0
        for sign, side in zip((1, -1), sums):
            for whole, part, p, h in side: value += sign * tolerant(np.log2(part / whole) - np.log2(p), h)
        return value

    now = odds([[(w.sum(), q.sum(), p, h) for w, q, p, h in side] for side in sides])
    density, change = [], []
    for y in ys:
        kernel = np.exp(-(y - m.mu) ** 2 / (2 * total)) / np.sqrt(2 * np.pi * total)
        density.append((base * kernel).sum())
        change.append(odds([[((w * kernel).sum(), (q * kernel).sum(), p, h) for w, q, p, h in side] for side in sides]) - now)
    density, change = np.array(density), np.array(change)
    # Simpson over a piecewise linear change of sign would lose digits: split at the roots by interpolation.
    f = density * change
    step = ys[1] - ys[0]
    roots, bits = [], 0.0
    for i in range(len(ys) - 1):
        a, b = f[i], f[i + 1]
        if a * b < 0:
            t = a / (a - b)
            roots.append(ys[i] + t * step)
            bits += step * (abs(a) * t + abs(b) * (1 - t)) / 2
        else: bits += step * (abs(a) + abs(b)) / 2
    return now, bits, roots


VARIANTS = [(1, 1), (.5, 1), (2, 1), (1, .5), (1, 2)]


def settle(terms, full, scale, region, n, k, seed=1, draws=4000):
    v = 2 / n
    s, a = scale
    cuts = [c for i in region for c in i if math.isfinite(c)]
    m = Mesh(terms, scale, cuts, .2 if k > 1 else .1, top=(2 * s, 2 * a))
    masses = [m.mass(full, (s * x, a * y)) for x, y in VARIANTS]
    share = m.share(region, "average")
    p = prior(region, "average", scale)
    total = v + m.tau2
    now = (masses[0] * share).sum()

    def verdict(kernel):
        ps = [(w * share * kernel).sum() / (w * kernel).sum() for w in masses]
        return min(ps) >= .95 and ps[0] > p, max(ps) <= .05

    base = masses[0]
    mean = (base * m.mu).sum()
    sd = math.sqrt((base * (m.mu ** 2 + m.tau2)).sum() - mean ** 2 + v)
    gauss = lambda y: np.exp(-(y - m.mu) ** 2 / (2 * total)) / np.sqrt(2 * np.pi * total)
    yes = no = 0.0
    if k == 1:
        ys = np.linspace(mean - 8 * sd, mean + 8 * sd, 2001)
        for y in ys:
            kernel = gauss(y)
            supported, contradicted = verdict(kernel)
            if supported: yes += (base * share * kernel).sum() * (ys[1] - ys[0])
            if contradicted: no += (base * (1 - share) * kernel).sum() * (ys[1] - ys[0])
        return yes / now, no / (1 - now), 2e-3
    if k == 2:
        ys = np.linspace(mean - 5.5 * sd, mean + 5.5 * sd, 111)
        single = [gauss(y) for y in ys]
        # The prior of two deltas given mu and tau factorises, so both kernels are multiplied.
        for i, first in enumerate(single):
            for j in range(i + 1):
                kernel = first * single[j]
                twice = (1 if i == j else 2) * (ys[1] - ys[0]) ** 2
                supported, contradicted = verdict(kernel)
                if supported: yes += (base * share * kernel).sum() * twice
                if contradicted: no += (base * (1 - share) * kernel).sum() * twice
        return yes / now, no / (1 - now), 1e-2
    random = np.random.default_rng(seed)
    results = []
    for weights, which in ((base * share, 0), (base * (1 - share), 1)):
        flat = (weights / weights.sum()).ravel()
        hits = 0
        for index in random.choice(len(flat), size=draws, p=flat):
            t, u = divmod(index, len(m.mu))
            y = random.normal(m.mu[u], math.sqrt(v + m.tau[t] ** 2), k)
            squares = ((y - y.mean()) ** 2).sum()
            log = -.5 * (k - 1) * np.log(total) - squares / (2 * total) - k * (y.mean() - m.mu) ** 2 / (2 * total) - .5 * np.log(total)
            hits += verdict(np.exp(log - log.max()))[which]
        results.append(hits / draws)
    return results[0], results[1], 4 * .5 / math.sqrt(draws)


def normal(y, v): return ("normal", y, 0, v)
def folded(y, v): return ("folded", y, 0, v)
def interval(a, b, v): return ("interval", a, b, v)


EXACT = [normal(-.6, .09), normal(.1, .05), normal(-.3, .2)]
STRONG = [normal(-.6, .09), normal(-.45, .05), normal(-.3, .1), normal(-.5, .08), normal(-.2, .1)]
MIXED = [normal(-.55, .12), interval(-INF, -.62, .11), interval(-.55, .55, .09), folded(.3, .1), interval(-.7, .7, .14)]
LOWER, HIGHER = [(-INF, 0)], [(0, INF)]
ones = lambda terms: [1.0] * len(terms)
TEMPERED = [.625, .625, 1, 1, 1]
HALVED = [.3125, .3125, .5, 1, 1]

SHIFTS = [
    ("no evidence", [], [], G, 2 / 20, [([], [(LOWER, "average", .99)])], .1),
    ("exact terms", EXACT, ones(EXACT), G, 2 / 50, [(ones(EXACT), [(LOWER, "average", .7)])], .1),
    ("mixed terms, two sides", MIXED, TEMPERED, G, 2 / 20,
     [(HALVED, [(LOWER, "average", .99)]), (TEMPERED, [([(-.2, .2)], "average", .99)])], .1),
    ("a thousand per group", MIXED, TEMPERED, G, 2 / 1000,
     [(HALVED, [(LOWER, "average", .99)]), (TEMPERED, [([(-.2, .2)], "average", .99)])], .04),
    ("opposite sides, few subjects", EXACT, ones(EXACT), G, 2 / 5,
     [(ones(EXACT), [([(-INF, -.2)], "average", .99)]), (ones(EXACT), [(HIGHER, "average", .7)])], .1),
    ("correlation", [normal(.2, .04)], [1.0], Z, 1 / 27,
     [([1.0], [([(-.1, .1)], "average", .99)]), ([1.0], [(HIGHER, "average", .99)])], .05),
    ("next setting", EXACT, ones(EXACT), G, 2 / 20, [(ones(EXACT), [(LOWER, "next setting", .99)])], .1),
]
SETTLINGS = [
    ("exact terms, lower", STRONG, ones(STRONG), G, LOWER, 100, 1),
    ("exact terms, higher", STRONG, ones(STRONG), G, HIGHER, 40, 1),
    ("mixed terms, lower", MIXED, TEMPERED, G, LOWER, 400, 1),
    ("exact terms, a range", STRONG, ones(STRONG), G, [(-.9, .1)], 1000, 1),
    ("two studies", EXACT, ones(EXACT), G, LOWER, 50, 2),
    ("thirty studies", MIXED, TEMPERED, G, LOWER, 20, 30),
]


def bound(x): return x if math.isfinite(x) else None


def term(t):
    kind, a, b, v = t
    if kind == "interval": return dict(kind=kind, lower=bound(a), upper=bound(b), variance=v)
    return dict(kind=kind, estimate=a, variance=v)


def stance(weights, parts):
    ((((low, high),), setting, commitment),) = parts
    return dict(lower=bound(low), upper=bound(high), setting=setting.split()[0], commitment=commitment, weights=weights)


rows = []
for name, terms, full, scale, v, stances, width in SHIFTS:
    now, bits, roots = shift(terms, full, scale, v, stances, width)
    print(name, now, bits, roots, flush=True)
    rows.append(dict(
        name=name, terms=[term(t) for t in terms], weights=full, scale="g" if scale == G else "fisherZ", variance=v,
        stances=[stance(*s) for s in stances], now=float(f"{now:.10g}"), bits=float(f"{bits:.10g}"),
        turningPoints=[float(f"{r:.8g}") for r in roots]))
vectors.write("plan-shifts", "The expected change of odds by brute force: Tests/Peers/plan_reference.py.", rows)
rows = []
for name, terms, full, scale, r, n, k in SETTLINGS:
    yes, no, tolerance = settle(terms, full, scale, r, n, k)
    print(name, yes, no, flush=True)
    rows.append(dict(
        name=name, terms=[term(t) for t in terms], weights=full, regions=[[bound(x) for x in i] for i in r], subjects=n,
        studies=k, ifTrue=float(f"{yes:.8g}"), ifFalse=float(f"{no:.8g}"), tolerance=float(f"{tolerance:.3g}")))
vectors.write("plan-settlings", "The chance that studies settle a claim by brute force: Tests/Peers/plan_reference.py.", rows)
