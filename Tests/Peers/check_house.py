#!/usr/bin/env python3
"""How the house stands: no cycle among the folders of a module, none among the modules, no long file, short ones mostly.

    Tests/Peers/check_house.py [-v]

Prints what breaks and returns 1. With -v also every edge between folders, and what makes it. It first tries itself on
small houses whose faults are known.

A folder of a module needs another when a file in it names, outside of comments and texts, a type, a function or constant
of the top level, or a member of an extension that stands in the other. There is no compiler here, so a name is a whole
word; one that two folders declare counts for neither, unless one of them declares it at the top level. That can miss an
edge, and hardly invents one. Files beside the folders are the folder ".".
"""
import os
import re
import statistics
import sys
import tempfile
from collections import defaultdict

LONGEST = 300  # lines of a file
MEDIAN = 90  # lines, which half of the files must stay under

KINDS = "struct class enum actor protocol typealias extension func var let case init subscript".split()
TYPES = {"struct", "class", "enum", "actor", "protocol", "typealias"}
# What protocols of the standard library ask for: anyone may call these of anything.
COMMON = set("description debugDescription hash encode hashValue next makeIterator count isEmpty first last min max map "
             "reduce filter contains index sorted joined split append removeAll startIndex endIndex id body run "
             "rawValue allCases".split())
TOKEN = re.compile(r"`?[A-Za-z_]\w*`?|[{}()\[\]:.;=\n@]|[^\s\w]")


def code(text):
    """The text without comments and without what stands in quotes; what is interpolated stays."""
    out, i, end = [], 0, len(text)
    stack = []  # of open strings that an interpolation interrupts: (closing quote, hashes, parentheses open)
    string = None  # the string that i stands in: (closing quote, hashes)
    parens = 0
    while i < end:
        if string:
            quote, hashes = string
            if text.startswith("\\" + hashes + "(", i):
                stack.append((string, parens))
                string, parens = None, 0
                out.append(" (")
                i += 2 + len(hashes)
            elif text.startswith("\\" + hashes, i):
                i += 2 + len(hashes)
            elif text.startswith(quote + hashes, i):
                string = None
                out.append('"')
                i += len(quote + hashes)
            else:
                if text[i] == "\n":
                    out.append("\n")
                i += 1
            continue
        opening = re.compile(r'(#*)("""|")').match(text, i)
        if text.startswith("//", i):
            i = text.find("\n", i) if "\n" in text[i:] else end
        elif text.startswith("/*", i):
            depth, i = 1, i + 2
            while depth and i < end:
                step = {"/*": 1, "*/": -1}.get(text[i:i + 2], 0)
                depth, i = depth + step, i + (2 if step else 1)
        elif opening:
            string = (opening[2], opening[1])
            out.append(' "')
            i = opening.end()
        else:
            c = text[i]
            parens += {"(": 1, ")": -1}.get(c, 0)
            out.append(c)
            i += 1
            if stack and parens < 0:
                string, parens = stack.pop()
    return "".join(out)


def cases(tokens, k):
    """The keys of enumeration cases from a token on: their names, and with values also what making them looks like."""
    keys = set()
    while k < len(tokens) and re.match(r"`?[A-Za-z_]", tokens[k]):
        name = tokens[k].strip("`")
        keys.add(name)
        k += 1
        if k < len(tokens) and tokens[k] == "(":
            label = tokens[k + 1] if tokens[k + 2] == ":" else ""
            keys |= {(name, label), (name, "")}  # `case .name(let x)` has no label
            depth, k = 1, k + 1
            while depth and k < len(tokens):
                depth += {"(": 1, ")": -1}.get(tokens[k], 0)
                k += 1
        while k < len(tokens) and tokens[k] not in ",\n{}":
            k += 1
        if k >= len(tokens) or tokens[k] != ",":
            break
        k += 1
        while k < len(tokens) and tokens[k] == "\n":
            k += 1
    return keys


class File:
    """What one file declares and names."""

    def __init__(self, path, module, folder):
        self.path, self.module, self.folder = path, module, folder
        with open(path, encoding="utf-8") as file:
            text = file.read()
        self.lines = text.count("\n")
        self.code = code(text)
        self.imports = set(re.findall(r"^\s*(?:@\w+ )*(?:public |package |internal |private )?import (\w+)", self.code, re.M))
        self.types, self.nested, self.globals = set(), set(), set()
        self.members, self.exported = set(), set()  # of types and extensions; those that other modules see
        self.extended = defaultdict(set)  # type: names of members that an extension here gives it
        self.declared = set()  # everything that is given a name here, parameters included
        self.scan()
        self.words = set(re.findall(r"(?<![\w.])[A-Za-z_]\w*", self.code))
        self.dotted = set(re.findall(r"\.([A-Za-z_]\w*)", self.code))
        # Calls by name and first label: None where nothing is given, "" where the first argument has no label.
        self.calls = set()
        for dot, name, rest in re.findall(
                r"(?<!func )(\.?)\b([A-Za-z_]\w*)(?:<[\w, ]+>)?\(\s*([A-Za-z_]\w*\s*:|\)|)", self.code):
            # Without a dot it may be a function of this file.
            if dot or name[0].isupper() or name not in self.declared:
                self.calls.add((name, None if rest == ")" else rest.rstrip(": \n")))
        # With a closure alone; what stands before the brace of a statement is no call.
        for line in self.code.split("\n"):
            if not re.match(r"[\s}]*(switch|if|guard|for|while|else|var|extension|struct|enum|class|func|case)\b", line):
                self.calls |= {(name, None) for name in re.findall(r"\.([A-Za-z_]\w*) \{", line)}

    def scan(self):
        tokens = TOKEN.findall(self.code)
        scope, pending = [], None  # what each open brace belongs to
        for k, token in enumerate(tokens):
            before = tokens[k - 1] if k else "\n"
            if token == "{":
                scope.append(pending or ("body", ""))
                pending = None
            elif token == "}":
                if scope:
                    scope.pop()
            elif token in KINDS and before not in (".", ":") and k + 1 < len(tokens):
                name = tokens[k + 1].strip("`")
                if token == "class" and name in KINDS or token not in ("init", "subscript") and not re.match(r"\w", name):
                    continue
                self.declare(token, name, tokens, k, scope)
                if token == "extension":
                    path = [name]
                    j = k + 2
                    while j + 1 < len(tokens) and tokens[j] == ".":
                        path.append(tokens[j + 1])
                        j += 2
                    pending = ("extension", path[-1])
                elif token in TYPES - {"typealias"}:
                    pending = ("type", name)
                elif token in ("func", "init", "subscript"):
                    pending = ("body", "")
            elif token == ":" and re.match(r"[A-Za-z_]", before):
                self.declared.add(before.strip("`"))

    def declare(self, kind, name, tokens, k, scope):
        # Modifiers stand before; a file's own names are of no use to others.
        j, modifiers = k - 1, set()
        while j >= 0 and (re.match(r"[a-z]", tokens[j]) or tokens[j] in "()@") and tokens[j] not in KINDS:
            modifiers.add(tokens[j])
            j -= 1
        hidden = bool(modifiers & {"private", "fileprivate"}) and "set" not in modifiers
        if kind == "extension":
            return
        if kind not in ("init", "subscript"):
            self.declared.add(name)
        if any(place[0] == "body" for place in scope):
            return
        if not scope:
            if not hidden:
                (self.types if kind in TYPES else self.globals).add(name)
            return
        inner, owner = scope[-1]
        if kind in TYPES:
            self.nested.add(name)
            key = name
        elif kind in ("func", "init"):
            # Behind the name and its type parameters: the label of the first parameter.
            j = tokens.index("(", k)
            label = tokens[j + 1] if re.match(r"[A-Za-z_]", tokens[j + 1]) else None
            key = (owner if kind == "init" else name, "" if label == "_" else label)
        elif kind == "subscript":
            return
        else:
            key = name
        keys = cases(tokens, k + 1) if kind == "case" else {key}
        self.members |= keys
        if kind == "case" or modifiers & {"public", "package"}:
            self.exported |= keys
        if inner == "extension" and not hidden and kind != "case":
            self.extended[owner].add(key)


def modules(root):
    """The files of each module: a folder under Sources."""
    found = {}
    for name in sorted(os.listdir(os.path.join(root, "Sources"))):
        base = os.path.join(root, "Sources", name)
        files = []
        for folder, _, names in os.walk(base):
            for file in sorted(names):
                if file.endswith(".swift"):
                    inner = os.path.relpath(folder, base).split(os.sep)[0]
                    files.append(File(os.path.join(folder, file), name, inner))
        if files:
            found[name] = files
    return found


def edges(files, others):
    """For each pair of folders, what the first names of the second: {(from, to): [(file, name)]}."""
    types, globals_, members = (defaultdict(set) for _ in range(3))
    for file in files:
        for names, folders in [(file.types, types), (file.globals, globals_)]:
            for name in names:
                folders[name].add(file.folder)
    for file in files + others:
        for key in file.members if file in files else file.exported:
            members[key].add((file.module, file.folder))
    own = {name: min(folders) for name, folders in types.items() if len(folders) == 1}
    extended = defaultdict(set)  # what an extension in another folder than its type's gives: its folders
    for file in files:
        for owner, keys in file.extended.items():
            if own.get(owner) != file.folder:
                for key in keys:
                    # What others give too is nobody's; of initialisers all types have some.
                    if len(members[key]) == 1 and (key if isinstance(key, str) else key[0]) not in COMMON:
                        extended[key].add(file.folder)
    named = defaultdict(set)  # functions by their name alone: how many there are
    for key in members:
        if not isinstance(key, str):
            named[key[0]].add(key)
    nested = defaultdict(set)  # folder: the names of types within its types
    for file in files:
        nested[file.folder] |= file.nested
    found = defaultdict(list)

    def add(file, folders, name):
        if len(folders) == 1 and file.folder not in folders:
            found[file.folder, min(folders)].append((os.path.relpath(file.path), name))

    for file in files:
        for name in sorted(file.words):
            if name in types:
                if name not in nested[file.folder]:
                    add(file, types[name], name)
            elif name in globals_ and name not in file.declared:
                add(file, globals_[name], name)
        for key in sorted(extended, key=str):
            if isinstance(key, str):
                if key in file.dotted:
                    add(file, extended[key], "." + key)
            elif key in file.calls or (key[0], None) in file.calls and named[key[0]] == {key}:
                add(file, extended[key], "%s(%s)" % (key[0], key[1] + ":" if key[1] else "" if key[1] is None else "_:"))
    return found


def circles(graph):
    """The groups of nodes that each reach all others of the group."""

    def reach(start):
        seen, left = set(), [start]
        while left:
            for node in graph.get(left.pop(), ()):
                if node not in seen:
                    seen.add(node)
                    left.append(node)
        return seen

    reached = {node: reach(node) for node in graph}
    groups = {frozenset(b for b in reached[a] if a in reached.get(b, ())) for a in graph if a in reached[a]}
    return sorted(sorted(group) for group in groups)


def breaks(verbose=False):
    """What breaks in the house of the present folder, line by line, and a summary."""
    found = []
    house = modules(".")
    for module, files in house.items():
        uses = edges(files, [file for name, others in house.items() if name != module for file in others])
        graph = defaultdict(set)
        for a, b in uses:
            graph[a].add(b)
        if verbose:
            for (a, b), names in sorted(uses.items()):
                print("%s: %s > %s: %s" % (module, a, b, ", ".join(sorted({name for _, name in names}))))
        for group in circles(graph):
            found.append("%s: the folders %s need each other" % (module, ", ".join(group)))
            for (a, b), names in sorted(uses.items()):
                if a in group and b in group:
                    found.append("  %s needs %s:" % (a, b))
                    found += ["    %s names %s" % name for name in names[:6]]
                    if len(names) > 6:
                        found.append("    and %d more" % (len(names) - 6))
    wanted = {name: {other for file in files for other in file.imports if other in house and other != name}
              for name, files in house.items()}
    for group in circles(wanted):
        found.append("the modules %s need each other" % ", ".join(group))
    lengths = {}
    for top in ("Sources", "Tests"):
        for folder, _, names in os.walk(top):
            for name in names:
                if name.endswith(".swift"):
                    path = os.path.join(folder, name)
                    with open(path, encoding="utf-8") as file:
                        lengths[path] = file.read().count("\n")
    for path, length in sorted(lengths.items()):
        if length > LONGEST:
            found.append("%s has %d lines, more than %d" % (path, length, LONGEST))
    median = statistics.median(lengths.values())
    if median >= MEDIAN:
        found.append("half of the files have %g lines or more, not fewer than %d" % (median, MEDIAN))
    summary = "%d files of %d modules: no circle, none over %d lines, half of them within %g" % (
        len(lengths), len(house), LONGEST, median)
    return found, summary


# Small houses, each with what must be said of it; nothing where it stands.
HOUSES = [
    ({"M/A/a.swift": "struct A { var b: B }", "M/B/b.swift": "struct B {}"}, None),
    ({"M/A/a.swift": "struct A { var b: B }", "M/B/b.swift": "struct B { func a() -> A? { nil } }"}, "M: the folders A, B"),
    ({"M/A/a.swift": "struct A { var b: B }", "M/B/b.swift": "struct B {} // of A\nlet text = \"A\""}, None),
    ({"M/A/a.swift": "struct A { var b: B }", "M/B/b.swift": "struct B {}\nlet text = \"\\(A.self)\""}, "M: the folders A, B"),
    ({"M/A/a.swift": "struct A { var b: B }\nfunc help() {}", "M/B/b.swift": "struct B { init() { help() } }"},
     "M: the folders A, B"),
    ({"M/A/a.swift": "struct A { var b: B }\nfunc help() {}", "M/B/b.swift": "struct B { func help() { help() } }"}, None),
    ({"M/A/a.swift": "struct A { var b: B }\nextension Int { var twice: Int { 2 * self } }",
      "M/B/b.swift": "struct B { var c = 2.twice }"}, "M: the folders A, B"),
    ({"M/A/a.swift": "struct A { var b: B }\nextension Int { func times(_ n: Int) -> Int { n * self } }",
      "M/B/b.swift": "struct B { var c = 2.times(3) }"}, "M: the folders A, B"),
    ({"M/A/a.swift": "struct A { var b: B }\nextension Int { private var twice: Int { 2 * self } }",
      "M/B/b.swift": "struct B { var twice = 1 }\nlet c = B().twice"}, None),
    ({"M/A/a.swift": "struct A { var b: B }", "M/B/b.swift": "struct B { struct A {}\nvar a = A() }"}, None),
    ({"M/A/a.swift": "struct A { var c: C }", "M/B/b.swift": "struct B { var a: A }", "M/C/c.swift": "struct C { var b: B }"},
     "M: the folders A, B, C"),
    ({"M/A/a.swift": "struct A { var c: C }", "M/c.swift": "struct C { var a: A }"}, "M: the folders ., A"),
    ({"M/a.swift": "import N", "N/b.swift": "public import M"}, "the modules M, N"),
    ({"M/a.swift": "\n" * 301, "M/b.swift": "", "M/c.swift": ""}, "Sources/M/a.swift has 301 lines"),
    ({"M/a.swift": "\n" * 300, "M/b.swift": "", "M/c.swift": ""}, None),
    ({"M/a.swift": "\n" * 90, "M/b.swift": "\n" * 90, "M/c.swift": ""}, "half of the files have 90"),
]


def test():
    """Whether of every small house what must be said is said, and nothing else."""
    failures = 0
    for files, expected in HOUSES:
        with tempfile.TemporaryDirectory() as folder:
            for path, text in files.items():
                path = os.path.join(folder, "Sources", path)
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
            os.chdir(folder)
            found, _ = breaks()
            os.chdir("/")
        if bool(found) != bool(expected) or expected and not any(line.startswith(expected) for line in found):
            failures += 1
            print("of %s was said %s, not %s" % (files, found, expected))
    return failures


def main():
    root = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
    if test():
        return 1
    os.chdir(root)
    found, summary = breaks(verbose="-v" in sys.argv[1:])
    print("\n".join(found) if found else summary)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
