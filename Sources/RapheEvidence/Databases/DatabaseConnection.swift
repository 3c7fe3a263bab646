/// An open connection to an engine, in which nothing can be written.
protocol DatabaseConnection: AnyObject {
  /// How statements are written for it.
  var dialect: SQLDialect { get }

  /// The columns of a relation.
  func columns(of relation: DatabaseRelation) throws(DatabaseFailure) -> [DatabaseColumn]

  /// Runs a statement and hands over every row of its result.
  func run(_ statement: SQLStatement, _ take: ([SQLCell]) -> Void) throws(DatabaseFailure)
}

/// What a database did not do, in words that hold no credentials.
struct DatabaseFailure: Error, Hashable, Sendable {
  /// Which kind of failure.
  enum Kind: Hashable, Sendable {
    /// The file or its library cannot be opened.
    case source(SourceFailure.Kind)
    /// No connection came about.
    case unreachable
    /// The variable of the environment that says where the database is, is not set.
    case noCredentials
    /// The engine refused the statement or gave it up.
    case failed
    /// The engine took longer than it may.
    case timedOut
    /// The statement would have written, or is more than one.
    case notReading
  }

  var kind: Kind
  /// One lower-case sentence.
  var message: String
  /// What to do.
  var help: String?

  init(_ kind: Kind, _ message: String, help: String? = nil) {
    (self.kind, self.message, self.help) = (kind, message, help)
  }

  init(_ failure: SourceFailure) { self.init(.source(failure.kind), failure.message) }
}
