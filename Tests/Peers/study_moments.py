#!/usr/bin/env python3
"""Mean, SD and kurtosis of what subjects of a simulated study differ by, for StudyTests.swift.

scipy.stats.lognorm: a model's spread is log-normal around its median, factors between subjects and of the assay have
mean 1. A product of log-normals is log-normal with the sum of the variances of the logs. Needs python3 with scipy.
"""
import math
from scipy.stats import lognorm

FACTORS = math.log(1 + 0.3**2) + math.log(1 + 0.2**2)  # between 30 %, assay 20 %
SPREAD = math.log(1.5) ** 2  # geometric SD 1.5

for name, variance, median in [
    ("factors", FACTORS, math.exp(-FACTORS / 2)),
    ("spread", SPREAD, 1),
    ("both", FACTORS + SPREAD, math.exp(-FACTORS / 2)),
]:
    law = lognorm(math.sqrt(variance), scale=median)
    print(name, law.mean(), law.std(), law.stats("k") + 3)
