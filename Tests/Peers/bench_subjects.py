#!/usr/bin/env python3
"""Sums of a table of subjects in delimited text: time and memory beside duckdb and polars, all in one run.

    pip install duckdb polars numpy
    Tests/Peers/bench_subjects.py [ROWS...]        # 100000 1000000 10000000 without

The table has 8 columns. Each program is a process of its own, started from nothing, best of 3; what it prints must agree
with the others to 1e-9. `raphe-benchmark` comes from `swift build -c release`, or from the variable RAPHE_BENCHMARK.
Ratios are peer to ours: above 1, ours is faster. Returns 1 where a sum differs, 2 where ours is the slowest.
"""
import os
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
OURS = os.environ.get("RAPHE_BENCHMARK", os.path.join(ROOT, ".build/release/raphe-benchmark"))
SEED = 7

QUIET = "import duckdb, sys; duckdb.sql('set enable_progress_bar = false'); "
DUCKDB = {
    "groups": QUIET + "print(duckdb.sql(f\"select count(x), avg(x), var_samp(x) from read_csv('{sys.argv[1]}') "
              "group by grp order by grp\").fetchall())",
    "correlation": QUIET + "print(duckdb.sql(f\"select corr(x, y) from read_csv('{sys.argv[1]}')\").fetchall())",
}
POLARS = {
    "groups": "import polars as pl, sys; print(pl.scan_csv(sys.argv[1]).group_by('grp').agg(pl.col('x').count().alias('n'), "
              "pl.col('x').mean().alias('m'), pl.col('x').var().alias('v')).sort('grp').collect(engine='streaming')"
              ".select('n', 'm', 'v').rows())",
    "correlation": "import polars as pl, sys; print(pl.scan_csv(sys.argv[1]).select(pl.corr('x', 'y'))"
                   ".collect(engine='streaming').rows())",
}


def table(path, rows):
    import numpy
    random = numpy.random.default_rng(SEED)
    with open(path, "w") as file:
        file.write("id,site,grp,age,x,y,week,note\n")
        for start in range(0, rows, 100_000):
            count = min(100_000, rows - start)
            x = random.normal(100, 15, count)
            y = 0.3 * x + random.normal(0, 10, count)
            age, group, site, week = (random.integers(*ends, count) for ends in ((18, 80), (0, 2), (1, 9), (0, 12)))
            file.write("".join(
                f"{start + i},s{site[i]},{'AB'[group[i]]},{age[i]},{x[i]:.6f},{y[i]:.6f},{week[i]},ok\n"
                for i in range(count)))


def run(arguments):
    """Seconds, MB at the most, and what was printed."""
    reading, writing = os.pipe()
    began = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.dup2(writing, 1)
        os.closerange(3, 64)
        os.execvp(arguments[0], arguments)
    os.close(writing)
    with os.fdopen(reading) as file:
        said = file.read()
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - began
    if status != 0:
        raise SystemExit(f"{' '.join(arguments)[:80]} failed")
    return seconds, usage.ru_maxrss / 1024, said


def numbers(task, said, ours):
    """Count, mean and variance of each group, or the correlation."""
    if not ours:
        return [float(number) for row in eval(said) for number in row]
    lines = [[float(word) for word in line.split()] for line in said.splitlines()]
    if task == "groups":
        return [number for n, mean, square in lines for number in (n, mean, square / (n - 1))]
    _, _, _, xx, xy, yy = lines[0]
    return [xy / (xx * yy) ** 0.5]


def main():
    sizes = [int(word) for word in sys.argv[1:]] or [100_000, 1_000_000, 10_000_000]
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "subjects.csv")
        for rows in sizes:
            table(path, rows)
            print(f"{rows} rows, 8 columns, {os.path.getsize(path) / 1e6:.0f} MB")
            for task in ("groups", "correlation"):
                programs = {
                    "raphe": [OURS, "subjects", task, path],
                    "duckdb": [sys.executable, "-c", DUCKDB[task], path],
                    "polars": [sys.executable, "-c", POLARS[task], path],
                }
                # Round by round, so that what else the machine does meets all of them.
                runs = {name: [] for name in programs}
                for _ in range(3):
                    for name, arguments in programs.items():
                        runs[name].append(run(arguments))
                best = {name: min(found) for name, found in runs.items()}
                ours = numbers(task, best["raphe"][2], True)
                for name, (seconds, megabytes, said) in best.items():
                    ratio = seconds / best["raphe"][0]
                    print(f"  {task:11} {name:7} {seconds:7.3f} s {megabytes:6.0f} MB   {ratio:5.2f}")
                    if name == "raphe":
                        continue
                    theirs = numbers(task, said, False)
                    if any(abs(a - b) > 1e-9 * max(1, abs(b)) for a, b in zip(ours, theirs, strict=True)):
                        print(f"    differs: {ours} and {theirs}")
                        worst = 1
                if best["raphe"][0] > min(best["duckdb"][0], best["polars"][0]):
                    worst = worst or 2
    return worst


sys.exit(main())
