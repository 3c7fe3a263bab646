#!/usr/bin/env python3
"""Posterior probabilities, bits and scores of the fixtures of Tests/RapheEvaluationTests, by brute force.

Two-dimensional Gauss-Legendre quadrature over mu and tau on fixed fine panels, log densities from scipy; weights,
commitments and shares by the formulas of scoring.md, sections 2, 4 and 6. Nothing of the product is used. Prints one
line for each figure. Needs python3 with numpy and scipy; a minute on one core.
"""
import math
from math import exp, inf, log, log2, sqrt
import numpy as np
from scipy.special import gammaln, log_ndtr
from scipy.stats import norm, t as student

X, W = np.polynomial.legendre.leggauss(20)


def rule(edges):
    half, middle = np.diff(edges) / 2, (edges[1:] + edges[:-1]) / 2
    return (middle[:, None] + half[:, None] * X).ravel(), (half[:, None] * W).ravel()


# --- likelihoods of one finding: (kind, numbers, variance), group minus other ---------------------------------------
def effect(g, se): return ("normal", (g,), se * se)
def J(m): return exp(gammaln(m / 2) - 0.5 * log(m / 2) - gammaln((m - 1) / 2))
def bound(n1, n2, p=0.05): return J(n1 + n2 - 2) * student.isf(p / 2, n1 + n2 - 2) * sqrt(1 / n1 + 1 / n2)
def lower(n1, n2, p=0.05): return ("interval", (-inf, -bound(n1, n2, p)), 1 / n1 + 1 / n2)
def higher(n1, n2, p=0.05): return ("interval", (bound(n1, n2, p), inf), 1 / n1 + 1 / n2)
def same(n1, n2, p=0.05): return ("interval", (-bound(n1, n2, p), bound(n1, n2, p)), 1 / n1 + 1 / n2)


def log_density(term, mu, tau):
    kind, numbers, v = term
    sd = np.sqrt(v + tau * tau)
    if kind == "normal": return norm.logpdf(numbers[0], mu, sd)
    a, b = (numbers[0] - mu) / sd, (numbers[1] - mu) / sd
    if numbers[0] == -inf: return log_ndtr(b)
    if numbers[1] == inf: return log_ndtr(-a)
    flip = a + b > 0
    a, b = np.where(flip, -b, a), np.where(flip, -a, b)
    return log_ndtr(b) + np.log1p(-np.exp(log_ndtr(a) - log_ndtr(b)))


G = (sqrt(0.5), sqrt(0.125))  # s and a of Hedges' g


def integral(terms, weights, s, a, low, high):
    """The integral of likelihood times prior over mu in (low, high), and over tau."""
    tau, wt = rule(np.concatenate([np.linspace(0, a, 17), np.linspace(a, 9 * a, 33)[1:]]))
    low, high = max(low, -9 * s), min(high, 9 * s)
    mu, wm = rule(np.linspace(low, high, max(3, math.ceil((high - low) / (0.06 * s)))))
    m, t = mu[:, None], tau[None, :]
    density = norm.logpdf(m, 0, s) + norm.logpdf(t, 0, a) + log(2)
    for term, weight in zip(terms, weights): density = density + weight * log_density(term, m, t)
    return wm @ np.exp(density) @ wt


def probability(terms, weights=None, region=(-inf, 0), scale=G):
    weights = weights or [1.0] * len(terms)
    cuts = [-inf] + [c for c in region if math.isfinite(c)] + [inf]
    total = sum(integral(terms, weights, *scale, lo, hi) for lo, hi in zip(cuts, cuts[1:]))
    return integral(terms, weights, *scale, *region) / total


def prior(region, scale=G): return norm.cdf(region[1], 0, scale[0]) - norm.cdf(region[0], 0, scale[0])
def bits(terms, weights=None, region=(-inf, 0), scale=G):
    return log2(probability(terms, weights, region, scale) / prior(region, scale)) if terms else 0.0
def variants(scale=G): return [(scale[0] * x, scale[1] * y) for x in (0.5, 1, 2) for y in (0.5, 1, 2)]
def tolerant(b, h): return log2(h * 2 ** b + 1 - h)
def show(name, *numbers): print(f"{name:52}", *(f"{x:.12g}" for x in numbers))


LOWER, HIGHER = (-inf, 0), (0, inf)

# --- verdicts --------------------------------------------------------------------------------------------------------
strong = [effect(-0.8, 0.3), effect(-0.6, 0.25), effect(-0.9, 0.35), effect(-0.5, 0.3)]
split = [effect(-0.8, 0.25), effect(-0.7, 0.25), effect(0.8, 0.25), effect(0.7, 0.25)]
small = [effect(-0.2, 0.3)]
words = [lower(12, 14), lower(20, 20), same(15, 15), lower(30, 28, 0.01)]
for name, terms in [("strong", strong), ("split", split), ("small", small), ("words", words)]:
    p = probability(terms)
    show(f"{name}: P(lower), bits, bits of higher", p, bits(terms), bits(terms, region=HIGHER))
    show(f"{name}: range of P(lower) over nine priors", *(f(probability(terms, scale=v) for v in variants()) for f in (min, max)))
show("strong: P(same within 0.3)", probability(strong, region=(-0.3, 0.3)))
show("strong: P without each sample", *(probability(strong[:i] + strong[i + 1:]) for i in range(4)))
show("strong: at stake, lower and within 0.3", -log2(prior(LOWER)), -log2(prior((-0.3, 0.3))))
precise = [effect(0.02, 0.05)] * 8
show("precise: P(same within 0.3), bits", probability(precise, region=(-0.3, 0.3)), bits(precise, region=(-0.3, 0.3)))

# --- weights of one sample -------------------------------------------------------------------------------------------
three = [effect(-0.8, 0.3)] * 3
for rho in (0.0, 0.2, 0.6, 1.0):
    show(f"three findings of one sample, rho {rho}: weight, P", 1 / (1 + 2 * rho), probability(three, [1 / (1 + 2 * rho)] * 3))

# --- scores ----------------------------------------------------------------------------------------------------------
# The two quantities are not kin: nothing is shared between them, and their bits add.
S1a, S2, S4 = effect(-0.8, 0.3), effect(-0.5, 0.25), same(15, 15)  # 5-HT1A density: samples adams, baker, davis
S1b, S3 = effect(0.6, 0.3), higher(12, 14)                          # 5-HT2A density: samples adams, clark
first = lambda scale=G: bits([S1a, S2, S4], None, LOWER, scale)
second = lambda scale=G: bits([S1b, S3], None, HIGHER, scale)
score = lambda scale=G: tolerant(first(scale), 0.99) + tolerant(second(scale), 0.7)
trimmed = lambda stake, h: log2(h * 2 ** stake + 1 - h)
show("two: bits of each quantity", first(), second())
show("two: score, strict, at stake", score(), first() + second(), trimmed(1, 0.99) + trimmed(1, 0.7))
show("two: all hold", probability([S1a, S2, S4]) * probability([S1b, S3], region=HIGHER))
band = [score(v) for v in variants()]
show("two: band", min(band), max(band))
early = tolerant(bits([S1a, S2]), 0.99) + tolerant(bits([S1b], region=HIGHER), 0.7)
show("two: accommodated, predicted", early, score() - early)
dated = tolerant(bits([S1a, S2]), 0.99) + tolerant(second(), 0.7)
show("two, davis without a year: accommodated, predicted, undated", early, dated - early, score() - dated)
unbaked = tolerant(bits([S1a]), 0.99) + tolerant(bits([S1b], region=HIGHER), 0.7)
dated = tolerant(bits([S1a, S4]), 0.99) + tolerant(second(), 0.7)
show("two, baker without a year: accommodated, predicted, undated", unbaked, dated - unbaked, score() - dated)
opposite = tolerant(bits([S1a, S2, S4], None, HIGHER), 0.99)
show("opposite: score", opposite)
narrow = (-1.0, -0.2)
both = bits([S1a, S2, S4], None, narrow)
show("narrow: strict, score, at stake", both, tolerant(both, 0.8), trimmed(-log2(prior(narrow)), 0.8))
rival = lambda region: tolerant(bits([S1a, S2, S4], None, region), 0.95)
show("rivals: two against opposite, narrow; narrow against opposite", rival(LOWER) - rival(HIGHER), rival(LOWER) - rival(narrow), rival(narrow) - rival(HIGHER))
