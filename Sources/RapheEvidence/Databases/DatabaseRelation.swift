/// What is read of a database: a table, or what a query gives.
package enum DatabaseRelation: Hashable, Sendable {
  /// A table or view by its name; one in a schema has its parts apart.
  case table([String])
  /// One SELECT.
  case query(String)

  /// A table by a name that may begin with its schema and a point.
  package init(table name: String) {
    self = .table(name.split(separator: ".", omittingEmptySubsequences: false).map(String.init))
  }

  /// What stands after FROM.
  func text(_ dialect: SQLDialect) -> String {
    switch self {
    case .table(let parts): return parts.map(dialect.quote).joined(separator: ".") + " AS raphe_table"
    case .query(let text):
      var text = text[...]
      while let last = text.last, last == ";" || last.isWhitespace { text.removeLast() }
      // The line end closes a comment at the end of the query.
      return "(" + text + "\n) AS raphe_table"
    }
  }
}
