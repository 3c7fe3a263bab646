#!/usr/bin/env python3
"""Figures of SeverityTests: how often a word comes out of printed effects where it is not true.

Monte Carlo with a million worlds a figure. Effects of k samples with one standard error are drawn around the truth, with tau
from its posterior given the recorded effects; under selection each by rejection with the weights of Vevea & Woods (2005).
The word is decided under the five priors that it needs: mu is integrated out in closed form, tau by quadrature. Nothing of
the product is used. Prints Swift lines. Needs python3 with numpy and scipy; some minutes on one core.
"""
import sys
from math import inf, sqrt
import numpy as np
from scipy.special import ndtr, ndtri

S, A = sqrt(2) / 2, sqrt(2) / 4
PRIORS = [(1, 1), (.5, 1), (2, 1), (1, .5), (1, 2)]
CUTS = np.array([.005, .01, .05, .1, .25, .35, .5, .65, .75, .9, .95, .99, .995, 1])
WEIGHTS = [np.ones(14), np.array([1, .99, .95, .8, .75, .65, .6, .55, .5, .5, .5, .5, .5, .5]),
           np.array([1, .99, .9, .75, .6, .5, .4, .35, .3, .25, .1, .1, .1, .1])]
X, W = np.polynomial.legendre.leggauss(16)


def taus(a):
    edges = np.array([0, .25, .5, .75, 1, 1.5, 2, 3, 4, 6]) * a
    half, middle = np.diff(edges) / 2, (edges[1:] + edges[:-1]) / 2
    return (middle[:, None] + half[:, None] * X).ravel(), (half[:, None] * W).ravel()


def posterior(means, squares, k, v, s, a):
    """Weights of the nodes of tau, and mean and SD of mu at each; `squares` sums the squared deviations of a world."""
    tau, w = taus(a)
    total = v + tau ** 2
    means, squares = means[:, None], squares[:, None]
    spread = s * s + total / k
    log_mass = -tau ** 2 / (2 * a * a) - (k - 1) / 2 * np.log(total) - squares / (2 * total) - np.log(spread) / 2 \
        - means ** 2 / (2 * spread)
    mass = w * np.exp(log_mass - log_mass.max(axis=1, keepdims=True))
    precision = 1 / (s * s) + k / total
    return tau, mass / mass.sum(axis=1, keepdims=True), k * means / total / precision, 1 / np.sqrt(precision)


def words(effects, v, lower, upper):
    """For each world 1 where the region is supported, -1 where it is contradicted, else 0."""
    means, k = effects.mean(axis=1), effects.shape[1]
    squares = ((effects - means[:, None]) ** 2).sum(axis=1)
    ps = []
    for x, z in PRIORS:
        _, mass, mean, sd = posterior(means, squares, k, v, S * x, A * z)
        ps.append((mass * (ndtr((upper - mean) / sd) - ndtr((lower - mean) / sd))).sum(axis=1))
    return np.where(np.min(ps, axis=0) >= .95, 1, np.where(np.max(ps, axis=0) <= .05, -1, 0))


def rate(recorded, se, lower, upper, wanted, truth, sides, weights, worlds, random):
    recorded, v, k = np.array(recorded, float), se * se, len(recorded)
    mean = recorded.mean()
    tau, mass, _, _ = posterior(np.array([mean]), np.array([((recorded - mean) ** 2).sum()]), k, v, S, A)
    hits, done = 0, 0
    while done < worlds:
        n = min(20000, worlds - done)
        sd = np.sqrt(v + random.choice(tau, n, p=mass[0]) ** 2)[:, None].repeat(k, axis=1)
        effects = truth + sd * random.standard_normal((n, k))
        missing = np.ones((n, k), bool)
        while True:
            p = np.max([weights[np.searchsorted(CUTS, ndtr(-side * effects / se))] for side in sides], axis=0)
            missing &= random.random((n, k)) >= p
            if not missing.any(): break
            effects[missing] = truth + sd[missing] * random.standard_normal(missing.sum())
        hits += (words(effects, v, lower, upper) == wanted).sum()
        done += n
    return hits / done


LOW = [-1.3, -.9, -1.1, -.7, -1.2, -.8]
CASES = [
    # claim, recorded effects, se, region, truth, directions that speak for the word, word
    ('is: lower|than: healthy', LOW, .3, (-inf, 0), 0, [-1], 1),
    ('is: higher|than: healthy', LOW, .3, (0, inf), 0, [-1], -1),
    ('is: lower|than: healthy|by_at_least: 0.2 SD', LOW, .3, (-inf, -.2), -.2, [-1], 1),
    ('is: the same|as: healthy|within: 0.5 SD', LOW, .15, (-.5, .5), -.5, [-1, 1], -1),
    ('is: the same|as: healthy|within: 0.5 SD', [.1, -.1, .05, -.05, .1, -.1, 0.02, 0], .15, (-.5, .5), .5, [-1, 1], 1),
]

if __name__ == '__main__':
    worlds = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    random = np.random.default_rng(10)
    for claim, recorded, se, (lower, upper), truth, sides, wanted in CASES:
        assert words(np.array([recorded]), se * se, lower, upper)[0] == wanted, claim
        rates = [rate(recorded, se, lower, upper, wanted, truth, sides, w, worlds, random) for w in WEIGHTS]
        print(f'("{claim}", {recorded}, {se}, [' + ', '.join(f'{r:.5f}' for r in rates) + ']),', flush=True)
