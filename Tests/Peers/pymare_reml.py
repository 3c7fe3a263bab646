"""Times PyMARE's REML on the twenty rows of raphe-benchmark: prints the least seconds of a call over 20 batches of 10.

A call is the fit and the table of the estimate; PyMARE has no Knapp-Hartung test there. Needs PyMARE (pip install
pymare). Usage: python3 pymare_reml.py
"""
import time
import warnings

import numpy as np
from pymare.estimators import VarianceBasedLikelihoodEstimator

warnings.filterwarnings("ignore")
x = np.arange(20.0)
y = -0.3 + 0.05 * (x - 9.5) * np.where(x % 2 == 0, 1, -1)
v = 0.04 + 0.004 * x
X = np.ones((20, 1))
best = float("inf")
for _ in range(20):
    start = time.perf_counter()
    for _ in range(10):
        table = VarianceBasedLikelihoodEstimator(method="REML").fit(y[:, None], v[:, None], X).summary().get_fe_stats()
    best = min(best, (time.perf_counter() - start) / 10)
assert np.isfinite(table["est"]).all()
print(best)
