#!/usr/bin/env python3
"""The likelihoods of single findings, by the formulas of scoring.md section 3 and scipy's distributions.

Prints one line for each row of Tests/RapheEvaluationTests/LikelihoodTests.swift: its name, the kind of likelihood and
its numbers (estimate and variance, or lower bound, upper bound and variance). Nothing of the product is used.

Sources: J and the variance of g: Hedges 1981, 1982 (eq. 8); pairs: Becker 1988 (eq. 13), Morris and DeShon 2002
(eq. 11); ratios: Hedges, Gurevitch and Curtis 1999, Lajeunesse 2015 (eq. 8); correlations: Fisher 1921.
Needs python3 with scipy.
"""
import math
from math import atanh, inf, log, sqrt
from scipy.special import gammaln
from scipy.stats import norm, t as student


def J(m): return math.exp(gammaln(m / 2) - 0.5 * log(m / 2) - gammaln((m - 1) / 2))


def show(name, kind, *numbers): print(f"{name:44} {kind:8}", *(f"{x:.15g}" for x in numbers))


# Two independent groups.
def null(n1, n2): return 1 / n1 + 1 / n2
def variance(g, n1, n2): return null(n1, n2) + g * g / (2 * (n1 + n2))
def bound(p, n1, n2): return J(n1 + n2 - 2) * student.isf(p / 2, n1 + n2 - 2) * sqrt(null(n1, n2))
def from_p(p, n1, n2): return bound(p, n1, n2)  # the t of p times the same factors
# The same subjects twice.
def pair_null(n, r): return 2 * (1 - r) / n
def pair_bound(p, n, r): return J(n - 1) * student.isf(p / 2, n - 1) * sqrt(pair_null(n, r))
def pair_g(dz, n, r): return J(n - 1) * dz * sqrt(2 * (1 - r))


NORMAL_95 = norm.isf(0.025)
se_of_interval = 1.2 / (2 * NORMAL_95)
show("effect and standard error", "normal", -0.8, 0.3 ** 2)
show("effect and interval", "normal", -0.8, se_of_interval ** 2)
show("effect and n", "normal", -0.8, variance(-0.8, 12, 14))
sp = sqrt((11 * 2 ** 2 + 13 * 2.5 ** 2) / 24)
g = J(24) * (4 - 5) / sp
show("means and SDs", "normal", g, variance(g, 12, 14))
g = from_p(0.03, 12, 14)
show("exact p, lower", "normal", -g, variance(g, 12, 14))
show("exact p, higher", "normal", g, variance(g, 12, 14))
g = from_p(0.4, 12, 14)
show("exact p, no difference", "folded", g, variance(g, 12, 14))
show("lower, p < 0.01", "interval", -inf, -bound(0.01, 12, 14), null(12, 14))
show("higher, p < 0.01", "interval", bound(0.01, 12, 14), inf, null(12, 14))
show("lower at the row's level", "interval", -inf, -bound(0.05, 12, 14), null(12, 14))
show("lower at the row's level of 0.01", "interval", -inf, -bound(0.01, 12, 14), null(12, 14))
show("lower, no test", "interval", -inf, 0, null(12, 14))
show("no difference at the row's level", "interval", -bound(0.05, 12, 14), bound(0.05, 12, 14), null(12, 14))
show("no difference, p > 0.2", "interval", -bound(0.2, 12, 14), bound(0.2, 12, 14), null(12, 14))
show("a trend: lower, p > 0.05", "interval", -bound(0.05, 12, 14), 0, null(12, 14))
show("a trend: higher, p > 0.05", "interval", 0, bound(0.05, 12, 14), null(12, 14))
show("n of one group", "interval", -inf, -bound(0.05, 12, 12), null(12, 12))
show("assumed n", "interval", -inf, -bound(0.05, 8, 8), null(8, 8))
g = pair_g(-0.6, 12, 0.5)
show("dz", "normal", g, pair_null(12, 0.5) + g * g / 24)
g = pair_g(-0.6, 12, 0.8)
show("dz, r = 0.8", "normal", g, pair_null(12, 0.8) + g * g / 24)
show("pairs, lower", "interval", -inf, -pair_bound(0.05, 12, 0.5), pair_null(12, 0.5))
show("pairs, lower, r = 0.8", "interval", -inf, -pair_bound(0.05, 12, 0.8), pair_null(12, 0.8))
show("pairs, no difference", "interval", -pair_bound(0.05, 12, 0.5), pair_bound(0.05, 12, 0.5), pair_null(12, 0.5))
g = pair_g(student.isf(0.015, 11) / sqrt(12), 12, 0.5)
show("pairs, exact p", "normal", -g, pair_null(12, 0.5) + g * g / 24)
g = J(11) * (4 - 5) / 2.5  # the SD before, which is that of `versus`
show("pairs, means and SDs", "normal", g, pair_null(12, 0.5) + g * g / 24)

# Associations.
show("correlation", "normal", atanh(0.4), 1 / 22)
r = (lambda t: t / sqrt(t * t + 23))(student.isf(0.015, 23))
show("association, exact p", "normal", atanh(r), 1 / 22)
r = (lambda t: t / sqrt(t * t + 23))(student.isf(0.2, 23))
show("association, exact p, none", "folded", atanh(r), 1 / 22)
z = norm.isf(0.025) / sqrt(22)
show("association, positive", "interval", z, inf, 1 / 22)
show("association, negative", "interval", -inf, -z, 1 / 22)
show("association, none", "interval", -z, z, 1 / 22)
show("association, p < 0.001", "interval", norm.isf(0.0005) / sqrt(22), inf, 1 / 22)
show("association, assumed n", "interval", norm.isf(0.025) / sqrt(5), inf, 1 / 5)

# Log ratio of means.
show("lnRR and standard error", "normal", -0.2, 0.1 ** 2)
show("percentage and standard error", "normal", log(0.83), (0.06 / 0.83) ** 2)
a, b = 2 ** 2 / (12 * 4 ** 2), 2.5 ** 2 / (14 * 5 ** 2)
show("ratio of means", "normal", log(4 / 5) + (a - b) / 2, a + b)
a, b = 2 ** 2 / (12 * 4 ** 2), 2.5 ** 2 / (12 * 5 ** 2)
show("ratio of paired means", "normal", log(4 / 5) + (a - b) / 2, a + b - 2 * 0.5 * 2 * 2.5 / (4 * 5 * 12))
show("percentage and cv", "normal", log(0.83), 0.3 ** 2 * null(12, 14))
show("percentage of pairs and cv", "normal", log(0.83), 0.3 ** 2 * pair_null(12, 0.5))
show("lower and cv", "interval", -inf, -0.3 * bound(0.05, 12, 14), 0.3 ** 2 * null(12, 14))
show("no difference and cv", "interval", -0.3 * bound(0.05, 12, 14), 0.3 * bound(0.05, 12, 14), 0.3 ** 2 * null(12, 14))

# Raw difference.
show("raw effect and standard error", "normal", -12, 3 ** 2)
show("raw means and SDs", "normal", -1, 2 ** 2 / 12 + 2.5 ** 2 / 14)
show("raw means and SDs of pairs", "normal", -1, (4 + 6.25 - 2 * 0.5 * 2 * 2.5) / 12)

# Sizes without a test: the t of an effect and its error, or of a p; the same factors as for p.
def from_t(t, n1, n2): return J(n1 + n2 - 2) * t * sqrt(null(n1, n2))
def shown(name, g, v): show(name, "normal", g, v)
g = from_t(-5 / (50 / (2 * NORMAL_95)), 12, 14)
shown("a percentage and its interval over zero", g, variance(g, 12, 14))
g = from_t(-40 / (40 / (2 * NORMAL_95)), 12, 14)
shown("nor does a null", g, variance(g, 12, 14))
g = from_t(-3 / 5, 12, 14)
shown("a raw effect and its error", g, variance(g, 12, 14))
g = J(11) * -0.05 * sqrt(pair_null(12, 0.5))
shown("a raw effect of pairs and its error", g, pair_null(12, 0.5) + g * g / 24)
g = J(22) * (4.1 - 5.2) / sqrt((1.1 ** 2 + 1.2 ** 2) / 2)
shown("means and SDs with one n", g, variance(g, 12, 12))
change = sqrt(12) * 0.5 / student.isf(0.0005, 11)
r = (1.1 ** 2 + 1.2 ** 2 - change ** 2) / (2 * 1.1 * 1.2)
g = J(11) * (4.1 - 4.6) / 1.2
shown("pairs whose p tells their correlation", g, pair_null(12, r) + g * g / 24)
g = J(11) * (4 - 5) / 1.5
shown("after minus before, SD before", g, pair_null(12, 0.5) + g * g / 24)
v0, c = null(12, 14), 1 / 52
limit = min(3 * sqrt(0.5 + v0), sqrt(sqrt(v0 * (v0 + 0.5)) / c))
shown("a p that so many subjects cannot show", -limit, v0 + c * limit * limit)
show("g without n: significant with 8 and 8", "interval", -inf, -bound(0.05, 8, 8), null(8, 8))
n = (1 + 0.9 ** 2 / 2) / 0.3 ** 2
shown("dz and its error", -0.9 * J(n - 1), (0.3 * J(n - 1)) ** 2)
show("correlation and interval, no n", "normal", atanh(0.3), ((atanh(0.35) - atanh(0.25)) / (2 * norm.isf(0.025))) ** 2)
show("correlation and standard error, no n", "normal", atanh(0.3), (0.025 / 0.91) ** 2)
show("a percentage of an assumed n", "interval", -inf, -0.3 * bound(0.05, 8, 8), 0.3 ** 2 * null(8, 8))
