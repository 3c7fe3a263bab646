import RapheLanguage
import RapheSyntax

extension RowReader {
  /// The number in a role's cell.
  mutating func number(_ role: Role) -> Double? { layout.columns[role].flatMap { number(column: $0, role) } }

  /// The number in a cell; nil when it is empty or, with a report, holds something else.
  mutating func number(column: Int, _ role: Role? = nil) -> Double? {
    let text = text(column: column)
    if text.isEmpty { return nil }
    switch NumberCell(text, decimal: dataset.decimal) {
    case .number(let value): return value
    case .notFinite(let kind):
      report(
        .notFinite, column: column, "`\(shown(text))` is \(kind)",
        help: "leave the cell empty when nothing was reported")
    case .notANumber:
      let layout = layout
      let advice = CellAdvice(text: text, role: role, decimal: dataset.decimal) { layout.name(of: $0) }
      report(.notANumber, column: column, "`\(shown(text))` is not a number", help: advice.help)
    }
    return nil
  }

  /// The number in a role's cell, if it is one, without a report.
  func value(_ role: Role) -> Double? { text(role).flatMap { NumberCell.value($0, dataset.decimal) } }

  /// A number of subjects.
  mutating func count(_ role: Role) -> Double? {
    guard let value = number(role) else { return nil }
    if value >= 1, value <= 1e9, value == value.rounded() { return value }
    report(.badCount, role, "\(text(role) ?? "") is no number of subjects; it must be a whole number, 1 or more")
    return nil
  }

  /// A number above 0; squares of what is let through stay above 0 too.
  mutating func positive(_ role: Role, _ code: Code, _ quantity: String) -> Double? {
    guard let value = number(role) else { return nil }
    if value >= 1e-100 { return value }
    let least = value > 0 ? "1e-100 or more" : "above 0"
    report(code, role, "the \(quantity) is \(text(role) ?? ""); it must be \(least)")
    return nil
  }

  /// The year of publication.
  mutating func year() -> Int? {
    guard let value = number(.year) else { return nil }
    if (1800...2200).contains(value), value == value.rounded() { return Int(value) }
    report(.badYear, .year, "\(text(.year) ?? "") is not a year", help: "write all four digits")
    return nil
  }

  /// Days of treatment.
  mutating func days(column: Int) -> Double? {
    guard let value = number(column: column) else { return nil }
    if value >= 0 { return value }
    report(.badDays, column: column, "\(text(column: column)) days are less than none; they must be 0 or more")
    return nil
  }

  /// A percentage of the value compared with.
  mutating func percent() -> Double? {
    guard let value = number(.percent) else { return nil }
    if value <= -100 {
      report(.impossiblePercent, .percent, "a fall by \(text(.percent)?.dropFirst() ?? "") % leaves nothing or less")
    }
    return value
  }

  /// The level behind the statement of significance.
  mutating func alpha() -> Double? {
    guard let value = number(.alpha) else { return nil }
    if value > 0, value < 1 { return value }
    report(
      .badAlpha, .alpha, "the level is \(text(.alpha) ?? ""); it must be above 0 and below 1",
      help: value >= 1 && value < 100 ? "write 5 % as 0.05" : nil)
    return nil
  }

  /// The p-value and how it is known; a p-value alone is exact.
  mutating func pValue() -> (p: Double, relation: Finding.PRelation)? {
    let relation = word(.pRelation, Finding.PRelation.allCases, by: .spelling)
    guard let p = number(.p) else {
      if text(.p) == nil, text(.pRelation) != nil {
        report(
          .relationAlone, .pRelation, "there is no p-value beside the relation", help: "fill in p, or empty this cell")
      }
      return nil
    }
    guard p > 0, p <= 1 else {
      report(
        .badP, .p, "the p-value is \(text(.p) ?? ""); it must be above 0 and at most 1",
        help: p == 0 ? "write the bound, such as 0.001 with `<` in p_relation" : nil)
      return nil
    }
    if relation == nil, text(.pRelation) != nil { return nil }
    return (p, relation ?? .equal)
  }
}
