import RapheLanguage
import RapheSyntax

/// What a dataset says of the columns of its table of subjects, in terms of a vocabulary.
struct SubjectFrame {
  /// A column of terms.
  struct Attribute {
    var kind: TermKind
    var column: Word
    /// The texts of each term.
    var texts: [(text: String, term: Term)]
  }

  let dataset: Dataset
  let layout: SubjectLayout
  let vocabulary: Vocabulary
  private(set) var attributes: [Attribute] = []
  private(set) var series: [SubjectSeries] = []
  private(set) var clock: SubjectClock?
  /// What all rows have.
  private(set) var scope: [TermKind: Term] = [:]
  private(set) var covariates: [(name: String, value: SubjectValue)] = []
  private(set) var exclusions: [RowCondition] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var derived: [String: DerivedColumn.Formula] = [:]
  private let columns: [String]

  /// Looks up all words of a dataset in its vocabulary and its table's columns; reports those that are not there.
  init(_ dataset: Dataset, _ layout: SubjectLayout, _ vocabulary: Vocabulary, columns: [String]) {
    (self.dataset, self.layout, self.vocabulary, self.columns) = (dataset, layout, vocabulary, columns)
    for (role, term) in ScopeTerms.lookUp(dataset.scope, vocabulary, &diagnostics) {
      if let kind = TermKind(rawValue: role.rawValue) { scope[kind] = term }
    }
    for column in layout.derived { derived[column.name.text] = column.formula }
    for column in layout.derived where columns.contains(column.name.text) {
      report(.derivedTwice, "the table has a column `\(column.name.text)` already", at: column.name)
    }
    for column in layout.columns { take(column) }
    series = series.map { series in
      var series = series
      series.columns.sort { ($0.days ?? 0) < ($1.days ?? 0) }
      return series
    }
    for name in layout.adjustFor {
      if let value = value(name) { covariates.append((name.text, value)) }
    }
    if let subject = layout.subject, !columns.contains(subject.text) { reportUnknown(subject) }
    if layout.subject == nil, let time = layout.columns.first(where: \.isTime) {
      report(
        .timeWithoutSubject, "the rows have a time, but nothing says whose they are", at: time.name,
        help: "say under `subject` which column names the subject")
    }
    for exclusion in layout.exclude {
      exclusions.append(.all(exclusion.comparisons.compactMap { condition($0) }))
    }
  }

  /// How rows become subjects.
  var rule: SubjectRequest.SubjectRule {
    guard let subject = layout.subject?.text else { return .rows }
    return layout.repeats == .first ? .first(subject: subject, order: clock?.column) : .mean(subject: subject)
  }

  private mutating func take(_ column: SubjectColumn) {
    switch column.role {
    case .time(let unit):
      guard columns.contains(column.name.text) else { return reportUnknown(column.name) }
      guard let days = TimeUnit.days(unit.text) else {
        return report(
          .unknownTimeUnit, "`\(unit.text)` is not a unit of time", at: unit,
          help: "write `min`, `h`, `d`, `wk` or `mo`")
      }
      clock = SubjectClock(column: column.name.text, days: days)
    case .attribute(let kind, let values):
      guard columns.contains(column.name.text) else { return reportUnknown(column.name) }
      attributes.append(Attribute(kind: kind, column: column.name, texts: texts(kind, values)))
    case .covariate(let isCategory):
      guard isCategory else {
        _ = value(column.name)
        return
      }
      report(
        .categoryCovariate, "`\(column.name.text)` holds categories, which nothing is adjusted for yet",
        at: column.name,
        help: "write a column of numbers for each category but one, such as 0 and 1")
    case .quantity(let measured):
      if let value = value(column.name) { take(column.name, value, measured) }
    }
  }

  private mutating func texts(
    _ kind: TermKind, _ values: [(text: Word, term: Word)]
  ) -> [(text: String, term: Term)] {
    let words = vocabulary.words(kind)
    if values.isEmpty { return words.compactMap { word in vocabulary.term(word, kind).map { (word, $0) } } }
    return values.compactMap { text, word in
      guard let term = vocabulary.term(word.text, kind) else {
        diagnostics.append(.unknownTerm(word, kind, among: words))
        return nil
      }
      return (text.text, term)
    }
  }

  private mutating func take(_ name: Word, _ value: SubjectValue, _ measured: MeasuredColumn) {
    guard let subject = vocabulary.measured(measured.quantity, &diagnostics) else { return }
    var terms: [TermKind: Term] = [:]
    for (kind, word) in [(TermKind.region, measured.region), (.tissue, measured.tissue), (.ligand, measured.ligand)] {
      guard let word else { continue }
      if let term = vocabulary.term(word.text, kind) {
        terms[kind] = term
      } else {
        diagnostics.append(.unknownTerm(word, kind, among: vocabulary.words(kind)))
      }
    }
    var days: Double?
    if let time = measured.time {
      days = TimeUnit.days(time)
      if days == nil {
        report(
          .unknownTimeUnit, "`\(time.unit)` is not a unit of time", at: name,
          help: "write `min`, `h`, `d`, `wk` or `mo`")
      }
    }
    let column = SubjectSeries.Column(name: name.text, value: value, days: days)
    let unit = measured.unit?.text ?? subject.measure.flatMap { vocabulary.unit($0) }
    if days != nil,
      let index = series.firstIndex(where: {
        $0.isWide && $0.subject == subject && $0.terms == terms && $0.unit == unit
      })
    {
      series[index].columns.append(column)
    } else {
      series.append(SubjectSeries(subject: subject, terms: terms, unit: unit, columns: [column], place: name))
    }
  }

  /// The value of a column, of the table or derived; reports one that is neither.
  private mutating func value(_ name: Word, depth: Int = 0) -> SubjectValue? {
    guard let formula = derived[name.text] else {
      guard columns.contains(name.text) else {
        reportUnknown(name)
        return nil
      }
      return .column(name.text)
    }
    guard depth <= derived.count else {
      report(.derivedCircle, "`\(name.text)` is worked out from itself", at: name)
      return nil
    }
    var parts: [SubjectValue] = []
    for column in formula.columns {
      guard let part = value(column, depth: depth + 1) else { return nil }
      parts.append(part)
    }
    if formula.isToBaseline {
      report(
        .noBaselineColumn, "`\(name.text)` is held against a baseline that has no column", at: name,
        help: "name the column of the baseline, or ask for the `change in` the quantity")
      return nil
    }
    switch formula {
    case .log: return .logarithm(parts[0])
    case .ratio: return .ratio(parts[0], to: parts[1])
    case .difference: return .difference(parts[0], minus: parts[1])
    case .percentChange: return .percentChange(parts[0], from: parts[1])
    case .mean: return .mean(parts)
    case .sum: return .sum(parts)
    }
  }

  private mutating func condition(_ comparison: RowComparison) -> RowCondition? {
    switch comparison.test {
    case .number(let relation, let number):
      guard let relation = NumberComparison(rawValue: relation.rawValue), let value = value(comparison.column) else {
        return nil
      }
      return .number(value, relation, number)
    case .text(let text, let isEqual):
      guard columns.contains(comparison.column.text) else {
        reportUnknown(comparison.column)
        return nil
      }
      let condition = RowCondition.text(column: comparison.column.text, isOneOf: [text])
      return isEqual ? condition : .not(condition)
    case .missing:
      guard columns.contains(comparison.column.text) else {
        reportUnknown(comparison.column)
        return nil
      }
      return .missing(column: comparison.column.text)
    }
  }

  private mutating func reportUnknown(_ name: Word) {
    let near = nearest(to: name.text, among: columns)
    report(.unknownColumn, "the table has no column `\(name.text)`", at: name, help: near.map { .write($0) })
  }

  private mutating func report(_ code: Code, _ message: String, at word: Word, help: Advice? = nil) {
    diagnostics.append(Diagnostic(code, message, at: word.place, help: help))
  }
}

extension SubjectColumn {
  fileprivate var isTime: Bool {
    if case .time = role { return true }
    return false
  }
}
