#!/usr/bin/env python3
"""Figures of MarginVerdictTests: claims with margins on three scales, of the average and of the next setting.

Two-dimensional Gauss-Legendre quadrature over mu and tau on fixed fine panels; the next setting by the normal
probability of the region around mu with SD tau. Nothing of the product is used. Prints Swift lines.
Needs python3 with numpy and scipy; a minute on one core.
"""
import math
from math import exp, inf, log, log1p, log2, sqrt
import numpy as np
from scipy.special import gammaln, log_ndtr, ndtr
from scipy.stats import norm, t as student

X, W = np.polynomial.legendre.leggauss(20)


def rule(edges):
    half, middle = np.diff(edges) / 2, (edges[1:] + edges[:-1]) / 2
    return (middle[:, None] + half[:, None] * X).ravel(), (half[:, None] * W).ravel()


def J(m): return exp(gammaln(m / 2) - 0.5 * log(m / 2) - gammaln((m - 1) / 2))
def just(n1, n2, p=0.05): return J(n1 + n2 - 2) * student.isf(p / 2, n1 + n2 - 2) * sqrt(1 / n1 + 1 / n2)


def log_density(term, mu, tau):
    low, high, v = term
    sd = np.sqrt(v + tau * tau)
    if low == high: return norm.logpdf(low, mu, sd)
    a, b = (low - mu) / sd, (high - mu) / sd
    if low == -inf: return log_ndtr(b)
    if high == inf: return log_ndtr(-a)
    flip = a + b > 0
    a, b = np.where(flip, -b, a), np.where(flip, -a, b)
    return log_ndtr(b) + np.log1p(-np.exp(log_ndtr(a) - log_ndtr(b)))


def masses(terms, regions, s, a, following):
    """The integral over everything, and the mass in the regions."""
    tau, wt = rule(np.concatenate([a * np.array([0, 1e-4, 1e-3, .01, .03]), np.linspace(.06 * a, a, 9),
                                   np.linspace(a, 9 * a, 17)[1:]]))
    cuts = sorted({c for r in regions for c in r if math.isfinite(c)})
    edges = sorted(set(np.linspace(-9 * s, 9 * s, 121)) | set(cuts))
    mu, wm = rule(np.array(edges))
    m, t = mu[:, None], tau[None, :]
    density = norm.logpdf(m, 0, s) + norm.logpdf(t, 0, a) + log(2)
    for term in terms: density = density + log_density(term, m, t)
    mass = np.exp(density) * wm[:, None] * wt[None, :]
    if following: share = sum(ndtr((hi - m) / t) - ndtr((lo - m) / t) for lo, hi in regions)
    else: share = sum(((m > lo) & (m < hi)).astype(float) for lo, hi in regions)
    return mass.sum(), (mass * share).sum()


def show(name, words, terms, regions, s, a, following=False):
    whole, part = masses(terms, regions, s, a, following)
    whole0, part0 = masses([], regions, s, a, following)
    p, p0 = part / whole, part0 / whole0
    worst = [masses(terms, regions, s * x, a * y, following) for x in (.5, 1, 2) for y in (.5, 1, 2)]
    worst = [b / w for w, b in worst]
    print(f'    MarginCase("{name}", [{words}], p: {p:.11g}, prior: {p0:.11g}, bits: {log2(p / p0):.11g}, '
          f'{min(worst):.9g}...{max(worst):.9g}),')


S, A = sqrt(.5), sqrt(.125)
g = [(-.8, -.8, .09), (-.3, -.3, .04), (-.5, -.5, .1225), (-just(15, 15), just(15, 15), 2 / 15)]
far = '"is: lower", "than: healthy"'
below = lambda x: [(-inf, -x)]
next_ = ', "applies_to: next setting"'
show("g", far + ', "by_at_least: 0.2 SD"', g, below(.2), S, A)
show("g", far + ', "by_at_most: 0.8 SD"', g, [(-.8, 0)], S, A)
show("g", far + ', "by_at_least: 0.2 SD", "by_at_most: 0.8 SD"', g, [(-.8, -.2)], S, A)
show("g", '"is: different", "than: healthy", "by_at_least: 0.5 SD"', g, [(-inf, -.5), (.5, inf)], S, A)
show("g", '"is: the same", "as: healthy", "within: 0.4 SD"', g, [(-.4, .4)], S, A)
show("g", far + next_, g, below(0), S, A, True)
show("g", far + ', "by_at_least: 0.2 SD"' + next_, g, below(.2), S, A, True)
show("g", far + ', "by_at_least: 0.2 SD", "by_at_most: 0.8 SD"' + next_, g, [(-.8, -.2)], S, A, True)
show("g", '"is: different", "than: healthy", "by_at_least: 0.5 SD"' + next_, g, [(-inf, -.5), (.5, inf)], S, A, True)
show("g", '"is: the same", "as: healthy", "within: 0.4 SD"' + next_, g, [(-.4, .4)], S, A, True)

# Means, SDs and sizes of three samples; a percentage and a bare direction on an assumed cv of 0.25.
moments = [(80, 20, 12, 100, 25, 14), (90, 15, 20, 95, 18, 22), (70, 22, 10, 91, 21, 11)]


def ratio(m1, s1, n1, m2, s2, n2):
    a, b = s1 ** 2 / (n1 * m1 ** 2), s2 ** 2 / (n2 * m2 ** 2)
    y = log(m1 / m2) + (a - b) / 2
    return (y, y, a + b)


cv = .25
y = log1p(-.15)
rr = [ratio(*m) for m in moments] + [(y, y, cv ** 2 * (1 / 10 + 1 / 10)), (-inf, -cv * just(12, 14), cv ** 2 * (1 / 12 + 1 / 14))]
down, up = lambda x: -log1p(-x / 100), lambda x: log1p(x / 100)
show("lnRR", far + ', "by_at_least: 5 %"', rr, below(down(5)), .35, .175)
show("lnRR", far + ', "by_at_least: 5 %", "by_at_most: 20 %"', rr, [(-down(20), -down(5))], .35, .175)
show("lnRR", '"is: different", "than: healthy", "by_at_least: 10 %"', rr, [(-inf, -down(10)), (up(10), inf)], .35, .175)
show("lnRR", '"is: the same", "as: healthy", "within: 10 %"', rr, [(-down(10), up(10))], .35, .175)
show("lnRR", far + ', "by_at_least: 5 %"' + next_, rr, below(down(5)), .35, .175, True)

raw = [(m1 - m2, m1 - m2, s1 ** 2 / n1 + s2 ** 2 / n2) for m1, s1, n1, m2, s2, n2 in moments]
uisd = sqrt(sum(m[2] + m[5] for m in moments) / sum(1 / v for _, _, v in raw))
show("raw", far + ', "by_at_least: 5 fmol/mg"', raw, below(5), uisd / 2, uisd / 4)
show("raw", far + ', "by_at_most: 30 fmol/mg"', raw, [(-30, 0)], uisd / 2, uisd / 4)
show("raw", '"is: different", "than: healthy", "by_at_least: 10 fmol/mg"', raw, [(-inf, -10), (10, inf)], uisd / 2, uisd / 4)
show("raw", '"is: the same", "as: healthy", "within: 12 fmol/mg"', raw, [(-12, 12)], uisd / 2, uisd / 4)
show("raw", far + ', "by_at_least: 5 fmol/mg"' + next_, raw, below(5), uisd / 2, uisd / 4, True)
