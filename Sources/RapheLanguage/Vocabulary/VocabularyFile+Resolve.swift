public import RapheSyntax

extension VocabularyFile {
  /// Looks up every word of the file among its own terms.
  ///
  /// - Returns: the vocabulary, usable even when there are mistakes, and every mistake.
  public func resolve() -> (vocabulary: Vocabulary, diagnostics: [Diagnostic]) {
    var resolution = Resolution(file: self)
    resolution.collectNames()
    resolution.collectParents()
    resolution.breakCycles()
    resolution.collectMeasuresAndOutcomes()
    resolution.completeOpposites()
    return (resolution.vocabulary(), resolution.diagnostics)
  }
}

/// The work of resolving a vocabulary file, one pass after the other.
private struct Resolution {
  let file: VocabularyFile
  var diagnostics: [Diagnostic] = []
  /// Every entry with its kind, in the order of names, so that terms compare as their names do.
  var entries: [(kind: TermKind, entry: VocabularyFile.Entry)] = []
  var terms: [TermKind: [String: Term]] = [:]
  /// Where each name or synonym was first written.
  var places: [TermKind: [String: Place]] = [:]
  var parents: [[Int]] = []
  var proxies: [Vocabulary.Proxy?] = []
  var opposites: [Term?] = []

  init(file: VocabularyFile) {
    self.file = file
    for kind in TermKind.allCases {
      let sorted = (file.entries[kind] ?? []).sorted { $0.name.text < $1.name.text }
      entries += sorted.map { (kind, $0) }
    }
    parents = Array(repeating: [], count: entries.count)
    proxies = Array(repeating: nil, count: entries.count)
    opposites = Array(repeating: nil, count: entries.count)
  }

  mutating func collectNames() {
    for (index, (kind, entry)) in entries.enumerated() { add(entry.name, Term(kind: kind, index: index)) }
    for (index, (kind, entry)) in entries.enumerated() {
      for synonym in entry.synonyms { add(synonym, Term(kind: kind, index: index)) }
    }
  }

  private mutating func add(_ word: Word, _ term: Term) {
    if let other = terms[term.kind]?[word.text] {
      guard other != term else {
        let first = places[term.kind]?[word.text]
        diagnostics.append(
          Diagnostic(
            .nameTwice, "`\(word.text)` is already a name of this term", at: word.place,
            notes: first.map { [Diagnostic.Note("the first time", at: $0)] } ?? [], help: "take it away"))
        return
      }
      let owner = entries[other.index].entry.name.text
      let note = places[term.kind]?[word.text].map { Diagnostic.Note("it belongs to `\(owner)` here", at: $0) }
      diagnostics.append(
        Diagnostic(
          .nameTwice, "the name `\(word.text)` belongs to two terms of `\(term.kind.section)`", at: word.place,
          notes: note.map { [$0] } ?? [], help: "leave it with one of them"))
      return
    }
    terms[term.kind, default: [:]][word.text] = term
    places[term.kind, default: [:]][word.text] = word.place
  }

  mutating func collectParents() {
    for (index, (kind, entry)) in entries.enumerated() {
      parents[index] = entry.parents.compactMap { find($0, kind)?.index }
    }
  }

  private mutating func find(_ word: Word, _ kind: TermKind) -> Term? {
    if let term = terms[kind]?[word.text] { return term }
    diagnostics.append(.unknownTerm(word, kind, among: terms[kind].map { Array($0.keys) } ?? []))
    return nil
  }

  /// Reports each cycle once, at its first member, and opens it there.
  mutating func breakCycles() {
    var state = Array(repeating: 0, count: entries.count)  // 0 not seen, 1 on the path, 2 done
    for start in entries.indices where state[start] == 0 {
      var path = [(node: start, next: 0)]
      state[start] = 1
      while let (node, next) = path.last {
        guard next < parents[node].count else {
          state[node] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let parent = parents[node][next]
        if state[parent] == 0 {
          state[parent] = 1
          path.append((parent, 0))
        } else if state[parent] == 1 {
          let from = path.firstIndex { $0.node == parent } ?? 0
          let cycle = path[from...].map { entries[$0.node].entry.name.text } + [entries[parent].entry.name.text]
          diagnostics.append(
            Diagnostic(
              .cycle, "`\(cycle[0])` lies in itself: \(cycle.joined(separator: ", in "))",
              at: entries[parent].entry.name.place, help: "take one of these `in` away"))
          parents[node][next] = node
        }
      }
    }
  }

  mutating func collectMeasuresAndOutcomes() {
    for (index, (kind, entry)) in entries.enumerated() {
      if let proxy = entry.proxy, let measure = find(proxy.measure, kind) {
        if measure.index == index {
          diagnostics.append(
            Diagnostic(
              .selfReference, "`\(entry.name.text)` cannot stand for itself", at: proxy.measure.place,
              help: "name the measure that it stands for"))
        } else {
          proxies[index] = Vocabulary.Proxy(
            measure: measure, movesAgainst: proxy.movesAgainst, because: proxy.because)
        }
      }
      if let opposite = entry.opposite, let outcome = find(opposite, kind) {
        if outcome.index == index {
          diagnostics.append(
            Diagnostic(
              .selfReference, "`\(entry.name.text)` cannot be its own opposite", at: opposite.place,
              help: "name the outcome that it is the opposite of"))
        } else {
          opposites[index] = outcome
        }
      }
    }
  }

  /// Who is the opposite of another has it for an opposite, too; of several the first by name.
  mutating func completeOpposites() {
    for (index, (kind, _)) in entries.enumerated() {
      if let other = opposites[index]?.index, opposites[other] == nil {
        opposites[other] = Term(kind: kind, index: index)
      }
    }
  }

  func vocabulary() -> Vocabulary {
    let resolved = entries.indices.map { index in
      let entry = entries[index].entry
      return Vocabulary.Entry(
        name: entry.name.text, identifier: entry.identifier, unit: entry.unit, proxy: proxies[index],
        opposite: opposites[index], holdsKin: entry.holdsKin)
    }
    return Vocabulary(
      id: file.id.text, entries: resolved, lineage: Lineage(parents: parents), terms: terms,
      namesByKind: terms.mapValues { $0.keys.sorted() })
  }
}

extension Diagnostic {
  /// A word that no term of its kind has for a name.
  package static func unknownTerm(_ word: Word, _ kind: TermKind, among words: [String]) -> Diagnostic {
    let message = "`\(word.text)` is not a term of `\(kind.section)`"
    // Several terms in one text are a list without its brackets.
    let parts = word.text.split(separator: ",").map { String($0.trimmed) }
    if parts.count > 1, parts.allSatisfy(words.contains) {
      return Diagnostic(.unknownTerm, message, at: word.place, help: .write("[\(parts.joined(separator: ", "))]"))
    }
    let near = nearest(to: word.text, among: words)
    return Diagnostic(
      .unknownTerm, message, at: word.place,
      help: near.map { .write($0) } ?? "add it to the vocabulary under `\(kind.section)`")
  }
}

extension Substring {
  /// The text without the spaces around it.
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
