/// A number of each row of a table of subjects, said without words of the language.
///
/// It is missing where a column that it needs is, and where it is not defined: the logarithm of no positive number, a ratio
/// to zero. A cell that is NaN, infinite or no number at all is a mistake of the data, unless a code for missing says it.
package indirect enum SubjectValue: Hashable, Sendable {
  /// The number in the column of this name.
  case column(String)
  /// The natural logarithm.
  case logarithm(SubjectValue)
  /// The first divided by the second.
  case ratio(SubjectValue, to: SubjectValue)
  /// The first less the second.
  case difference(SubjectValue, minus: SubjectValue)
  /// 100 (x - b) / b.
  case percentChange(SubjectValue, from: SubjectValue)
  /// The mean of several; missing where one is.
  case mean([SubjectValue])
  /// The sum of several; missing where one is.
  case sum([SubjectValue])
  /// A value times a constant, as from one unit to another.
  case scaled(SubjectValue, by: Double)
  /// The value in rows that meet a condition, missing in all others: with the mean of a subject's rows, the value of one visit
  /// of a long layout.
  case only(SubjectValue, where: RowCondition)
}

/// How a number is held against another.
package enum NumberComparison: String, Hashable, Sendable, CaseIterable {
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="
  case equal = "="
  case unequal = "!="

  /// Whether it holds of two numbers.
  package func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .greater: left > right
    case .atLeast: left >= right
    case .equal: left == right
    case .unequal: left != right
    }
  }
}

/// What is asked of a row: true, false, or unknown where a cell that it needs is missing.
///
/// Unknown is carried as in SQL: `all` is false if one is false, `any` true if one is true, and the opposite of unknown is
/// unknown. A row counts as meeting a condition only if it is true.
package indirect enum RowCondition: Hashable, Sendable {
  /// The column's text is one of these.
  case text(column: String, isOneOf: [String])
  /// A number is in a relation to a constant.
  case number(SubjectValue, NumberComparison, Double)
  /// The column's cell is empty, NULL, or one of the codes for missing; never unknown.
  case missing(column: String)
  /// All hold; true of every row where there are none.
  case all([RowCondition])
  /// At least one holds; false of every row where there are none.
  case any([RowCondition])
  /// The condition is false.
  case not(RowCondition)

  /// Holds for every row.
  package static let always = RowCondition.all([])
}
