/// How one engine wants a statement written; everything else is the same text for all of them.
struct SQLDialect: Sendable {
  /// How a bound value is named by its number, from 1.
  enum Placeholder: Sendable {
    /// `$1`
    case dollar
    /// `?1`
    case question
  }

  var placeholder = Placeholder.dollar
  /// Whether a column can hold texts among its numbers, so that `typeof` has to be asked for each.
  var hasMixedColumns = false
  /// Whether what `WITH` names may be worked out each time that it is used, with sums whose last digits differ.
  var repeatsNamedQueries = false
  /// Quotes the name of a table or of a column.
  var quote: @Sendable (String) -> String = SQLDialect.quoted

  /// A name in double quotes, in which double quotes are doubled, as standard SQL wants it.
  static let quoted: @Sendable (String) -> String = { name in
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

/// A value that is bound to a statement and never part of its text.
enum SQLParameter: Hashable, Sendable {
  case text(String)
  case number(Double)
}

/// A statement with its bound values.
struct SQLStatement: Hashable, Sendable {
  var text: String
  var parameters: [SQLParameter] = []
}

/// A cell of a result.
enum SQLCell: Hashable, Sendable {
  case null
  case number(Double)
  case text(String)

  /// The number, also of an engine that hands over texts; nil of NULL.
  var number: Double? {
    switch self {
    case .null: nil
    case .number(let value): value
    case .text(let text): Double(text)
    }
  }

  /// The count, 0 of NULL.
  var count: Int { number.flatMap { Int(exactly: $0) } ?? 0 }

  /// The text of the cell as a table would have it; nil of NULL.
  var text: String? {
    switch self {
    case .null: nil
    case .number(let value): Int(exactly: value).map(String.init) ?? "\(value)"
    case .text(let text): text
    }
  }
}

/// A column of a relation in a database.
struct DatabaseColumn: Hashable, Sendable {
  /// What it holds.
  enum Kind: Hashable, Sendable {
    case number
    /// Anything; only the cell tells.
    case any
    /// No numbers; the engine's name of the type.
    case other(String)
  }

  var name: String
  var kind: Kind
}
