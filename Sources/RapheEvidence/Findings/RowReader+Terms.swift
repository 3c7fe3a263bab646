import RapheLanguage
import RapheSyntax

extension RowReader {
  /// The columns with vocabulary terms.
  ///
  /// Diagnosis and treatment speak of the groups, and reach them through arms.
  static let termRoles: [(Role, TermKind)] = [
    (.target, .target), (.measure, .measure), (.region, .region), (.tissue, .tissue), (.species, .species),
    (.ligand, .ligand), (.diagnosis, .diagnosis), (.treatment, .treatment),
  ]

  /// What the row measures, where and in what; the scope stands in for empty cells.
  mutating func terms() -> [TermKind: Term] {
    for role in [Role.target, .measure] { _ = filled(role) }
    var terms: [TermKind: Term] = [:]
    for (role, kind) in RowReader.termRoles {
      let term = layout.columns[role].flatMap { self.term(column: $0, kind) } ?? (text(role) == nil ? scope[role] : nil)
      if kind != .diagnosis, kind != .treatment { terms[kind] = term }
    }
    return terms
  }

  /// The term in a cell; nil when it is empty or, with a report, not in the vocabulary.
  mutating func term(column: Int, _ kind: TermKind) -> Term? {
    let text = text(column: column)
    if text.isEmpty { return nil }
    if let term = vocabulary.term(text, kind) { return term }
    let near = suggestion(for: text, in: kind.section, among: vocabulary.words(kind))
    report(
      .unknownCellTerm, column: column, "`\(shown(text))` is not a term of `\(kind.section)`",
      help: MissingCode.help(text) ?? near.map { .write($0) }
        ?? "add it to the vocabulary under `\(kind.section)`")
    return nil
  }

  /// The group that a cell names, in vocabulary terms; nil when the cell is empty or, with a report, undefined.
  mutating func side(_ role: Role) -> Finding.Side? {
    guard let text = text(role) else { return nil }
    guard let rule = arms[text] else {
      let near = suggestion(for: text, in: "arms", among: arms.keys.sorted())
      report(
        .unknownArm, role, "the dataset defines no group `\(shown(text))`",
        help: MissingCode.help(text) ?? near.map { .write($0) } ?? "define it under `arms`")
      return nil
    }
    var side = Finding.Side(name: text, terms: [:], days: nil)
    for kind in [TermKind.diagnosis, .treatment, .outcome] {
      switch rule.attributes[kind] {
      case .term(let term): side.terms[kind] = term
      case .column(let column): side.terms[kind] = term(column: column, kind)
      case nil: break
      }
    }
    side.terms[.diagnosis] = side.terms[.diagnosis] ?? scope[.diagnosis]
    side.terms[.treatment] = side.terms[.treatment] ?? scope[.treatment]
    switch rule.days {
    case .number(let days): side.days = days
    case .column(let column): side.days = days(column: column)
    case nil: break
    }
    return side
  }

  /// One of some fixed words; nil when the cell is empty or, with a report, holds another.
  ///
  /// - Parameter likeness: how far another word may be from one of them to be taken for a slip.
  mutating func word<Value: RawRepresentable>(_ role: Role, _ values: [Value], by likeness: Likeness = .slip) -> Value?
  where Value.RawValue == String {
    guard let text = text(role) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let words = values.map(\.rawValue)
    let near = suggestion(for: text, in: role.rawValue, among: words, by: likeness)
    let list = words.dropLast().map { "`\($0)`" }.joined(separator: ", ") + " or `\(words.last ?? "")`"
    report(
      .unknownCellWord, role, "`\(shown(text))` is not \(list)",
      help: CellAdvice.sameWord(text, role) ?? MissingCode.help(text) ?? near.map { .write($0) })
    return nil
  }
}
