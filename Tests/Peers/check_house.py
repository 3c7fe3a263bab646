#!/usr/bin/env python3
"""How the house stands: no cycle among the folders of a module, none among the modules, no long file, short ones mostly.

    Tests/Peers/check_house.py [-v]

Prints what breaks and returns 1. With -v also every edge between folders, and what makes it.

A folder of a module needs another when a file in it names, outside of comments and texts, a type, a function or constant
of the top level, or a member of an extension that stands in the other. There is no compiler here, so a name is a whole
word; one that two folders declare counts for neither, unless one of them declares it at the top level. That can miss an
edge, and hardly invents one. Files beside the folders are the folder ".".
"""
import os
import re
import statistics
import sys
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


class File:
    """What one file declares and names."""

    def __init__(self, path, folder):
        self.path, self.folder = path, folder
        with open(path, encoding="utf-8") as file:
            text = file.read()
        self.lines = text.count("\n")
        self.code = code(text)
        self.imports = set(re.findall(r"^\s*(?:@\w+ )*(?:public |package |internal |private )?import (\w+)", self.code, re.M))
        self.types, self.nested, self.globals, self.members, self.inits = set(), set(), set(), set(), set()
        self.extended = defaultdict(set)  # type: names of members that an extension here gives it
        self.declared = set()  # everything that is given a name here, parameters included
        self.scan()
        self.words = set(re.findall(r"(?<![\w.])[A-Za-z_]\w*", self.code))
        self.dotted = set(re.findall(r"\.([A-Za-z_]\w*)", self.code))

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
            if inner == "extension" and not hidden:
                self.extended[owner].add(name)
        elif kind == "init":
            label = next((t for t in tokens[k + 1:k + 40] if re.match(r"[A-Za-z_]", t)), "")
            if inner == "extension" and not hidden and label not in ("", "_"):
                self.inits.add((owner, label))
        elif kind != "subscript":
            self.members.add(name)
            if inner == "extension" and not hidden and kind != "case":
                self.extended[owner].add(name)


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
                    files.append(File(os.path.join(folder, file), inner))
        if files:
            found[name] = files
    return found


def edges(files):
    """For each pair of folders, what the first names of the second: {(from, to): [(file, name)]}."""
    types, globals_, declaring = (defaultdict(set) for _ in range(3))
    extended = defaultdict(set)  # member: the folders whose extensions give it
    inits = defaultdict(set)
    for file in files:
        for name in file.types:
            types[name].add(file.folder)
        for name in file.globals:
            globals_[name].add(file.folder)
        for name in file.members | file.globals | file.declared:
            declaring[name].add(file.folder)
    own = {name: min(folders) for name, folders in types.items() if len(folders) == 1}
    for file in files:
        for owner, names in file.extended.items():
            if own.get(owner) != file.folder:
                for name in names - COMMON:
                    extended[name].add(file.folder)
        for init in file.inits:
            if own.get(init[0]) != file.folder:
                inits[init].add(file.folder)
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
        for name in sorted(file.dotted | {name for name in file.words if name[0].islower()}):
            if name in extended and len(declaring[name]) == 1:
                add(file, extended[name], "." + name)
        for (owner, label), folders in sorted(inits.items()):
            if re.search(r"\b%s\(\s*%s:" % (owner, label), file.code):
                add(file, folders, "%s(%s:)" % (owner, label))
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


def main():
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
    os.chdir(root)
    verbose = "-v" in sys.argv[1:]
    breaks = []
    house = modules(".")
    for module, files in house.items():
        found = edges(files)
        graph = defaultdict(set)
        for a, b in found:
            graph[a].add(b)
        if verbose:
            for (a, b), uses in sorted(found.items()):
                print("%s: %s > %s: %s" % (module, a, b, ", ".join(sorted({name for _, name in uses}))))
        for group in circles(graph):
            breaks.append("%s: the folders %s need each other" % (module, ", ".join(group)))
            for (a, b), uses in sorted(found.items()):
                if a in group and b in group:
                    breaks.append("  %s needs %s:" % (a, b))
                    breaks += ["    %s names %s" % use for use in uses[:6]]
                    if len(uses) > 6:
                        breaks.append("    and %d more" % (len(uses) - 6))
    wanted = {name: set().union(*(file.imports for file in files)) & set(house) - {name} for name, files in house.items()}
    for group in circles(wanted):
        breaks.append("the modules %s need each other" % ", ".join(group))
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
            breaks.append("%s has %d lines, more than %d" % (path, length, LONGEST))
    median = statistics.median(lengths.values())
    if median >= MEDIAN:
        breaks.append("half of the files have %g lines or more, not fewer than %d" % (median, MEDIAN))
    if breaks:
        print("\n".join(breaks))
        return 1
    print("%d files of %d modules: no circle, none over %d lines, half under %g" %
          (len(lengths), len(house), LONGEST, median + 1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
