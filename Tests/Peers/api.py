#!/usr/bin/env python3
"""What `import Raphe` gives: every public declaration of the library's modules, one a line, in Sources/Raphe/API.txt.

    Tests/Peers/api.py            writes the listing anew
    Tests/Peers/api.py --check    says what was added, removed or changed since, and returns 1 if anything was

Two types of the top level with one name are refused.

It reads the sources and builds nothing, so it knows words, not types: a declaration is listed as it is written, without
its body and the values of properties. It first tries itself on texts whose declarations are known. A line:

    RapheSyntax Code: let id: String
    module      owner declaration
"""
import os
import re
import sys

from check_house import code

ROOT = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
LISTING = os.path.join(ROOT, "Sources", "Raphe", "API.txt")
# The modules that `import Raphe` brings stand in this file.
EXPORTS = os.path.join(ROOT, "Sources", "Raphe", "Exports.swift")

TOKEN = re.compile(r"`?[A-Za-z_]\w*`?|->|\.\.\.|\.\.<|==|&&|[0-9][\d_]*(?:\.\d+)?(?:e-?\d+)?|\n|[^\s\w]")
OWNERS = {"struct", "class", "enum", "actor", "protocol", "extension"}
DECLARES = OWNERS | {"func", "var", "let", "init", "subscript", "case", "typealias", "associatedtype", "deinit", "import"}
ACCESS = {"public", "open", "package", "internal", "fileprivate", "private"}
MODIFIERS = ACCESS | {"static", "final", "mutating", "nonmutating", "indirect", "convenience", "nonisolated", "override",
                      "required", "lazy", "weak", "unowned", "borrowing", "consuming", "isolated"}
GOES_ON = {",", "->", ":", "=", "&&", "==", "&", "where", "throws", "async"}  # a line that ends so, or begins so
OPEN, CLOSE = "([", ")]"


class Declaration:
    """A declaration: its kind, its name or the type it extends, its words, and whether it says that it is public."""

    def __init__(self, tokens):
        depth = 0
        self.kind, at = None, 0
        for i, token in enumerate(tokens):
            depth += (token in OPEN) - (token in CLOSE)
            if depth == 0 and token in DECLARES and not (token == "class" and tokens[i + 1:i + 2] in (["func"], ["var"])):
                self.kind, at = token, i
                break
        heads = tokens[:at]
        self.isPublic = any(t in ("public", "open") and heads[i + 1:i + 2] != ["("] for i, t in enumerate(heads))
        rest = tokens[at + 1:]
        if self.kind == "extension":
            stop = next((i for i, t in enumerate(rest) if t in (":", "where")), len(rest))
            self.name = join(rest[:stop])
        else:
            self.name = rest[0] if rest and self.kind not in ("init", "subscript") else self.kind
        kept, i = [], 0
        while i < len(heads):  # modifiers that are of interest, no attribute
            if heads[i] == "@":
                i += 2
                if heads[i:i + 1] == ["("]:
                    i = closing(heads, i) + 1
                continue
            if heads[i] in ACCESS and heads[i + 1:i + 2] == ["("]:
                kept += heads[i:i + 4]
                i += 4
                continue
            if heads[i] in MODIFIERS - ACCESS - {"final"}:
                kept.append(heads[i])
            i += 1
        self.words = kept + tokens[at:]


def closing(tokens, start):
    depth = 0
    for i in range(start, len(tokens)):
        depth += (tokens[i] in OPEN) - (tokens[i] in CLOSE)
        if depth == 0:
            return i
    return len(tokens) - 1


def join(tokens):
    """Words as a line, spaced as Swift is."""
    line = " ".join(tokens)
    line = re.sub(r"(?<=\w|[?>)\]]) (?=\()", "", line)  # a call or a parameter list
    for a, b in [(r" (?=[,:?)\]>])", ""), (r"(?<=[\w)\]>?]) (?=\.)", ""), (r"(?<=[.(\[@<]) ", ""), (r"(?<=\w) <", "<"), (r"(?<=\w) !", "!")]:
        line = re.sub(a, b, line)
    line = re.sub(r"(->|async|=|where|in|&|any|some|,|:)\(", r"\1 (", line)
    line = re.sub(r"\bany<", "any <", re.sub(r"- >", "->", line))
    line = re.sub(r'" "|"', '"…"', line).replace("@Sendable(", "@Sendable (")
    return re.sub(r" -(?= [\d.])\s*", " -", line).strip()


def declarations(text):
    """Every declaration outside of bodies, each with those that it stands in, outermost first."""
    tokens = TOKEN.findall(code(text))
    scopes, pending, value, depth, i = [], [], False, 0, 0
    skipped = 0  # braces open of a body or of a value

    def finish():
        nonlocal pending, value
        found, pending, value = pending, [], False
        declaration = Declaration(found) if found else None
        return declaration if declaration and declaration.kind else None

    while i < len(tokens):
        token = tokens[i]
        i += 1
        if skipped:
            skipped += (token == "{") - (token == "}")
            continue
        if token == "\n" or token == ";":
            if depth or not pending:
                continue
            following = next((t for t in tokens[i:] if t != "\n"), "}")
            if not value and (pending[-1] in GOES_ON or following in GOES_ON | {"{"}):
                continue
            if value and (tokens[i - 2] in GOES_ON | {"?", ":", "+", "-", "*", "/"} or following in {".", "?", ":", "+", "-"}):
                continue
            if all(t == "@" or t in MODIFIERS or pending[max(0, j - 1)] == "@" for j, t in enumerate(pending)):
                continue  # an attribute or modifier on a line of its own
            if declaration := finish():
                yield declaration, list(scopes)
            continue
        if token in OPEN:
            depth += 1
        elif token in CLOSE:
            depth -= 1
        if token == "{" and not depth:
            if value:
                skipped = 1
                continue
            if declaration := finish():
                yield declaration, list(scopes)
                if declaration.kind in OWNERS:
                    scopes.append(declaration)
                    continue
            skipped = 1
            continue
        if token == "{" or token == "}" and depth:
            # A closure among arguments.
            if token == "{" and not value:
                pending.append("{…}")
            skipped = 1 if token == "{" else 0
            continue
        if token == "}":
            if declaration := finish():
                yield declaration, list(scopes)
            if scopes:
                scopes.pop()
            continue
        if token == "=" and not depth and not (pending and "case" in pending[:2]) and "typealias" not in pending:
            value = True
        if not value:
            pending.append(token)


def cases(words):
    """The cases of one line, each by itself, without raw values."""
    start = words.index("case") + 1
    found, current, depth = [], [], 0
    for token in words[start:] + [","]:
        depth += (token in OPEN) - (token in CLOSE)
        if token == "," and not depth:
            found.append(["case"] + (current[:current.index("=")] if "=" in current and "(" not in current else current))
            current = []
        else:
            current.append(token)
    return found


def listing(texts):
    """The lines of the listing, sorted, of texts by module."""
    known = {}  # the types that are declared: whether they are public
    everything = []
    for module in sorted(texts):
        for text in texts[module]:
            for declaration, scopes in declarations(text):
                everything.append((module, declaration, scopes))
                if declaration.kind in OWNERS - {"extension"}:
                    path = ".".join([s.name for s in scopes] + [declaration.name])
                    known[path] = known.get(path, False) or declaration.isPublic
    lines = set()
    for module, declaration, scopes in everything:
        if declaration.kind in ("extension", "import", "deinit"):
            if declaration.kind != "extension" or ":" not in declaration.words or not known.get(declaration.name, False):
                continue
            # What a public type conforms to elsewhere is seen by everyone.
            lines.add("%s: %s" % (module, join(declaration.words)))
            continue
        implied = scopes and (scopes[-1].kind == "protocol" or declaration.kind == "case")
        if not (declaration.isPublic or implied and scopes[-1].isPublic):
            continue
        path, reachable = [], True
        for scope in scopes:
            path.append(scope.name)
            reachable = reachable and known.get(".".join(path), scope.kind == "extension")
        if not reachable:
            continue
        owner = module + (" " + ".".join(path) if path else "")
        condition = [s.words[s.words.index("where"):] for s in scopes if s.kind == "extension" and "where" in s.words]
        for words in cases(declaration.words) if declaration.kind == "case" else [declaration.words + sum(condition, [])]:
            lines.add("%s: %s" % (owner, join(words)))
    return sorted(lines)


TRIALS = [
    ("public struct A: Sendable {\n  public var a: Int = 1\n  var b = 2\n  public init() { a = 3 }\n}",
     ["M A: init()", "M A: var a: Int", "M: struct A: Sendable"]),
    ("struct A {\n  public var a = 1\n}\nextension A { public func f() {} }", []),
    ("public enum E: String {\n  case a, b = \"x\"\n  case c(Int, d: [Int])\n}",
     ["M E: case a", "M E: case b", "M E: case c(Int, d: [Int])", "M: enum E: String"]),
    ("public protocol P {\n  var a: Int { get }\n  func f(_ g: Int) -> Int\n}",
     ["M P: func f(_ g: Int) -> Int", "M P: var a: Int", "M: protocol P"]),
    ("public struct A {\n  public private(set) var a: [Int] = []\n  public static let b = A { 1 }\n  public var c: Int {\n    let d = 1\n    return d\n  }\n}",
     ["M A: private(set) var a: [Int]", "M A: static let b", "M A: var c: Int", "M: struct A"]),
    ("extension Int {\n  public func f(\n    a: Int = 1, b: Int\n  ) -> Int { a }\n  func g() {}\n}", ["M Int: func f(a: Int = 1, b: Int) -> Int"]),
    ("/// public func a()\npublic func b() {} // public func c()", ["M: func b()"]),
    ("public struct A {}\nextension A: Hashable {\n  public static func == (a: A, b: A) -> Bool { true }\n}",
     ["M A: static func == (a: A, b: A) -> Bool", "M: extension A: Hashable", "M: struct A"]),
    ("package struct A { public var b = 1 }\npublic struct C { package var d = 1; public struct E { public let f: Int } }",
     ["M C.E: let f: Int", "M C: struct E", "M: struct C"]),
]


def test():
    failures = 0
    for text, expected in TRIALS:
        found = listing({"M": [text]})
        if found != expected:
            failures += 1
            print("of %r was listed %s, not %s" % (text, found, expected))
    return failures


def difference(old, new):
    """What was added, removed and changed: a declaration of the same owner and the same first words was changed."""

    def key(line):
        return re.match(r"[^:]*: (?:[\w()]+ )*?(?:(?:struct|class|enum|actor|protocol|extension|func|var|let|case|typealias) \S+?|init|subscript)(?=[(:<\s]|$)",
                        line + " ").group(0)

    gone, come = [l for l in old if l not in set(new)], [l for l in new if l not in set(old)]
    found = []
    for line in gone:
        same = [other for other in come if key(other) == key(line)]
        if same:
            come.remove(same[0])
            found.append("changed: %s\n     to: %s" % (line, same[0]))
        else:
            found.append("removed: %s" % line)
    return found + ["added:   %s" % line for line in come]


def collisions(lines):
    """The types of the top level that two modules have: whoever imports both cannot name them."""
    found = {}
    for line in lines:
        if match := re.match(r"(\w+): (?:struct|class|enum|actor|protocol|typealias) (\w+)", line):
            found.setdefault(match.group(2), []).append(match.group(1))
    return ["%s is in %s" % (name, " and in ".join(modules)) for name, modules in found.items() if len(modules) > 1]


def main():
    if test():
        return 1
    with open(EXPORTS, encoding="utf-8") as file:
        modules = ["Raphe"] + re.findall(r"^@_exported public import (\w+)", file.read(), re.M)
    texts = {}
    for module in modules:
        for folder, _, names in sorted(os.walk(os.path.join(ROOT, "Sources", module))):
            for name in sorted(names):
                if name.endswith(".swift"):
                    with open(os.path.join(folder, name), encoding="utf-8") as file:
                        texts.setdefault(module, []).append(file.read())
    lines = listing(texts)
    if twice := collisions(lines):
        print("\n".join(twice))
        return 1
    if "--check" not in sys.argv[1:]:
        with open(LISTING, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        print("%d declarations of %d modules" % (len(lines), len(modules)))
        return 0
    with open(LISTING, encoding="utf-8") as file:
        found = difference(file.read().splitlines(), lines)
    if found:
        print("\n".join(found))
        print("The API is not what Sources/Raphe/API.txt says. If that is meant: python3 Tests/Peers/api.py")
        return 1
    print("%d declarations of %d modules, as listed" % (len(lines), len(modules)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
