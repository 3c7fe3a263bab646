/// What a dataset of grain `subject` says of its table: one row per subject, or per subject and time.
public struct SubjectLayout: Sendable {
  /// The column that names the subject; nil where every row is a subject of its own.
  public var subject: Word?
  /// What the subjects are called together, so that two datasets of one sample are not counted twice.
  ///
  /// Nil for the dataset's id.
  public var sample: String?
  /// Where the data were published.
  public var citation: Citation?
  /// The year they were published.
  public var published: Int?
  /// What the columns are.
  public var columns: [SubjectColumn]
  /// Columns that are worked out from others.
  public var derived: [DerivedColumn]
  /// The columns that differences and correlations are adjusted for.
  public var adjustFor: [Word]
  /// What to do with several rows of one subject; nil where there may be none.
  public var repeats: Repeats?
  /// How correlations are taken.
  public var correlation: Correlation
  /// Whether groups are taken to have one variance.
  public var areVariancesEqual: Bool
  /// Rows to leave out.
  public var exclude: [RowExclusion]

  /// What to do with several rows of one subject.
  public enum Repeats: String, Hashable, Sendable {
    /// Their mean.
    case mean
    /// The first of them: the earliest, where there is a time.
    case first
  }

  /// How correlations are taken.
  public enum Correlation: String, Hashable, Sendable {
    /// Of the values.
    case pearson
    /// Of the ranks.
    case spearman
  }
}

/// What a column of a table of subjects is.
public struct SubjectColumn: Sendable {
  /// The column's name in the table, or that of a derived column.
  public var name: Word
  /// What it is.
  public var role: Role

  /// What a column is.
  public enum Role: Sendable {
    /// A term of the vocabulary for each subject.
    case attribute(TermKind, values: [(text: Word, term: Word)])
    /// The time since treatment began, in this unit; 0 and less is before it.
    case time(unit: Word)
    /// A measured quantity.
    case quantity(MeasuredColumn)
    /// Something to adjust for.
    case covariate(isCategory: Bool)
  }
}

/// A measured quantity in a column.
public struct MeasuredColumn: Sendable {
  /// A target and a measure, or an outcome.
  public var quantity: Word
  /// The region it was measured in.
  public var region: Word?
  /// The tissue.
  public var tissue: Word?
  /// The ligand.
  public var ligand: Word?
  /// The scale or instrument, for readers.
  public var scale: String?
  /// The unit of the numbers; nil for that of the measure.
  public var unit: Word?
  /// The time since treatment began, where each time has a column of its own.
  public var time: Amount?
}

/// A column that is worked out from others.
public struct DerivedColumn: Sendable {
  /// What it is called.
  public var name: Word
  /// How it is worked out.
  public var formula: Formula

  /// How a column is worked out.
  public enum Formula: Sendable {
    /// The natural logarithm.
    case log(Word)
    /// A value by another; by the subject's own value before treatment where none is named.
    case ratio(Word, to: Word?)
    /// A value less another.
    case difference(Word, from: Word?)
    /// 100 (x − b)/b.
    case percentChange(Word, from: Word?)
    /// The mean of several.
    case mean([Word])
    /// The sum of several.
    case sum([Word])

    /// The columns it is worked out from.
    public var columns: [Word] {
      switch self {
      case .log(let column): [column]
      case .ratio(let column, let other), .difference(let column, let other), .percentChange(let column, let other):
        [column] + (other.map { [$0] } ?? [])
      case .mean(let columns), .sum(let columns): columns
      }
    }

    /// Whether it is held against the subject's own value before treatment.
    public var isToBaseline: Bool {
      switch self {
      case .ratio(_, nil), .difference(_, nil), .percentChange(_, nil): true
      default: false
      }
    }
  }
}

/// Rows of subjects to leave out.
public struct RowExclusion: Sendable {
  /// The comparisons, all of which must hold.
  public var comparisons: [RowComparison]
  /// The condition as written.
  public var condition: Word
  /// The reason.
  public var because: String
}
