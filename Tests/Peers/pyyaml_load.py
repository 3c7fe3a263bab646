"""Times PyYAML's C loader on a file: prints the least seconds of five runs to build its objects.

Usage: python3 pyyaml_load.py FILE. Needs PyYAML built with libyaml (python3-yaml).
"""
import sys
import time

import yaml

text = open(sys.argv[1], "rb").read()
best = float("inf")
for _ in range(5):
    start = time.perf_counter()
    yaml.load(text, Loader=yaml.CSafeLoader)
    best = min(best, time.perf_counter() - start)
print(best)
