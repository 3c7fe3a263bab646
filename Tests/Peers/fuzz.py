#!/usr/bin/env python3
"""Tries to make raphe trap, hang or eat memory, with files and arguments mutated by their structure.

    Tests/Peers/fuzz.py --program .build/release/raphe --runs 100000 --jobs 2 --keep /tmp/failures

The small project beside this file, in `fuzz`, is mutated as a tree: keys dropped, doubled, renamed and exchanged, numbers
and units made extreme, nesting, odd Unicode, huge counts; then, some of the time, as bytes. Run N of a seed is the same
on every machine: `--first N --runs 1` repeats it. Most runs are of the commands that take little time. A run fails when

- it ends by a signal, or with a code that is none of 0, 1, 2 and 5 (3 is a fault that the program noticed itself),
- it takes more than 10 s of processor time, or 60 s on the clock,
- it takes more than 1 GiB of memory (as measured: under a limit the program could not but end by a signal).

Failing inputs are kept with their command, one folder each. The exit code is 1 when there are any. Needs Linux, Python
3.9 and PyYAML.
"""
import argparse
import json
import multiprocessing
import os
import queue
import random
import re
import resource
import select
import shutil
import signal
import tempfile
import time

import yaml

PROJECT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fuzz")
FILES = {name: open(os.path.join(PROJECT, name), "rb").read() for name in sorted(os.listdir(PROJECT))}
# Every scalar is its text, as an author writes it.
TREES = {name: yaml.load(text, yaml.BaseLoader) for name, text in FILES.items() if name.endswith(".yaml")}
KEYS = sorted({key for text in FILES.values() for key in re.findall(r"([A-Za-z_][\w-]*):", text.decode())})
PLAIN = re.compile(r"[A-Za-z0-9._/+(-][\w./+()*^<>%=~ -]*")

NUMBERS = [
    "0", "-0", "-1", "1", "2", "3", "0.5", "1e-9", "1e-300", "1e-323", "-1e-323", "1e9", "1e15", "1e16", "1e300",
    "1.7976931348623157e308", "-1.7976931348623157e308", "1e309", "-1e309", "1e400", "nan", "NaN", "inf", ".inf", "-.inf",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551616", "2147483647",
    "4294967296", "65536", "0x10", "0b1", "1_000", "1,5", "1.", ".5", "+1", "1e", "--1", "99999999999999999999999999", "1990",
    "2101", "0.05", "0.999999999999", "1.0000000001", "100", "1000", "10000",
]
UNITS = [
    "", "1", "%", "SD", "nM", "uM", "pmol/g", "fmol/mg", "mg", "L", "mL/min", "h", "d", "wk", "mo", "s", "1/h", "m^2",
    "m^99", "(m^9)^9", "((((((m))))))", "kg*m/s^2", "°C", "mcg", "m/m/m/m", "mol^-1000", "(L^1000)^1000", "/", "^", "1/1/1",
]
TEXTS = [
    "", " ", "~", "null", "true", "no", "-", "?", ":", "a: b", "[", "{", "]", "#", "&a", "*a", "!!str", "|", ">", "%", "@", "`",
    "\u202e", "a\u202eb", "\x1b[31m", "\x1b]0;x\x07", "\x00", "\u200b", "\ufeff", "\u2028", "\U0001f9e0", "e\u0301" * 50,
    "\u0627\u0644", "\ud7ff", "\ufffd", "\U000e0041", "a" * 300, "a " * 300, "\u4e2d" * 200, "..", "/", "../x", "/dev/zero",
    "/dev/stdin", "/etc/passwd", "x.csv", "findings.csv", "theory.yaml", "5-HT1A", "5-HT1A density", "change in 5-HT1A density",
    "fall in symptom severity", "baseline 5-HT1A density", "small", "pool", "fewer", "a", "b", "R", "C", "k", "time", "response",
    "steady state", "depressed", "healthy", "treated", "lower", "higher", "the same", "different", "positive", "no correlation",
    "rising", "falling", "supported", "above 90 %", "below 1e-300", "between 0 and 1", "within 5 %", "assumption", "theory",
]
EXPRESSIONS = [
    "0", "1/0", "0/0", "R", "-R", "R*R", "R^R", "R^0.5", "R^-1", "ln(R)", "ln(0)", "exp(exp(R))", "exp(R)", "sqrt(R - 2)", "time",
    "if(time > 1, 1, 0)", "time == 1", "hill(R, 1, 0.5)", "hill(R, 0, 2)", "hill(C, 1, 1e300)", "k*(B - R)", "-k*R^0.5", "1e300*R",
    "1e308*1e308", "R - R", "min(R, C)", "max(R, 0)", "abs(R - 1)", "response", "conc", "R > 1", "R > 0 and R < 2", "not R",
    "R == 1", "operational(R, 1, 1, 1, 1)", "emax(R, 1, 1)", "log10(R)", "C/V", "k", "B/use", "use/use", "1/(R - 1)", "sin(R)", "R +",
    "((((((((((R))))))))))", "--------R", "2^2^2^2^2^2", "R*R*R*R*R*R*R*R*R*R*R*R", "1e-323*R", "k*1e200*1e200",
]
COMMON = "-v|-q|--color always"
READING = "|--all|--max-depth LIMIT|--max-nodes LIMIT|--max-bytes LIMIT|--data PATH"
JUDGED = "|--as-of YEAR|--estimator DL|--estimator PM|--test z|--draws COUNT|--seed NUMBER|"
PICKED = "|--select GLOB|--skip GLOB|--jobs NUMBER|"
OPTIONS = {command: text.split("|") for command, text in {
    "check": COMMON + READING + "|--format json|--format concise|--allow-empty|--stdin-filename TEXT|PATH|-",
    "test": COMMON + JUDGED + PICKED + "--format json|--format concise|--fail-on contested|--fail-on never|--exit-zero",
    "explain": COMMON + JUDGED + "PATH",
    "simulate": COMMON + "|--format csv|--format json|--format svg|--treatment SSRI|--treatment oral"
    "|--until TIME|--every TIME|--draws COUNT|--seed NUMBER|--set k=NUMBER|--rtol 1e-6|--rtol NUMBER|--quantity TEXT"
    "|--quantity R|--sensitivity R",
    "compare": COMMON + PICKED + "--format json|--timeline|--timeline --plot|--timeline --format csv|--odds fewer=NUMBER"
    "|--resamples COUNT|--seed NUMBER|--as-of YEAR",
    "plan": COMMON + PICKED + "--format json|--n NUMBER|--target-bits NUMBER|--claim a|--claim fewer/a|--claim TEXT",
    "calibrate": COMMON + PICKED + "--format json|--worlds COUNT|--seed NUMBER|--as-of YEAR",
}.items()}
# How often each command is run, in a hundred.
WEIGHTS = {"check": 42, "explain": 22, "simulate": 24, "test": 7, "calibrate": 3, "compare": 1, "plan": 1}
# What is given when chance gave nothing, so that a run is short.
SHORT = {
    "explain": ["--draws", "1"], "test": ["--draws", "1"], "simulate": ["--until", "2 d"], "calibrate": ["--worlds", "5"],
    "compare": ["--resamples", "20"],
}


def slots(tree):
    """Every place in a tree: what holds it, and its key or index."""
    found, waiting = [], [tree]
    while waiting:
        holder = waiting.pop()
        for key in holder if isinstance(holder, dict) else range(len(holder)):
            found.append((holder, key))
            if isinstance(holder[key], (dict, list)):
                waiting.append(holder[key])
    return found


def copy(tree):
    """A deep copy, however deep."""
    whole = [tree]
    waiting = [whole]
    while waiting:
        holder = waiting.pop()
        for key in list(holder) if isinstance(holder, dict) else range(len(holder)):
            if isinstance(holder[key], (dict, list)):
                holder[key] = holder[key].copy()
                waiting.append(holder[key])
    return whole[0]


# The scalars under each key of the project, so that one may stand for another.
VALUES = {}
for holder, key in (place for tree in TREES.values() for place in slots(tree)):
    if isinstance(key, str) and isinstance(holder[key], str):
        VALUES.setdefault(key, []).append(holder[key])


class Mutator:
    """Changes a project by one stream of chance."""

    def __init__(self, rng):
        self.rng = rng

    def number(self):
        r = self.rng.random()
        if r < 0.5:
            return self.rng.choice(NUMBERS)
        if r < 0.8:
            return "%.3g" % self.rng.uniform(*self.rng.choice([(0, 1), (-10, 10), (1, 100)]))
        return "%se%d" % (self.rng.choice(["1", "-1", "4.9", "9.99"]), self.rng.randint(-330, 320))

    def scalar(self, old, key=None):
        rng = self.rng
        if rng.random() < 0.6:
            # What the program may well accept.
            number = re.match(r"-?[0-9.]+", old)
            if number:
                return self.number() + old[number.end():]
            if key in VALUES:
                return rng.choice(VALUES[key])
        r = rng.random()
        if r < 0.2:
            return rng.choice(TEXTS)
        if r < 0.45:
            return self.number()
        if r < 0.6:
            return self.number() + rng.choice([" ", "", "  "]) + rng.choice(UNITS)
        if r < 0.68:
            return rng.choice(UNITS)
        if r < 0.8:
            return rng.choice(EXPRESSIONS)
        if r < 0.92 and old:
            at = rng.randrange(len(old) + 1)
            return old[:at] + rng.choice(TEXTS + NUMBERS) + old[at + rng.randint(0, 3):]
        return self.expression(rng.randint(1, 40))

    def expression(self, size):
        """A random expression; now and then one of very many parts."""
        rng = self.rng
        r = rng.random()
        if r < 0.01:
            return rng.choice(["+", "*", " and ", "^", "-"]).join(["R"] * rng.choice([50, 500, 3000, 20000]))
        if r < 0.02:
            return rng.choice(["(", "-", "not ", "exp(", "2^"]) * rng.choice([50, 99, 101, 2000, 20000]) + "R"
        if size <= 1:
            return rng.choice(["R", "C", "k", "B", "use", "V", "time", "response", "1", "0", "2.5", "1e9", self.number()])
        form = rng.choice(
            ["%s + %s", "%s - %s", "%s * %s", "%s / %s", "(%s)^%s", "if(%s > 1, %s, 0)", "min(%s, %s)", "hill(%s, %s, 2)"])
        return form % (self.expression(size // 2), self.expression(size // 2))

    def change(self, tree):
        """One change of structure."""
        rng = self.rng
        places = slots(tree)
        if not places:
            return
        holder, key = rng.choice(places)
        old = holder[key]
        named = isinstance(holder, dict)
        # A map of records takes any key, a record does not.
        open_map = named and all(isinstance(value, dict) for value in holder.values())
        r = rng.random()
        if r < 0.6:
            leaves = [place for place in places if isinstance(place[0][place[1]], str)]
            if isinstance(old, (dict, list)) and rng.random() < 0.9 and leaves:
                holder, key = rng.choice(leaves)
                old = holder[key]
            holder[key] = self.scalar(old if isinstance(old, str) else "", key)
        elif r < 0.67:
            del holder[key]
        elif r < 0.71 and named:
            holder[rng.choice(KEYS + TEXTS)] = holder.pop(key)
        elif r < 0.76:
            other, name = rng.choice(places)
            holder[key], other[name] = copy(other[name]), copy(old)
        elif r < 0.84 and (not named or open_map or rng.random() < 0.1):
            for index in range(rng.choice([1, 2, 10, 300])):
                double = copy(old)
                if named:
                    holder["%s%d" % (key, index)] = double
                    continue
                if isinstance(double, dict) and "id" in double and rng.random() < 0.9:
                    double["id"] = "%s-%d" % (double["id"], index)
                holder.append(double)
        elif r < 0.88:
            for _ in range(rng.choice([1, 1, 2, 2, 50, 400])):
                old = [old] if rng.random() < 0.5 else {rng.choice(KEYS): old}
            holder[key] = old
        elif r < 0.93:
            holder[key] = rng.choice([[], {}, None, [old], [old] * 50, {"value": old}, {str(key): old}])
        elif r < 0.97 and named:
            holder[rng.choice(KEYS)] = self.scalar("")
        else:
            # A chain: each term in the one before, each definition of the one before.
            for index in range(rng.choice([3, 50, 1000])):
                if open_map:
                    holder["t%d" % index] = {"in": "t%d" % (index - 1) if index else key}
                elif named and isinstance(old, str):
                    holder["d%d" % index] = "d%d + R" % (index - 1) if index else "R"

    def write(self, tree):
        """The YAML of a tree: in blocks down to some depth, in braces below it; at most 100,000 parts."""
        rng = self.rng
        depth_of_blocks = rng.choice([0, 1, 2, 2, 2, 4, 30])
        written, waiting = [], [(tree, 0)]
        while waiting and len(written) < 100_000:
            part = waiting.pop()
            if isinstance(part, str):
                written.append(part)
                continue
            node, depth = part
            if not isinstance(node, (dict, list)):
                written.append(self.word(node))
                continue
            block = depth < depth_of_blocks and node
            marks = "{}" if isinstance(node, dict) else "[]"
            parts = [] if block else [marks[0]]
            for index, key in enumerate(node):
                lead = "\n" + "  " * depth if block else ", " if index else ""
                if isinstance(node, dict):
                    parts += [lead + self.word(key) + ": ", (node[key], depth + 1)]
                else:
                    parts += [lead + "- " if block else lead, (key, depth + 1)]
            waiting += reversed(parts if block else parts + [marks[1]])
        return "".join(written).lstrip("\n") + "\n"

    def word(self, text):
        if text is None:
            return "~"
        if bool(PLAIN.fullmatch(text)) != (self.rng.random() < 0.003):
            return text
        return json.dumps(text, ensure_ascii=self.rng.random() < 0.1)

    def bytes(self, data):
        rng = self.rng
        at = rng.randrange(len(data) or 1)
        end = at + rng.randint(1, 60)
        r = rng.random()
        if r < 0.15:
            return data[:at]
        if r < 0.35:
            return data[:at] + bytes([rng.randrange(256)]) + data[at + 1:]
        if r < 0.5:
            return data[:at] + rng.choice(TEXTS).encode() + data[at:]
        if r < 0.65:
            return data[:at] + data[at:end] * rng.choice([2, 3, 200]) + data[end:]
        if r < 0.8:
            return data[:at] + data[end:]
        if r < 0.85:
            return data.replace(b"\n", rng.choice([b"\r\n", b"\r", b"\n\n", b"\xe2\x80\xa8", b"\xc2\x85"]))
        if r < 0.9:
            return data.decode("utf-8", "replace").encode(rng.choice(["utf-16", "utf-16-le", "utf-8-sig", "utf-32"]))
        if r < 0.95:
            return data.replace(b" ", rng.choice([b"\t", b"\xc2\xa0"]), rng.randint(1, 10))
        return data[:at] + rng.choice([b"[", b"{", b"- ", b"&a [*a,", b"? "]) * rng.choice([10, 100, 5000]) + data[at:]

    def table(self, text):
        rng = self.rng
        rows = [line.split(",") for line in text.strip().split("\n")]
        for _ in range(rng.choice([1, 1, 1, 2, 3, 8])):
            header = rows[0]
            if len(rows) < 2 or not header:
                break
            r = rng.random()
            row = rows[rng.randrange(1, len(rows))]
            numeric = [index for index, name in enumerate(header) if re.match("n$|n_|effect$|se$|p$|alpha|mean|sd|year", name)]
            column = rng.choice(numeric) if numeric and rng.random() < 0.5 else rng.randrange(len(header))
            if r < 0.5 and column < len(row):
                row[column] = self.number() if rng.random() < 0.8 else self.scalar(row[column])
            elif r < 0.58 and column < len(row):
                row[column] = ""
            elif r < 0.66:
                header[column] = rng.choice(header + KEYS + [
                    "ci_low", "ci_high", "percent", "events", "t", "f", "se_mean", "median", "q1", "q3", "covariates", "pmid"])
            elif r < 0.7:
                rows = [line[:column] + line[column + 1:] for line in rows]
            elif r < 0.78:
                other = rng.randrange(len(header))
                for line in rows[1:]:
                    if max(other, column) < len(line):
                        line[column], line[other] = line[other], line[column]
            elif r < 0.88:
                for index in range(rng.choice([3, 3, 5, 100, 1000])):
                    other = rng.random() < 0.7
                    rows.append(["%s-%d" % (cell, index) if at == 0 or at == 1 and other else cell
                                 for at, cell in enumerate(row)])
            elif r < 0.95:
                for line in rows[1:]:
                    line[column:column + 1] = [self.number()]
            else:
                rows.remove(row)
        return "\n".join(",".join(line) for line in rows) + "\n"

    def argument(self, text):
        choice = self.rng.choice
        for name, make in (
            ("NUMBER", lambda: choice(["1", "2", "20", "1000", self.number()])),
            ("LIMIT", lambda: choice(["10", "64", "1000", "100000", "1000000", self.number()])),
            ("YEAR", lambda: choice(["1991", "1994", "1996", "2000", "2026", self.number()])),
            # A count within its range may rightly take its time.
            ("COUNT", lambda: choice(["0", "-1", "1", "2", "3", "5", "8", "20", "2147483648", "9223372036854775807", ""])),
            ("TIME", lambda: choice(["1", "2", "0.1", self.number()]) + choice(["", "d", "h", " wk", "mg", "s"])),
            ("GLOB", lambda: choice(["*", "?", "a", "fewer", "*/*", "[a-c]", "[", "*a" * 30 + "*", "\\", "fewer/[!a]"])),
            ("PATH", lambda: choice([*FILES, ".", "", "x", "/dev/null", "./"])),
            # A path out of the folder would have the whole machine searched.
            ("TEXT", lambda: choice([text for text in TEXTS if text not in ("/", "..")])),
        ):
            if text == name or text.endswith("=" + name):
                return text[:-len(name)] + make()
        return text

    def arguments(self):
        rng = self.rng
        command = rng.choices(list(WEIGHTS), WEIGHTS.values())[0]
        arguments = [command]
        if command == "explain":
            arguments.append(rng.choice(["fewer/a", "fewer/b", "c", "fewer/d", "e", "f", "g", "h", "more/a", "E0101"]))
        if command == "simulate":
            arguments.append("pool" if rng.random() < 0.9 else "model.yaml")
            if rng.random() < 0.1:
                return arguments + ["--study", "imaging", "--output", "out"]
        for option in rng.sample(OPTIONS[command], rng.choice([0, 0, 0, 1, 1, 2, 4])):
            arguments += [self.argument(part) for part in option.split(" ")]
        if SHORT.get(command, ["-"])[0] not in arguments + ["-"]:
            arguments += SHORT[command]
        if rng.random() < 0.02:
            arguments[rng.randrange(len(arguments))] = self.argument("TEXT")
        return [argument.replace("\0", "") for argument in arguments]

    def project(self):
        """The files that a run changes, by name."""
        rng = self.rng
        files = {}
        for name in rng.sample([*FILES, "findings.csv", "model.yaml"], rng.choice([0, 1, 1, 1, 1, 2, 3])):
            if name in TREES:
                tree = copy(TREES[name])
                for _ in range(rng.choice([1, 1, 1, 1, 2, 3, 6])):
                    self.change(tree)
                text = self.write(tree)
            else:
                text = self.table(FILES[name].decode())
            files[name] = text.encode("utf-8", "surrogatepass")
        if rng.random() < 0.08:
            name = rng.choice(list(FILES))
            files[name] = self.bytes(files.get(name, FILES[name]))
        return files


def watch(pid):
    """Waits for a process, and ends it beyond a limit; the reason, its status and what it used."""
    file, why, start = os.pidfd_open(pid), "", time.monotonic()
    while not why and not select.select([file], [], [], 0.2)[0]:
        with open("/proc/%d/stat" % pid) as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        if sum(map(int, fields[11:13])) > 10 * os.sysconf("SC_CLK_TCK") or time.monotonic() - start > 60:
            why = "time"
        elif int(fields[21]) * resource.getpagesize() > 1 << 30:
            why = "memory"
    if why:
        os.kill(pid, signal.SIGKILL)
    os.close(file)
    _, status, usage = os.wait4(pid, 0)
    time_used, memory = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
    if not why and os.WIFSIGNALED(status):
        why = "signal-%d" % os.WTERMSIG(status)
    elif not why and os.WEXITSTATUS(status) not in (0, 1, 2, 5):
        why = "code-%d" % os.WEXITSTATUS(status)
    elif not why and (time_used > 10 or memory > 1024):
        why = "time" if time_used > 10 else "memory"
    return why, os.waitstatus_to_exitcode(status), time_used, memory


def work(options, numbers, results):
    """The runs of one worker, in a folder that holds the project between them."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    folder = tempfile.mkdtemp(prefix="raphe-fuzz-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
    os.chdir(folder)
    null = os.open("/dev/null", os.O_RDWR)
    error = os.open(".stderr", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    changed, end = FILES, time.monotonic() + options.minutes * 60
    for number in numbers:
        if time.monotonic() > end:
            break
        mutator = Mutator(random.Random("%d:%d" % (options.seed, number)))
        files = mutator.project()
        arguments = mutator.arguments()
        columns = mutator.rng.choice(["80"] * 40 + ["20", "1", "9223372036854775807", "-5", "x", "200"])
        for name in {*changed, *files}:
            with open(name, "wb") as file:
                file.write(files.get(name, FILES[name]))
        for name in set(os.listdir()) - {*FILES, ".stderr"}:
            shutil.rmtree(name) if os.path.isdir(name) else os.unlink(name)
        changed = files
        os.ftruncate(error, 0)
        why, code, seconds, memory = watch(os.posix_spawn(
            options.program, [options.program] + arguments, {"COLUMNS": columns, "HOME": folder},
            file_actions=[(os.POSIX_SPAWN_DUP2, null, 0), (os.POSIX_SPAWN_DUP2, null, 1), (os.POSIX_SPAWN_DUP2, error, 2)]))
        if why and options.keep:
            kept = os.path.join(options.keep, "%s-%s-%d-%d" % (why, arguments[0].replace("/", "_")[:20], options.seed, number))
            shutil.copytree(folder, kept, dirs_exist_ok=True)
            with open(os.path.join(kept, ".command"), "w") as file:
                file.write("COLUMNS=%s raphe %s\n" % (columns, json.dumps(arguments)))
        results.put((number, why, code, seconds, memory, arguments[0]))
    shutil.rmtree(folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/raphe", type=os.path.abspath)
    parser.add_argument("--runs", type=int, default=100_000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first run")
    parser.add_argument("--seed", type=int, default=1994)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--minutes", type=float, default=float("inf"), help="end after these, whatever is left to run")
    parser.add_argument("--keep", help="a folder for failing inputs", type=os.path.abspath)
    options = parser.parse_args()
    results, numbers = multiprocessing.Queue(), range(options.first, options.first + options.runs)
    workers = [
        multiprocessing.Process(target=work, args=(options, numbers[job::options.jobs], results))
        for job in range(options.jobs)]
    start, done, failures, codes = time.monotonic(), 0, 0, {}
    slowest = largest = (0, None, None)
    for worker in workers:
        worker.start()
    while True:
        try:
            number, why, code, seconds, memory, command = results.get(timeout=1)
        except queue.Empty:
            if any(worker.is_alive() for worker in workers):
                continue
            break
        done += 1
        codes[code] = codes.get(code, 0) + 1
        slowest, largest = max(slowest, (seconds, number, command)), max(largest, (memory, number, command))
        if why:
            failures += 1
            print("run %d: %s: %s (%.1f s, %.0f MiB)" % (number, command, why, seconds, memory), flush=True)
        if done % 1000 == 0:
            print("%d runs, %d failures, %.0f runs/s" % (done, failures, done / (time.monotonic() - start)), flush=True)
    print("%d runs of seed %d in %.0f s, %.0f a second; codes %s" % (
        done, options.seed, time.monotonic() - start, done / (time.monotonic() - start), dict(sorted(codes.items()))))
    print("longest %.2f s (run %s, %s), largest %.0f MiB (run %s, %s); %d failures" % (*slowest, *largest, failures))
    return 1 if failures or any(worker.exitcode for worker in workers) else 0


if __name__ == "__main__":
    raise SystemExit(main())
