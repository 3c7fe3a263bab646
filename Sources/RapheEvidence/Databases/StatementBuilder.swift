/// Writes the values and conditions of a request over the columns of a relation as SQL.
struct StatementBuilder {
  let request: SubjectRequest
  let columns: RequestColumns
  let relation: String
  let dialect: SQLDialect
  private(set) var parameters: [SQLParameter] = []
  private var numbers: [SQLParameter: Int] = [:]

  init(_ request: SubjectRequest, _ relation: DatabaseRelation, _ dialect: SQLDialect) {
    (self.request, self.dialect) = (request, dialect)
    columns = RequestColumns(request)
    self.relation = relation.text(dialect)
  }

  /// The place of a bound value.
  mutating func bind(_ parameter: SQLParameter) -> String {
    let number = numbers[parameter] ?? parameters.count + 1
    if numbers[parameter] == nil {
      numbers[parameter] = number
      parameters.append(parameter)
    }
    let place =
      switch dialect.placeholder {
      case .dollar: "$\(number)"
      case .question: "?\(number)"
      }
    switch parameter {
    case .text: return "CAST(\(place) AS TEXT)"
    case .number: return "CAST(\(place) AS DOUBLE PRECISION)"
    }
  }

  /// The relation with the columns that are needed: numbers as n0…, texts as r0… as they are and as t0… with NULL where
  /// missing, the subject as s.
  mutating func base() -> String {
    var parts: [String] = []
    for (index, name) in columns.numbers.enumerated() {
      let column = dialect.quote(name)
      let number =
        dialect.hasMixedColumns
        ? "CASE WHEN typeof(\(column)) IN ('integer', 'real') THEN CAST(\(column) AS DOUBLE PRECISION) END"
        : "CAST(\(column) AS DOUBLE PRECISION)"
      parts.append("\(withoutMissing(number)) AS n\(index)")
      if dialect.hasMixedColumns {
        let other = "CASE WHEN typeof(\(column)) IN ('text', 'blob') THEN CAST(\(column) AS TEXT) END"
        parts.append("\(text(other)) AS y\(index)")
      }
    }
    for (index, column) in columns.texts.enumerated() {
      let written = "CAST(\(dialect.quote(column.name)) AS TEXT)"
      parts.append("\(written) AS r\(index), \(text(written)) AS t\(index)")
    }
    if let subject = columns.subject { parts.append("\(text("CAST(\(dialect.quote(subject)) AS TEXT)")) AS s") }
    return "SELECT \((parts.isEmpty ? ["1 AS one"] : parts).joined(separator: ", ")) FROM \(relation)"
  }

  /// A number that is NULL where it is a code for missing.
  private mutating func withoutMissing(_ number: String) -> String {
    let codes = request.missing.compactMap { text in Double(text).flatMap { $0.isFinite ? $0 : nil } }
    guard !codes.isEmpty else { return number }
    let tests = codes.map { "\(number) = \(bind(.number($0)))" }
    return "CASE WHEN \(tests.joined(separator: " OR ")) THEN NULL ELSE \(number) END"
  }

  /// A text that is NULL where it is empty or a code for missing.
  private mutating func text(_ text: String) -> String {
    let codes = request.missing.filter { !$0.isEmpty }.map { bind(.text($0)) }
    return "CASE WHEN \(text) IN (\((["''"] + codes).joined(separator: ", "))) THEN NULL ELSE \(text) END"
  }

  /// A value of the request over the columns of `base`.
  mutating func sql(_ value: SubjectValue) -> String {
    switch value {
    case .column(let name):
      guard let index = columns.numbers.firstIndex(of: name) else {
        preconditionFailure("a column that nobody asked for")
      }
      return "n\(index)"
    case .logarithm(let value):
      let inner = sql(value)
      return "CASE WHEN \(inner) > 0 THEN LN(\(inner)) END"
    case .ratio(let first, to: let second):
      let (left, right) = (sql(first), sql(second))
      return "CASE WHEN \(right) <> 0 THEN \(left) / \(right) END"
    case .difference(let first, minus: let second): return "(\(sql(first)) - \(sql(second)))"
    case .percentChange(let first, from: let second):
      let (left, right) = (sql(first), sql(second))
      return "CASE WHEN \(right) <> 0 THEN (\(left) - \(right)) / \(right) * 100 END"
    case .mean(let values): return values.isEmpty ? "NULL" : "(\(sql(.sum(values))) / \(values.count).0)"
    case .sum(let values):
      return values.isEmpty ? "NULL" : "(" + values.map { sql($0) }.joined(separator: " + ") + ")"
    case .scaled(let value, by: let factor): return "(\(sql(value)) * \(bind(.number(factor))))"
    case .only(let value, where: let condition): return "CASE WHEN \(sql(condition)) THEN \(sql(value)) END"
    }
  }

  /// A condition of the request over the columns of `base`: true in the same rows, false or NULL in the others.
  ///
  /// - Parameter isExact: whether false and NULL are told apart, too, as what is denied needs.
  mutating func sql(_ condition: RowCondition, isExact: Bool = false) -> String {
    switch condition {
    case .text(let column, let wanted):
      let texts = wanted.map { bind(.text($0)) }
      // A text that is no code for missing is the same before such codes become NULL, and sooner tested.
      let isPlain = !isExact && wanted.allSatisfy { !$0.isEmpty && !request.missing.contains($0) }
      let text = (isPlain ? "r" : "t") + textIndex(column)
      return texts.isEmpty ? "1 = 0" : "\(text) IN (\(texts.joined(separator: ", ")))"
    case .missing(let column): return "t\(textIndex(column)) IS NULL"
    case .number(let value, let comparison, let bound):
      let sign = comparison == .unequal ? "<>" : comparison.rawValue
      return "\(sql(value)) \(sign) \(bind(.number(bound)))"
    case .all(let conditions): return joined(conditions, by: " AND ", none: "1 = 1", isExact)
    case .any(let conditions): return joined(conditions, by: " OR ", none: "1 = 0", isExact)
    case .not(let condition): return "NOT (\(sql(condition, isExact: true)))"
    }
  }

  private mutating func joined(
    _ conditions: [RowCondition], by word: String, none: String, _ isExact: Bool
  ) -> String {
    if conditions.isEmpty { return none }
    return "(" + conditions.map { "(\(sql($0, isExact: isExact)))" }.joined(separator: word) + ")"
  }

  private func textIndex(_ name: String) -> String {
    guard let index = columns.texts.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("a column that nobody asked for")
    }
    return "\(index)"
  }
}
