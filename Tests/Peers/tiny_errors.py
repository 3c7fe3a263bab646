#!/usr/bin/env python3
"""Posteriors of findings of which one has a tiny standard error, by brute force: the table of TinyErrorTests.swift.

Independent of the product in every choice of nodes: composite 16-point Gauss-Legendre rules, in ln tau by panels of a
quarter, in mu by panels graded towards every estimate and bound with the scale of its own standard error. `--check` repeats
the closed form of two exact findings with mpmath at 30 digits. Needs numpy, scipy and, for `--check`, mpmath.
"""
import math
import sys

import numpy as np
from scipy.special import log_ndtr, ndtr
from scipy.stats import norm

INF = math.inf
X, W = np.polynomial.legendre.leggauss(16)
S, A = math.sqrt(0.5), math.sqrt(0.125)
CUTS = [0.005, 0.01, 0.05, 0.1, 0.25, 0.35, 0.5, 0.65, 0.75, 0.9, 0.95, 0.99, 0.995]
MODERATE = [1, 0.99, 0.95, 0.8, 0.75, 0.65, 0.6, 0.55, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
BOUND = 0.8915  # a finding "lower" of 10 + 10 subjects, by and large


def steps(v):
    """The edges of the steps of selection in favour of lower estimates, and their weights from the lowest up."""
    edges = [-INF] + [-norm.isf(p) * math.sqrt(v) for p in CUTS] + [INF]
    return edges, MODERATE


def share(mu, v, tau2, lower=-INF, upper=INF):
    edges, weights = steps(v)
    sd = math.sqrt(v + tau2)
    total = 0
    for a, b, w in zip(edges, edges[1:], weights):
        a, b = max(a, lower), min(b, upper)
        if a < b:
            total = total + w * (ndtr((b - mu) / sd) - ndtr((a - mu) / sd))
    return total


def log_likelihood(terms, mu, tau2, selected):
    total = 0
    for kind, y, v in terms:
        sd = math.sqrt(v + tau2)
        if kind == "normal":
            total = total - 0.5 * ((mu - y) / sd) ** 2 - math.log(sd)
            if selected:
                total = total - np.log(share(mu, v, tau2))
        elif selected:
            total = total + np.log(share(mu, v, tau2, upper=y)) - np.log(share(mu, v, tau2))
        else:
            total = total + log_ndtr((y - mu) / sd)
    return total


def composite(edges):
    edges = np.unique(edges)
    half, middle = np.diff(edges) / 2, (edges[1:] + edges[:-1]) / 2
    return (middle[:, None] + half[:, None] * X).ravel(), (half[:, None] * W).ravel()


def effects(terms, tau):
    edges = [np.linspace(-8, 8, 401), [0.0]]
    for _, y, v in terms:
        scale = math.sqrt(v + tau * tau)
        distances = [0.5 * i for i in range(20)]
        while distances[-1] * scale < 8:
            distances.append(1.2 * distances[-1])
        for place in (y, 0.0):
            for sign in (-1, 1):
                edges.append(place + sign * scale * np.array(distances))
    edges = np.concatenate(edges)
    return composite(edges[(edges >= -8) & (edges <= 8)])


def posterior(terms, selected=False):
    """P(mu < 0), the mean of mu and the mean of tau."""
    rows = []
    ends = np.arange(math.log(1e-15), math.log(12 * A), 0.25)
    x, w = composite(np.append(ends, math.log(12 * A)))
    for x, w in zip(x, w):
        tau = math.exp(x)
        mu, weight = effects(terms, tau)
        logs = log_likelihood(terms, mu, tau * tau, selected) - 0.5 * (mu / S) ** 2 - 0.5 * (tau / A) ** 2 + x
        rows.append((tau, logs.max(), mu, np.exp(logs - logs.max()) * weight * w))
    top = max(row[1] for row in rows)
    total = below = mean = heterogeneity = 0.0
    for tau, height, mu, mass in rows:
        mass = mass * math.exp(height - top)
        total += mass.sum()
        below += mass[mu < 0].sum()
        mean += (mass * mu).sum()
        heterogeneity += tau * mass.sum()
    return below / total, mean / total, heterogeneity / total


def terms(kind, se):
    exact = [("normal", -0.3, se * se), ("normal", 0.3, 0.04)]
    return exact if kind == "exact" else exact + [("lower", -BOUND, 0.2)]


def check(se):
    """The closed form given tau, integrated by mpmath."""
    import mpmath as mp
    mp.mp.dps = 30
    y, v = [mp.mpf(-3) / 10, mp.mpf(3) / 10], [mp.mpf(se) ** 2, mp.mpf(4) / 100]

    def both(x):
        tau = mp.exp(x)
        precisions = [1 / (a + tau * tau) for a in v] + [2]
        total = mp.fsum(precisions)
        center = (precisions[0] * y[0] + precisions[1] * y[1]) / total
        squares = precisions[0] * y[0] ** 2 + precisions[1] * y[1] ** 2 - total * center ** 2
        height = mp.sqrt(precisions[0] * precisions[1] / total) * mp.exp(-squares / 2 - tau * tau * 4 + x)
        return height, height * mp.ncdf(-center * mp.sqrt(total))
    points = [mp.log("1e-18"), mp.log(se) - 3, mp.log(se), mp.log(se) + 3, -6, -4, -2, -1, 0, mp.log(4)]
    points = sorted(set(points))
    return mp.quad(lambda x: both(x)[1], points) / mp.quad(lambda x: both(x)[0], points)


def main():
    if "--check" in sys.argv:
        for se in ("1e-2", "1e-6", "1e-9"):
            print(se, check(se), posterior(terms("exact", float(se)))[0])
        return
    for kind in ("exact", "censored", "selected"):
        for se in (1e-1, 1e-2, 1e-3, 1e-4, 1e-6, 1e-9):
            values = posterior(terms("exact" if kind == "exact" else "censored", se), kind == "selected")
            print(f"    Case(.{kind}, {se:g}, below: {values[0]:.10f}, mean: {values[1]:.10f}, tau: {values[2]:.10f}),")


if __name__ == "__main__":
    main()
