import RapheNumerics

/// The values and conditions of a request in a batch of rows, each worked out once.
struct BatchEvaluation {
  /// Whether a condition holds.
  enum Truth {
    static let no: UInt8 = 0
    static let yes: UInt8 = 1
    static let unknown: UInt8 = 2
  }

  let columns: RequestColumns
  let batch: ColumnBatch
  private var values: [SubjectValue: [Double]] = [:]
  private var conditions: [RowCondition: [UInt8]] = [:]

  init(_ columns: RequestColumns, _ batch: ColumnBatch) { (self.columns, self.batch) = (columns, batch) }

  /// The value of each row, NaN where missing.
  mutating func numbers(_ value: SubjectValue) -> [Double] {
    if case .column(let name) = value { return column(name) }
    if let known = values[value] { return known }
    let result = work(value)
    values[value] = result
    return result
  }

  /// Whether each row meets a condition, as `Truth`.
  mutating func truths(_ condition: RowCondition) -> [UInt8] {
    if let known = conditions[condition] { return known }
    let result = work(condition)
    conditions[condition] = result
    return result
  }

  /// The numbers of a column.
  func column(_ name: String) -> [Double] {
    guard let index = columns.numbers.firstIndex(of: name) else {
      preconditionFailure("a column that nobody asked for")
    }
    return batch.numbers[index]
  }

  private mutating func work(_ value: SubjectValue) -> [Double] {
    switch value {
    case .column(let name): return column(name)
    case .logarithm(let value): return numbers(value).map { $0 > 0 ? log($0) : .nan }
    case .ratio(let first, to: let second): return pairs(first, second) { $1 == 0 ? .nan : $0 / $1 }
    case .difference(let first, minus: let second): return pairs(first, second) { $0 - $1 }
    case .percentChange(let first, from: let second):
      return pairs(first, second) { $1 == 0 ? .nan : ($0 - $1) / $1 * 100 }
    case .mean(let values):
      let count = Double(values.count)
      return sum(values).map { $0 / count }
    case .sum(let values): return sum(values)
    case .scaled(let value, by: let factor): return numbers(value).map { $0 * factor }
    case .only(let value, where: let condition):
      let truths = truths(condition)
      var result = numbers(value)
      for row in result.indices where truths[row] != Truth.yes { result[row] = .nan }
      return result
    }
  }

  private mutating func pairs(
    _ first: SubjectValue, _ second: SubjectValue, _ join: (Double, Double) -> Double
  ) -> [Double] {
    let (left, right) = (numbers(first), numbers(second))
    return left.indices.map { join(left[$0], right[$0]) }
  }

  private mutating func sum(_ values: [SubjectValue]) -> [Double] {
    guard let first = values.first else { return Array(repeating: .nan, count: batch.count) }
    var result = numbers(first)
    for value in values.dropFirst() {
      let next = numbers(value)
      for row in result.indices { result[row] += next[row] }
    }
    return result
  }

  private mutating func work(_ condition: RowCondition) -> [UInt8] {
    switch condition {
    case .text(let name, let wanted):
      let column = textColumn(name)
      // By code, so that no row compares texts.
      let isWanted = columns.texts[column].texts.map(wanted.contains)
      return batch.codes[column].map { code in
        switch code {
        case ColumnBatch.missing: Truth.unknown
        case ColumnBatch.other: Truth.no
        default: isWanted[Int(code)] ? Truth.yes : Truth.no
        }
      }
    case .missing(let name):
      return batch.codes[textColumn(name)].map { $0 == ColumnBatch.missing ? Truth.yes : Truth.no }
    case .number(let value, let comparison, let bound):
      return numbers(value).map { number in
        if number.isNaN { return Truth.unknown }
        return comparison.holds(number, bound) ? Truth.yes : Truth.no
      }
    case .all(let conditions): return join(conditions, neutral: Truth.yes, deciding: Truth.no)
    case .any(let conditions): return join(conditions, neutral: Truth.no, deciding: Truth.yes)
    case .not(let condition): return truths(condition).map { $0 == Truth.unknown ? $0 : 1 - $0 }
    }
  }

  private mutating func join(_ conditions: [RowCondition], neutral: UInt8, deciding: UInt8) -> [UInt8] {
    var result = Array(repeating: neutral, count: batch.count)
    for condition in conditions {
      let next = truths(condition)
      for row in result.indices where result[row] != deciding {
        if next[row] != neutral { result[row] = next[row] }
      }
    }
    return result
  }

  private func textColumn(_ name: String) -> Int {
    guard let index = columns.texts.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("a column that nobody asked for")
    }
    return index
  }
}
