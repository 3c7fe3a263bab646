/// The statement for rows that are all subjects, with every condition where it is used.
///
/// Servers evaluate an expression once for each aggregate in which it stands, so that each is as short as can be.
struct RowStatement {
  private var builder: StatementBuilder
  private let request: SubjectRequest
  /// Of each group of each question, the sums and the centres around which they are taken.
  private var sums: [String] = []
  private var centres: [String] = []
  private var counts: [String] = []

  init(_ request: SubjectRequest, _ relation: DatabaseRelation, _ dialect: SQLDialect) {
    self.request = request
    builder = StatementBuilder(request, relation, dialect)
  }

  /// The statement whose single row `DatabaseAnswer` reads.
  mutating func moments() -> SQLStatement {
    let base = builder.base()
    var rows = "(\(base)) AS b"
    if !request.exclusions.isEmpty {
      var cases = ""
      for (index, exclusion) in request.exclusions.enumerated() {
        cases += " WHEN \(builder.sql(exclusion)) THEN \(index + 1)"
      }
      rows = "(SELECT b.*, CASE\(cases) ELSE 0 END AS x FROM \(rows)) AS b"
    }
    addGroups()
    let named = centres.enumerated().map { "\($1) AS m\($0)" }
    let means = "SELECT \((named.isEmpty ? ["1 AS m"] : named).joined(separator: ", ")) FROM \(rows)"
    var outputs = rowCounts() + sums
    let repeats = builder.dialect.repeatsNamedQueries
    if repeats { outputs += centres.indices.map { "MIN(m\($0))" } }
    let all = outputs.enumerated().map { "\($1) AS z\($0)" }.joined(separator: ", ")
    let isJoined = !repeats && !centres.isEmpty
    let text = """
      WITH m AS (\(means)), z AS (SELECT \(all) FROM \(rows) CROSS JOIN m) \
      SELECT z.*\(isJoined ? ", m.*" : "") FROM z\(isJoined ? " CROSS JOIN m" : "")
      """
    return SQLStatement(text: text, parameters: builder.parameters)
  }

  private mutating func addGroups() {
    for question in request.questions {
      let values = question.values.map { builder.sql($0) }
      for group in question.groups {
        let isKept = request.exclusions.isEmpty ? [] : ["x = 0"]
        let kept = isKept + (group == .always ? [] : [builder.sql(group)])
        counts.append(RowStatement.count(kept))
        let names = values.indices.map { "m\(centres.count + $0)" }
        func others(_ used: Int...) -> [String] {
          kept + values.indices.filter { !used.contains($0) }.map { "\(values[$0]) IS NOT NULL" }
        }
        let complete = values.isEmpty ? RowStatement.count(kept) : "COUNT(\(RowStatement.when(others(0), values[0])))"
        sums += [RowStatement.count(kept), complete]
        sums += values.map { "\(RowStatement.count(kept)) - COUNT(\(RowStatement.when(kept, $0)))" }
        for index in values.indices {
          centres.append("AVG(\(RowStatement.when(others(index), values[index])))")
          sums.append("SUM(\(RowStatement.when(others(index), "\(values[index]) - \(names[index])")))")
        }
        for row in values.indices {
          for column in row..<values.count {
            let product = "(\(values[row]) - \(names[row])) * (\(values[column]) - \(names[column]))"
            sums.append("SUM(\(RowStatement.when(others(row, column), product)))")
          }
        }
      }
    }
  }

  /// What is counted of rows, in the order in which `DatabaseAnswer` reads it.
  private func rowCounts() -> [String] {
    var outputs = ["COUNT(*)"]
    outputs += request.exclusions.indices.map { "COUNT(CASE WHEN x = \($0 + 1) THEN 1 END)" }
    outputs.append("0")
    outputs += counts
    let isKept = request.exclusions.isEmpty ? [] : ["x = 0"]
    for index in builder.columns.numbers.indices {
      // NaN is greater than every number where an engine has it.
      let limit = "CAST(1e100 AS DOUBLE PRECISION)"
      outputs.append(RowStatement.count(isKept + ["n\(index) NOT BETWEEN -\(limit) AND \(limit)"]))
      if builder.dialect.hasMixedColumns {
        let text = RowStatement.when(isKept, "y\(index)")
        outputs += ["COUNT(\(text))", "MIN(\(text))"]
      }
    }
    return outputs
  }

  private static func count(_ conditions: [String]) -> String {
    conditions.isEmpty ? "COUNT(*)" : "COUNT(\(when(conditions, "1")))"
  }

  private static func when(_ conditions: [String], _ value: String) -> String {
    conditions.isEmpty ? value : "CASE WHEN \(conditions.joined(separator: " AND ")) THEN \(value) END"
  }
}
