/// A dataset file: how to read a table with one row per reported result, or one row per subject.
public struct Dataset: Sendable {
  /// The kebab-case id, unique among datasets.
  public var id: Word
  /// What the dataset is called.
  public var title: String
  /// The path of the table, relative to the file, or what names the database that it lies in.
  public var table: Word
  /// The database that the table lies in; nil for a file of delimited text.
  public var database: Database?
  /// What stands between the cells; nil when the ending of the table's name says it.
  public var delimiter: Delimiter?
  /// What stands before the decimals of the table's numbers.
  public var decimal = DecimalSign.point
  /// The terms of use.
  public var license: String?
  /// The vocabulary it is written in.
  public var vocabulary: Word?
  /// What the rows all have unless their own cell says otherwise.
  public var scope: Scope
  /// The column of each standard role whose name differs: (role, column).
  public var columns: [(role: Word, column: Word)]
  /// What a column of its own would say in every row of a table that lacks it: (role, text of the cell).
  public var everyRow: [(role: Word, text: Word)] = []
  /// The columns that are for readers alone.
  public var notes: [Word] = []
  /// The texts that mean that nothing was recorded, beside the empty cell.
  public var missing: [String]
  /// What the names of groups in the table mean.
  public var arms: [ArmDefinition]
  /// What to assume where a row is silent.
  public var assume: Assumptions
  /// Rows to leave out.
  public var exclude: [Exclusion]
  /// What made it; nil for recorded data.
  public var simulated: SimulatedOrigin?
  /// Whether a warning about it fails a run, as a mistake does.
  public var areWarningsErrors = false
  /// How rows of subjects are read; nil for a table of findings.
  public var subjects: SubjectLayout?
}

extension Dataset {
  /// What may stand between the cells of a table, by its word in a dataset file.
  public enum Delimiter: String, Hashable, Sendable, CaseIterable {
    /// A comma.
    case comma = ","
    /// A semicolon, as where commas stand before decimals.
    case semicolon = ";"
    /// A bar.
    case bar = "|"
    /// A tab.
    case tab

    /// The byte itself.
    public var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .bar: UInt8(ascii: "|")
      case .tab: UInt8(ascii: "\t")
      }
    }
  }

  /// What may stand before the decimals of a number.
  public enum DecimalSign: String, Hashable, Sendable, CaseIterable {
    /// A point: 4.1.
    case point = "."
    /// A comma: 4,1.
    case comma = ","
  }
}

/// What the name of a group in the table means: each attribute a term, or `$column` for the row's own cell.
public struct ArmDefinition: Sendable {
  /// The name in the table's columns `group` and `versus`.
  public var name: Word
  /// The diagnosis.
  public var diagnosis: Word?
  /// The treatment.
  public var treatment: Word?
  /// The outcome of treatment.
  public var outcome: Word?
  /// The days of treatment.
  public var days: Word?
}

/// What to assume where rows are silent; a verdict that rests on one says so.
public struct Assumptions: Hashable, Sendable {
  /// Subjects in each group.
  public var n: Double?
  /// The level behind a statement of significance.
  public var alpha: Double?
  /// The correlation of findings of one sample, 0 to 1.
  public var rho = 0.6
  /// The correlation of two measurements of one subject, -1 to 1.
  public var prePostCorrelation = 0.5
  /// The coefficient of variation of a measure.
  public var cv: Double?

  /// The assumptions in force unless declared.
  public init() {}
}

/// Rows to leave out: all that have these texts in these columns.
public struct Exclusion: Sendable {
  /// The conditions, all of which must hold: (column, text).
  public var conditions: [(column: Word, text: Word)]
  /// The reason, shown with every row left out.
  public var because: String
}
