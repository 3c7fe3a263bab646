#!/usr/bin/env python3
"""Writes ../Vectors/multivariate-normal.csv from stats_vectors.json (its path is the argument).

Takes the kinds `mvn` and `bain`. The exact fit and complexity of a hypothesis of inequalities are probabilities of
linear regions under normal distributions with the covariances that bain printed. An equality makes them densities:
it is taken as a band of +-3e-4 standard deviations, and the probability is the density times the width of its bands,
to about 1e-5 of itself.
"""
import itertools, json, re, sys
import numpy as np
import vectors

INF = None


def expand(text, names):
    """Rows (coefficients, bound, sign) meaning coefficients . x > bound, or = bound."""
    rows = []
    for part in text.split("&"):
        tokens = re.split(r"([<>=])", part)
        for left, op, right in zip(tokens[::2], tokens[1::2], tokens[2::2]):
            for l, r in itertools.product(*([t.strip("() ") for t in side.split(",")] for side in (left, right))):
                row, bound = np.zeros(len(names)), 0.0
                for term, sign in ((l, 1), (r, -1)):
                    for piece in re.findall("[+-]?[^+-]+", term):
                        factor, name = (-1 if piece[0] == "-" else 1), piece.lstrip("+-")
                        if name in names: row[names.index(name)] += sign * factor
                        else: bound -= sign * float(piece)
                if op == "<": row, bound = -row, -bound
                rows.append((row.tolist(), bound + 0.0, op))
    return rows


def case(name, mean, cov, rows, p, tol, ref=0.0):
    return dict(name=name, mean=list(mean), covariance=np.reshape(cov, (len(mean), -1)).tolist(),
                rows=[r[0] for r in rows], lower=[r[1] for r in rows], upper=[r[2] if len(r) > 2 else None for r in rows],
                p=p, tolerance=tol, referenceError=ref)


def order(n, pairs):
    out = []
    for high, low in pairs:
        row = [0.0] * n
        row[high], row[low] = 1.0, -1.0
        out.append((row, 0.0))
    return out


def main(path):
    shared = json.load(open(path))["vectors"]
    cases = []
    for v in shared:
        i, e, t = v["inputs"], v["expected"], v["tolerance"]
        if v["name"] == "mvn_bivariate_quadrant":
            for rho, p in zip(i["rho"], e["P_both_positive"]):
                cases.append(case(f"{v['name']} {rho}", [0, 0], [[1, rho], [rho, 1]], [([1, 0], 0), ([0, 1], 0)], p, t))
        elif v["name"] == "mvn_trivariate_orthant":
            for a, b, c, p in zip(i["rho12"], i["rho13"], i["rho23"], e["P"]):
                cov = [[1, a, b], [a, 1, c], [b, c, 1]]
                cases.append(case(f"{v['name']} {a}", [0] * 3, cov, [(r, 0) for r in np.eye(3).tolist()], p, t))
        elif v["name"] == "mvn_complete_order":
            for n, p in zip(i["n"], e["P"]):
                rows = order(n, [(k, k + 1) for k in range(n - 1)])
                cases.append(case(f"{v['name']} {n}", [0] * n, np.eye(n), rows, p, t))
        elif v["name"] == "mvn_tree_order":
            for a, b, p in zip(i["min_of"], i["max_of"], e["P"]):
                rows = order(a + b, [(k, a + l) for k in range(a) for l in range(b)])
                cases.append(case(f"{v['name']} {a} {b}", [0] * (a + b), np.eye(a + b), rows, p, t))
        elif v["kind"] == "mvn":
            d = len(i["mean"])
            box = [(r, l, u) for r, l, u in zip(np.eye(d).tolist(), i["lower"], i["upper"])]
            cases.append(case(v["name"], i["mean"], i["sigma"], box, e["P_box"], t, e["P_box_error"]))
            upper = [(r, l) for r, l, u in box]
            cases.append(case(v["name"] + " upper", i["mean"], i["sigma"], upper, e["P_upper_orthant"], t,
                              e["P_upper_orthant_error"]))
        elif v["kind"] == "bain":
            estimate = i["estimate"] if isinstance(i["estimate"], list) else [i["estimate"]]
            for h in e["hypotheses"]:
                x = h["exact"]
                names = i["names"] if isinstance(i["names"], list) else [i["names"]]
                rows = expand(h["hypothesis"], names)
                d = len(estimate)
                post, prior = np.reshape(e["posterior_cov"], (d, d)), np.reshape(e["prior_cov"], (d, d))
                for kind, mean, cov, p in (("fit", estimate, post, x["fit"]), ("com", [0.0] * d, prior, x["com"])):
                    ranges, band = [], ""
                    for row, bound, op in rows:
                        if op != "=":
                            ranges.append((row, bound))
                            continue
                        half, band = 3e-4 * float(np.sqrt(np.array(row) @ cov @ np.array(row))), " band"
                        ranges.append((row, bound - half, bound + half))
                        p *= 2 * half
                    cases.append(case(f"{v['name']} {h['hypothesis']} {kind}{band}", mean, cov, ranges, p,
                                      5e-5 if band else t["exact"], x["integration_error"]))
    vectors.write("multivariate-normal", "Regions of normal distributions: shared vectors mvn and bain (exact), by "
                  "Tests/Peers/multivariate_vectors.py.", cases)
    print(len(cases), "cases")


main(sys.argv[1])
