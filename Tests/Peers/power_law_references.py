"""Courses of power laws that start at 0, by SciPy's Radau at rtol 1e-11; printed for SingularTests.swift."""
import numpy as np
from scipy.integrate import solve_ivp


def course(rates, start, times):
    run = solve_ivp(rates, (0, times[-1]), start, method="Radau", t_eval=times, rtol=1e-11, atol=1e-13)
    print([float(f"{value:.8f}") for value in run.y[-1]])


def bounded(x):
    return max(x, 0)


course(lambda t, y: [-0.1 * y[0], 0.1 * y[0] - 0.1 * np.sqrt(bounded(y[1]))], [10, 0], [10, 20, 30, 40])
course(lambda t, y: [1 - np.sqrt(bounded(y[0]))], [0], [0.5, 1, 5])
course(lambda t, y: [0.8 - bounded(y[0]) ** 0.8 / (1 + bounded(y[0]) ** 0.8)], [0], [0.5, 1, 5])
course(lambda t, y: [0.5 - bounded(y[0]) ** 0.8], [0], [0.5, 1, 5])
course(lambda t, y: [1 - 2 * bounded(y[0]) ** (1 / 3)], [0], [0.1, 0.5, 2])
