import RapheLanguage
import RapheStatistics

/// What was measured in subjects, in one column or in one for each time.
struct SubjectSeries: Sendable {
  /// A column of it.
  struct Column: Sendable {
    var name: String
    var value: SubjectValue
    /// The days since treatment began, where the column is of one time.
    var days: Double?
  }

  /// What is measured.
  var subject: Subject
  /// Region, tissue and ligand, as far as the columns say.
  var terms: [TermKind: Term]
  /// The unit of the numbers.
  var unit: String?
  /// The columns, in the order of times.
  var columns: [Column]
  /// Where it is declared.
  var place: Word

  /// The name in reports.
  var name: String { columns[0].name }
  /// Whether each time has a column.
  var isWide: Bool { columns[0].days != nil }
}

/// The times of which a value is wanted.
enum SubjectTime: Hashable, Sendable {
  case any
  /// Before treatment: day 0 or earlier.
  case before
  /// Under treatment, for so many days.
  case after(minimum: Double?, maximum: Double?)
}

extension SubjectSeries {
  /// The value of each subject at some time, and whether it stands for several columns.
  ///
  /// - Parameters:
  ///   - clock: the column of times with the days that its unit has; nil without one.
  ///   - isMean: whether several columns are averaged; else the first of them is taken.
  /// - Returns: nil where no time is known.
  func value(
    at time: SubjectTime, by clock: SubjectClock?, isMean: Bool
  ) -> (value: SubjectValue, isOfSeveral: Bool)? {
    guard isWide else {
      switch (time, clock) {
      case (.any, _): return (columns[0].value, false)
      case (_, nil): return nil
      case (_, let clock?): return (.only(columns[0].value, where: clock.condition(time)), false)
      }
    }
    let fitting = columns.filter { column in
      guard let days = column.days else { return false }
      switch time {
      case .any: return true
      case .before: return days <= 0
      case .after(let minimum, let maximum): return days > 0 && days >= minimum ?? 0 && days <= maximum ?? .infinity
      }
    }
    guard let first = fitting.first else { return nil }
    if fitting.count == 1 { return (first.value, false) }
    return (isMean ? .mean(fitting.map(\.value)) : first.value, true)
  }
}

/// The column that says when a row was taken.
struct SubjectClock: Sendable {
  var column: String
  /// The days of its unit.
  var days: Double

  /// The condition that a row was taken at some time.
  func condition(_ time: SubjectTime) -> RowCondition {
    let value = SubjectValue.column(column)
    switch time {
    case .any: return .always
    case .before: return .number(value, .atMost, 0)
    case .after(let minimum, let maximum):
      return .all(
        [.number(value, .greater, 0)]
          + (minimum.map { [.number(value, .atLeast, $0 / days)] } ?? [])
          + (maximum.map { [.number(value, .atMost, $0 / days)] } ?? []))
    }
  }
}
