/// The one statement that works out a request where the rows lie.
///
/// First the means, by a query of its own that `WITH` names; then the sums of what is left around them and of its products,
/// which loses no digits (two-pass algorithm, Chan, Golub & LeVeque 1983, equation 1.7). Only COUNT, SUM, AVG, MIN, CASE,
/// GROUP BY, WITH and CAST are used, so that engines agree; no engine's own variance is.
struct SubjectStatement {
  private var builder: StatementBuilder
  private let request: SubjectRequest

  init(_ request: SubjectRequest, _ relation: DatabaseRelation, _ dialect: SQLDialect) {
    self.request = request
    builder = StatementBuilder(request, relation, dialect)
  }

  /// Every group of every question, with the name of its columns.
  private var groups: [(name: String, values: Int)] {
    request.questions.enumerated().flatMap { number, question in
      question.groups.indices.map { ("\(number)_\($0)", question.values.count) }
    }
  }

  /// The statement whose single row `DatabaseAnswer` reads.
  mutating func moments() -> SQLStatement {
    let rows = self.rows()
    let subjects = self.subjects(rows)
    let complete = self.complete(subjects)
    let centres = groups.flatMap { name, values in
      (0..<values).map { "AVG(CASE WHEN c\(name) = 1 THEN u\(name)_\($0) END) AS m\(name)_\($0)" }
    }
    let names = centres.isEmpty ? ["1 AS m"] : centres
    let means = "SELECT \(names.joined(separator: ", ")) FROM (\(complete)) AS q"
    let apart = groups.flatMap { name, values in
      (0..<values).map { "CASE WHEN c\(name) = 1 THEN u\(name)_\($0) - m\(name)_\($0) END AS d\(name)_\($0)" }
    }
    let centred = "SELECT q.*, m.*\(apart.map { ", " + $0 }.joined()) FROM (\(complete)) AS q CROSS JOIN m"
    var sums = groups.flatMap { self.sums($0.name, $0.values) }
    let repeats = builder.dialect.repeatsNamedQueries
    let allCentres = groups.flatMap { name, values in (0..<values).map { "m\(name)_\($0)" } }
    if repeats { sums += allCentres.map { "MIN(\($0))" } }
    let isByRows = request.subjects == .rows
    let counted = isByRows ? self.counts() + sums : sums
    let named = (counted.isEmpty ? ["1"] : counted).enumerated().map { "\($1) AS z\($0)" }.joined(separator: ", ")
    var text = "WITH m AS (\(means)), z AS (SELECT \(named) FROM (\(centred)) AS d)"
    if !isByRows {
      let counts = self.counts().enumerated().map { "\($1) AS r\($0)" }.joined(separator: ", ")
      text += ", r AS (SELECT \(counts) FROM (\(rows)) AS p)"
    }
    let result = (isByRows ? [] : ["r"]) + ["z"] + (repeats || allCentres.isEmpty ? [] : ["m"])
    text +=
      " SELECT \(result.map { $0 + ".*" }.joined(separator: ", ")) FROM \(result.joined(separator: " CROSS JOIN "))"
    return SQLStatement(text: text, parameters: builder.parameters)
  }

  /// The statement whose rows are the subjects: the name, then of each group whether it is in it and its values.
  mutating func records() -> SQLStatement {
    let subjects = self.subjects(rows())
    let values = groups.flatMap { name, values in ["k\(name)"] + (0..<values).map { "u\(name)_\($0)" } }
    let all = ["s"] + values
    let order = request.subjects == .rows ? values : ["s"]
    let text = "SELECT \(all.joined(separator: ", ")) FROM (\(subjects)) AS u ORDER BY \(order.joined(separator: ", "))"
    return SQLStatement(text: text, parameters: builder.parameters)
  }

  /// Each row: which exclusion leaves it out as x, 0 for none; the values of questions and whether it is in their groups.
  private mutating func rows() -> String {
    let base = builder.base()
    var parts = [request.exclusions.isEmpty ? "0 AS x" : ""]
    if !request.exclusions.isEmpty {
      var cases = ""
      for (index, exclusion) in request.exclusions.enumerated() {
        cases += " WHEN \(builder.sql(exclusion)) THEN \(index + 1)"
      }
      parts = ["CASE\(cases) ELSE 0 END AS x"]
    }
    parts.append(builder.columns.subject == nil ? "CAST(NULL AS TEXT) AS s" : "s")
    if let order = builder.columns.order { parts.append("\(builder.sql(SubjectValue.column(order))) AS o") }
    for (number, question) in request.questions.enumerated() {
      for (index, value) in question.values.enumerated() {
        parts.append("\(builder.sql(value)) AS v\(number)_\(index)")
      }
      for (index, group) in question.groups.enumerated() {
        parts.append("CASE WHEN \(builder.sql(group)) THEN 1 ELSE 0 END AS g\(number)_\(index)")
      }
    }
    for index in builder.columns.numbers.indices {
      parts.append("n\(index)")
      if builder.dialect.hasMixedColumns { parts.append("y\(index)") }
    }
    return "SELECT \(parts.joined(separator: ", ")) FROM (\(base)) AS b"
  }

  /// Each subject: in how many of its rows it is in a group as k, and its values there as u.
  private func subjects(_ rows: String) -> String {
    var parts = ["s"]
    let isByRows = request.subjects == .rows
    if isByRows {
      parts.append("x")
      for index in builder.columns.numbers.indices {
        parts.append("n\(index)")
        if builder.dialect.hasMixedColumns { parts.append("y\(index)") }
      }
    }
    var first: [String] = []
    for (number, question) in request.questions.enumerated() {
      for group in question.groups.indices {
        let (name, isIn) = ("\(number)_\(group)", "g\(number)_\(group) = 1")
        if isByRows {
          parts.append("CASE WHEN x = 0 AND \(isIn) THEN 1 ELSE 0 END AS k\(name)")
        } else {
          parts.append("COUNT(CASE WHEN \(isIn) THEN 1 END) AS k\(name)")
        }
        for index in question.values.indices {
          let value = "v\(number)_\(index)"
          if isByRows {
            parts.append("\(value) AS u\(name)_\(index)")
          } else if builder.columns.order == nil {
            parts.append("AVG(CASE WHEN \(isIn) THEN \(value) END) AS u\(name)_\(index)")
          } else {
            first.append("MIN(CASE WHEN \(isIn) AND \(value) IS NOT NULL THEN o END) AS o\(name)_\(index)")
            parts.append("AVG(CASE WHEN \(isIn) AND o = o\(name)_\(index) THEN \(value) END) AS u\(name)_\(index)")
          }
        }
      }
    }
    if isByRows { return "SELECT \(parts.joined(separator: ", ")) FROM (\(rows)) AS p" }
    let kept = "WHERE x = 0 AND s IS NOT NULL"
    guard !first.isEmpty else {
      return "SELECT \(parts.joined(separator: ", ")) FROM (\(rows)) AS p \(kept) GROUP BY s"
    }
    let firsts = "SELECT s AS w, \(first.joined(separator: ", ")) FROM (\(rows)) AS p \(kept) GROUP BY s"
    return """
      SELECT \(parts.joined(separator: ", ")) FROM (\(rows)) AS p INNER JOIN (\(firsts)) AS f ON s = w \
      \(kept) GROUP BY s
      """
  }

  /// Each subject, and as c whether it has all values of a group that it is in.
  private func complete(_ subjects: String) -> String {
    let tests = groups.map { name, values in
      let known = (0..<values).map { " AND u\(name)_\($0) IS NOT NULL" }.joined()
      return ", CASE WHEN k\(name) > 0\(known) THEN 1 ELSE 0 END AS c\(name)"
    }
    return "SELECT u.*\(tests.joined()) FROM (\(subjects)) AS u"
  }

  /// What is counted of rows, in the order in which `DatabaseAnswer` reads it.
  private func counts() -> [String] {
    var counts = ["COUNT(*)"]
    counts += request.exclusions.indices.map { "COUNT(CASE WHEN x = \($0 + 1) THEN 1 END)" }
    counts.append(request.subjects == .rows ? "0" : "COUNT(CASE WHEN x = 0 AND s IS NULL THEN 1 END)")
    for (name, _) in groups {
      counts.append(
        request.subjects == .rows
          ? "COUNT(CASE WHEN k\(name) > 0 THEN 1 END)"
          : "COUNT(CASE WHEN x = 0 AND s IS NOT NULL AND g\(name) = 1 THEN 1 END)")
    }
    // NaN is greater than every number where an engine has it.
    let limit = "CAST(1e100 AS DOUBLE PRECISION)"
    for index in builder.columns.numbers.indices {
      counts.append("COUNT(CASE WHEN x = 0 AND NOT (n\(index) < \(limit) AND n\(index) > -\(limit)) THEN 1 END)")
      if builder.dialect.hasMixedColumns {
        counts.append("COUNT(CASE WHEN x = 0 THEN y\(index) END)")
        counts.append("MIN(CASE WHEN x = 0 THEN y\(index) END)")
      }
    }
    return counts
  }

  /// What is counted and summed of the subjects of a group.
  private func sums(_ name: String, _ values: Int) -> [String] {
    var sums = ["COUNT(CASE WHEN k\(name) > 0 THEN 1 END)", "COUNT(CASE WHEN c\(name) = 1 THEN 1 END)"]
    sums += (0..<values).map { "COUNT(CASE WHEN k\(name) > 0 AND u\(name)_\($0) IS NULL THEN 1 END)" }
    sums += (0..<values).map { "SUM(d\(name)_\($0))" }
    for row in 0..<values {
      sums += (row..<values).map { "SUM(d\(name)_\(row) * d\(name)_\($0))" }
    }
    return sums
  }
}
