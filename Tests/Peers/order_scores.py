#!/usr/bin/env python3
"""Figures of OrderVerdictTests: probabilities, bits and omissions of orders, by the quadrature of order_reference.py.

Rows of the tests as terms (group, group, likelihood, weight), groups 0 healthy, 1 responders, 2 nonresponders.
Needs python3 with numpy and scipy; some minutes on one core.
"""
import math
from math import inf, log2, sqrt
from scipy.stats import t as student
from order_reference import A, FINE, S, TAU, W8, X8, integrals, interval, normal


def just(n1, n2, p=0.05):
    m = n1 + n2 - 2
    j = math.exp(math.lgamma(m / 2) - 0.5 * math.log(m / 2) - math.lgamma((m - 1) / 2))
    return j * student.isf(p / 2, m) * sqrt(1 / n1 + 1 / n2)


def p(terms, order, s=S, a=A, next_setting=False):
    whole, part, nxt = integrals(3, terms, s, a, order, FINE, FINE, (X8, W8), TAU, next_setting)
    return (nxt if next_setting else part) / whole


def nine(terms, order): return [p(terms, order, S * x, A * y) for x in (.5, 1, 2) for y in (.5, 1, 2)]
def show(name, *numbers): print(f"{name:40}", *(f"{x:.9g}" for x in numbers), flush=True)


exact = [normal(1, 0, .9, .0625), normal(2, 1, .95, .0625), normal(2, 0, 1.7, .09),
         normal(2, 1, .8, .09, 1 / 1.6), normal(1, 0, .7, .09, 1 / 1.6)]
n = 1 / 12 + 1 / 14
words = [interval(1, 0, just(12, 14), inf, n), interval(2, 1, just(20, 20), inf, .1),
         interval(2, 0, just(15, 15, .01), inf, 2 / 15), interval(2, 1, -just(9, 11), just(9, 11), 1 / 9 + 1 / 11),
         interval(2, 0, just(12, 14), inf, n)]
rising = (0, 1, 2)
for name, terms in (("exact", exact), ("words", words)):
    for order in (rising, (2, 1, 0), (0, 2, 1)):
        q = p(terms, order)
        show(f"{name} {order}: P, bits", q, log2(q * 6))
    range_ = nine(terms, rising)
    show(f"{name}: range over nine priors", min(range_), max(range_))
    show(f"{name}: with s, then a, halved and doubled", *(range_[i] for i in (1, 7, 3, 5)))
    show(f"{name}: next setting", p(terms, rising, next_setting=True))
samples = [exact[:1], exact[1:2], exact[2:3], exact[3:]]
show("exact: without each sample", *(p(sum(samples[:i] + samples[i + 1:], []), rising) for i in range(4)))
show("words: without each sample", *(p(words[:i] + words[i + 1:], rising) for i in range(5)))
q = p(exact * 2, rising)
show("exact, as many samples again: P, bits", q, log2(q * 6))
range_ = nine(exact * 2, rising)
show("exact, as many samples again: range", min(range_), max(range_))
q = log2(p(exact, rising) * 6)
show("exact: score hedged, firm", log2(.7 * 2 ** q + .3), log2(.99 * 2 ** q + .01))
