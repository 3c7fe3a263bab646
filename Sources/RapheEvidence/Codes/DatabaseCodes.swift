import RapheSyntax

extension Code {
  static let unreachableDatabase = Code(
    "E0590", "a database that cannot be reached",
    checks: "The server that a variable of the environment names answers, and lets the role in.",
    why: "What lies in the database cannot be judged without it.",
    example: "table: {postgres: CLINIC_URL, table: visits}, with a server that is down",
    instead: "Try the same by the database's own client, which may show what must not be printed here.")
  static let missingCredentials = Code(
    "E0591", "a variable of the environment that is not set",
    checks: "The variable that a dataset names for its database is set, and not empty.",
    why: "Where a database is and who may read it never stands in a file.",
    example: "table: {postgres: CLINIC_URL, table: visits}, without CLINIC_URL",
    instead: "Set the variable, best with a role that can only read.")
  static let failedStatement = Code(
    "E0592", "a statement that a database refused",
    checks: "The database works out the sums that are asked of it.",
    why: "A table that is not there or may not be read says nothing.",
    example: "table: {sqlite: trial.db, table: vists}",
    instead: "Mend what the database names in its message.")
  static let databaseTimeout = Code(
    "E0593", "a database that took too long",
    checks: "A statement ends within its time limit.",
    why: "A run that waits for ever says nothing.",
    example: "a query over a view that joins everything with everything",
    instead: "Ask a table that holds what the view works out.")
  static let writingQuery = Code(
    "E0594", "a query that does not only read",
    checks: "A `query` is one SELECT.",
    why: "Judging data must not change them.",
    example: "query: delete from visits returning *",
    instead: "Write one SELECT.")
  static let rowsWithoutOrder = Code(
    "E0595", "the first of rows without an order",
    checks: "Where the first row of a subject counts, a table in a database has a column that orders them.",
    why: "A database hands over rows in whichever order suits it, and another one tomorrow.",
    example: "repeated: first, of a table in a database, without a column of time",
    instead: "Name the column that says which row is first.")
}
