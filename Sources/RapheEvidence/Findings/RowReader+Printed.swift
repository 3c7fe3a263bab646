import RapheLanguage
import RapheStatistics
import RapheSyntax

/// The cells of what the literature prints instead of means with SDs, or of an effect with its error.
extension RowReader {
  /// The subjects of both groups: a total gives what is left of it, or half to each.
  mutating func sizes(_ design: Finding.Design?) -> (n: Double?, nVersus: Double?) {
    let n = count(.n)
    let nVersus = count(.nVersus)
    guard let total = count(.nTotal) else { return (n, nVersus) }
    if design == .paired || text(.versus) == nil { return (n ?? total, nVersus) }
    switch (n, nVersus) {
    case (nil, nil): return (total / 2, total / 2)
    case (let one?, nil), (nil, let one?):
      guard one < total else {
        report(
          .outOfRange, .nTotal, "both groups together have \(text(.nTotal) ?? "") subjects, but one alone has more")
        return (n, nVersus)
      }
      return (n ?? total - one, nVersus ?? total - one)
    case (_?, _?): return (n, nVersus)
    }
  }

  /// The roles of one group's values.
  struct GroupRoles {
    var mean, sd, meanError, median, q1, q3, minimum, maximum: Role

    static let group = GroupRoles(
      mean: .mean, sd: .sd, meanError: .meanError, median: .median, q1: .q1, q3: .q3, minimum: .minimum,
      maximum: .maximum)
    static let versus = GroupRoles(
      mean: .meanVersus, sd: .sdVersus, meanError: .meanErrorVersus, median: .medianVersus, q1: .q1Versus,
      q3: .q3Versus, minimum: .minimumVersus, maximum: .maximumVersus)
  }

  /// The mean and SD of a group, the SD from the error of the mean and both from a median where they are not printed.
  mutating func moments(
    _ roles: GroupRoles, n: Double?
  ) -> (mean: Double?, moments: Finding.Moments?, isAssumedNormal: Bool) {
    let mean = number(roles.mean)
    let sd = positive(roles.sd, .badDeviation, "standard deviation")
    let error = positive(roles.meanError, .badDeviation, "standard error of the mean")
    let fromMedian = fiveNumbers(roles, n: n)?.normalSummary
    let deviation = sd ?? error.flatMap { error in n.map { error * $0.squareRoot() } }
    if let mean, let deviation { return (mean, Finding.Moments(mean: mean, sd: deviation), false) }
    guard text(roles.sd) == nil, text(roles.meanError) == nil, let fromMedian else { return (mean, nil, false) }
    let center = mean ?? fromMedian.mean
    return (center, Finding.Moments(mean: center, sd: fromMedian.sd), true)
  }

  /// The median with what is printed beside it, in order.
  private mutating func fiveNumbers(_ roles: GroupRoles, n: Double?) -> FiveNumbers? {
    let order = [roles.minimum, roles.q1, roles.median, roles.q3, roles.maximum]
    var last: (role: Role, value: Double)?
    var values: [Role: Double] = [:]
    for role in order {
      guard let value = number(role) else { continue }
      values[role] = value
      if let last, value < last.value {
        report(
          .outOfRange, role, "\(text(role) ?? "") is below the \(text(last.role) ?? "") in \(last.role.rawValue)",
          notes: note(last.role.rawValue, last.role))
        return nil
      }
      last = (role, value)
    }
    guard let median = values[roles.median], let n else { return nil }
    return FiveNumbers(
      minimum: values[roles.minimum], q1: values[roles.q1], median: median, q3: values[roles.q3],
      maximum: values[roles.maximum], n: n)
  }

  /// The level of the interval, from per cent or a share; nil when the cell is empty or wrong.
  mutating func intervalLevel() -> Double? {
    guard let value = number(.level) else { return nil }
    let level = value >= 50 ? value / 100 : value
    if level >= 0.5, level < 1 { return level }
    report(
      .outOfRange, .level, "the level of the interval is \(text(.level) ?? ""); it must be 50 to below 100 per cent",
      help: "write 90 for a 90 % interval")
    return nil
  }

  /// A p of a test of two sides from one of as many sides as the row says.
  mutating func twoSided(
    _ p: (p: Double, relation: Finding.PRelation)?
  ) -> (p: Double, relation: Finding.PRelation)? {
    guard let sides = number(.pSides) else { return p }
    guard sides == 1 || sides == 2 else {
      report(.outOfRange, .pSides, "a test has 1 or 2 sides, not \(text(.pSides) ?? "")")
      return nil
    }
    guard let p, sides == 1 else { return p }
    let isExact = p.relation == .equal
    return (isExact ? RapheStatistics.twoSided(oneSided: p.p) : min(1, 2 * p.p), p.relation)
  }

  /// Events of both groups, no more than there are subjects.
  mutating func events(n: Double?, nVersus: Double?) -> Finding.Events? {
    let group = events(.events, of: n)
    let versus = events(.eventsVersus, of: nVersus)
    guard let group, let versus else { return nil }
    return Finding.Events(group: group, versus: versus)
  }

  private mutating func events(_ role: Role, of n: Double?) -> Double? {
    guard let value = number(role) else { return nil }
    guard value >= 0, value == value.rounded() else {
      report(.outOfRange, role, "\(text(role) ?? "") is no number of events; it must be a whole number, 0 or more")
      return nil
    }
    if let n, value > n {
      report(.outOfRange, role, "\(text(role) ?? "") subjects had the event, of \(rounded(n))")
      return nil
    }
    return value
  }

  /// The correlation of paired measurements, strictly between −1 and 1.
  mutating func prePostCorrelation() -> Double? {
    guard let value = number(.prePostCorrelation) else { return nil }
    if abs(value) < 1 { return value }
    report(
      .outOfRange, .prePostCorrelation,
      "the correlation is \(text(.prePostCorrelation) ?? ""); it must lie between -1 and 1")
    return nil
  }

  /// The number of variables partialled out of a correlation.
  mutating func covariates() -> Double? {
    guard let value = number(.covariates) else { return nil }
    if value >= 0, value == value.rounded() { return value }
    report(.outOfRange, .covariates, "\(text(.covariates) ?? "") is no number of covariates")
    return nil
  }

  /// The printed t, or else F.
  mutating func test() -> Finding.Test? {
    let t = number(.t)
    let f = number(.f)
    if let f, f < 0 {
      report(.outOfRange, .f, "F is \(text(.f) ?? ""); it must be 0 or more")
      return nil
    }
    return t.map { .t($0) } ?? f.map { .f($0) }
  }
}
